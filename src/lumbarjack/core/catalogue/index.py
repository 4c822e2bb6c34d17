"""The whole catalogue in memory, looked up by id."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence

from lumbarjack.core.catalogue.search import near
from lumbarjack.core.catalogue.seed import SeedSentence
from lumbarjack.core.models.exercise import (
    Caution,
    Claim,
    Exercise,
    Ladder,
    Programme,
    Source,
    StartPosition,
)


class UnknownExercise(LookupError):
    """No exercise has this `id`; `near` are ids that were probably meant."""

    def __init__(self, id: str, near: tuple[str, ...] = ()) -> None:
        self.id = id
        self.near = near
        super().__init__(_sentence("exercise", id, near))


class UnknownProgramme(LookupError):
    """No programme has this `id`; `near` are ids that were probably meant."""

    def __init__(self, id: str, near: tuple[str, ...] = ()) -> None:
        self.id = id
        self.near = near
        super().__init__(_sentence("programme", id, near))


def _sentence(what: str, id: str, near: tuple[str, ...]) -> str:
    meant = f" Did you mean {' or '.join(near)}?" if near else ""
    return f'No {what} is called "{id}".{meant}'


class Catalogue:
    """Ladders with their exercises in order, programmes, cautions, claims, sources and starts.

    It is never changed after it was made. Relations are checked by whoever reads the files.
    """

    def __init__(
        self,
        *,
        ladders: Iterable[Ladder],
        programmes: Iterable[Programme] = (),
        cautions: Iterable[Caution] = (),
        claims: Iterable[Claim] = (),
        sources: Iterable[Source] = (),
        positions: Iterable[StartPosition] = (),
        seed: Iterable[SeedSentence] = (),
    ) -> None:
        self.ladders: tuple[Ladder, ...] = tuple(ladders)
        self.exercises: tuple[Exercise, ...] = tuple(
            exercise for ladder in self.ladders for exercise in ladder.rungs
        )
        self.programmes: tuple[Programme, ...] = tuple(programmes)
        self.cautions: tuple[Caution, ...] = tuple(cautions)
        self.claims: tuple[Claim, ...] = tuple(claims)
        self.sources: tuple[Source, ...] = tuple(sources)
        self.positions: tuple[StartPosition, ...] = tuple(positions)
        self.seed: tuple[SeedSentence, ...] = tuple(seed)
        self._exercises = {exercise.id: exercise for exercise in self.exercises}
        self._ladders = {ladder.id: ladder for ladder in self.ladders}
        self._programmes = {programme.id: programme for programme in self.programmes}
        self._cautions = {caution.id: caution for caution in self.cautions}
        self._sources = {source.id: source for source in self.sources}
        self._positions = {position.id: position for position in self.positions}

    def __contains__(self, id: object) -> bool:
        return id in self._exercises

    def exercise(self, id: str) -> Exercise:
        """The exercise with this id. Raises UnknownExercise."""
        try:
            return self._exercises[id]
        except KeyError:
            raise UnknownExercise(id, near(self.exercises, id)) from None

    def ladder_of(self, id: str) -> Ladder:
        """The ladder that the exercise with this id stands on. Raises UnknownExercise."""
        return self._ladders[self.exercise(id).ladder]

    def ladder(self, id: str) -> Ladder | None:
        """The ladder with this id, if there is one."""
        return self._ladders.get(id)

    def easier(self, id: str) -> Exercise | None:
        """The rung below, or None on the lowest. Raises UnknownExercise."""
        below = self.exercise(id).easier
        return None if below is None else self.exercise(below)

    def harder(self, id: str) -> Exercise | None:
        """The rung above, or None on the highest. Raises UnknownExercise."""
        above = self.exercise(id).harder
        return None if above is None else self.exercise(above)

    def programme(self, id: str) -> Programme:
        """The programme with this id. Raises UnknownProgramme."""
        try:
            return self._programmes[id]
        except KeyError:
            raise UnknownProgramme(id, _close(id, list(self._programmes))) from None

    def caution(self, id: str) -> Caution:
        """The caution with this id. Raises LookupError."""
        try:
            return self._cautions[id]
        except KeyError:
            meant = _close(id, list(self._cautions))
            raise LookupError(_sentence("caution", id, meant)) from None

    def source(self, id: str) -> Source:
        """The source with this id. Raises LookupError."""
        try:
            return self._sources[id]
        except KeyError:
            raise LookupError(_sentence("source", id, _close(id, list(self._sources)))) from None

    def start(self, exercise: Exercise) -> StartPosition | None:
        """The shared start position of an exercise."""
        return self._positions.get(exercise.setup)

    def claims_for(self, id: str) -> tuple[Claim, ...]:
        """The graded claims shown with a ladder, an exercise (with its ladder's) or a topic."""
        ids = {id}
        if id in self._exercises:
            ids.add(self._exercises[id].ladder)
        return tuple(claim for claim in self.claims if ids.intersection(claim.for_ids))


def _close(id: str, ids: Sequence[str]) -> tuple[str, ...]:
    return tuple(difflib.get_close_matches(id, ids, n=3, cutoff=0.6))
