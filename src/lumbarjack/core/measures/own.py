"""Three activities of the person's own choice (patient-specific functional scale, PSFS).

Stratford P and others, Physiotherapy Canada 1995;47:258-263. 0 unable to do it, 10 able to do it
as before the pain.
"""

from __future__ import annotations

from collections.abc import Sequence

from lumbarjack.core.models.measures import Activity

MANY = 3
MOST = 10
QUESTION = "Name up to three things that your back makes hard for you."
SCALE = "0 cannot do it, 10 as well as before."

POINTS = 2
"""A mean that moves by 2 points is a change (Stratford 1995: the smallest that is no chance)."""

SOURCE = "Stratford and others, Physiotherapy Canada 1995;47:258"


def mean(activities: Sequence[Activity]) -> float | None:
    """The mean of the scores to one place, None where there are none."""
    if not activities:
        return None
    return round(sum(a.score for a in activities) / len(activities), 1)


def important(first: float, now: float) -> bool:
    """Whether two means differ by what counts."""
    return round(abs(now - first), 1) >= POINTS
