"""R11: six weeks of diary, and the pain is not clearly better: worth a visit, no lock."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from lumbarjack.core.advice.seen import Seen
from lumbarjack.core.advice.sources import NHS, OSTELO
from lumbarjack.core.advice.spacing import is_due
from lumbarjack.core.models.advice import Advice
from lumbarjack.core.pain.scores import DayScore, day_scores
from lumbarjack.core.pain.window import followed_from

RULE = "R11"
DIARY = timedelta(weeks=6)
"""So long a diary (NHS)."""
FORTNIGHT = timedelta(days=14)
"""The first days of it are compared with the last."""
ONE_DAY = timedelta(days=1)
LEAST = 4
"""Below this mean nothing is said."""
POINTS = 2
"""So many points less are better (Ostelo 2008) ..."""
PERCENT = 30
"""... and so many percent less (Ostelo 2008)."""
EVERY = timedelta(days=28)
"""The note comes once in so many days."""
LOGGED_NEEDED = 4
"""Fewer logged days in a fortnight tell too little (as for a week in R6): our judgement."""


class Fortnight(NamedTuple):
    """The sum of the scores of 14 days, and how many were logged."""

    total: int
    logged: int

    @property
    def mean(self) -> float:
        """The mean score."""
        return self.total / self.logged


def is_no_better(first: Fortnight, last: Fortnight) -> bool:
    """Whether the last fortnight is 4 or more, and neither 2 points nor 30 % below the first."""
    if min(first.logged, last.logged) < LOGGED_NEEDED or last.total < LEAST * last.logged:
        return False
    both = first.logged * last.logged
    fell = first.total * last.logged - last.total * first.logged
    by_percent = 100 * fell >= PERCENT * first.total * last.logged
    return fell < POINTS * both and not by_percent


def no_better(seen: Seen) -> tuple[Advice, ...]:
    """R11: the note, once in 28 days."""
    now = _last(seen, seen.day)
    if now.logged < LOGGED_NEEDED or now.total < LEAST * now.logged:
        return ()
    begun = min(e.day for e in seen.record.diary)
    if seen.day - begun < DIARY:
        return ()
    early = seen.record.between(begun, begun + FORTNIGHT - ONE_DAY, only=("diary",)).diary
    first = _sum(day_scores(early))

    def holds(day: date) -> bool:
        return day - begun >= DIARY and is_no_better(first, _last(seen, day))

    since = max(followed_from(seen.day), begun)
    if not is_due(seen.day, holds, every=EVERY, since=since):
        return ()
    return (
        seen.note(
            RULE,
            f"{now.mean:.1f} on average in the last 14 days, {first.mean:.1f} in your first 14. "
            "When pain is not clearly better after six weeks, a clinician can look at it. "
            "Exercise goes on.",
            saw=seen.ids(seen.day - FORTNIGHT + ONE_DAY, seen.day),
            numbers={"last 14": f"{now.mean:.1f}", "first 14": f"{first.mean:.1f}"},
            window="the first and the last 14 days of your diary",
            sources=(NHS, OSTELO),
            changes="An average below 4, or 2 points or 30 % below the first 14 days.",
        ),
    )


def _last(seen: Seen, day: date) -> Fortnight:
    return _sum(seen.course.logged(day - FORTNIGHT + ONE_DAY, day))


def _sum(days: tuple[DayScore, ...]) -> Fortnight:
    return Fortnight(sum(d.score for d in days), len(days))
