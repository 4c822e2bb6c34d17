"""Notes that are said once in so many days: worked out anew each time, never stored."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)


def is_due(day: date, holds: Callable[[date], bool], *, every: timedelta, since: date) -> bool:
    """Whether a note that may be said where `holds` is due on `day`.

    It is due on the first day from `since` on for which `holds`, and then again on the first such
    day at least `every` later. `since` must not move from day to day, or the days would.
    """
    if not holds(day):
        return False
    one = since
    while one < day:
        one += every if holds(one) else ONE_DAY
    return one == day
