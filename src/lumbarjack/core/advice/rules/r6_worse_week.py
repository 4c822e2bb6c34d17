"""R6: a week that is clearly worse than the one before."""

from __future__ import annotations

from datetime import date, timedelta

from lumbarjack.core.advice.seen import Seen
from lumbarjack.core.advice.sources import WEEK_TO_WEEK
from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.pain.weeks import WEEK, Stretch, stretch_to

RULE = "R6"
RISE_TENTHS = 15
"""A rise of the weekly mean by 1.5: between noise and the MDC of 1.77."""
NEWER_LEAST = 4
"""The newer week has at least this mean: below it nothing is made easier."""
EVERY = timedelta(days=7)
"""At most once in so many days."""
AFTER_FLARE = timedelta(days=7)
"""Not while a flare is open, nor for so long after it."""


def weeks(seen: Seen, day: date) -> tuple[Stretch, Stretch]:
    """The 7 days up to `day`, and the 7 before."""
    return stretch_to(seen.course, day), stretch_to(seen.course, day - WEEK)


def near_a_flare(seen: Seen, day: date) -> bool:
    """Whether a flare is open on `day` or was over less than 7 days before it."""
    return any(s.open_on(day) or s.over_within(day, AFTER_FLARE) for s in seen.course.spans)


def holds_on(seen: Seen, day: date) -> bool:
    """Whether the two weeks up to `day` are as R6 means them."""
    newer, older = weeks(seen, day)
    if not (newer.told and older.told) or near_a_flare(seen, day):
        return False
    return newer.at_least(NEWER_LEAST) and newer.above(older, RISE_TENTHS)


def worse_week(seen: Seen) -> tuple[Advice, ...]:
    """R6: the whole plan one rung easier, at most once in 7 days.

    Where it was put off it is asked again on the next day, as it is still that one advice.
    """
    if not holds_on(seen, seen.day) or seen.settled(RULE, EVERY):
        return ()
    newer, older = weeks(seen, seen.day)
    logged = seen.course.logged(seen.day - 2 * WEEK + timedelta(days=1), seen.day)
    return (
        seen.advice(
            RULE,
            Action.EASIER_RUNG,
            headline="The plan one step easier",
            reason=f"{newer.words} on average in the last 7 days, {older.words} in the 7 before. "
            "One step easier is suggested for every exercise, and no step up for a week.",
            saw=tuple(i for d in logged for i in d.ids),
            numbers={"last 7 days": newer.words, "7 before": older.words},
            window="14 days",
            sources=(WEEK_TO_WEEK,),
            changes="A weekly average less than 1.5 above the one before.",
        ),
    )
