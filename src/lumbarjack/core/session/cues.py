"""What is said beside the body while it works: the breath, one thing to mind, where it is felt."""

from __future__ import annotations

from lumbarjack.core.catalogue.wording import cues, filled
from lumbarjack.core.models.dose import Dose
from lumbarjack.core.models.exercise import Exercise, StartPosition
from lumbarjack.core.models.pain import Side
from lumbarjack.core.session.phases import Phase

BY_PHASE = (Phase.MOVE, Phase.HOLD, Phase.LOWER)
"""A breath in three parts has one for each of these, in this order."""

ONE_LINE = 72
"""Letters of a line that is read in passing."""

BREATHS = {"in": "Breathe in.", "out": "Breathe out."}


def breath_cue(
    exercise: Exercise, dose: Dose, phase: Phase | None, breath: str, side: Side | None = None
) -> str:
    """How to breathe in this phase; `breath` is what the pace asks for now ("in", "out" or "")."""
    if breath:
        return BREATHS[breath]
    text = filled(exercise.breath, dose, side)
    parts = text.rstrip(".").split(", ")
    if len(parts) != len(BY_PHASE) or phase not in BY_PHASE:
        return text
    part = parts[BY_PHASE.index(phase)]
    return f"{part[:1].upper()}{part[1:]}."


def form_cue(exercise: Exercise, dose: Dose, number: int, side: Side | None = None) -> str:
    """One thing to mind: another one in each set; empty where there is none."""
    said = cues(exercise, dose, side)
    return f"{said[(number - 1) % len(said)].rstrip('.')}." if said else ""


def felt_words(exercise: Exercise) -> str:
    """Where it should be felt, the first part of it."""
    text = exercise.felt.split(";")[0].rstrip(".")
    return f"Felt: {text[:1].lower()}{text[1:]}."


def place_words(start: StartPosition | None, exercise: Exercise, dose: Dose) -> str:
    """How to get into place for it, in one line: the start position, else the first step."""
    if start is None:
        return filled(exercise.steps[0], dose)
    first = start.steps[0]
    return first if len(first) <= ONE_LINE else f"{start.name}."
