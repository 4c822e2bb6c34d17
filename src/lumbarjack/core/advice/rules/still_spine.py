"""Still-spine rungs as a suggestion: what R2, R2m and R2d offer in place of movement."""

from __future__ import annotations

from lumbarjack.core.advice.seen import Seen
from lumbarjack.core.catalogue.fitting import still_spine
from lumbarjack.core.models.exercise import Exercise

NAMED = 2
"""So many of them are named in a sentence."""


def offered(seen: Seen) -> tuple[Exercise, ...]:
    """The still-spine rungs that fit the person and are not held back, the walk included."""
    return still_spine(seen.catalogue, seen.record.profile, held=seen.held)


def words(seen: Seen) -> str:
    """What is suggested, in a sentence; it says so where none of them fits."""
    names = [e.name for e in offered(seen)]
    if not names:
        return "No still position fits you; rest as you can, and ask about it."
    listed = ", ".join(names[:NAMED])
    more = " and a short walk" if len(names) > NAMED else ""
    return f"For today: positions and exercises with a still spine, such as {listed}{more}."
