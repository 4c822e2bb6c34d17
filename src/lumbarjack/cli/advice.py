"""`lumbarjack advice`: what is suggested, why, and the answer to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from lumbarjack.cli.start import bundle, told
from lumbarjack.cli.types import OneOf

if TYPE_CHECKING:
    from lumbarjack.core.models.advice import Advice
    from lumbarjack.services.bundle import Bundle

ANSWER = OneOf("The answer", ("accept", "later", "keep"))

SAID = {
    "accept": "accepted",
    "later": "put off until tomorrow",
    "keep": "kept as it is",
}


@click.command(short_help="What is suggested; accept, later or keep.")
@click.argument("answer", type=ANSWER, required=False)
@click.argument("which", metavar="[ID]", required=False)
@click.option("--why", metavar="ID", help="Everything behind one piece of advice.")
@click.option("--because", help="Your own reason, kept with the answer.")
@click.option("--json", "as_json", is_flag=True, help="Print the advice in force.")
def command(
    answer: str | None, which: str | None, why: str | None, because: str | None, as_json: bool
) -> None:
    """Read today's advice, or answer it: accept, later or keep.

    ID is an advice id, a rule (R5a) or an exercise; without it the answer is for all that is open.
    Nothing in the plan changes before you accept.
    """
    opened = bundle()
    if answer is not None:
        _answer(opened, answer, which, because)
    elif why is not None:
        _why(opened, why)
    elif as_json:
        from lumbarjack.cli.say import say_json
        from lumbarjack.services.today import look

        say_json([as_json_row(a) for a in look(opened).advice])
    else:
        say_open(opened)
    told(opened)


def as_json_row(advice: Advice) -> dict[str, object]:
    """One piece of advice as `today --json` and `advice --json` print it."""
    return {
        "id": advice.id,
        "rule": advice.rule,
        "action": advice.action.value,
        "exercise": advice.exercise,
        "to": advice.to,
        "dose": advice.dose.model_dump(exclude_none=True) if advice.dose else None,
        "headline": advice.headline,
        "reason": advice.reason,
        "sources": list(advice.sources),
    }


def say_open(opened: Bundle) -> None:
    """Say the advice in force, and how to answer what is open.

    What was accepted for one exercise stands with its reason beside that exercise.
    """
    from lumbarjack.cli.say import say, say_item
    from lumbarjack.core.advice.assess import CHOICES
    from lumbarjack.services.decisions import open_choices
    from lumbarjack.services.today import look

    today = look(opened)
    waiting = {a.id for a in open_choices(opened)}
    for advice in today.advice:
        taken = advice.action in CHOICES and advice.id not in waiting
        if taken and advice.exercise is not None:
            continue
        accepted = " (accepted)" if taken else ""
        say_item("- ", f"{advice.headline.rstrip('.')}{accepted}. {advice.reason}")
        if advice.action.value != "hold":
            say(f"Rule {advice.rule}. Why: lumbarjack advice --why {advice.id}", indent=2)
    if waiting:
        say("Suggested only. Answer: lumbarjack advice accept, later or keep (all), or with an ID.")


def _answer(opened: Bundle, answer: str, which: str | None, because: str | None) -> None:
    from lumbarjack.cli.say import say
    from lumbarjack.services.decisions import decide

    for decision in decide(opened, answer, which, because):  # type: ignore[arg-type]
        say(f"Saved: {decision.advice.headline.rstrip('.')}: {SAID[answer]}.")
    say("lumbarjack today shows the plan. lumbarjack undo takes the answer back.")


def _why(opened: Bundle, which: str) -> None:
    from lumbarjack.cli.say import say, say_item
    from lumbarjack.services.decisions import find

    for advice in find(opened, which):
        say(advice.headline)
        say_item("Why: ", advice.reason)
        say_item("Looked at: ", advice.window)
        for name, number in advice.numbers.items():
            say_item("  ", f"{name}: {number}")
        say_item("What would change it: ", advice.changes)
        say_item("From: ", ", ".join(advice.sources))
        say(f"Rule {advice.rule}, id {advice.id}.")
