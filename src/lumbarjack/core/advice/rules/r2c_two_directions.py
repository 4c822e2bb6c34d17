"""R2c: pain that moved outward twice in a week, in two directions, is worth a visit."""

from __future__ import annotations

from datetime import date, timedelta

from lumbarjack.core.advice.seen import Seen
from lumbarjack.core.advice.sources import JUDGEMENT
from lumbarjack.core.models.advice import Advice
from lumbarjack.core.models.exercise import Direction
from lumbarjack.core.pain.zones import Outward

RULE = "R2c"
WINDOW = timedelta(days=7)
"""Within so many days ..."""
DIRECTIONS = 2
"""... pain that moved outward in so many directions is worth a visit: our judgement."""


def fires_on(seen: Seen, day: date) -> bool:
    """Whether R2 held in two directions within 7 days up to `day`."""
    return len(_directions(seen, day)) >= DIRECTIONS


def two_directions(seen: Seen) -> tuple[Advice, ...]:
    """R2c: the note, on every day of which both lie in the last 7 days."""
    if not fires_on(seen, seen.day):
        return ()
    directions = sorted(d.words for d in _directions(seen, seen.day))
    return (
        seen.note(
            RULE,
            f"Pain moved further out in two directions ({' and '.join(directions)}) within a week. "
            "A clinician can find out which movement suits you.",
            numbers={"directions": len(directions)},
            saw=tuple(sorted({o.session.id for o in _in_window(seen, seen.day)})),
            window="7 days",
            sources=(JUDGEMENT,),
            changes="A week in which pain moves further out in one direction at most.",
        ),
    )


def _directions(seen: Seen, day: date) -> set[Direction]:
    ids = {o.placed.done.exercise for o in _in_window(seen, day)}
    return {seen.catalogue.exercise(id).direction for id in ids if id in seen.catalogue}


def _in_window(seen: Seen, day: date) -> list[Outward]:
    days = (day - timedelta(days=n) for n in range(WINDOW.days))
    return [o for one in days for o in seen.outward_on(one) if o.still]
