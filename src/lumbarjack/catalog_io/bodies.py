"""Whether the body that shows an exercise does what a body can."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from lumbarjack import figure
from lumbarjack.catalog_io.errors import CatalogError
from lumbarjack.core.models.exercise import Exercise

_FIX = "change the angles or the contact there, and look: lumbarjack catalog show {} --draw"


def check_bodies(exercises: Iterable[Exercise], where: Path | str) -> int:
    """Solve and check every pose; how many exercises had some. Raises CatalogError."""
    count = 0
    for exercise in exercises:
        if not exercise.poses:
            continue
        for problem in figure.check(figure.solve(exercise.poses)):
            field = f"rung {exercise.id}, poses, {problem.partition(':')[0]}"
            wrong = problem.partition(": ")[2] or problem
            raise CatalogError(where, field, wrong, _FIX.format(exercise.id))
        count += 1
    return count
