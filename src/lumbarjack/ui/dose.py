"""A dose on a line of its own."""

from __future__ import annotations

from lumbarjack.core.dosing import length, words
from lumbarjack.core.models.dose import Dose, DoseMode


def line_dose(dose: Dose, times: str = "×", per: str = "") -> str:
    """The whole dose: "2 × 8, hold 5 s, rest 45 s"; of one set it is read out."""
    if dose.sets == 1 or dose.mode in (DoseMode.TIME, DoseMode.BREATHS):
        return words(dose, per)
    rest = f", rest {length(dose.rest_s)}" if dose.rest_s else ""
    if dose.reps == 1 and dose.hold_s:
        return f"{dose.sets} {times} {length(dose.hold_s)}{per}{rest}"
    hold = f", hold {length(dose.hold_s)}" if dose.hold_s else ""
    return f"{dose.sets} {times} {dose.reps}{per}{hold}{rest}"
