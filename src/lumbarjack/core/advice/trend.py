"""R6: a week that is clearly worse than the one before."""

from __future__ import annotations

from datetime import date, timedelta

from lumbarjack.core.advice.seen import Seen
from lumbarjack.core.advice.sources import WEEK_TO_WEEK
from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.pain.scores import DayScore

RULE = "R6"
WEEK = timedelta(days=7)
LOGGED_NEEDED = 4
RISE_TENTHS = 15
"""A rise of the weekly mean by 1.5: between noise and the MDC of 1.77."""
NEWER_LEAST = 4
EVERY = timedelta(days=7)
AFTER_FLARE = timedelta(days=7)


def weeks(seen: Seen, day: date) -> tuple[tuple[DayScore, ...], tuple[DayScore, ...]]:
    """The logged days of the 7 days up to `day`, and of the 7 before."""
    course = seen.course
    newer = course.logged(day - WEEK + timedelta(days=1), day)
    older = course.logged(day - 2 * WEEK + timedelta(days=1), day - WEEK)
    return newer, older


def holds_on(seen: Seen, day: date) -> bool:
    """Whether the two weeks up to `day` are as R6 means them."""
    newer, older = weeks(seen, day)
    if min(len(newer), len(older)) < LOGGED_NEEDED:
        return False
    state = seen.course.flare(day)
    ended = state.last_ended
    if state.began is not None or (ended is not None and day - ended < AFTER_FLARE):
        return False
    new_sum, old_sum = sum(d.score for d in newer), sum(d.score for d in older)
    if new_sum < NEWER_LEAST * len(newer):
        return False
    rise = 10 * (new_sum * len(older) - old_sum * len(newer))
    return rise >= RISE_TENTHS * len(newer) * len(older)


def worse_week(seen: Seen) -> tuple[Advice, ...]:
    """R6: the whole plan one rung easier, at most once in 7 days."""
    if not holds_on(seen, seen.day) or seen.settled(RULE, EVERY):
        return ()
    newer, older = weeks(seen, seen.day)
    new, old = _mean_words(newer), _mean_words(older)
    return (
        seen.advice(
            RULE,
            Action.EASIER_RUNG,
            headline="The plan one rung easier",
            reason=f"{new} on average in the last 7 days, {old} in the 7 before. One rung easier "
            "is suggested for every exercise, and no step up for a week.",
            saw=tuple(i for d in (*older, *newer) for i in d.ids),
            numbers={"last 7 days": new, "7 before": old},
            window="14 days",
            sources=(WEEK_TO_WEEK,),
            changes="A weekly average less than 1.5 above the one before.",
        ),
    )


def _mean_words(days: tuple[DayScore, ...]) -> str:
    return f"{sum(d.score for d in days) / len(days):.1f}"
