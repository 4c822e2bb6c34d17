"""What is due on a day, with the reason for every change."""

from datetime import date, timedelta

from lumbarjack.core.catalogue.fitting import RESTS, misfit
from lumbarjack.core.dosing import resolve
from lumbarjack.core.models.advice import Action, FlareDeclared
from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.dose import DosePart
from lumbarjack.core.models.person import AwayDocument
from lumbarjack.core.models.record import Record
from lumbarjack.core.models.today import DayItem, DayKind
from lumbarjack.core.plan.day import plan_for_day
from tests.plan.made import CATALOGUE, FIRST, decision, instant, profile, record, session

SECOND = FIRST + timedelta(days=1)
DONE = tuple(i.exercise for i in plan_for_day(CATALOGUE, record(), FIRST).items)


def row(told: Record, day: date, exercise: str) -> DayItem:
    return next(i for i in plan_for_day(CATALOGUE, told, day).items if i.planned == exercise)


def test_the_first_time_is_smaller_and_says_so() -> None:
    first = row(record(), FIRST, "cat-camel")
    assert first.dose.reps == 4
    assert "First time: 4 of 6" in first.why
    after = row(record(sessions=(session(FIRST, *DONE),)), SECOND, "cat-camel")
    assert after.dose.reps == 6
    assert not after.why


def test_a_skipped_exercise_is_still_a_first_time() -> None:
    skipped = session(FIRST, "cat-camel")
    one = skipped.exercises[0].model_copy(update={"status": "skipped"})
    told = record(sessions=(skipped.model_copy(update={"exercises": (one,)}),))
    assert row(told, SECOND, "cat-camel").dose.reps == 4


def test_advice_that_was_not_accepted_changes_nothing() -> None:
    easier = decision(
        SECOND, "R5a", Action.EASIER_TODAY, "keep", exercise="cat-camel", dose=DosePart(reps=3)
    )
    told = record(sessions=(session(FIRST, *DONE),), decisions=(easier,))
    assert row(told, SECOND, "cat-camel").dose.reps == 6


def test_easier_today_holds_for_one_day_with_its_reason() -> None:
    easier = decision(
        SECOND, "R5a", Action.EASIER_TODAY, exercise="cat-camel", dose=DosePart(reps=4)
    )
    told = record(sessions=(session(FIRST, *DONE),), decisions=(easier,))
    today = row(told, SECOND, "cat-camel")
    assert (today.dose.reps, today.why, today.lowered_by) == (4, "Because of R5a.", "R5a")
    assert row(told, SECOND + timedelta(days=1), "cat-camel").dose.reps == 6
    assert row(told, SECOND, "knee-rolls").dose.reps == 5


def test_the_last_answer_of_the_day_counts() -> None:
    answers = (
        decision(SECOND, "R5a", Action.EASIER_TODAY, exercise="cat-camel", dose=DosePart(reps=4)),
        decision(
            SECOND,
            "R5a",
            Action.EASIER_TODAY,
            "keep",
            hour=10,
            exercise="cat-camel",
            dose=DosePart(reps=4),
        ),
    )
    told = record(sessions=(session(FIRST, *DONE),), decisions=answers)
    assert row(told, SECOND, "cat-camel").dose.reps == 6


def test_an_easier_rung_lasts_and_names_the_one_before() -> None:
    down = decision(
        SECOND, "R5b", Action.EASIER_RUNG, exercise="partial-bridge", to="glute-squeeze"
    )
    told = record(sessions=(session(FIRST, *DONE),), decisions=(down,))
    later = row(told, SECOND + timedelta(days=9), "partial-bridge")
    assert later.exercise == "glute-squeeze"
    assert "Partial bridge" in later.why


def test_a_step_up_goes_to_the_first_of_falling_sets() -> None:
    step = decision(SECOND, "R8", Action.PROGRESS, exercise="mcgill-curl-up", dose=DosePart(reps=6))
    told = record("big-three-walk", decisions=(step,), sessions=(session(FIRST, "mcgill-curl-up"),))
    items = plan_for_day(CATALOGUE, told, SECOND).items
    assert [i.dose.reps for i in items if i.exercise == "mcgill-curl-up"] == [6, 3, 1]


def test_a_declared_flare_halves_and_goes_one_rung_down_then_back() -> None:
    flare = FlareDeclared(id="flare", at=instant(SECOND), day=SECOND)
    told = record(sessions=(session(FIRST, *DONE),), flares=(flare,))
    eased = plan_for_day(CATALOGUE, told, SECOND)
    assert eased.kind is DayKind.FLARE
    bridge = next(i for i in eased.items if i.planned == "partial-bridge")
    assert bridge.exercise == "glute-squeeze"
    assert bridge.lowered_by == "R7"
    assert bridge.dose.reps <= 4
    ended = SECOND + timedelta(days=9)
    after = plan_for_day(CATALOGUE, told, ended)
    assert next(i for i in after.items if i.planned == "partial-bridge").exercise == "glute-squeeze"
    back = record(
        sessions=(session(FIRST, *DONE), session(ended, "glute-squeeze")), flares=(flare,)
    )
    again = plan_for_day(CATALOGUE, back, ended + timedelta(days=1))
    old = next(i for i in again.items if i.planned == "partial-bridge")
    assert old.exercise == "partial-bridge"


def test_a_relief_day_offers_rest_and_a_walk_only_when_accepted() -> None:
    relief = decision(SECOND, "R3", Action.RELIEF_DAY)
    told = record(decisions=(relief,))
    day = plan_for_day(CATALOGUE, told, SECOND)
    assert day.kind is DayKind.RELIEF
    assert "walk-5" in {i.exercise for i in day.items}
    kept = record(decisions=(decision(SECOND, "R3", Action.RELIEF_DAY, "keep"),))
    assert plan_for_day(CATALOGUE, kept, SECOND).kind is DayKind.NORMAL


def test_in_the_first_hours_the_knee_hug_waits() -> None:
    morning = plan_for_day(CATALOGUE, record(), FIRST, morning=True)
    hug = next(i for i in morning.items if i.planned == "single-knee-hug")
    assert hug.exercise == "knee-rolls-small"
    assert "two hours" in hug.why
    for item in morning.items:
        assert misfit(CATALOGUE, CATALOGUE.exercise(item.exercise), profile(), morning=True) is None


def test_days_away_and_days_without_anything_due() -> None:
    away = AwayDocument(id="away", at=instant(FIRST), day=FIRST, first=SECOND, last=SECOND)
    told = record(away=(away,))
    assert plan_for_day(CATALOGUE, told, SECOND).kind is DayKind.AWAY
    assert plan_for_day(CATALOGUE, told, SECOND + timedelta(days=1)).kind is DayKind.NORMAL


def test_the_day_says_how_long_it_takes() -> None:
    assert 300 < plan_for_day(CATALOGUE, record(), FIRST).seconds < 1500


def test_later_days_are_never_read() -> None:
    later = decision(
        SECOND, "R5b", Action.EASIER_RUNG, exercise="partial-bridge", to="glute-squeeze"
    )
    told = record(decisions=(later,), sessions=(session(SECOND, *DONE),))
    assert plan_for_day(CATALOGUE, told, FIRST) == plan_for_day(CATALOGUE, record(), FIRST)


def test_a_new_rung_begins_with_the_dose_of_the_step_and_no_smaller() -> None:
    step = decision(
        SECOND,
        "R8",
        Action.PROGRESS,
        exercise="partial-bridge",
        to="bridge",
        dose=DosePart(reps=7),
    )
    told = record(decisions=(step,), sessions=(session(FIRST, *DONE),))
    bridge = row(told, SECOND, "partial-bridge")
    assert (bridge.exercise, bridge.dose.reps) == ("bridge", 7)


def test_a_flare_does_not_halve_a_position_to_rest_in() -> None:
    flare = FlareDeclared(id="flare", at=instant(SECOND), day=SECOND)
    thin = profile(conditions=("osteoporosis",), no_floor=True)
    rests = (session(FIRST, "seated-pelvic-tilt", "seated-lean-rest"),)
    told = record(person=thin, sessions=rests, flares=(flare,))
    below = next(i for i in plan_for_day(CATALOGUE, told, SECOND).items if i.exercise in RESTS)
    whole = resolve(CATALOGUE.exercise("seated-lean-rest"))
    assert (below.exercise, below.dose.hold_s) == ("seated-lean-rest", whole.hold_s)
    assert below.why == "Flare since 3 Mar: a position to rest in, in full (R7)."


def test_after_a_long_flare_the_way_back_is_one_step_at_a_time() -> None:
    flare = FlareDeclared(id="flare", at=instant(SECOND), day=SECOND)
    entries = tuple(
        DiaryEntry(
            id=f"entry-{n}",
            at=instant(SECOND + timedelta(days=n)),
            day=SECOND + timedelta(days=n),
            now=8 if n < 20 else 2,
        )
        for n in range(24)
    )
    ended = SECOND + timedelta(days=24)
    sessions = (session(FIRST, *DONE), session(ended, "glute-squeeze"))
    told = record(diary=entries, flares=(flare,), sessions=sessions, person=profile(usual_worst=2))
    later = row(told, ended + timedelta(days=3), "partial-bridge")
    assert later.exercise == "glute-squeeze"
    assert "step by step" in later.why
    step = decision(
        ended + timedelta(days=3),
        "R8",
        Action.PROGRESS,
        exercise="glute-squeeze",
        to="partial-bridge",
    )
    climbed = told.model_copy(update={"decisions": (step,)})
    assert row(climbed, ended + timedelta(days=4), "partial-bridge").exercise == "partial-bridge"


def test_what_stands_in_for_an_eased_exercise_is_as_small() -> None:
    flare = FlareDeclared(id="flare", at=instant(SECOND), day=SECOND)
    told = record(sessions=(session(FIRST, *DONE, "knee-rolls-small"),), flares=(flare,))
    plain = plan_for_day(CATALOGUE, record(sessions=told.sessions), SECOND, morning=True)
    eased = plan_for_day(CATALOGUE, told, SECOND, morning=True)
    for before in plain.items:
        for after in eased.items:
            if before.planned == after.planned and before.exercise == after.exercise:
                assert after.dose.reps < before.dose.reps or before.dose.reps == 1
    less = decision(
        SECOND, "R5a", Action.EASIER_TODAY, exercise="single-knee-hug", dose=DosePart(reps=1)
    )
    told = record(sessions=told.sessions, decisions=(less,))
    hug = next(
        i
        for i in plan_for_day(CATALOGUE, told, SECOND, morning=True).items
        if i.planned == "single-knee-hug"
    )
    whole = next(i for i in plain.items if i.planned == "single-knee-hug")
    assert hug.exercise == whole.exercise == "knee-rolls-small"
    assert hug.dose.reps < whole.dose.reps
    assert hug.lowered_by == "R5a"


def test_answers_from_before_the_plan_was_made_count_no_more() -> None:
    down = decision(
        FIRST, "R5b", Action.EASIER_RUNG, hour=6, exercise="partial-bridge", to="glute-squeeze"
    )
    assert row(record(decisions=(down,)), SECOND, "partial-bridge").exercise == "partial-bridge"


def test_what_stands_in_for_the_first_time_begins_small() -> None:
    told = record(sessions=(session(FIRST, *DONE),))
    hug = next(
        i
        for i in plan_for_day(CATALOGUE, told, SECOND, morning=True).items
        if i.planned == "single-knee-hug"
    )
    assert hug.exercise == "knee-rolls-small"
    whole = resolve(CATALOGUE.exercise("knee-rolls-small"))
    assert hug.dose.reps < whole.reps
