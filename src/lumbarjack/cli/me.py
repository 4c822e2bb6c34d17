"""`lumbarjack me`: what the rules know about you, and changing one answer at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from lumbarjack.cli.start import bundle, told
from lumbarjack.cli.types import WORDS, OneOf, dated

if TYPE_CHECKING:
    from lumbarjack.services.bundle import Bundle

MODE = OneOf("The mode", ("guided", "steady"))


@click.command(short_help="What the rules know about you; change one answer.")
@click.option("--mode", type=MODE, help="How the dose follows pain.")
@click.option("--pain", "acceptable", metavar="3-8|usual", help="Acceptable pain in an exercise.")
@click.option("--history", type=WORDS, help="cancer=2006, osteoporosis, steroids, ..., or none.")
@click.option("--turn-on", metavar="ID", help="An exercise that your clinician turned on.")
@click.option("--turn-off", metavar="ID", help="The same, off again.")
@click.option(
    "--team-allows/--team-waits", default=None, help="After surgery: does your team allow more?"
)
@click.option("--json", "as_json", is_flag=True, help="Print the answers.")
def command(
    mode: Any,
    acceptable: str | None,
    history: tuple[str, ...] | None,
    turn_on: str | None,
    turn_off: str | None,
    team_allows: bool | None,
    as_json: bool,
) -> None:
    """Read what the advice knows about you, or change one answer; your plan stays.

    Without options it says the mode and the acceptable pain, what each means, and what a clinician
    turned on. The answers are part of your record: the advice is the same on every machine.
    """
    from lumbarjack.cli.say import say

    opened = bundle()
    said = list(_changed(opened, mode, acceptable, history, turn_on, turn_off, team_allows))
    if as_json:
        _as_json(opened)
    elif said:
        for sentence in said:
            say(sentence)
    else:
        _say_all(opened)
    told(opened)


def _changed(
    opened: Bundle,
    mode: Any,
    acceptable: str | None,
    history: tuple[str, ...] | None,
    turn_on: str | None,
    turn_off: str | None,
    team_allows: bool | None,
) -> list[str]:
    from lumbarjack.services import clinician, dosing_choices
    from lumbarjack.services import history as past

    said: list[str] = []
    if mode is not None:
        said.append(dosing_choices.choose_mode(opened, mode))
    if acceptable is not None:
        said.append(dosing_choices.choose_ceiling(opened, _ceiling(acceptable)))
    if history is not None:
        ids, when = dated(() if history == ("none",) else history)
        said.append(past.tell_history(opened, ids or (), when or {}))
    if turn_on is not None:
        said.append(clinician.turn(opened, turn_on, on=True))
    if turn_off is not None:
        said.append(clinician.turn(opened, turn_off, on=False))
    if team_allows is not None:
        said.append(clinician.team(opened, allows=team_allows))
    return said


def _ceiling(text: str) -> int | None:
    if text.strip().lower() == "usual":
        return None
    if not (text.isascii() and text.isdigit()):
        raise click.UsageError(
            f"--pain is a whole number such as 5, or usual, not {text}",
            click.get_current_context(),
        )
    return int(text)


def _say_all(opened: Bundle) -> None:
    from lumbarjack.cli.say import say, say_item
    from lumbarjack.services.clinician import allowed
    from lumbarjack.services.dosing_choices import (
        FINDING,
        LIMITS,
        MODES,
        SCHOOLS,
        STEADY_IS_FOR,
        choices,
    )
    from lumbarjack.services.person import told_about

    for label, words in told_about(opened).answers:
        say_item(f"{label + ':':9}", words)
    now = choices(opened)
    click.echo()
    say(f"Mode: {now.mode}.")
    for mode, means in MODES:
        say_item(f"  {mode}: ", means)
    say(f"{SCHOOLS} {STEADY_IS_FOR}")
    if now.mode == "steady" and not now.steady:
        say(f"Today the guided rules hold. {' '.join(now.not_steady)}")
    click.echo()
    own = "as usual" if now.own is None else f"your own, {now.own}"
    say(f"Acceptable pain in an exercise: {own}; above {now.now} easing off is suggested.")
    say(f"{FINDING} {LIMITS}")
    say(f"You may set 3 to {now.most}. {' '.join(now.no_raise)}".strip())
    click.echo()
    gated = allowed(opened)
    say("Exercises that a clinician turns on:")
    for one in gated.exercises:
        say_item("  ", f"{one.exercise.id}: {one.exercise.name}, {'on' if one.on else 'off'}")
    if gated.team is not None:
        say(f"After surgery: your team {'allows more' if gated.team else 'has not said yet'}.")


def _as_json(opened: Bundle) -> None:
    from lumbarjack.cli.say import say_json
    from lumbarjack.services.dosing_choices import choices
    from lumbarjack.services.person import require_profile

    profile, now = require_profile(opened), choices(opened)
    facts = profile.model_dump(mode="json", exclude={"id", "edited_at", "device", "deleted"})
    say_json(
        {
            **facts,
            "steady_holds": now.steady,
            "ceiling_now": now.now,
            "ceiling_most": now.most,
        }
    )
