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

POINTS, ALONE = 2, 3
"""A mean that moves by 2 points is a change, one activity by itself at 3 (Stratford 1995: the
smallest that is no chance)."""

SOURCE = "Stratford and others, Physiotherapy Canada 1995;47:258"


def mean(activities: Sequence[Activity]) -> float | None:
    """The mean of the scores that were said to one place, None where none was."""
    said = [a.score for a in activities if a.score is not None]
    return round(sum(said) / len(said), 1) if said else None


def counts(many: int) -> int:
    """By how much the mean of so many activities moves where that is a change."""
    return POINTS if many > 1 else ALONE


def important(first: float, now: float, many: int = MANY) -> bool:
    """Whether two means of so many activities differ by what counts."""
    return round(abs(now - first), 1) >= counts(many)
