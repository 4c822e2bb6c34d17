"""What the page is made from: plain facts of one period, and no score of our own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

WEEK = 7

Moved = Literal["harder", "easier", "other"]


@dataclass(frozen=True)
class Day:
    """One day: the worst pain said (0-10), how far out (0 none to 5 foot), None where not said.

    `flare` says that a flare was open.
    """

    day: date
    score: int | None = None
    zone: int | None = None
    flare: bool = False


@dataclass(frozen=True)
class Span:
    """The mean of a stretch of days to one decimal, None where none was logged."""

    first: date
    last: date
    mean: float | None
    logged: int


@dataclass(frozen=True)
class Numbers:
    """Median, to the half point, and range of what was said on `days` days."""

    middle: float
    low: int
    high: int
    days: int


@dataclass(frozen=True)
class Measured:
    """A questionnaire or a rating: the first result and the newest, and what the change means.

    `then` and `then_on` are None where there is one result.
    """

    name: str
    now: str
    now_on: date
    then: str | None = None
    then_on: date | None = None
    change: str = ""


@dataclass(frozen=True)
class Change:
    """A change of the exercises that the person accepted, with its reason as it was shown."""

    day: date
    what: str
    reason: str
    rule: str
    moved: Moved


@dataclass(frozen=True)
class Medicine:
    """A medicine as it was written down: on how many days, and on how many it helped, or not.

    `doses` are the amounts that were written with it, the one written most often first.
    """

    name: str
    days: int
    helped: int
    not_helped: int
    doses: tuple[str, ...] = ()


@dataclass(frozen=True)
class Signs:
    """One answer to the warning signs: which were marked, or none, or what a clinician said."""

    day: date
    words: str


@dataclass(frozen=True)
class Sessions:
    """Sessions of the period; `counted` of `of` days count (done, rest, eased, flare).

    Days `away` are in neither.
    """

    number: int
    minutes: int
    stopped: int
    counted: int
    of: int
    peaks: Numbers | None = None
    away: int = 0


@dataclass(frozen=True)
class Report:
    """One period of one person. Texts are ready to print; days run from `first` to `last`."""

    first: date
    last: date
    days: tuple[Day, ...]
    sessions: Sessions
    pain: Numbers | None = None
    now: Numbers | None = None
    sleep: Numbers | None = None
    stiff: Numbers | None = None
    daily_life: Numbers | None = None
    side: str = ""
    measured: tuple[Measured, ...] = ()
    exercises: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    medicines: tuple[Medicine, ...] = ()
    signs: tuple[Signs, ...] = ()
    warning: str = ""
    """Which warning signs lock exercises at this moment, else empty."""
    about: tuple[tuple[str, str], ...] = ()
    question: str = ""

    @property
    def logged(self) -> int:
        """The days with a pain number."""
        return sum(day.score is not None for day in self.days)

    @property
    def spans(self) -> tuple[Span, ...]:
        """Means by week, by four weeks in a longer period, backwards from the last day."""
        length = WEEK if len(self.days) <= 8 * WEEK else 4 * WEEK
        ends = range(len(self.days), 0, -length)
        return tuple(_span(self.days[max(0, end - length) : end]) for end in reversed(ends))

    @property
    def zone_days(self) -> tuple[tuple[int, int], ...]:
        """Zone (0 none to 5 foot) and the days on which it was the furthest, the zones in order."""
        said = [day.zone for day in self.days if day.zone is not None]
        return tuple((zone, said.count(zone)) for zone in sorted(set(said)))

    @property
    def flares(self) -> tuple[tuple[date, date], ...]:
        """First and last day of each flare within the period."""
        found: list[tuple[date, date]] = []
        for day in (d.day for d in self.days if d.flare):
            if found and found[-1][1] + timedelta(days=1) == day:
                found[-1] = (found[-1][0], day)
            else:
                found.append((day, day))
        return tuple(found)


def _span(days: tuple[Day, ...]) -> Span:
    said = [day.score for day in days if day.score is not None]
    mean = round(sum(said) / len(said), 1) if said else None
    return Span(days[0].day, days[-1].day, mean, len(said))
