"""R6b: pain that creeps up slowly, week by week."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from lumbarjack.core.advice.rules.r6_worse_week import near_a_flare
from lumbarjack.core.advice.seen import Seen
from lumbarjack.core.advice.sources import JUDGEMENT
from lumbarjack.core.advice.spacing import is_due
from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.pain.weeks import ONE_DAY, WEEK, Stretch, stretch_to, weeks_to
from lumbarjack.core.pain.window import followed_from

RULE = "R6b"
LOOKED_AT = timedelta(weeks=8)
"""The last week is compared with the best one within so many days."""
NEWER_LEAST = 4
"""The last week has at least this mean."""
RISE_TENTHS = 20
"""A rise of 2 points, in tenths, is the smallest change that matters (Ostelo 2008)."""
NOTE_EVERY = timedelta(days=28)
"""The note comes once in so many days: our judgement."""


Weeks = Mapping[date, Stretch]
"""Day -> the seven days that end with it."""


def holds_on(seen: Seen, day: date, weeks: Weeks | None = None) -> bool:
    """Whether the last week is 2 or more above the best one of the last 8 weeks.

    `weeks` are those of many days, where they were summed up already.
    """
    newer = stretch_to(seen.course, day)
    if not newer.told or not newer.at_least(NEWER_LEAST):
        return False
    best = best_week(seen, day, weeks)
    if best is None or not newer.above(best, RISE_TENTHS):
        return False
    return not near_a_flare(seen, day)


def best_week(seen: Seen, day: date, weeks: Weeks | None = None) -> Stretch | None:
    """The lowest mean of any 7 days that lie within the last 8 weeks; None where none is told.

    Where the person said "this is my new usual" (R7b) only days since that flare began count.
    """
    first = max([day - LOOKED_AT, *_new_usual(seen, day)]) + WEEK
    known = weeks_to(seen.course, first, day) if weeks is None else weeks
    ends = (first + timedelta(days=n) for n in range((day - first).days + 1))
    told = [week for end in ends if (week := known.get(end)) is not None and week.told]
    return min(told, key=lambda week: week.total / week.logged, default=None)


def _new_usual(seen: Seen, day: date) -> list[date]:
    """The day before each flare that was said to be the new usual level, up to `day`."""
    spans = (s for s in seen.course.spans if s.usual_now)
    return [s.began - ONE_DAY for s in spans if s.ended is not None and s.ended <= day]


def slow_creep(seen: Seen) -> tuple[Advice, ...]:
    """R6b: no step up, and the list is to be looked at; the note once in 28 days.

    After "this is my new usual" (R7b) it compares with days of that level only: the person was
    asked about the rise and answered, and is asked again where the pain creeps up from there (our
    reading). R7b's note was said on the way.
    """
    if not holds_on(seen, seen.day):
        return ()
    newer, best = stretch_to(seen.course, seen.day), best_week(seen, seen.day)
    told = "" if best is None else f", where {best.words} was the lowest of the last 8 weeks"
    advice = seen.advice(
        RULE,
        Action.HOLD,
        since=begun(seen, seen.day),
        headline="The pain has crept up: no step up for now",
        reason=f"{newer.words} on average in the last 7 days{told}. Please look at the safety "
        "list; nothing gets harder for now.",
        saw=seen.ids(seen.day - WEEK + ONE_DAY, seen.day),
        numbers={"last 7 days": newer.words, "lowest": "" if best is None else best.words},
        window="8 weeks",
        sources=(JUDGEMENT,),
        changes="A weekly average less than 2 above the lowest of the last 8 weeks.",
    )
    return (advice, _note(seen, newer)) if _notes(seen) else (advice,)


def begun(seen: Seen, day: date) -> date:
    """The first of the days up to `day` on which it holds without a break, at most 8 weeks back."""
    first = day
    while day - first < LOOKED_AT and holds_on(seen, first - ONE_DAY):
        first -= ONE_DAY
    return first


def _notes(seen: Seen) -> bool:
    since = followed_from(seen.day)
    weeks = weeks_to(seen.course, since - LOOKED_AT, seen.day)
    return is_due(
        seen.course,
        seen.day,
        lambda d: holds_on(seen, d, weeks),
        every=NOTE_EVERY,
        since=since,
    )


def _note(seen: Seen, newer: Stretch) -> Advice:
    return seen.note(
        RULE,
        f"The pain has crept up to {newer.words} on average. A clinician can look at it.",
        saw=seen.ids(seen.day - WEEK + ONE_DAY, seen.day),
        numbers={"last 7 days": newer.words},
        window="8 weeks",
        changes="A weekly average less than 2 above the lowest of the last 8 weeks.",
    )
