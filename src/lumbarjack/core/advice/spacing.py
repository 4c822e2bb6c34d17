"""Notes that are said once in so many days: worked out anew each time, never stored."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from lumbarjack.core.pain.levels import Course


def is_due(
    course: Course, day: date, holds: Callable[[date], bool], *, every: timedelta, since: date
) -> bool:
    """Whether a note that may be said where `holds` is due on `day`.

    It is due on the first logged day from `since` on for which `holds`, and then again on the first
    such day at least `every` later. A day without a log counts for nothing, as nobody may have
    looked on it: else the note would be lost for as long. `since` must not move from day to day, or
    the days would.
    """
    if course.score(day) is None or not holds(day):
        return False
    said: date | None = None
    for one in (logged.day for logged in course.logged(since, day)):
        if (said is None or one - said >= every) and holds(one):
            said = one
    return said == day
