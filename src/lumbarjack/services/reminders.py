"""Reminders of the plan's days, for cron and for a calendar."""

from __future__ import annotations

from datetime import UTC, time
from pathlib import Path

from lumbarjack.core.plan.reminders import calendar, cron_line, days_due
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.errors import NothingThere
from lumbarjack.services.plan import read_plan
from lumbarjack.services.writing_out import write_out

COMMAND = "lumbarjack status"


def read_days(bundle: Bundle) -> frozenset[int]:
    """The weekdays on which the plan has anything due. Raises NothingThere for an empty plan."""
    days = days_due(row.item.days for row in read_plan(bundle).rows)
    if not days:
        raise NothingThere("The plan is empty; there is nothing to remind of.")
    return days


def crontab(bundle: Bundle, at: time) -> str:
    """The line for crontab."""
    return cron_line(read_days(bundle), at, COMMAND)


def write_calendar(bundle: Bundle, at: time, path: Path) -> None:
    """Write the calendar file. Raises NotSaved where it cannot be written."""
    made = bundle.now().astimezone(UTC)
    write_out(path, calendar(read_days(bundle), at, bundle.today(), made))
