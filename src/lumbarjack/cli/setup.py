"""`lumbarjack setup`: the first-run questions, as lines or at once."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from lumbarjack.cli.start import at_terminal, bundle, told
from lumbarjack.cli.types import DAY, SCORE, WORDS, OneOf
from lumbarjack.core.movements import MOVEMENTS

if TYPE_CHECKING:
    from lumbarjack.services.bundle import Bundle
    from lumbarjack.services.setup import Answers, SetUp

WHERE = OneOf("Where", ("back", "leg", "both"))


@click.command(short_help="The safety list, a few questions, your plan.")
@click.option(
    "--no-warning-signs", is_flag=True, help="You read the printed list: nothing on it applies."
)
@click.option("--programme", help="The programme to begin with; without it one is suggested.")
@click.option("--where", type=WHERE, help="Where the pain is.")
@click.option("--usual-worst", type=SCORE, help="The usual worst pain of the last week.")
@click.option("--onset", type=DAY, help="The day this pain began, roughly.")
@click.option("--eases", type=WORDS, help=f"What eases it: {', '.join(MOVEMENTS)}.")
@click.option("--worsens", type=WORDS, help="What worsens it, by the same words.")
@click.option("--conditions", type=WORDS, help="Conditions, such as osteoporosis,knee, or none.")
@click.option(
    "--history",
    type=WORDS,
    help="cancer=2006, osteoporosis, steroids, weak-immunity, age-70, or none.",
)
@click.option(
    "--equipment", type=WORDS, help="What you have, such as band,stability-ball, or none."
)
@click.option(
    "--no-floor/--floor", default=None, help="Getting down to the floor is not possible, or is."
)
def command(
    no_warning_signs: bool,
    programme: str | None,
    where: Any,
    usual_worst: int | None,
    onset: date | None,
    eases: tuple[str, ...] | None,
    worsens: tuple[str, ...] | None,
    conditions: tuple[str, ...] | None,
    history: tuple[str, ...] | None,
    equipment: tuple[str, ...] | None,
    no_floor: bool | None,
) -> None:
    """Set up: the safety list first, then a few questions, then your plan.

    At a terminal it asks; what is not said stays as it was told. At once: lumbarjack setup
    --no-warning-signs --programme daily-ten
    """
    from lumbarjack.cli.types import dated
    from lumbarjack.services.setup import Answers

    opened = bundle()
    past, when = dated(_cleared(history))
    given = Answers(
        where=where,
        onset=onset,
        usual_worst=usual_worst,
        eases=_movements("--eases", eases),
        worsens=_movements("--worsens", worsens),
        conditions=_cleared(conditions),
        history=past,
        history_when=when,
        equipment=_cleared(equipment),
        no_floor=no_floor,
        programme=programme,
    )
    if no_warning_signs:
        _at_once(opened, given)
    elif at_terminal():
        _ask_all(opened, given)
    else:
        raise click.UsageError(
            "Not at a terminal: read lumbarjack safety --list, then "
            "lumbarjack setup --no-warning-signs [--programme ID]",
            click.get_current_context(),
        )
    told(opened)


def _cleared(words: tuple[str, ...] | None) -> tuple[str, ...] | None:
    """`none` takes back what was told before."""
    return () if words == ("none",) else words


def _movements(option: str, words: tuple[str, ...] | None) -> tuple[str, ...] | None:
    words = _cleared(words)
    for word in words or ():
        if word not in MOVEMENTS:
            raise click.UsageError(
                f"{option} is of {', '.join(MOVEMENTS)}, not {word}", click.get_current_context()
            )
    return words


def _at_once(opened: Bundle, answers: Answers) -> None:
    from lumbarjack.cli.say import say_all
    from lumbarjack.core.safety.page import list_text
    from lumbarjack.services.safety import require_open
    from lumbarjack.services.setup import first_check, set_up

    require_open(opened)
    made = set_up(opened, answers, first_check(opened, "command-line"))
    say_all(list_text())
    click.echo()
    click.echo("Recorded: none of these, answered on the command line. The app asks once more.")
    _say_made(opened, made)


def _ask_all(opened: Bundle, given: Answers) -> None:
    from lumbarjack.cli.ask_setup import ask_answers
    from lumbarjack.cli.say import say
    from lumbarjack.cli.signs import ask_signs
    from lumbarjack.services.safety import require_open
    from lumbarjack.services.setup import ABOUT, set_up

    require_open(opened)
    say(ABOUT)
    click.echo()
    answered = ask_signs(opened, "first-run")
    if answered.lock.locked:
        say("Come back with: lumbarjack safety --assessed DATE --told may|not-told|may-not")
        return
    click.echo()
    _say_made(opened, set_up(opened, ask_answers(opened, given), None))


def _say_made(opened: Bundle, made: SetUp) -> None:
    from lumbarjack.cli.say import say, say_all, say_item
    from lumbarjack.core.dosing import resolve, words
    from lumbarjack.services.safety import gate

    again = "new answers and a new plan" if made.again else "your answers and your plan"
    say(f"Saved: {again}, {made.programme}. {made.why}")
    for number, item in enumerate(made.plan.items, start=1):
        exercise = opened.catalogue.exercise(item.exercise)
        per = " a side" if exercise.two_sided else ""
        why = f" {item.why}" if item.why else ""
        say_item(f"{number:2d}. ", f"{exercise.name}: {words(resolve(exercise, item), per)}.{why}")
    for sentence in made.plan.dropped:
        say(sentence)
    click.echo()
    page = gate(opened).page
    if page:
        say_all(page)
    else:
        say("Next: lumbarjack checkin, then lumbarjack session --plain")
