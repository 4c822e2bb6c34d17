"""`lumbarjack log`: one diary entry."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

import click

from lumbarjack.cli.start import bundle, told
from lumbarjack.cli.types import INSTANT, SCORE, SIDE, ZONE

if TYPE_CHECKING:
    from lumbarjack.services.bundle import Bundle


@click.command(short_help="One pain number into the diary.")
@click.argument("pain", type=SCORE)
@click.option("--zone", type=ZONE, help="How far out it reaches.")
@click.option("--side", type=SIDE, help="Your own side.")
@click.option("--note", help="Anything in words.")
@click.option(
    "--at", type=INSTANT, help="When it was, such as 07:30 or 2026-03-16T07:30; default now."
)
@click.option("--json", "as_json", is_flag=True, help="Print the stored row.")
def command(
    pain: int,
    zone: str | None,
    side: str | None,
    note: str | None,
    at: datetime | time | None,
    as_json: bool,
) -> None:
    """Log a pain number, 0 none to 10 the worst imaginable.

    Several a day are welcome. `lumbarjack undo` takes the last one back.
    """
    from lumbarjack.cli.entries import as_row
    from lumbarjack.cli.entry_output import say_entered
    from lumbarjack.cli.say import say_json
    from lumbarjack.core.models.pain import Side, Zone
    from lumbarjack.services.diary import Told, log_pain

    opened = bundle()
    entered = log_pain(
        opened,
        Told(
            now=pain,
            zone=Zone(zone) if zone else None,
            side=Side(side) if side else None,
            note=note,
        ),
        at=_instant(opened, at),
    )
    told(opened)
    if as_json:
        say_json(as_row(entered.entry))
    else:
        say_entered(opened, entered)


def _instant(opened: Bundle, at: datetime | time | None) -> datetime | None:
    if at is None:
        return None
    if isinstance(at, time):
        return datetime.combine(opened.now().date(), at, tzinfo=opened.zone)
    return at if at.tzinfo is not None else at.replace(tzinfo=opened.zone)
