"""`lumbarjack streak`: how it goes, without blame."""

from __future__ import annotations

import os

import click

from lumbarjack.cli.start import bundle, told


@click.command(short_help="How it goes, without blame.")
@click.option("--json", "as_json", is_flag=True, help="Print the numbers.")
@click.option(
    "--enter",
    metavar="YYYY-MM-DD",
    help="Enter a missed day as done, for 48 hours after it; it is marked as entered later.",
)
def command(as_json: bool, enter: str | None) -> None:
    """Say how many weeks were on target, and how many of the last 28 days counted.

    Rest days, relief days, flare days with a check-in and days away cost nothing.
    """
    from lumbarjack.cli.say import say, say_json
    from lumbarjack.core.streaks.streak import words
    from lumbarjack.services.glancing import read_and_keep

    opened = bundle()
    if enter is not None:
        from lumbarjack.cli.types import DAY
        from lumbarjack.services.repair import repair, repaired_words

        day = DAY.convert(enter, None, click.get_current_context())
        click.echo(repaired_words(repair(opened, day)), err=as_json)
    _, found = read_and_keep(opened, os.environ)
    told(opened)
    if as_json:
        say_json(found.model_dump(mode="json"))
        return
    for sentence in words(found):
        say(sentence)
