"""One exercise in words."""

from __future__ import annotations

from collections.abc import Iterable

from lumbarjack.cli.say import say, say_item
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.catalogue.wording import cues, filled, steps
from lumbarjack.core.dosing import resolve, words
from lumbarjack.core.models.exercise import Exercise
from lumbarjack.core.models.pain import Side


def say_exercise(catalogue: Catalogue, exercise: Exercise, side: Side | None) -> None:
    """Say everything the catalogue knows of an exercise, in the order of doing it."""
    dose = resolve(exercise)
    ladder = catalogue.ladder_of(exercise.id)
    per = " a side" if exercise.two_sided else ""
    say(f"{exercise.name} ({exercise.id})")
    say(f"Rung {exercise.rung} of {len(ladder.rungs)} on the ladder {ladder.name}. {ladder.aim}")
    say(f"Dose: {words(dose, per)} ({exercise.basis}).")
    say()
    start = catalogue.start(exercise)
    for number, step in enumerate(steps(exercise, dose, side), start=1):
        say_item(f"{number}. ", step)
    for cue in cues(exercise, dose, side):
        say_item("- ", cue)
    say(f"Breath: {filled(exercise.breath, dose, side)}")
    say(f"You should feel it: {filled(exercise.felt, dose, side)}")
    say()
    if start is not None:
        say(f"Start: {start.name}.")
    _say_if("Equipment", [thing for thing in exercise.equipment if thing != "none"])
    _say_if("Learn first", _names(catalogue, exercise.learn_first))
    _say_if("Easier", _names(catalogue, _one(exercise.easier)))
    _say_if("Harder", _names(catalogue, _one(exercise.harder)))
    _say_if("Instead", _names(catalogue, exercise.swaps))
    _say_if("In place of", _names(catalogue, exercise.instead_of))
    if exercise.needs_clinician:
        say("A clinician turns this one on.")
    for caution in exercise.cautions:
        found = catalogue.caution(caution)
        say_item("Care: ", f"{found.name}: {found.text}")
    for stop in exercise.stop_if:
        say_item("Stop: ", stop)
    for claim in catalogue.claims_for(exercise.id):
        limits = f" {claim.limits}" if claim.limits else ""
        say_item("Why: ", f"{claim.text} ({claim.grade}){limits}")
    titles = [catalogue.source(source).title for source in exercise.sources]
    say_item("From: ", "; ".join(titles))


def _say_if(label: str, words: Iterable[str]) -> None:
    text = ", ".join(words)
    if text:
        say(f"{label}: {text}.")


def _names(catalogue: Catalogue, ids: Iterable[str]) -> list[str]:
    return [f"{catalogue.exercise(id).name} ({id})" for id in ids]


def _one(id: str | None) -> tuple[str, ...]:
    return () if id is None else (id,)
