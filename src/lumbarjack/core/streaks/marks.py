"""One day as a row of days draws it: what was done, and the pain of the day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Literal

from lumbarjack.core.models.base import NRS, Fact
from lumbarjack.core.streaks.cells import Cell, DayState

if TYPE_CHECKING:
    from lumbarjack.core.models.record import Record
    from lumbarjack.core.pain.scores import DayScore

Kind = Literal["done", "easier", "rest", "flare", "away", "nothing", "before", "open"]

KINDS: dict[DayState, Kind] = {
    DayState.DONE: "done",
    DayState.RELIEF: "easier",
    DayState.REST: "rest",
    DayState.FLARE: "flare",
    DayState.AWAY: "away",
    DayState.MISSED: "nothing",
    DayState.BEFORE: "before",
    DayState.OPEN: "open",
}


class DayMark(Fact):
    """A day: its kind, and its score (the highest worst, else now), None where nothing was said.

    "easier" is a relief day, or a session most of which was made easier; "open" is today, not done
    yet; "before" lies before the first day.
    """

    day: date
    kind: Kind
    score: NRS | None


def day_marks(
    days: Iterable[Cell], scores: Iterable[DayScore], eased: frozenset[date]
) -> tuple[DayMark, ...]:
    """The marks of some days; `eased` are those of `eased_days`."""
    known = {one.day: one.score for one in scores}
    return tuple(
        DayMark(day=cell.day, kind=_kind(cell, eased), score=known.get(cell.day)) for cell in days
    )


def _kind(cell: Cell, eased: frozenset[date]) -> Kind:
    if cell.state is DayState.DONE and cell.day in eased:
        return "easier"
    return KINDS[cell.state]


def eased_days(record: Record) -> frozenset[date]:
    """The days on which at least half of what was done was made easier, by a rule or the person.

    One exercise eased in a session makes no easier day: our judgement.
    """
    done: dict[date, list[bool]] = {}
    for session in record.sessions:
        for exercise in session.performed:
            done.setdefault(session.day, []).append(exercise.lowered_by is not None)
    return frozenset(day for day, lowered in done.items() if 2 * sum(lowered) >= len(lowered))
