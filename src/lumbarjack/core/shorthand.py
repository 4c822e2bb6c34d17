"""A dose in the few cells of a list row: "2 × 8 × 5 s" is sets, repetitions, hold."""

from __future__ import annotations

from lumbarjack.core.models.dose import MINUTE_S, Dose, DoseMode

TIMES = "×"


def shorthand(dose: Dose, times: str = TIMES) -> str:
    """A dose as a list row has it: "8 × 3 s", "3 × 20 s", "10 min", "6 breaths", "12 times".

    One set is not said, nor is one repetition where there is a hold; what has sides has each
    number for a side.
    """
    if dose.mode is DoseMode.TIME:
        return seconds(dose.hold_s)
    if dose.mode is DoseMode.BREATHS:
        breaths = "1 breath" if dose.reps == 1 else f"{dose.reps} breaths"
        return breaths if dose.sets == 1 else f"{dose.sets} {times} {breaths}"
    if not dose.hold_s and dose.sets == 1:
        return "once" if dose.reps == 1 else f"{dose.reps} times"
    if not dose.hold_s:
        return f"{dose.sets} {times} {dose.reps}"
    counts = [str(n) for n in (dose.sets, dose.reps) if n > 1]
    return f" {times} ".join([*counts, seconds(dose.hold_s)])


def seconds(length: int) -> str:
    """A length in few cells: "20 s", "10 min", "3 min 30 s"."""
    minutes, rest = divmod(length, MINUTE_S)
    if length < 2 * MINUTE_S and length != MINUTE_S:
        return f"{length} s"
    return f"{minutes} min {rest} s" if rest else f"{minutes} min"


def was(before: Dose, now: Dose, times: str = TIMES) -> str:
    """What stands beside a changed dose: "was 8 × 5 s"; where only the hold changed "was 5 s"."""
    same = (before.sets, before.reps, before.mode) == (now.sets, now.reps, now.mode)
    only_hold = same and before.hold_s
    return f"was {seconds(before.hold_s) if only_hold else shorthand(before, times)}"
