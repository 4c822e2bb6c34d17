"""Reminders of the plan's days, for cron and for a calendar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from uuid import UUID, uuid5

from lumbarjack.core.days import between
from lumbarjack.core.plan.reminders import calendar, cron_line, days_due, shifted
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.errors import NothingThere
from lumbarjack.services.plan import read_plan
from lumbarjack.services.writing_out import write_out

SPACE = UUID("74b8163a-0f75-475c-acd0-1f41378c4383")
"""The namespace of the ids of events: drawn once."""


@dataclass(frozen=True)
class Crontab:
    """A line for crontab, and what its reader has to know of its time ("" where it is plain)."""

    line: str
    about: str = ""


def read_days(bundle: Bundle) -> frozenset[int]:
    """The weekdays on which the plan has anything due. Raises NothingThere for an empty plan."""
    days = days_due(row.item.days for row in read_plan(bundle).rows)
    if not days:
        raise NothingThere("The plan is empty; there is nothing to remind of.")
    return days


def crontab(bundle: Bundle, at: time, command: str) -> Crontab:
    """The line for crontab of this machine, whose clock may be in another zone than the person."""
    here = datetime.combine(bundle.today(), at, tzinfo=bundle.zone).astimezone()
    by = (here.date() - bundle.today()).days
    line = cron_line(shifted(read_days(bundle), by), here.time(), command)
    if not by and here.time() == at:
        return Crontab(line)
    about = (
        f"The clock of this machine is in another time zone than yours: your {at:%H:%M} is "
        f"{here:%H:%M} here. Make the line anew when clocks change."
    )
    return Crontab(line, about)


def write_calendar(bundle: Bundle, at: time, path: Path) -> None:
    """Write the calendar file. Raises NotSaved where it cannot be written."""
    made = bundle.now().astimezone(UTC)
    days, today = read_days(bundle), bundle.today()
    text = calendar(days, at, today, made, uid=_uid(bundle), away=_away(bundle, today))
    write_out(path, text)


def _away(bundle: Bundle, today: date) -> frozenset[date]:
    told = bundle.record().away
    return frozenset(day for a in told for day in between(max(a.first, today), a.last))


def _uid(bundle: Bundle) -> str:
    """One id for one person on all their machines: a newer file replaces what an older one made."""
    first = min(document.id for document in bundle.journal.all().plans)
    return f"{uuid5(SPACE, first)}@lumbarjack"
