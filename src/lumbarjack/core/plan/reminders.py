"""Reminders that other programs give: a cron line and a calendar of the plan's days."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date, datetime, time, timedelta

EVERY_DAY = frozenset(range(7))
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
LENGTH = timedelta(minutes=15)
"""How long the calendar keeps free: about a session of the shipped programmes."""

SUMMARY = "Exercises for the back"
OCTETS = 75
"""The longest line of an iCalendar text, its end not counted (RFC 5545, 3.1)."""


def days_due(days: Iterable[tuple[int, ...]]) -> frozenset[int]:
    """The weekdays (0 is Monday) on which any exercise is due; one without days is daily."""
    found: set[int] = set()
    for one in days:
        found.update(one or EVERY_DAY)
    return frozenset(found)


def cron_line(days: frozenset[int], at: time, command: str) -> str:
    """A line for crontab: minute, hour, any day, any month, weekdays (cron's 1 is Monday).

    Cron ends a command at a bare percent sign, so each one is escaped.
    """
    named = "*" if days == EVERY_DAY else ",".join(str(day + 1) for day in sorted(days))
    return f"{at.minute} {at.hour} * * {named} {command.replace('%', chr(92) + '%')}"


def shifted(days: frozenset[int], by: int) -> frozenset[int]:
    """The weekdays so many days later."""
    return frozenset((day + by) % 7 for day in days)


def calendar(
    days: frozenset[int],
    at: time,
    today: date,
    made: datetime,
    *,
    uid: str,
    away: Collection[date] = (),
) -> str:
    """An iCalendar text (RFC 5545) with one event that comes back on the days, and its alarm.

    Its times are floating: the wall time of wherever its reader is. `made` is an instant in UTC.
    Days `away` are left out. A calendar that reads it again replaces the event of that `uid`.
    """
    away = frozenset(away)
    first = next(d for d in _due(days, today) if d not in away)
    begins = datetime.combine(first, at)
    last = max(away, default=first)
    out = [d for d in _until(_due(days, first), last) if d in away]
    dates = ",".join(f"{datetime.combine(d, at):%Y%m%dT%H%M%S}" for d in out)
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//lumbarjack//reminders//EN",
        "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT",
        f"UID:{uid}",
        f"DTSTAMP:{made:%Y%m%dT%H%M%SZ}",
        f"DTSTART:{begins:%Y%m%dT%H%M%S}",
        f"DTEND:{begins + LENGTH:%Y%m%dT%H%M%S}",
        f"RRULE:FREQ=WEEKLY;BYDAY={','.join(WEEKDAYS[day] for day in sorted(days))}",
        *([f"EXDATE:{dates}"] if dates else []),
        f"SUMMARY:{SUMMARY}",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "TRIGGER:PT0S",
        f"DESCRIPTION:{SUMMARY}",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))


def _due(days: frozenset[int], first: date) -> Iterator[date]:
    """The days from `first` on that fall on these weekdays, without an end."""
    day = first
    while True:
        if day.weekday() in days:
            yield day
        day += timedelta(days=1)


def _until(found: Iterable[date], last: date) -> Iterator[date]:
    for day in found:
        if day > last:
            return
        yield day


def _folded(line: str) -> Iterator[str]:
    """A long line in parts, each but the first begun by a blank; the text is ASCII."""
    yield line[:OCTETS]
    for begin in range(OCTETS, len(line), OCTETS - 1):
        yield f" {line[begin : begin + OCTETS - 1]}"
