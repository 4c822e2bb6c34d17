"""`lumbarjack diary`: the journal, newest day first."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

import click

from lumbarjack.cli.start import bundle, told

if TYPE_CHECKING:
    from lumbarjack.core.models.sessions import ExerciseDone, SessionRecord
    from lumbarjack.services.bundle import Bundle
    from lumbarjack.services.reading import DiaryDay


@click.command(short_help="Read the diary.")
@click.option("--since", metavar="14d|DATE", help="How far back: days, weeks (2w), or a date.")
@click.option("--json", "as_json", is_flag=True, help="Print the entries, newest first.")
def command(since: str | None, as_json: bool) -> None:
    """Read the diary: pain, where, sessions, notes, and what you decided."""
    from lumbarjack.cli.entries import as_row
    from lumbarjack.cli.say import say, say_json
    from lumbarjack.services.reading import read_diary

    opened = bundle()
    days = read_diary(opened, _since(since, opened.today()))
    told(opened)
    if as_json:
        say_json([as_row(e) for day in days for e in reversed(day.entries)])
        return
    if not days:
        say("Nothing in the diary for that time. lumbarjack log 4 writes the first line.")
    for day in days:
        _print_day(opened, day)


def _since(text: str | None, today: date) -> date | None:
    if text is None:
        return None
    span = re.fullmatch(r"(\d{1,5})([dw]?)", text.strip().lower())
    if span is not None:
        days = int(span[1]) * (7 if span[2] == "w" else 1)
        return max(today, date(1, 1, 1) + timedelta(days=days)) - timedelta(days=max(0, days - 1))
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise click.UsageError(
            f"--since is 14d, 2w or a date such as 2026-03-16, not {text}",
            click.get_current_context(),
        ) from None


def _print_day(opened: Bundle, day: DiaryDay) -> None:
    from lumbarjack.cli.say import say, say_item
    from lumbarjack.services.words import day_words, entry_words

    say(f"{day_words(day.day)} {day.day.year}")
    kinds = {"checkin": "check-in", "log": "pain", "after-session": "after the session"}
    for entry in day.entries:
        at = entry.at.astimezone(opened.zone)
        later = ", entered later" if entry.back_dated else ""
        say_item(f"  {at:%H:%M} ", f"{kinds[entry.kind]}{later}: {entry_words(entry)}")
    for session in day.sessions:
        _print_session(opened, session)
    for decision in day.decisions:
        at = decision.at.astimezone(opened.zone)
        answer = {"accept": "accepted", "later": "put off", "keep": "kept as is"}
        headline = decision.advice.headline.rstrip(".")
        say_item(
            f"  {at:%H:%M} ",
            f"advice {decision.advice.rule}: {headline}: {answer[decision.decision]}",
        )
    click.echo()


def _print_session(opened: Bundle, session: SessionRecord) -> None:
    from lumbarjack.cli.say import say, say_item

    at = session.at.astimezone(opened.zone)
    done = [e for e in session.exercises if e.status != "skipped"]
    ended = "finished" if session.finished else "stopped early"
    pains = _pains(session)
    say_item(
        f"  {at:%H:%M} ",
        f"session {ended}: {len(done)} of {len(session.exercises)} exercises, "
        f"{max(1, round(session.seconds / 60))} min{pains}",
    )
    for exercise in done:
        if exercise.peak is not None or exercise.lowered_by or exercise.status == "part":
            say(_exercise(opened, exercise), indent=8)
    if session.note:
        say(f"Note: {session.note}", indent=8)


def _pains(session: SessionRecord) -> str:
    before = "not said" if session.before is None else str(session.before)
    after = "not said" if session.after is None else str(session.after)
    return f", pain before {before}, after {after}"


def _exercise(opened: Bundle, done: ExerciseDone) -> str:
    catalogue = opened.catalogue
    name = catalogue.exercise(done.exercise).name if done.exercise in catalogue else done.exercise
    parts = []
    if done.peak is not None:
        parts.append(f"worst {done.peak}")
    if done.effort is not None and done.effort != "right":
        parts.append(done.effort)
    if done.lowered_by is not None:
        parts.append(
            "made easier" if done.lowered_by == "person" else f"easier ({done.lowered_by})"
        )
    if done.status == "part":
        parts.append("in part")
    return f"{name}: {', '.join(parts)}"
