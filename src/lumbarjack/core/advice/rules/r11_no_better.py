"""R11: six weeks of diary, and the pain is not clearly better: worth a visit, no lock."""

from __future__ import annotations

from datetime import date, timedelta

from lumbarjack.core.advice.seen import Seen
from lumbarjack.core.advice.sources import NHS, OSTELO
from lumbarjack.core.advice.spacing import is_due
from lumbarjack.core.models.advice import Advice
from lumbarjack.core.pain.scores import day_scores
from lumbarjack.core.pain.weeks import Stretch, stretch_of, stretch_to
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


def is_no_better(first: Stretch, last: Stretch) -> bool:
    """Whether the last fortnight is 4 or more, and neither 2 points nor 30 % below the first."""
    if not (first.told and last.told and last.at_least(LEAST)):
        return False
    return not first.above(last, 10 * POINTS) and not first.above_by_share(last, PERCENT)


def no_better(seen: Seen) -> tuple[Advice, ...]:
    """R11: the note, once in 28 days."""
    now = _last(seen, seen.day)
    if not (now.told and now.at_least(LEAST)):
        return ()
    begun = min(e.day for e in seen.record.diary)
    if seen.day - begun < DIARY:
        return ()
    early = seen.record.between(begun, begun + FORTNIGHT - ONE_DAY, only=("diary",)).diary
    first = stretch_of(day_scores(early))

    def holds(day: date) -> bool:
        return day - begun >= DIARY and is_no_better(first, _last(seen, day))

    since = max(followed_from(seen.day), begun)
    if not is_due(seen.course, seen.day, holds, every=EVERY, since=since):
        return ()
    return (
        seen.note(
            RULE,
            f"{now.words} on average in the last 14 days, {first.words} in your first 14. "
            "When pain is not clearly better after six weeks, a clinician can look at it. "
            "Exercise goes on.",
            saw=seen.ids(seen.day - FORTNIGHT + ONE_DAY, seen.day),
            numbers={"last 14": now.words, "first 14": first.words},
            window="the first and the last 14 days of your diary",
            sources=(NHS, OSTELO),
            changes="An average below 4, or 2 points or 30 % below the first 14 days.",
        ),
    )


def _last(seen: Seen, day: date) -> Stretch:
    return stretch_to(seen.course, day, FORTNIGHT)
