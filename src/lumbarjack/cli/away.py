"""`lumbarjack away`: days on which nothing is due and nothing is broken."""

from __future__ import annotations

from datetime import date

import click

from lumbarjack.cli.start import bundle, told
from lumbarjack.cli.types import DAY


@click.command(short_help="Days away: nothing is due, nothing is broken.")
@click.argument("first", metavar="FROM", type=DAY, required=False)
@click.argument("last", metavar="TO", type=DAY, required=False)
@click.option("--until", type=DAY, help="Lengthen or shorten the days away: their last day.")
@click.option("--back", is_flag=True, help="You are back: the days away end.")
@click.option("--json", "as_json", is_flag=True, help="Print the days away as JSON.")
def command(
    first: date | None, last: date | None, until: date | None, back: bool, as_json: bool
) -> None:
    """Say which days you are away, both ends included: away 2026-03-20 2026-03-27.

    Past days too. Days away that share a day with these are changed to them; without dates it
    says what is planned. The count waits: days away neither lengthen nor break anything.
    """
    from lumbarjack.cli.say import say, say_json
    from lumbarjack.services.away import away_now, away_until, away_words, come_back, go_away

    ways = sum((first is not None, until is not None, back))
    if (first is None) != (last is None) or ways > 1:
        raise click.UsageError("Give the first and the last day, or --until, or --back.")
    opened = bundle()
    if first is not None and last is not None:
        said = go_away(opened, first, last)
    elif until is not None:
        said = away_until(opened, until)
    elif back:
        said = come_back(opened)
    else:
        planned = away_now(opened.record(), opened.today())
        told(opened)
        if as_json:
            say_json(planned and planned.model_dump(mode="json", include={"first", "last"}))
        else:
            say(away_words(planned, opened.today()))
        return
    told(opened)
    say(said)
    say("lumbarjack undo takes it back.")
