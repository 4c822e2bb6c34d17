"""The words of an exercise for one side and one dose: templates filled, nothing left open."""

from __future__ import annotations

import re

from lumbarjack.core.models.dose import Dose
from lumbarjack.core.models.exercise import Exercise
from lumbarjack.core.models.pain import Side

PLACEHOLDERS = frozenset({"side", "other", "hold_s", "reps", "sets"})
"""What a step or cue may leave open."""


def steps(exercise: Exercise, dose: Dose, side: Side | None = None) -> tuple[str, ...]:
    """The steps in order, for the side being worked.

    Without one side they are read for the right side first (S33).
    """
    return tuple(filled(step, dose, side) for step in exercise.steps)


def cues(exercise: Exercise, dose: Dose, side: Side | None = None) -> tuple[str, ...]:
    """The form cues, filled as the steps are."""
    return tuple(filled(cue, dose, side) for cue in exercise.cues)


def filled(template: str, dose: Dose, side: Side | None = None) -> str:
    """One template with its sides and numbers; a hold of no length is "a moment"."""
    left = side == Side.LEFT
    hold = "a moment" if dose.hold_s == 0 else _counted(dose.hold_s, "second")
    values = {
        "side": "left" if left else "right",
        "other": "right" if left else "left",
        "hold_s": str(dose.hold_s),
        "reps": str(dose.reps),
        "sets": str(dose.sets),
    }
    text = template.replace("{hold_s} seconds", hold)
    text = text.replace("{reps} times", _counted(dose.reps, "time"))
    text = text.replace("{sets} sets", _counted(dose.sets, "set"))
    text = re.sub(r"\{(\w+)\}", lambda found: values[found[1]], text)
    return text[:1].upper() + text[1:]


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
