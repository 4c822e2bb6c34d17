"""Which local day an instant belongs to: the one answer for diary, session, streak and rules."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Literal

WeekStart = Literal["monday", "sunday"]

DAY_START = time(4)
"""When a day begins unless a setting says otherwise (product.md)."""


def local_day(instant: datetime, zone: tzinfo, day_start: time = DAY_START) -> date:
    """The local day of an aware instant: it begins when the zone's clocks first show `day_start`.

    Where clocks are set back over `day_start` the day does not begin twice, and where they jump
    over it the day begins with the jump: a later instant never has an earlier day. Raises
    ValueError for an instant without offset.
    """
    if instant.tzinfo is None:
        raise ValueError(f"{instant} has no offset")
    local = instant.astimezone(zone)
    today = local.date()
    if local.time() >= day_start:
        return today
    if instant.astimezone(UTC) >= begins(today, zone, day_start):
        return today
    return today - timedelta(days=1)


def begins(day: date, zone: tzinfo, day_start: time = DAY_START) -> datetime:
    """The instant (UTC) at which a local day begins."""
    return datetime.combine(day, day_start, tzinfo=zone).astimezone(UTC)


def week_of(day: date, week_start: WeekStart = "monday") -> date:
    """The first day of the week that `day` is in."""
    weekday = day.weekday() if week_start == "monday" else day.isoweekday() % 7
    return day - timedelta(days=weekday)


def days_of_week(day: date, week_start: WeekStart = "monday") -> tuple[date, ...]:
    """The seven days of the week that `day` is in, in order."""
    first = week_of(day, week_start)
    return tuple(first + timedelta(days=n) for n in range(7))


def between(first: date, last: date) -> tuple[date, ...]:
    """Every day from `first` to `last`, both included; empty where `last` is the earlier."""
    return tuple(first + timedelta(days=n) for n in range((last - first).days + 1))
