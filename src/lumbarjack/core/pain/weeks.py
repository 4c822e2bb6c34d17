"""The mean of some days, for the rules that compare weeks (R6, R6b) and fortnights (R11)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from lumbarjack.core.pain.levels import Course
from lumbarjack.core.pain.scores import DayScore

WEEK = timedelta(days=7)
"""The days that a mean is taken over."""
ONE_DAY = timedelta(days=1)

LOGGED_NEEDED = 4
"""Fewer logged days tell too little of a week (rules.md, R6), or of a fortnight (our judgement)."""


class Stretch(NamedTuple):
    """The logged days of a stretch of days: the sum of their scores and how many they are."""

    total: int
    logged: int

    @property
    def told(self) -> bool:
        """Whether enough days are logged to speak of a mean."""
        return self.logged >= LOGGED_NEEDED

    def at_least(self, mean: int) -> bool:
        """Whether its mean is `mean` or more."""
        return self.total >= mean * self.logged

    def above(self, other: Stretch, tenths: int) -> bool:
        """Whether its mean is `tenths` of a point or more above that of `other`, exactly."""
        return 10 * self._rise(other) >= tenths * self.logged * other.logged

    def above_by_share(self, other: Stretch, percent: int) -> bool:
        """Whether `other` has a mean at least `percent` of this one's below it, exactly."""
        return 100 * self._rise(other) >= percent * self.total * other.logged

    def _rise(self, other: Stretch) -> int:
        """How far its mean is above that of `other`, times the days of both."""
        return self.total * other.logged - other.total * self.logged

    @property
    def words(self) -> str:
        """The mean as it is read out."""
        return f"{self.total / self.logged:.1f}"


def stretch_of(days: Sequence[DayScore]) -> Stretch:
    """These logged days together."""
    return Stretch(sum(d.score for d in days), len(days))


def stretch_to(course: Course, day: date, length: timedelta = WEEK) -> Stretch:
    """The seven days, or as many as `length` has, that end with `day`."""
    return stretch_of(course.logged(day - length + ONE_DAY, day))


def weeks_to(course: Course, first: date, last: date) -> dict[date, Stretch]:
    """Day -> the seven days that end with it, for each day from `first` to `last`."""
    known = {d.day: d.score for d in course.logged(first - WEEK + ONE_DAY, last)}
    found: dict[date, Stretch] = {}
    total = logged = 0
    day = first - WEEK + ONE_DAY
    while day <= last:
        total, logged = total + known.get(day, 0), logged + (day in known)
        gone = day - WEEK
        total, logged = total - known.get(gone, 0), logged - (gone in known)
        if day >= first:
            found[day] = Stretch(total, logged)
        day += ONE_DAY
    return found
