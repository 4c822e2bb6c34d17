"""`lumbarjack safety`: the list, the lock, the way out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from lumbarjack.cli.start import at_terminal, bundle, told
from lumbarjack.cli.types import DAY, OneOf

if TYPE_CHECKING:
    from lumbarjack.services.bundle import Bundle

TOLD = OneOf("Told", ("may", "not-told", "may-not"))


@click.command(short_help="The safety list, the lock, the way out.")
@click.option("--list", "print_list", is_flag=True, help="Print the whole list and stop.")
@click.option("--none", "none_of_these", is_flag=True, help="Nothing on the list applies.")
@click.option("--yes", "signs", metavar="SIGN", multiple=True, help="This sign applies.")
@click.option("--assessed", type=DAY, help="The day somebody looked at the sign.")
@click.option("--told", "told_to", type=TOLD, help="May you exercise?")
@click.option("--log", "print_log", is_flag=True, help="Every answer so far, with its date.")
@click.option("--json", "as_json", is_flag=True, help="Print where the gate stands.")
def command(
    print_list: bool,
    none_of_these: bool,
    signs: tuple[str, ...],
    assessed: date | None,
    told_to: Any,
    print_log: bool,
    as_json: bool,
) -> None:
    """Read or answer the safety list; unlock after somebody has looked at a sign.

    Without options it says where you stand, and asks at a terminal. Exercises stay paused after a
    sign until --assessed DATE with --told may, not-told or may-not.
    """
    seen = assessed is not None or bool(told_to)
    chosen = sum((print_list, print_log, none_of_these, bool(signs), seen))
    if chosen > 1:
        raise click.UsageError(
            "One thing at a time: --list, --log, --none, --yes or --assessed with --told",
            click.get_current_context(),
        )
    if print_list:
        _print_list()
        return
    if (assessed is None) != (told_to is None):
        raise click.UsageError(
            "--assessed DATE and --told may|not-told|may-not belong together",
            click.get_current_context(),
        )
    opened = bundle()
    if print_log:
        _print_log(opened)
    elif none_of_these or signs or assessed is not None:
        _answer(opened, none_of_these, signs, assessed, told_to)
    elif as_json:
        _status_json(opened)
    else:
        _status(opened)
    told(opened)


def _answer(
    opened: Bundle, none: bool, signs: tuple[str, ...], assessed: date | None, told_to: Any
) -> None:
    from lumbarjack.cli.signs import say_answered
    from lumbarjack.services import safety

    if signs:
        answered = safety.mark_signs(opened, signs)
    elif none:
        answered = safety.mark_none(opened)
    else:
        assert assessed is not None
        answered = safety.mark_assessed(opened, assessed, told_to)
    say_answered(answered)


def _status(opened: Bundle) -> None:
    from lumbarjack.cli.ask import at_prompt
    from lumbarjack.cli.say import say, say_all
    from lumbarjack.cli.signs import ask_each, ask_signs, say_answered
    from lumbarjack.services import safety

    standing = safety.gate(opened)
    if standing.page:
        say_all(standing.page)
        return
    if standing.opened:
        say(" ".join(standing.opened))
        if at_terminal():
            say_answered(ask_each(opened, at_prompt))
            return
    elif standing.due:
        say(standing.due)
    if at_terminal():
        ask_signs(opened, "asked")
        return
    _print_list()


def _print_log(opened: Bundle) -> None:
    from lumbarjack.cli.say import say, say_item
    from lumbarjack.services.advice_log import safety_log

    lines = safety_log(opened)
    if not lines:
        say("The list was not answered yet. lumbarjack safety asks it.")
    for line in lines:
        at = f"{line.at.astimezone(opened.zone):%Y-%m-%d %H:%M}  "
        say_item(at, f"{line.what}: {line.became}.")


def _print_list() -> None:
    from lumbarjack.cli.say import say_all
    from lumbarjack.core.safety.page import list_text

    say_all(list_text())


def _status_json(opened: Bundle) -> None:
    from lumbarjack.cli.say import say_json
    from lumbarjack.services import safety

    standing = safety.gate(opened)
    lock = standing.lock
    say_json(
        {
            "locked": lock.locked,
            "tier": lock.tier,
            "since": lock.since.isoformat() if lock.since else None,
            "signs": list(lock.signs),
            "may": lock.may,
            "due": standing.due,
            "opened": list(standing.opened),
        }
    )
