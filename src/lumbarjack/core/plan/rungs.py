"""Where a person is on each ladder: by the plan, else by what was done last."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.models.record import Record
from lumbarjack.core.plan.making import own_rungs
from lumbarjack.core.plan.standing import Standing


def here(catalogue: Catalogue, record: Record, rows: Iterable[Standing]) -> Mapping[str, str]:
    """Ladder id -> the exercise that the person is on: the plan's highest, else the last done."""
    found: dict[str, str] = {}
    for row in rows:
        exercise = catalogue.exercise(row.exercise)
        known = found.get(exercise.ladder)
        if known is None or catalogue.exercise(known).rung < exercise.rung:
            found[exercise.ladder] = exercise.id
    return {**own_rungs(catalogue, record), **found}


def reached(catalogue: Catalogue, record: Record, places: Iterable[str]) -> frozenset[str]:
    """The rungs that the person has come to: those up to where they are, and all done before."""
    found = {done.exercise for session in record.sessions for done in session.performed}
    for place in places:
        below: str | None = place
        while below is not None:
            found.add(below)
            below = catalogue.exercise(below).easier
    return frozenset(found)
