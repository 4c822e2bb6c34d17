"""Where the person stands on each ladder of the plan, and how they came there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.models.advice import Action, AdviceDecision
from lumbarjack.core.models.exercise import Exercise, Ladder
from lumbarjack.core.plan.standing import Standing

OF_THE_WHOLE_PLAN = frozenset({Action.EASIER_RUNG, Action.FLARE})
"""Advice without an exercise that changes the rung of every ladder."""


@dataclass(frozen=True)
class Place:
    """One ladder: the rung one is on (1 the easiest) of how many, its exercise, and since when."""

    ladder: Ladder
    exercise: Exercise
    since: date
    why: str

    @property
    def rung(self) -> int:
        """The rung by its number."""
        return self.exercise.rung

    @property
    def rungs(self) -> int:
        """How many rungs the ladder has."""
        return len(self.ladder.rungs)

    @property
    def rung_name(self) -> str:
        """The rung's name without that of its ladder: "Gentle arch"."""
        name = self.exercise.name.removeprefix(f"{self.ladder.name}: ")
        return name[:1].upper() + name[1:]


def places(catalogue: Catalogue, rows: Iterable[Standing]) -> tuple[Place, ...]:
    """The ladders of the plan in its order; of two items on one ladder the harder counts."""
    found: dict[str, Place] = {}
    for row in rows:
        if row.exercise not in catalogue:
            continue
        exercise = catalogue.exercise(row.exercise)
        ladder = catalogue.ladder_of(exercise.id)
        known = found.get(ladder.id)
        if known is None or known.rung < exercise.rung:
            found[ladder.id] = Place(ladder, exercise, row.since, row.why)
    return tuple(found.values())


def history(decisions: Iterable[AdviceDecision], ladder: Ladder) -> tuple[AdviceDecision, ...]:
    """The answers to advice about this ladder, the newest first."""
    ids = {rung.id for rung in ladder.rungs}

    def about(decision: AdviceDecision) -> bool:
        advice = decision.advice
        if advice.exercise is None:
            return advice.action in OF_THE_WHOLE_PLAN
        return advice.exercise in ids or advice.to in ids

    found = [d for d in decisions if about(d)]
    return tuple(sorted(found, key=lambda d: (d.at, d.id), reverse=True))
