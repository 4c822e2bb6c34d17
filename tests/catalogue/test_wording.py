from __future__ import annotations

from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.catalogue.wording import cues, filled, steps
from lumbarjack.core.dosing import resolve
from lumbarjack.core.models.dose import Dose, DoseMode
from lumbarjack.core.models.exercise import Sides
from lumbarjack.core.models.pain import Side

DOSE = Dose(mode=DoseMode.REPS, sets=1, reps=1, hold_s=10, rest_s=0, tempo_in_s=2, tempo_out_s=2)


def test_no_placeholder_is_left_on_either_side(catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises:
        dose = resolve(exercise)
        for side in (None, *Side):
            for text in (*steps(exercise, dose, side), *cues(exercise, dose, side)):
                assert "{" not in text and "}" not in text, (exercise.id, text)
                assert text[0].isupper(), (exercise.id, text)


def test_one_template_reads_right_for_both_sides(catalogue: Catalogue) -> None:
    twist = catalogue.exercise("figure-four-twist")
    right, left = steps(twist, DOSE, Side.RIGHT), steps(twist, DOSE, Side.LEFT)
    assert "cross the right ankle over the left thigh" in right[0]
    assert "cross the left ankle over the right thigh" in left[0]
    assert steps(twist, DOSE) == right
    assert steps(twist, DOSE, Side.BOTH) == right


def test_every_sided_exercise_names_its_side(catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises:
        if exercise.sides is Sides.BOTH or exercise.ladder == "walking":
            continue
        assert any("{side}" in step for step in exercise.steps), exercise.id
        dose = resolve(exercise)
        assert steps(exercise, dose, Side.LEFT) != steps(exercise, dose, Side.RIGHT)


def test_the_blank_is_filled_from_the_dose_in_force(catalogue: Catalogue) -> None:
    raised = catalogue.exercise("straight-leg-raise")
    assert "Hold for 10 seconds." in steps(raised, DOSE)
    one = DOSE.model_copy(update={"hold_s": 1})
    assert "Hold for 1 second." in steps(raised, one)
    none = DOSE.model_copy(update={"hold_s": 0})
    assert "Hold for a moment." in steps(raised, none)


def test_counts_are_said_in_the_singular_where_they_are_one() -> None:
    assert filled("{sets} sets, {reps} times, {hold_s} s", DOSE) == "1 set, 1 time, 10 s"
