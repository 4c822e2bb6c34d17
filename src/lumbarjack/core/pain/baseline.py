"""What is usual for this person: the level that every rule compares with."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from lumbarjack.core.pain.scores import DayScore, mean, median

WINDOW = timedelta(days=28)
"""How far back a day may lie and still tell what is usual (rules.md, baseline B)."""

DAYS_USED = 14
"""Of these days the newest so many are used."""

DAYS_NEEDED = 5
"""With fewer the level is still being learned."""

RISE = 2
"""Two points is the smallest change that matters (Ostelo 2008); one is noise."""

WORSE_FLOOR = 4
"""W is never below this: a 3 is comfortable whatever is usual."""
CEILING_FLOOR = 5
"""C is never below this, but for a programme's or the person's own ..."""
CEILING_TOP = 8
"""... and never above this."""
MORNING_FLOOR = 4
"""A morning below this is never a bad one."""
TOP = 10
"""The top of the scale."""

Basis = Literal["days", "told", "first days", "last flare", "nothing yet"]


@dataclass(frozen=True, slots=True)
class Usual:
    """The usual level B and the usual pain now N (NRS); `basis` says where B comes from.

    `days` is how many logged days it rests on. While LEARNING B is the "usual worst in the last
    week" of the first run, else the mean of the days outside the newest two, else (on the second
    logged day) the first one, else 0, which leaves every line at its floor.

    A bad first day so stands for the usual on the next two logged days, where nobody told it. It is
    all that is known ("the mean of earlier days"), and it lifts the lines for a few days only:
    nothing harder comes before five days are known, and it is then one of five in a median.
    """

    level: int
    now: int
    learning: bool
    basis: Basis
    days: int

    @property
    def known(self) -> bool:
        """Whether anything is known of it; where nothing is, the level is 0 for lack of one."""
        return self.basis != "nothing yet"


def usual_on(
    logged: Sequence[DayScore],
    flare: Container[date],
    day: date,
    *,
    told: int | None,
    carried: int | None = None,
) -> Usual:
    """The usual level on `day`, from `logged` (oldest first) and never from later days.

    The newest two logged days are left out (`day` itself counts as one of them), so that what is
    judged is never part of what it is judged by; days of a flare never enter. `carried` is the
    level that the last flare was measured by, for when nothing else is known.
    """
    used, newest = _used(logged, flare, day)
    level, basis = _level(used, newest, flare, day, told, carried)
    nows = [d.first_now for d in used if d.first_now is not None]
    return Usual(
        level=level,
        now=median(nows) if len(nows) >= DAYS_NEEDED else level,
        learning=len(used) < DAYS_NEEDED,
        basis=basis,
        days=len(used),
    )


def level_on(
    logged: Sequence[DayScore],
    flare: Container[date],
    day: date,
    *,
    told: int | None,
    carried: int | None = None,
) -> int:
    """B alone, for going through many days."""
    used, newest = _used(logged, flare, day)
    return _level(used, newest, flare, day, told, carried)[0]


def _used(
    logged: Sequence[DayScore], flare: Container[date], day: date
) -> tuple[list[DayScore], DayScore | None]:
    """The days that tell what is usual on `day`, the newest first; and the last before `day`."""
    end = bisect_left(logged, day, key=lambda d: d.day)
    first = day - WINDOW
    used: list[DayScore] = []
    for index in range(end - 2, -1, -1):
        one = logged[index]
        if one.day < first or len(used) == DAYS_USED:
            break
        if one.day not in flare:
            used.append(one)
    return used, logged[end - 1] if end else None


def _level(
    used: list[DayScore],
    newest: DayScore | None,
    flare: Container[date],
    day: date,
    told: int | None,
    carried: int | None,
) -> tuple[int, Basis]:
    if len(used) >= DAYS_NEEDED:
        return median([d.score for d in used]), "days"
    if told is not None:
        return told, "told"
    if used:
        return mean([d.score for d in used]), "first days"
    if carried is not None:
        return carried, "last flare"
    if newest is not None and newest.day >= day - WINDOW and newest.day not in flare:
        return newest.score, "first days"
    return 0, "nothing yet"


def worse_line(level: int) -> int:
    """W: from here on a day is worse than usual."""
    return min(TOP, max(WORSE_FLOOR, level + RISE))


def usual_ceiling(level: int) -> int:
    """C before a programme or the person lowers it: how much pain in an exercise is accepted."""
    return min(CEILING_TOP, max(CEILING_FLOOR, level + RISE))


def morning_line(usual_now: int) -> int:
    """From here on the morning after a session is a bad one."""
    return min(TOP, max(MORNING_FLOOR, usual_now + RISE))


PEAK_GREEN = 3
"""Up to here a peak is in the green zone, whatever is usual (0 to 3)."""
PEAK_ABOVE = 1
"""One point above the usual level is noise (within-person SD 0.6 to 0.8)."""
PEAK_MOST = 7
"""A peak is comfortable up to max(3, min(B, R) + 1), and never above 7 (rules.md, R8)."""
MORNING_GREEN = 2
"""Up to here a morning is comfortable, whatever is usual."""
MORNING_ABOVE = 1
"""A morning is comfortable up to max(2, N + 1)."""


def comfortable_peak(level: int, recent: int) -> int:
    """How high a peak may be and still count as comfortable."""
    return min(PEAK_MOST, max(PEAK_GREEN, min(level, recent) + PEAK_ABOVE))


def comfortable_morning(usual_now: int) -> int:
    """How high the morning after may be and still count as comfortable."""
    return max(MORNING_GREEN, usual_now + MORNING_ABOVE)


def is_worse(score: int, level: int) -> bool:
    """Whether a day reaches W; where 10 is usual nothing is above it (our reading)."""
    return score >= worse_line(level) and score > level


def is_bad_morning(morning: int, usual_now: int) -> bool:
    """Whether a morning reaches its line; where 10 is usual nothing is above it (our reading)."""
    return morning >= morning_line(usual_now) and morning > usual_now
