"""`lumbarjack undo`: the last write taken back."""

from __future__ import annotations

import click

from lumbarjack.cli.start import bundle, told


@click.command(short_help="Take back the last thing saved.")
def command() -> None:
    """Take back the last thing that was saved on this machine."""
    from lumbarjack.cli.say import say
    from lumbarjack.services.errors import NothingThere
    from lumbarjack.services.undoing import take_back, undone_words

    opened = bundle()
    undone = take_back(opened)
    told(opened)
    if undone is None:
        raise NothingThere("There is nothing to undo.")
    say(undone_words(undone))
