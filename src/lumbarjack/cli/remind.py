"""`lumbarjack remind`: reminders that other programs give."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Mapping
from datetime import datetime, time
from pathlib import Path

import click

from lumbarjack.cli.start import bundle, told
from lumbarjack.cli.types import INSTANT
from lumbarjack.paths import HOME_VARIABLE

FOLDERS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
"""Variables that say where the record lies, but for LUMBARJACK_HOME, which alone says all of it."""


@click.command(short_help="A cron line and a calendar file of the plan's days.")
@click.option("--at", type=INSTANT, default="07:00", help="The time of day, as 07:00.")
@click.option(
    "--ics",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the days into this calendar file.",
)
def command(at: datetime | time, ics: Path | None) -> None:
    """Print a line for cron that says how today stands on the days of the plan.

    With --ics it writes a calendar file instead, with an alarm and without the days away. Nothing
    runs in the background: cron or your calendar does the reminding, if you want it to.
    """
    from lumbarjack.cli.say import say, say_all
    from lumbarjack.services.reminders import crontab, write_calendar

    if isinstance(at, datetime):
        raise click.UsageError("--at is a time of day, such as 07:00.")
    opened = bundle()
    if ics is not None:
        write_calendar(opened, at, ics)
        told(opened)
        say(f"Written: {ics}. Open or import it in your calendar, on any machine or telephone.")
        say(
            "It rings at that time on the days of your plan. After a change of the plan, or of the "
            "days away, write it again and import it again: it takes the place of the old one."
        )
        return
    found = crontab(opened, at, this_command(sys.argv[0], sys.executable, os.environ))
    told(opened)
    say_all([found.line])
    click.echo()
    say(
        "To be reminded on this machine: crontab -e opens your list of jobs; put that line at its "
        "end and save. Cron then mails you how the day stands."
    )
    if found.about:
        say(found.about)
    say("No mail on this machine? lumbarjack remind --ics FILE writes the days for a calendar.")


def this_command(started: str, python: str, environ: Mapping[str, str]) -> str:
    """The command that says how today stands, with its whole path: cron knows few folders."""
    path = Path(started)
    program = [str(path.absolute())]
    if path.suffix == ".py" or not os.access(path, os.X_OK):
        program = [python, "-m", "lumbarjack"]
    return " ".join([*_folders(environ), shlex.join([*program, "status"])])


def _folders(environ: Mapping[str, str]) -> list[str]:
    """Where the record lies, as settings before a command: cron knows none of it by itself."""
    home = environ.get(HOME_VARIABLE, "").strip()
    said = {HOME_VARIABLE: home} if home else {n: environ[n] for n in FOLDERS if environ.get(n)}
    whole = {name: str(Path(folder).expanduser().absolute()) for name, folder in said.items()}
    return [f"{name}={shlex.quote(folder)}" for name, folder in whole.items()]
