"""Reminders that other programs give: a cron line and a calendar of the plan's days."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

EVERY_DAY = frozenset(range(7))
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
LENGTH = timedelta(minutes=15)
"""How long the calendar keeps free: about a session of the shipped programmes."""


def days_due(days: Iterable[tuple[int, ...]]) -> frozenset[int]:
    """The weekdays (0 is Monday) on which any exercise is due; one without days is daily."""
    found: set[int] = set()
    for one in days:
        found.update(one or EVERY_DAY)
    return frozenset(found)


def cron_line(days: frozenset[int], at: time, command: str) -> str:
    """A line for crontab: minute, hour, any day, any month, weekdays (cron's 1 is Monday)."""
    named = "*" if days == EVERY_DAY else ",".join(str(day + 1) for day in sorted(days))
    return f"{at.minute} {at.hour} * * {named} {command}"


def calendar(days: frozenset[int], at: time, today: date, made: datetime) -> str:
    """An iCalendar text (RFC 5545) with one event that comes back on the days.

    Its times are floating: the wall time of wherever its reader is. `made` is an instant in UTC.
    """
    first = next(d for n in range(7) if (d := today + timedelta(days=n)).weekday() in days)
    begins = datetime.combine(first, at)
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//lumbarjack//reminders//EN",
        "BEGIN:VEVENT",
        "UID:reminder@lumbarjack",
        f"DTSTAMP:{made:%Y%m%dT%H%M%SZ}",
        f"DTSTART:{begins:%Y%m%dT%H%M%S}",
        f"DTEND:{begins + LENGTH:%Y%m%dT%H%M%S}",
        f"RRULE:FREQ=WEEKLY;BYDAY={','.join(WEEKDAYS[day] for day in sorted(days))}",
        "SUMMARY:Exercises for the back",
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return "".join(f"{line}\r\n" for line in lines)
