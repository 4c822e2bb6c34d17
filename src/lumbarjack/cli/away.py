"""`lumbarjack away`: days on which nothing is due and nothing is broken."""

from __future__ import annotations

from datetime import date

import click

from lumbarjack.cli.start import bundle, told
from lumbarjack.cli.types import DAY


@click.command(short_help="Days away: nothing is due, nothing is broken.")
@click.argument("first", metavar="FROM", type=DAY, required=False)
@click.argument("last", metavar="TO", type=DAY, required=False)
@click.option("--back", is_flag=True, help="You are back: the days away end.")
@click.option("--json", "as_json", is_flag=True, help="Print the days away as JSON.")
def command(first: date | None, last: date | None, back: bool, as_json: bool) -> None:
    """Say which days you are away, both ends included: away 2026-03-20 2026-03-27.

    Without dates it says what is planned. The count waits: days away neither lengthen nor break
    anything.
    """
    from lumbarjack.cli.say import say, say_json
    from lumbarjack.services.away import away_now, away_words, come_back, go_away

    if (first is None) != (last is None) or (back and first is not None):
        raise click.UsageError("Give the first and the last day, or --back, or nothing.")
    opened = bundle()
    if first is not None and last is not None:
        said = go_away(opened, first, last)
    elif back:
        said = come_back(opened)
    else:
        planned = away_now(opened.record(), opened.today())
        told(opened)
        if as_json:
            say_json(planned and planned.model_dump(mode="json", include={"first", "last"}))
        else:
            say(away_words(planned))
        return
    told(opened)
    say(said)
    say("lumbarjack undo takes it back.")
