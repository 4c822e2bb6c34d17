"""Doses in the few cells of a list row."""

from __future__ import annotations

import pytest

from lumbarjack.core.models.dose import Dose, DoseMode
from lumbarjack.core.shorthand import shorthand, was


def dose(mode: str, sets: int, reps: int, hold_s: int) -> Dose:
    return Dose(
        mode=DoseMode(mode),
        sets=sets,
        reps=reps,
        hold_s=hold_s,
        rest_s=30,
        tempo_in_s=2,
        tempo_out_s=2,
    )


@pytest.mark.parametrize(
    ("given", "written"),
    [
        (("reps", 2, 8, 5), "2 × 8 × 5 s"),
        (("reps", 1, 8, 3), "8 × 3 s"),
        (("hold", 3, 1, 20), "3 × 20 s"),
        (("hold", 1, 1, 20), "20 s"),
        (("hold", 2, 1, 150), "2 × 2 min 30 s"),
        (("reps", 1, 12, 0), "12 times"),
        (("reps", 1, 1, 0), "once"),
        (("reps", 3, 12, 0), "3 × 12"),
        (("reps", 3, 1, 0), "3 × 1"),
        (("breaths", 1, 6, 0), "6 breaths"),
        (("breaths", 2, 1, 0), "2 × 1 breath"),
        (("time", 1, 1, 600), "10 min"),
        (("time", 1, 1, 90), "90 s"),
        (("time", 1, 1, 60), "1 min"),
    ],
)
def test_a_dose_is_sets_repetitions_hold(given: tuple[str, int, int, int], written: str) -> None:
    assert shorthand(dose(*given)) == written
    assert shorthand(dose(*given), "x") == written.replace("×", "x")


def test_where_only_the_hold_changed_only_the_hold_is_said() -> None:
    before, now = dose("reps", 2, 8, 5), dose("reps", 2, 8, 6)
    assert was(before, now) == "was 5 s"
    assert was(dose("reps", 1, 7, 3), dose("reps", 1, 8, 3)) == "was 7 × 3 s"
    assert was(dose("reps", 1, 7, 0), dose("reps", 1, 8, 0)) == "was 7 times"
