"""The mean of seven days, for the rules that compare weeks (R6, R6b)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from lumbarjack.core.pain.levels import Course

WEEK = timedelta(days=7)
"""The days that a mean is taken over."""
ONE_DAY = timedelta(days=1)

LOGGED_NEEDED = 4
"""A week with fewer logged days tells too little (rules.md, R6)."""


class Week(NamedTuple):
    """The logged days of seven days: the sum of their scores and how many they are."""

    total: int
    logged: int

    @property
    def told(self) -> bool:
        """Whether enough days are logged to speak of a mean."""
        return self.logged >= LOGGED_NEEDED

    def at_least(self, mean: int) -> bool:
        """Whether its mean is `mean` or more."""
        return self.total >= mean * self.logged

    def above(self, other: Week, tenths: int) -> bool:
        """Whether its mean is `tenths` of a point or more above that of `other`, exactly."""
        rise = 10 * (self.total * other.logged - other.total * self.logged)
        return rise >= tenths * self.logged * other.logged

    @property
    def words(self) -> str:
        """The mean as it is read out."""
        return f"{self.total / self.logged:.1f}"


def week_to(course: Course, day: date) -> Week:
    """The seven days that end with `day`."""
    days = course.logged(day - WEEK + ONE_DAY, day)
    return Week(sum(d.score for d in days), len(days))


def weeks_to(course: Course, first: date, last: date) -> dict[date, Week]:
    """Day -> the seven days that end with it, for each day from `first` to `last`."""
    known = {d.day: d.score for d in course.logged(first - WEEK + ONE_DAY, last)}
    found: dict[date, Week] = {}
    total = logged = 0
    day = first - WEEK + ONE_DAY
    while day <= last:
        total, logged = total + known.get(day, 0), logged + (day in known)
        gone = day - WEEK
        total, logged = total - known.get(gone, 0), logged - (gone in known)
        if day >= first:
            found[day] = Week(total, logged)
        day += ONE_DAY
    return found
