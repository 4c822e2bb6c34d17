"""Everything the catalogue knows of an exercise, in the order of doing it, as labelled texts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.catalogue.wording import cues, filled, steps
from lumbarjack.core.dosing import words
from lumbarjack.core.models.dose import Dose
from lumbarjack.core.models.exercise import Exercise
from lumbarjack.core.models.pain import Side


class Part(NamedTuple):
    """A text with its label: ("1.", ...) for a step, ("-", ...) for a cue, ("Breath:", ...)."""

    label: str
    text: str


@dataclass(frozen=True)
class ExercisePage:
    """An exercise in words.

    `how` is what to do and where it is felt, `around` what stands next to it (easier, harder,
    equipment), `care` when to take care and when to stop, `why` the claims, `sources` last.
    """

    ladder: str
    dose: str
    how: tuple[Part, ...]
    around: tuple[Part, ...]
    care: tuple[Part, ...]
    why: tuple[Part, ...]
    sources: Part


def exercise_page(
    catalogue: Catalogue, exercise: Exercise, dose: Dose, side: Side | None = None
) -> ExercisePage:
    """The exercise in words, for one dose and, where it has sides, for one of them."""
    ladder = catalogue.ladder_of(exercise.id)
    rung = f"Rung {exercise.rung} of {len(ladder.rungs)} on the ladder {ladder.name}."
    return ExercisePage(
        ladder=f"{rung} {ladder.aim}",
        dose=words(dose, " a side" if exercise.two_sided else ""),
        how=_how(exercise, dose, side),
        around=tuple(_around(catalogue, exercise)),
        care=_care(catalogue, exercise),
        why=_why(catalogue, exercise),
        sources=Part("From:", "; ".join(catalogue.source(s).title for s in exercise.sources)),
    )


def _how(exercise: Exercise, dose: Dose, side: Side | None) -> tuple[Part, ...]:
    return (
        *(Part(f"{n}.", step) for n, step in enumerate(steps(exercise, dose, side), start=1)),
        *(Part("-", cue) for cue in cues(exercise, dose, side)),
        Part("Breath:", filled(exercise.breath, dose, side)),
        Part("You should feel it:", filled(exercise.felt, dose, side)),
    )


def _around(catalogue: Catalogue, exercise: Exercise) -> Iterable[Part]:
    start = catalogue.start(exercise)
    one = [id for id in (exercise.easier,) if id], [id for id in (exercise.harder,) if id]
    listed = (
        ("Start:", [start.name] if start is not None else []),
        ("Equipment:", [thing for thing in exercise.equipment if thing != "none"]),
        ("Learn first:", _names(catalogue, exercise.learn_first)),
        ("Easier:", _names(catalogue, one[0])),
        ("Harder:", _names(catalogue, one[1])),
        ("Instead:", _names(catalogue, exercise.swaps)),
        ("In place of:", _names(catalogue, exercise.instead_of)),
    )
    return (Part(label, f"{', '.join(things)}.") for label, things in listed if things)


def _care(catalogue: Catalogue, exercise: Exercise) -> tuple[Part, ...]:
    cautions = [catalogue.caution(caution) for caution in exercise.cautions]
    return (
        *([Part("", "A clinician turns this one on.")] if exercise.needs_clinician else ()),
        *(Part("Care:", f"{found.name}: {found.text}") for found in cautions),
        *(Part("Stop:", stop) for stop in exercise.stop_if),
    )


def _why(catalogue: Catalogue, exercise: Exercise) -> tuple[Part, ...]:
    return tuple(
        Part("Why:", f"{claim.text} ({claim.grade}){f' {claim.limits}' if claim.limits else ''}")
        for claim in catalogue.claims_for(exercise.id)
    )


def _names(catalogue: Catalogue, ids: Iterable[str]) -> list[str]:
    return [f"{catalogue.exercise(id).name} ({id})" for id in ids]
