"""B >= 7: a usual level this high is worth a visit, once in 28 days (the line below the table)."""

from __future__ import annotations

from datetime import date, timedelta

from lumbarjack.core.advice.seen import Seen
from lumbarjack.core.advice.sources import JUDGEMENT
from lumbarjack.core.advice.spacing import is_due
from lumbarjack.core.models.advice import Advice
from lumbarjack.core.pain.baseline import WINDOW
from lumbarjack.core.pain.window import followed_from

RULE = "B7"
HIGH = 7
"""From this usual level on: our judgement."""
EVERY = timedelta(days=28)
"""The note comes once in so many days."""


def high_usual(seen: Seen) -> tuple[Advice, ...]:
    """B7: the note; while the level is being learned the first-run answer counts."""
    if seen.levels.baseline < HIGH:
        return ()
    first = max(followed_from(seen.day), _first_day(seen))
    usual = seen.course.usual
    if not is_due(
        seen.course, seen.day, lambda d: usual(d).level >= HIGH, every=EVERY, since=first
    ):
        return ()
    return (
        seen.note(
            RULE,
            f"Your usual level is {seen.levels.baseline}. A clinician can look at what would help. "
            "Exercise goes on.",
            saw=seen.ids(seen.day - WINDOW, seen.day),
            numbers={"usual": seen.levels.baseline},
            window="28 days",
            sources=(JUDGEMENT,),
            changes=f"A usual level below {HIGH}.",
        ),
    )


def _first_day(seen: Seen) -> date:
    return seen.course.days[0].day if seen.course.days else seen.day
