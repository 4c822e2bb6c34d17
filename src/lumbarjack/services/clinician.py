"""What a clinician or a surgical team turned on, as the person tells it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lumbarjack.core.models.exercise import Exercise
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.errors import BadInput
from lumbarjack.services.person import require_profile, retold

SURGERY = "post-surgery"


@dataclass(frozen=True)
class Gated:
    """An exercise that a clinician turns on, and whether one did."""

    exercise: Exercise
    on: bool


@dataclass(frozen=True)
class Allowed:
    """What is gated; `team`: does the surgical team allow more (None: no surgery was told)."""

    exercises: tuple[Gated, ...]
    team: bool | None


def allowed(bundle: Bundle) -> Allowed:
    """Where they stand. Raises NeedsSetup before the first run."""
    profile = require_profile(bundle)
    surgery = SURGERY in profile.conditions or profile.team_allows
    gated = tuple(Gated(e, e.id in profile.clinician_allows) for e in _gated(bundle))
    return Allowed(gated, profile.team_allows if surgery else None)


def turn(bundle: Bundle, exercise: str, *, on: bool) -> str:
    """Turn an exercise on or off, as a clinician said.

    Raises UnknownExercise, or BadInput for one that needs nobody to turn it on.
    """
    known = bundle.catalogue.exercise(exercise)
    if not known.needs_clinician:
        raise BadInput(f"{known.name} needs no clinician to turn it on.")
    before = require_profile(bundle).clinician_allows
    without = tuple(id for id in before if id != known.id)
    retold(bundle, clinician_allows=(*without, known.id) if on else without)
    if on:
        return f"Saved: {known.name} is on, as your clinician said. u undoes."
    return f"Saved: {known.name} is off. u undoes."


def team(bundle: Bundle, *, allows: bool) -> str:
    """Record whether the surgical team allows more than breathing, rest and walking."""
    retold(bundle, team_allows=allows)
    if allows:
        return "Saved: your team allows more. u undoes."
    return "Saved: until your team allows more, only the gentlest are offered. u undoes."


def _gated(bundle: Bundle) -> Iterator[Exercise]:
    return (e for e in bundle.catalogue.exercises if e.needs_clinician)
