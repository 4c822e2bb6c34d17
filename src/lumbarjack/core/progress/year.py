"""A year by weeks: what each day was, the pain of each week, and when something changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from lumbarjack.core.days import WeekStart, between, week_of
from lumbarjack.core.models.advice import Action, AdviceDecision
from lumbarjack.core.models.record import Record
from lumbarjack.core.pain.scores import DayScore, day_scores
from lumbarjack.core.streaks.cells import cells
from lumbarjack.core.streaks.marks import DayMark, day_marks, eased_days

WEEKS = 53
"""The weeks of a year, the running one and that of a year ago included."""

DAY = timedelta(days=1)
WEEK = timedelta(days=7)

MONTH = timedelta(days=28)
"""A month here is four weeks, so that each weekday counts as often."""

COUNTED = frozenset({"done", "easier", "rest", "flare"})


@dataclass(frozen=True)
class Week:
    """One week: its days up to today (fewer than seven in the running one), and its pain.

    `scores` are those of its logged days. `harder` and `easier` count the changes of rung that
    were accepted in it; `flare` says that one began in it.
    """

    first: date
    days: tuple[DayMark, ...]
    scores: tuple[int, ...] = ()
    harder: int = 0
    easier: int = 0
    flare: bool = False

    @property
    def last(self) -> date:
        """The last day of the week."""
        return self.first + WEEK - DAY

    @property
    def middle(self) -> float | None:
        """The median of the logged days, None where none is logged."""
        return median(self.scores) if self.scores else None

    @property
    def low(self) -> int | None:
        """The lower quartile of the logged days: a quarter of them were no worse."""
        return quartile(self.scores, 1) if self.scores else None

    @property
    def high(self) -> int | None:
        """The upper quartile of the logged days: a quarter of them were no better."""
        return quartile(self.scores, 3) if self.scores else None

    @property
    def done(self) -> int:
        """The days that count."""
        return sum(mark.kind in COUNTED for mark in self.days)

    @property
    def away(self) -> int:
        """The days away, which neither count nor are missing."""
        return sum(mark.kind == "away" for mark in self.days)


def quartile(values: Sequence[int], which: int) -> int:
    """The first or the third quartile: the value at that quarter of the way, to the nearest one.

    Half way between two of them it is the one nearer the middle.
    """
    ordered = sorted(values)
    last = len(ordered) - 1
    at = (last * which + (2 if which == 1 else 1)) // 4
    return ordered[at]


def year(
    record: Record,
    today: date,
    *,
    week_start: WeekStart = "monday",
    flare_days: frozenset[date] = frozenset(),
    weeks: int = WEEKS,
) -> tuple[Week, ...]:
    """The last weeks up to `today`, oldest first; of what lies before them only when it began.

    `flare_days` are the days on which a flare was open.
    """
    first = week_of(today, week_start) - (weeks - 1) * WEEK
    lately = _since(record, first)
    states = cells(lately, first, today, today=today, flare_days=flare_days)
    scores = day_scores(e for e in lately.diary if e.day <= today)
    marks = day_marks(states, scores, eased_days(lately))
    began = {day for day in flare_days if day >= first and day - DAY not in flare_days}
    harder, easier = _changes(record.decisions, first, today, week_start)
    by_week: dict[date, list[DayMark]] = {first + n * WEEK: [] for n in range(weeks)}
    for mark in marks:
        by_week[week_of(mark.day, week_start)].append(mark)
    return tuple(
        Week(
            first=begin,
            days=tuple(days),
            scores=tuple(mark.score for mark in days if mark.score is not None),
            harder=harder.get(begin, 0),
            easier=easier.get(begin, 0),
            flare=any(day in began for day in between(begin, begin + WEEK - DAY)),
        )
        for begin, days in by_week.items()
    )


def _since(record: Record, first: date) -> Record:
    """The record of those weeks; the oldest session stays, as days count from it."""
    oldest = min(record.sessions, key=lambda s: s.day, default=None)
    return record.model_copy(
        update={
            "diary": tuple(e for e in record.diary if e.day >= first),
            "sessions": tuple(s for s in record.sessions if s.day >= first or s is oldest),
        }
    )


def _changes(
    decisions: Iterable[AdviceDecision], first: date, today: date, week_start: WeekStart
) -> tuple[dict[date, int], dict[date, int]]:
    """Week -> how many rungs up, and how many down, were accepted; the last answer counts."""
    harder: dict[date, int] = {}
    easier: dict[date, int] = {}
    last = {d.advice.id: d for d in sorted(decisions, key=lambda d: (d.at, d.id))}
    for decision in last.values():
        if decision.decision != "accept" or not first <= decision.day <= today:
            continue
        week = week_of(decision.day, week_start)
        if decision.advice.action is Action.EASIER_RUNG:
            easier[week] = easier.get(week, 0) + 1
        elif decision.advice.action is Action.PROGRESS and decision.advice.to is not None:
            harder[week] = harder.get(week, 0) + 1
    return harder, easier


@dataclass(frozen=True)
class Then:
    """The middle value of a month a while ago, and which month that was."""

    score: float
    words: str


def this_month(scores: Iterable[DayScore], today: date) -> float | None:
    """The median of the last 28 days, None where none of them is logged."""
    found = [s.score for s in scores if today - MONTH < s.day <= today]
    return median(found) if found else None


def back_then(scores: Iterable[DayScore], today: date) -> Then | None:
    """The median of 28 days a year ago, else of the first ones, where those lie two months back.

    None where there is nothing to compare with.
    """
    logged = [s for s in scores if s.day <= today]
    if not logged:
        return None
    year_ago = today - 13 * MONTH
    found = [s.score for s in logged if year_ago - MONTH < s.day <= year_ago]
    if found:
        return Then(median(found), "a year ago")
    first = logged[0].day
    if today - first < 2 * MONTH or first <= year_ago:
        return None
    return Then(median([s.score for s in logged if s.day < first + MONTH]), "first month")
