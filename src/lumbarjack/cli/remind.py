"""`lumbarjack remind`: reminders that other programs give."""

from __future__ import annotations

from datetime import datetime, time
from pathlib import Path

import click

from lumbarjack.cli.start import bundle, told
from lumbarjack.cli.types import INSTANT


@click.command(short_help="A cron line and a calendar file of the plan's days.")
@click.option("--at", type=INSTANT, default="07:00", help="The time of day, as 07:00.")
@click.option(
    "--ics",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the days into this calendar file.",
)
def command(at: datetime | time, ics: Path | None) -> None:
    """Print a line for cron that says how today stands on the days of the plan.

    Nothing runs in the background: cron or your calendar does the reminding, if you want it to.
    """
    from lumbarjack.cli.say import say, say_all
    from lumbarjack.services.reminders import crontab, write_calendar

    if isinstance(at, datetime):
        raise click.UsageError("--at is a time of day, such as 07:00.")
    opened = bundle()
    line = crontab(opened, at)
    if ics is not None:
        write_calendar(opened, at, ics)
    told(opened)
    say_all([line])
    if ics is not None:
        say(f"Written: {ics}. Open it with your calendar.")
    else:
        say("Put that line into: crontab -e. It mails what it says; --ics FILE is for a calendar.")
