"""One exercise in words."""

from __future__ import annotations

from lumbarjack.cli.say import say, say_item
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.catalogue.page import exercise_page
from lumbarjack.core.dosing import resolve
from lumbarjack.core.models.exercise import Exercise
from lumbarjack.core.models.pain import Side


def say_exercise(catalogue: Catalogue, exercise: Exercise, side: Side | None) -> None:
    """Say everything the catalogue knows of an exercise, in the order of doing it."""
    page = exercise_page(catalogue, exercise, resolve(exercise), side)
    say(f"{exercise.name} ({exercise.id})")
    say(page.ladder)
    say(f"Dose: {page.dose} ({exercise.basis}).")
    say()
    for part in page.how:
        if part.label.endswith(":"):
            say(f"{part.label} {part.text}")
        else:
            say_item(f"{part.label} ", part.text)
    say()
    for part in page.around:
        say(f"{part.label} {part.text}")
    for part in (*page.care, *page.why, page.sources):
        say_item(f"{part.label} ".lstrip(), part.text)
