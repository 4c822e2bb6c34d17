"""`lumbarjack flare`: you know a flare before the numbers do."""

from __future__ import annotations

import click

from lumbarjack.cli.start import bundle, told


@click.command(short_help="Say that this is a flare.")
def command() -> None:
    """Say that this is a flare: from today everything is one step easier, half the dose.

    It ends after two logged days near your usual pain; lumbarjack undo takes it back.
    """
    from lumbarjack.cli.say import say
    from lumbarjack.services.flaring import DECLARED, declare_flare

    opened = bundle()
    declare_flare(opened)
    say(DECLARED.replace("u undoes", "lumbarjack undo takes it back"))
    told(opened)
