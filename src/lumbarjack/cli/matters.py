"""`lumbarjack matters`: other things that matter, in three plain questions."""

from __future__ import annotations

import click


@click.command(short_help="Other things that matter: fear, mood, sleep, work.")
def command() -> None:
    """Three plain questions with pointers: fear of movement, mood, sleep and work.

    Nothing is counted and nothing is kept.
    """
    from lumbarjack.cli.say import say, say_item
    from lumbarjack.core.safety.matters import ABOUT, MATTERS

    say(ABOUT)
    for number, matter in enumerate(MATTERS, start=1):
        click.echo()
        say_item(f"{number}. ", matter.ask)
        for pointer in matter.pointers:
            say_item("   - ", pointer)
