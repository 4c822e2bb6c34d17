"""`lumbarjack diary`: the journal, newest day first."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

import click

from lumbarjack.cli.start import bundle, told
from lumbarjack.cli.types import SCORE, ZONE

if TYPE_CHECKING:
    from lumbarjack.core.models.advice import AdviceDecision
    from lumbarjack.core.models.diary import DiaryEntry
    from lumbarjack.core.models.sessions import ExerciseDone, SessionRecord
    from lumbarjack.services.bundle import Bundle
    from lumbarjack.services.reading import DiaryDay
    from lumbarjack.services.telling import Told


SHOWN = 6
"""So much of an id's end names an entry of a diary."""

KINDS = {"checkin": "check-in", "after-session": "after the session"}

ANSWERS = {"accept": "accepted", "later": "put off", "keep": "kept as is"}


@click.command(short_help="Read the diary.")
@click.option("--since", metavar="14d|DATE", help="How far back: days, weeks (2w), or a date.")
@click.option("--find", metavar="WORDS", help="Only days that say all of these words.")
@click.option("--pain", type=SCORE, help="Only days with pain of at least this.")
@click.option("--zone", type=ZONE, help="Only days on which it reached at least this far out.")
@click.option("--notes/--no-notes", default=None, help="The words of notes; the setting decides.")
@click.option("--ids", is_flag=True, help="Show the end of each entry's id, for log --edit.")
@click.option("--json", "as_json", is_flag=True, help="Print the entries, newest first.")
def command(
    since: str | None,
    find: str | None,
    pain: int | None,
    zone: str | None,
    notes: bool | None,
    ids: bool,
    as_json: bool,
) -> None:
    """Read the diary: pain, where, sessions, notes, and what you decided."""
    from lumbarjack.cli.entries import as_row
    from lumbarjack.cli.say import say, say_json

    opened = bundle()
    days = _days(opened, _since(since, opened.today()), _sought(find, pain, zone))
    told(opened)
    shown = opened.settings.notes == "shown" if notes is None else notes
    if as_json:
        say_json([as_row(e) for day in days for e in reversed(day.entries)])
        return
    if not days:
        filtered = find or pain is not None or zone
        first = "lumbarjack log 4 writes the first line."
        say("No day says that." if filtered else f"Nothing in the diary for that time. {first}")
    for day in days:
        _print_day(opened, day, notes=shown, ids=ids)


def _sought(find: str | None, pain: int | None, zone: str | None) -> str:
    """The options as they are typed in the app: "garden 5+ thigh+"."""
    far = "" if zone in (None, "none") else f"{zone}+"
    return " ".join([find or "", "" if pain is None else f"{pain}+", far])


def _days(opened: Bundle, since: date | None, sought: str) -> tuple[DiaryDay, ...]:
    from lumbarjack.services.journal_days import read_journal
    from lumbarjack.services.reading import read_diary

    if not sought.strip():
        return read_diary(opened, since)
    rows = read_journal(opened, texts=True).find(sought)
    return tuple(row.told for row in rows if since is None or row.day >= since)


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


def _print_day(opened: Bundle, day: DiaryDay, *, notes: bool, ids: bool) -> None:
    from lumbarjack.cli.say import say, say_item
    from lumbarjack.services.reading import as_shown
    from lumbarjack.services.words import day_words

    say(f"{day_words(day.day)} {day.day.year}")
    told: list[tuple[Told, str, tuple[str, ...]]] = []
    told += [(e, _entry(e, notes=notes, ids=ids), ()) for e in day.entries]
    told += [(s, _session(s), _exercises(opened, s, notes=notes)) for s in day.sessions]
    told += [(d, _decision(d), ()) for d in day.decisions]
    for of, line, below in sorted(told, key=lambda one: as_shown(one[0])):
        say_item(f"  {of.at:%H:%M} ", line)
        for text in below:
            say(text, indent=8)
    click.echo()


def _entry(entry: DiaryEntry, *, notes: bool, ids: bool) -> str:
    from lumbarjack.services.telling import entry_told

    mark = f"[{entry.id[-SHOWN:]}]" if ids else ""
    kind = " ".join(filter(None, (KINDS.get(entry.kind), mark)))
    words = entry_told(entry, notes=notes).removeprefix(f"{KINDS['after-session']}: ")
    return f"{kind}: {words}" if kind else words


def _decision(decision: AdviceDecision) -> str:
    headline = decision.advice.headline.rstrip(".")
    return f"advice {decision.advice.rule}: {headline}: {ANSWERS[decision.decision]}"


def _session(session: SessionRecord) -> str:
    from lumbarjack.services.telling import session_minutes
    from lumbarjack.services.words import exercises_words

    ended = "finished" if session.finished else "stopped early"
    return (
        f"session {ended}: {exercises_words(session)}, {session_minutes(session)}{_pains(session)}"
    )


def _exercises(opened: Bundle, session: SessionRecord, *, notes: bool) -> tuple[str, ...]:
    """What is worth telling: pain that rose, what was made easier, what was done in part."""
    lines = [_exercise(opened, e) for e in session.exercises if _worth_telling(e)]
    note = [f"Note: {session.note if notes else 'hidden'}"] if session.note else []
    return (*lines, *note)


def _worth_telling(done: ExerciseDone) -> bool:
    rose = done.peak is not None and (done.before is None or done.peak > done.before)
    if rose or done.status == "skipped":
        return rose
    return done.lowered_by is not None or done.status == "part" or done.effort == "hard"


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
    if done.status != "done":
        parts.append("in part" if done.status == "part" else "left out")
    return f"{name}: {', '.join(parts)}"
