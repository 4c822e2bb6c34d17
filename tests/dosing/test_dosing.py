"""Who set a number, and the ways a dose gets smaller."""

from hypothesis import given
from hypothesis import strategies as st

from lumbarjack import catalog_io
from lumbarjack.core.dosing import (
    at_most,
    first_time,
    halved,
    resolve,
    set_by,
    stepped,
    who_set,
    words,
)
from lumbarjack.core.models.dose import Dose, DoseMode, DosePart, SetBy
from lumbarjack.core.models.person import PlanItem

CATALOGUE = catalog_io.load()

parts = st.builds(
    DosePart,
    sets=st.none() | st.integers(1, 10),
    reps=st.none() | st.integers(1, 30),
    hold_s=st.none() | st.integers(0, 120),
    rest_s=st.none() | st.integers(0, 90),
)
doses = st.builds(
    Dose,
    mode=st.sampled_from(DoseMode),
    sets=st.integers(1, 10),
    reps=st.integers(1, 30),
    hold_s=st.integers(0, 600),
    rest_s=st.integers(0, 90),
    tempo_in_s=st.integers(0, 5),
    tempo_out_s=st.integers(0, 5),
    sets_by=st.sampled_from(SetBy),
    reps_by=st.sampled_from(SetBy),
    hold_by=st.sampled_from(SetBy),
)


def a_dose(**numbers: object) -> Dose:
    values = {
        "mode": DoseMode.REPS,
        "sets": 1,
        "reps": 8,
        "hold_s": 5,
        "rest_s": 15,
        "tempo_in_s": 2,
        "tempo_out_s": 2,
        **numbers,
    }
    return Dose.model_validate(values)


def test_the_clinician_goes_before_you_the_programme_and_the_catalogue() -> None:
    bridge = CATALOGUE.exercise("bridge")
    item = PlanItem(
        exercise="bridge",
        clinician=DosePart(hold_s=9),
        user=DosePart(hold_s=7, reps=6),
        programme=DosePart(hold_s=4, reps=8, sets=1),
    )
    dose = resolve(bridge, item)
    assert (dose.hold_s, dose.hold_by) == (9, SetBy.CLINICIAN)
    assert (dose.reps, dose.reps_by) == (6, SetBy.USER)
    assert (dose.sets, dose.sets_by) == (1, SetBy.PROGRAMME)
    assert set_by(dose) is SetBy.CLINICIAN
    assert who_set(dose).startswith("hold set by your clinician, repetitions set by you")


@given(parts, parts, parts)
def test_a_blank_means_the_next_in_line_and_is_never_zero(
    clinician: DosePart, user: DosePart, programme: DosePart
) -> None:
    item = PlanItem(exercise="bridge", clinician=clinician, user=user, programme=programme)
    exercise = CATALOGUE.exercise("bridge")
    dose = resolve(exercise, item)
    for field in ("sets", "reps", "hold_s", "rest_s"):
        in_line = [getattr(p, field) for p in (clinician, user, programme, exercise.dose)]
        assert getattr(dose, field) == next(v for v in in_line if v is not None)


def test_a_number_that_nobody_set_is_small_and_says_so() -> None:
    blank = CATALOGUE.exercise("bridge").model_copy(update={"dose": DosePart()})
    dose = resolve(blank)
    assert dose.reps == 5
    assert dose.reps_by is SetBy.NOBODY
    assert "nobody yet" in who_set(dose)


def test_every_exercise_of_the_catalogue_has_a_dose_in_words() -> None:
    for exercise in CATALOGUE.exercises:
        assert words(resolve(exercise))


def test_the_first_time_is_seven_tenths_rounded_down() -> None:
    assert first_time(a_dose(reps=8)).reps == 5
    assert first_time(a_dose(reps=1, hold_s=30)).hold_s == 21
    assert first_time(a_dose(reps=1, hold_s=0)) == a_dose(reps=1, hold_s=0)


def test_what_a_clinician_set_is_not_cut_for_a_first_time() -> None:
    dose = a_dose(reps=8, reps_by=SetBy.CLINICIAN)
    assert first_time(dose) == dose
    assert stepped(dose, DosePart(reps=10)).reps == 8


@given(doses)
def test_smaller_doses_are_never_bigger_and_never_nothing(dose: Dose) -> None:
    for smaller in (first_time(dose), halved(dose)):
        for field in ("sets", "reps", "hold_s"):
            assert getattr(smaller, field) <= getattr(dose, field)
        assert smaller.sets >= 1
        assert smaller.reps >= 1
        assert smaller.hold_s >= min(1, dose.hold_s)


@given(doses, parts)
def test_an_easing_never_raises_a_number(dose: Dose, part: DosePart) -> None:
    eased = at_most(dose, part)
    for field in ("sets", "reps", "hold_s", "rest_s"):
        assert getattr(eased, field) <= getattr(dose, field)


def test_a_dose_is_read_out_in_words() -> None:
    assert words(a_dose()) == "8 times, hold 5 s"
    assert words(a_dose(sets=2)) == "2 sets of 8, hold 5 s"
    assert words(a_dose(reps=1), " a side") == "once a side, hold 5 s"
    assert words(a_dose(mode=DoseMode.TIME, hold_s=300)) == "5 minutes"
    assert words(a_dose(mode=DoseMode.BREATHS, reps=6)) == "6 breaths"
    assert words(a_dose(mode=DoseMode.HOLD, reps=1, hold_s=90)) == "hold 90 s"
    assert words(a_dose(mode=DoseMode.TIME, hold_s=210)) == "3 min 30 s"
