"""`lumbarjack plan`: the exercises of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from lumbarjack.cli.start import bundle, told

if TYPE_CHECKING:
    from lumbarjack.core.plan.standing import Standing
    from lumbarjack.services.bundle import Bundle

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@click.group(short_help="Read the plan.")
def command() -> None:
    """Read the plan."""


@command.command("show")
@click.option("--json", "as_json", is_flag=True, help="Print the plan as JSON.")
def show(as_json: bool) -> None:
    """Show the plan: each exercise with its dose, who set it, its days, and why it is there."""
    from lumbarjack.cli.say import say, say_json
    from lumbarjack.services.plan import read_plan

    opened = bundle()
    plan = read_plan(opened)
    told(opened)
    if as_json:
        say_json(
            {
                "programme": plan.programme,
                "since": plan.since.isoformat(),
                "items": [_row(row) for row in plan.rows],
                "dropped": list(plan.dropped),
            }
        )
        return
    say(f"{plan.name}, since {plan.since.day} {plan.since:%B %Y}.")
    for number, row in enumerate(plan.rows, start=1):
        _say_row(opened, number, row)
    for sentence in plan.dropped:
        say(sentence)
    say("lumbarjack today shows what is due today.")


def _row(row: Standing) -> dict[str, object]:
    from lumbarjack.core.dosing import set_by

    return {
        "exercise": row.exercise,
        "planned": row.item.exercise,
        "replaced": row.item.replaced,
        "sets": row.dose.sets,
        "reps": row.dose.reps,
        "hold_s": row.dose.hold_s,
        "set_by": set_by(row.dose).value,
        "days": list(row.item.days),
        "why": row.why,
    }


def _say_row(opened: Bundle, number: int, row: Standing) -> None:
    from lumbarjack.cli.say import say, say_item
    from lumbarjack.core.dosing import who_set, words

    exercise = opened.catalogue.exercise(row.exercise)
    per = " a side" if exercise.two_sided else ""
    days = ", ".join(WEEKDAYS[d] for d in row.item.days) or "every day"
    say_item(
        f"{number:2d}. ",
        f"{exercise.name} ({exercise.id}): {words(row.dose, per)}, {who_set(row.dose)}, {days}.",
    )
    if row.why:
        say(row.why, indent=4)
