"""Opening what a command needs, when it runs."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lumbarjack.services.bundle import Bundle


def bundle() -> Bundle:
    """The bundle of this process."""
    from lumbarjack.services.bundle import open_bundle

    opened = open_bundle(os.environ)
    _at_the_end(opened)
    return opened


def _at_the_end(opened: Bundle) -> None:
    """Keep up what is derived from the record, once the command has said all."""
    import click

    context = click.get_current_context(silent=True)
    if context is not None:
        context.find_root().call_on_close(lambda: _keep_up(opened))


def _keep_up(opened: Bundle) -> None:
    if opened.saved:
        from lumbarjack.services.glancing import keep_up
        from lumbarjack.ui.screens.today.kept import keep_page

        sys.stdout.flush()
        keep_up(opened, os.environ)
        keep_page(opened)


def told(opened: Bundle) -> None:
    """Say on stderr what the store repaired or refused while it was read."""
    for sentence in opened.journal.told:
        from lumbarjack.cli.say import say_error

        say_error(sentence)


def at_terminal() -> bool:
    """Whether a person sits here who can be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def on_screen() -> bool:
    """Whether the app can be shown here."""
    return why_no_screen() is None


def why_no_screen() -> str | None:
    """Why the app cannot be shown here, None where it can: a terminal that does more than print."""
    if not at_terminal():
        return "this is not a terminal"
    term = os.environ.get("TERM", "")
    if not term:
        return "TERM is not set, so this terminal is not known"
    return "TERM says dumb, a terminal that can only print" if term == "dumb" else None
