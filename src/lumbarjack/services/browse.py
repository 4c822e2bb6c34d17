"""What the catalogue shows to this person: every ladder, where they are, what fits and what not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lumbarjack.core.catalogue.fitting import lacking, misfit
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.catalogue.labels import labels_of
from lumbarjack.core.catalogue.search import find
from lumbarjack.core.dosing import resolve
from lumbarjack.core.models.dose import Dose
from lumbarjack.core.models.exercise import Exercise, Ladder
from lumbarjack.core.models.record import Record
from lumbarjack.core.plan.rungs import here, reached
from lumbarjack.core.plan.standing import Standing, standings
from lumbarjack.core.safety.gate import Lock, lock_on
from lumbarjack.services.bundle import Bundle

CLOSED = "Exercises are closed: see Today."
RELIEF_ONLY = "Until you were told that you may exercise: relief positions and walking, on Today."
NO_PLAN = "There is no plan yet: l begins one."


@dataclass(frozen=True)
class Rung:
    """One exercise as this person sees it.

    `dose` is the plan's where it is in the plan. `misfit` says why it is not for this person
    (empty: it is), `planned` whether the plan has it.
    """

    exercise: Exercise
    dose: Dose
    here: bool
    reached: bool
    misfit: str
    planned: bool


@dataclass(frozen=True)
class Rungs:
    """A ladder with the rungs that are listed; `at` is the number of the person's rung, or 0."""

    ladder: Ladder
    rungs: tuple[Rung, ...]
    at: int


@dataclass(frozen=True)
class Browse:
    """The catalogue as it is shown.

    `total` counts every exercise. What needs equipment that the person lacks is not in `ladders`
    but in `hidden`. `closed` says why nothing can be tried now (empty: it can), `no_plan` why
    nothing can be added.
    """

    catalogue: Catalogue
    total: int
    ladders: tuple[Rungs, ...]
    hidden: tuple[Exercise, ...]
    labels: Mapping[str, str]
    closed: str = ""
    no_plan: str = ""


@dataclass(frozen=True)
class Found:
    """What a search leaves: exercise ids, the best match first, and what is hidden of it."""

    ids: tuple[str, ...]
    hidden: tuple[Exercise, ...]


def browse(bundle: Bundle) -> Browse:
    """The catalogue for this person, as the record stands today."""
    catalogue = bundle.catalogue
    today = bundle.today()
    record = bundle.record().until(today)
    rows = standings(catalogue, record, record.plan) if record.plan is not None else ()
    places = here(catalogue, record, rows)
    on = frozenset(places.values())
    known = _Person(record, rows, on, reached(catalogue, record, on))
    hidden = tuple(e for e in catalogue.exercises if known.lacks(e))
    out = frozenset(e.id for e in hidden)
    return Browse(
        catalogue=catalogue,
        total=len(catalogue.exercises),
        ladders=tuple(_rungs(catalogue, ladder, known, out) for ladder in catalogue.ladders),
        hidden=hidden,
        labels=labels_of(catalogue),
        closed=_closed(lock_on(record, today), record),
        no_plan="" if record.plan is not None else NO_PLAN,
    )


def narrowed(browse: Browse, words: str) -> Found:
    """The exercises of `browse` that these words find."""
    hidden = {e.id for e in browse.hidden}
    found = find(browse.catalogue.exercises, words, browse.labels)
    return Found(
        ids=tuple(e.id for e in found if e.id not in hidden),
        hidden=tuple(e for e in found if e.id in hidden),
    )


@dataclass(frozen=True)
class _Person:
    record: Record
    rows: tuple[Standing, ...]
    places: frozenset[str]
    reached: frozenset[str]

    def lacks(self, exercise: Exercise) -> bool:
        """Whether it is left out of the list: a thing is missing, and it is not in use."""
        return bool(lacking(exercise, self.record.profile)) and exercise.id not in self.places


def _rungs(catalogue: Catalogue, ladder: Ladder, person: _Person, out: frozenset[str]) -> Rungs:
    shown = tuple(_rung(catalogue, e, person) for e in ladder.rungs if e.id not in out)
    at = next((n for n, e in enumerate(ladder.rungs, 1) if e.id in person.places), 0)
    return Rungs(ladder, shown, at)


def _rung(catalogue: Catalogue, exercise: Exercise, person: _Person) -> Rung:
    row = next((r for r in person.rows if r.exercise == exercise.id), None)
    return Rung(
        exercise=exercise,
        dose=resolve(exercise) if row is None else row.dose,
        here=exercise.id in person.places,
        reached=exercise.id in person.reached,
        misfit=misfit(catalogue, exercise, person.record.profile) or "",
        planned=row is not None,
    )


def _closed(lock: Lock, record: Record) -> str:
    if lock.locked:
        return CLOSED if lock.may == "nothing" else RELIEF_ONLY
    return "" if record.plan is not None else NO_PLAN
