"""`lumbarjack today`: what is due, with the reason for every change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from lumbarjack.cli.start import bundle, told

if TYPE_CHECKING:
    from lumbarjack.core.models.today import DayItem
    from lumbarjack.services.bundle import Bundle
    from lumbarjack.services.today import Today


@click.command(short_help="What is due today, and why it is as it is.")
@click.option("--json", "as_json", is_flag=True, help="Print today as JSON.")
def command(as_json: bool) -> None:
    """Say what is due today: the advice, the exercises, their dose and who set it."""
    from lumbarjack.services.today import look

    opened = bundle()
    today = look(opened)
    told(opened)
    if as_json:
        _print_json(today)
    elif today.lock.locked:
        _print_locked(opened, today)
    else:
        _print(opened, today)


def _print(opened: Bundle, today: Today) -> None:
    from lumbarjack.cli.advice import say_open
    from lumbarjack.cli.say import say
    from lumbarjack.services.safety import gate
    from lumbarjack.services.words import day_words, entry_words

    say(f"{day_words(today.day)}, day {today.number}.")
    if today.check_in is None:
        say("Check-in: not done yet. lumbarjack checkin")
    else:
        say(f"Check-in: {entry_words(today.check_in)}.")
    due = gate(opened).due
    if due and not today.list_open:
        say(f"{due} lumbarjack safety")
    say()
    if say_open(opened):
        say()
    _print_plan(opened, today)


def _print_plan(opened: Bundle, today: Today) -> None:
    from lumbarjack.cli.say import say
    from lumbarjack.services.today import minutes

    plan = today.plan
    if not plan.items:
        say(_nothing_due(plan.kind.value))
    else:
        title = {"relief": "A relief day", "flare": "Today, eased for the flare"}.get(
            plan.kind.value, "Today's exercises"
        )
        say(f"{title}, about {minutes(plan)} minutes:")
        for number, item in enumerate(plan.items, start=1):
            _print_item(opened, today, number, item)
    for sentence in plan.dropped:
        say(sentence)
    if plan.items and not today.list_open:
        say()
        say("Start: lumbarjack session --plain")


def _nothing_due(kind: str) -> str:
    from lumbarjack.core.advice.rules.r3_relief_day import NOTHING_FITS

    if kind == "relief":
        return f"A relief day. {NOTHING_FITS}"
    if kind == "away":
        return "You are away: nothing is due, and nothing is broken."
    if kind == "rest":
        return "A rest day: nothing is due, and it counts."
    return "Nothing in the plan fits today. See: lumbarjack plan show"


def _print_item(opened: Bundle, today: Today, number: int, item: DayItem) -> None:
    from lumbarjack.cli.say import say, say_item
    from lumbarjack.core.dosing import who_set, words
    from lumbarjack.services.suggestions import suggestions

    exercise = opened.catalogue.exercise(item.exercise)
    sides = " a side" if exercise.two_sided else ""
    say_item(
        f"{number:2d}. ",
        f"{exercise.name} ({item.exercise}): {words(item.dose, sides)}, {who_set(item.dose)}.",
    )
    if item.why:
        say(item.why, indent=4)
    for sentence in suggestions(opened, today, item):
        say(f"Suggested: {sentence}", indent=4)


def _print_locked(opened: Bundle, today: Today) -> None:
    """The page of the gate in place of the plan.

    The code is 0, as with `--json`, which says `locked`: what was asked for was read. 3 is for what
    the gate refuses, such as a session.
    """
    from lumbarjack.cli.say import say, say_all
    from lumbarjack.services.safety import gate
    from lumbarjack.services.words import day_words

    say_all(gate(opened).page)
    click.echo()
    say(f"{day_words(today.day)}. Diary and record stay open: lumbarjack diary")


def _print_json(today: Today) -> None:
    from lumbarjack.cli.advice import as_json_row
    from lumbarjack.cli.say import say_json
    from lumbarjack.services.today import minutes

    locked = today.lock.locked
    items = () if locked else today.plan.items
    say_json(
        {
            "day": today.day.isoformat(),
            "number": today.number,
            "locked": locked,
            "kind": today.plan.kind.value,
            "checked_in": today.check_in is not None,
            "advice": [as_json_row(a) for a in today.advice],
            "plan": [_row(today, item) for item in items],
            "minutes": 0 if locked else minutes(today.plan),
            "dropped": list(today.plan.dropped),
            "list_open": bool(today.list_open),
        }
    )


def _row(today: Today, item: DayItem) -> dict[str, object]:
    from lumbarjack.cli.advice import as_json_row
    from lumbarjack.services.suggestions import suggested_for

    return {
        "exercise": item.exercise,
        "sets": item.dose.sets,
        "reps": item.dose.reps,
        "hold_s": item.dose.hold_s,
        "set_by": item.set_by,
        "why": item.why,
        "planned": item.planned,
        "suggested": [as_json_row(a) for a in suggested_for(today, item)],
    }
