"""R8 and R8b: one step up."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from lumbarjack.core.advice.assess import assess
from lumbarjack.core.advice.rules.r8_quiet import quiet_because
from lumbarjack.core.advice.rules.r8_steps import next_step
from lumbarjack.core.advice.seen import look
from lumbarjack.core.catalogue.fitting import misfit
from lumbarjack.core.models.advice import Advice
from lumbarjack.core.models.dose import DosePart, SetBy
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.models.person import PlanDocument, PlanItem
from lumbarjack.core.models.record import Record
from lumbarjack.core.models.sessions import ExerciseDone
from lumbarjack.core.plan.standing import Standing, standings
from tests.advice.people import (
    actions,
    at,
    catalogue,
    check_in,
    day,
    decided,
    done,
    live,
    person,
    plan,
    profile,
    rules,
    scores,
    session,
    usual_session,
    with_more,
)


def life(days: int = 9, pain: int = 2, **more: Any) -> Record:
    return person(
        [check_in(n, pain) for n in range(1, days + 1)],
        [usual_session(n, pain) for n in range(1, days + 1)],
        **more,
    )


def steps(record: Record, number: int = 9) -> list[Advice]:
    return [a for a in assess(catalogue(), record, day(number)) if a.action == "progress"]


def replaced(record: Record, number: int, **change: object) -> Record:
    """The record with every exercise of one session changed."""
    sessions = tuple(
        s.model_copy(update={"exercises": tuple(e.model_copy(update=change) for e in s.exercises)})
        if s.day == day(number)
        else s
        for s in record.sessions
    )
    return record.model_copy(update={"sessions": sessions})


def without_check_in(record: Record, number: int) -> Record:
    kept = tuple(e for e in record.diary if e.day != day(number))
    return record.model_copy(update={"diary": kept})


def test_three_comfortable_sessions_and_mornings_bring_a_step() -> None:
    found = steps(life())
    assert [a.exercise for a in found] == ["bridge", "bird-dog"]
    assert all(len(a.saw) == 3 and "comfortable" in a.reason for a in found)


@pytest.mark.parametrize(("peak", "up"), [(3, True), (4, False)])
def test_peaks_stay_in_the_green(peak: int, up: bool) -> None:
    assert bool(steps(replaced(life(), 7, peak=peak))) is up


def test_a_high_usual_level_allows_a_peak_one_above_but_never_above_seven() -> None:
    assert steps(replaced(life(pain=5), 7, peak=6))
    assert not steps(replaced(life(pain=5), 7, peak=7))
    assert steps(replaced(life(pain=7), 7, peak=7))
    assert not steps(replaced(life(pain=7), 7, peak=8))


def test_a_peak_that_was_not_said_earns_nothing() -> None:
    record = life()
    for number in (6, 7, 8):
        record = replaced(record, number, peak=None)
    assert steps(record) and max(a.saw for a in steps(record)) == ("s-003-8", "s-004-8", "s-005-8")
    for number in (3, 4, 5):
        record = replaced(record, number, peak=None)
    assert not steps(record)


@pytest.mark.parametrize("change", [{"lowered_by": "person"}, {"status": "part"}])
def test_a_session_with_less_does_not_count(change: dict[str, object]) -> None:
    record = life()
    for number in range(1, 7):
        record = replaced(record, number, **change)
    assert not steps(record)


def test_a_check_in_is_needed_today() -> None:
    assert not steps(without_check_in(life(), 9))


@pytest.mark.parametrize("number", [2, 3, 5, 7, 8])
def test_a_morning_that_was_not_said_on_a_used_day_earns_nothing(number: int) -> None:
    assert not steps(without_check_in(life(), number))


def test_pain_further_out_than_a_week_ago_earns_nothing() -> None:
    record = life(days=8)
    further = with_more(record, diary=(check_in(9, 2, zone=Zone.BUTTOCK),))
    assert not steps(further)
    nearer = with_more(record, diary=(check_in(9, 2, zone=Zone.NONE),))
    assert steps(nearer)


def unplaced(record: Record, *numbers: int) -> Record:
    """The record with no word about how far out the pain was on these days."""
    days = {day(n) for n in numbers}
    diary = tuple(e.model_copy(update={"zone": None}) if e.day in days else e for e in record.diary)
    return record.model_copy(update={"diary": diary})


@pytest.mark.parametrize("where", ["back", "leg", None])
def test_how_far_out_the_pain_is_must_have_been_said_today(where: str | None) -> None:
    record = life(profile=profile(where=where))
    assert steps(unplaced(record, *range(1, 9)))
    assert not steps(unplaced(record, 9))
    assert not steps(unplaced(record, *range(1, 10)))


@pytest.mark.parametrize(("now", "worst", "up"), [(0, 0, True), (0, None, False), (0, 1, False)])
def test_a_day_without_any_pain_has_said_how_far_out_it_is(
    now: int, worst: int | None, up: bool
) -> None:
    today = check_in(9, now, zone=None).model_copy(update={"worst": worst})
    assert bool(steps(with_more(life(days=8), diary=(today,)))) is up


@pytest.mark.parametrize(("usual", "worst", "up"), [(2, 3, True), (2, 4, False), (4, 6, False)])
def test_no_step_on_a_day_at_the_worse_line(usual: int, worst: int, up: bool) -> None:
    record = with_more(life(days=8, pain=usual), diary=(check_in(9, usual, worst),))
    assert bool(steps(record)) is up
    (said,) = [a for a in assess(catalogue(), record, day(9)) if a.rule in ("R8", "R10")][:1]
    assert said.rule == ("R8" if up else "R10")
    assert ("clearly above your usual level" in said.reason) is not up


def test_of_equally_entitled_exercises_the_one_that_waited_longest_is_first() -> None:
    four = ("bridge", "bird-dog", "cat-camel", "walk-10")
    record = person(
        [check_in(n, 2) for n in range(1, 25)],
        [session(n, *(done(e, 2, 2) for e in four)) for n in range(1, 24)],
        plan=plan(*four),
    )
    first = steps(record, 9)
    assert [a.exercise for a in first] == ["bridge", "bird-dog"]
    record = with_more(record, decisions=tuple(decided(9, a) for a in first))
    second = steps(record, 16)
    assert [a.exercise for a in second] == ["cat-camel", "walk-10"]
    record = with_more(record, decisions=tuple(decided(16, a) for a in second))
    assert [a.exercise for a in steps(record, 23)] == ["bridge", "bird-dog"]


def test_at_most_two_exercises_a_week() -> None:
    four = ("bridge", "bird-dog", "cat-camel", "walk-10")
    record = life(plan=plan(*four))
    record = with_more(
        record.model_copy(update={"sessions": ()}),
        sessions=tuple(session(n, *(done(e, 2, 2) for e in four)) for n in range(1, 9)),
    )
    first = steps(record)
    assert len(first) == 2
    record = with_more(record, decisions=tuple(decided(9, a) for a in first))
    record = with_more(record, diary=(check_in(10, 2),))
    assert steps(record, 10) == []


def test_a_step_kept_away_is_not_asked_again_for_a_week() -> None:
    record = life(days=8)
    first = steps(record, 8)
    record = with_more(record, decisions=tuple(decided(8, a, "keep") for a in first))
    record = with_more(record, diary=(check_in(9, 2),))
    assert steps(record) == []


def test_the_same_advice_all_day_although_it_was_accepted() -> None:
    record = life()
    first = steps(record)
    assert steps(with_more(record, decisions=tuple(decided(9, a) for a in first))) == first


def test_after_an_eased_morning_seven_days_are_quiet() -> None:
    said = live("2x14 6 2x12")
    assert actions(said, "easier-today") == [15]
    assert [d for d in actions(said, "progress") if d > 15] == [23]


def test_after_pain_that_rose_in_an_exercise_seven_days_are_quiet() -> None:
    record = life(20)
    assert steps(record, 20)
    rose = replaced(record, 14, peak=7)
    assert steps(rose, 20) == []
    assert quiet_because(look(catalogue(), rose, day(20))) == "R4"


def test_after_a_worse_week_seven_days_are_quiet() -> None:
    record = person([check_in(n, pain) for n, pain in enumerate(scores("5x7 2x7 4x7 2x14"), 1)])
    assert quiet_because(look(catalogue(), record, day(28))) == "R6"
    assert quiet_because(look(catalogue(), record, day(29))) is None


def test_easy_sessions_go_straight_to_the_next_rung() -> None:
    record = life()
    for number in (7, 8):
        record = replaced(record, number, effort="easy")
    record = with_more(record, sessions=(session(2, done("abdominal-contraction", 2, 2), hour=17),))
    found = {a.exercise: a for a in steps(record)}
    assert found["bridge"].to == "marching-bridge"
    assert found["bridge"].dose is not None


def test_pain_over_the_usual_morning_earns_nothing() -> None:
    assert not steps(with_more(life(days=8), diary=(check_in(9, 4),)))


def row(exercise: str, **numbers: int) -> Standing:
    record = person(plan=plan(exercise))
    assert record.plan is not None
    (found,) = standings(catalogue(), record, record.plan)
    return replace(found, dose=found.dose.model_copy(update=numbers))


@pytest.mark.parametrize(
    ("exercise", "numbers", "to", "part"),
    [
        ("bridge", {"hold_s": 5}, None, {"hold_s": 6}),
        ("bridge", {"hold_s": 9}, None, {"hold_s": 10}),
        ("bridge", {"hold_s": 10, "reps": 10}, None, {"reps": 12}),
        ("bridge", {"hold_s": 10, "reps": 12}, "marching-bridge", {"reps": 5}),
        ("walk-10", {"hold_s": 600}, None, {"hold_s": 720}),
        ("walk-10", {"hold_s": 720}, "walk-20", {"hold_s": 840}),
        ("walk-30", {"hold_s": 1560}, None, {"hold_s": 1800}),
    ],
)
def test_steps_go_by_hold_then_repetitions_then_rung(
    exercise: str, numbers: dict[str, int], to: str | None, part: dict[str, int]
) -> None:
    known = frozenset({"abdominal-contraction"})
    found = next_step(catalogue(), row(exercise, **numbers), profile(), known, easy=False)
    assert found is not None
    assert (found.to, found.dose.model_dump(exclude_none=True)) == (to, part)


def test_above_the_highest_rung_there_is_nothing() -> None:
    assert next_step(catalogue(), row("walk-30"), profile(), frozenset(), easy=True) is None


def test_a_rung_is_not_entered_before_what_is_to_be_learned_first() -> None:
    full = row("bridge", hold_s=10, reps=12)
    assert next_step(catalogue(), full, profile(), frozenset(), easy=False) is None


def test_an_item_with_a_number_of_a_clinician_never_changes_its_rung() -> None:
    easy = row("bridge", hold_s=10, reps=12)
    known = frozenset({"abdominal-contraction"})
    assert next_step(catalogue(), easy, profile(), known, easy=True) is not None
    dose = easy.dose.model_copy(update={"reps_by": SetBy.CLINICIAN})
    fixed = replace(easy, dose=dose)
    assert next_step(catalogue(), fixed, profile(), known, easy=True) is None


def test_what_a_clinician_set_is_not_changed() -> None:
    fixed = PlanItem(exercise="bridge", clinician=DosePart(hold_s=5, reps=8, sets=2))
    document = PlanDocument(id="p", at=at(0), day=day(0), items=(fixed,))
    assert steps(life(plan=document)) == []


def test_steady_mode_steps_by_the_week_whatever_the_peak() -> None:
    record = life(profile=profile(mode="steady"))
    for number in range(1, 9):
        record = replaced(record, number, peak=8)
    assert steps(record)
    assert rules(steps(record)) == {"R8"}


def test_sessions_are_those_at_this_rung() -> None:
    record = life().model_copy(update={"sessions": ()})
    other: tuple[ExerciseDone, ...] = (done("partial-bridge", 2, 2, planned="bridge"),)
    record = with_more(record, sessions=tuple(session(n, *other) for n in range(1, 9)))
    assert steps(record) == []


class TestSteadyAfterGuided:
    """What was taken under the guided rules holds a step back for 7 days in steady mode too."""

    def life(self, answer: str = "accept", **advice: Any) -> Record:
        """Something was said and answered on day 9, and nothing in the diary tells why."""
        record = life(days=17, profile=profile(mode="steady"))
        (said, _) = steps(life())
        told = said.model_copy(update={"id": "x", "rule": "R5a", "action": "easier-today"} | advice)
        return with_more(record, decisions=(decided(9, told, answer),))

    @pytest.mark.parametrize(("number", "up"), [(10, False), (16, False), (17, True)])
    def test_for_seven_days(self, number: int, up: bool) -> None:
        assert bool(steps(self.life(), number)) is up

    @pytest.mark.parametrize("answer", ["keep", "later"])
    def test_only_what_was_taken(self, answer: str) -> None:
        assert steps(self.life(answer), 10)

    @pytest.mark.parametrize(
        "advice", [{"action": "hold"}, {"action": "clinician"}, {"rule": "OWN"}]
    )
    def test_only_an_easing_by_a_rule(self, advice: dict[str, Any]) -> None:
        assert steps(self.life(**advice), 10)


@pytest.mark.parametrize(
    ("later", "up"),
    [({"now": 0, "worst": 1}, False), ({"now": 1, "worst": None}, False), ({"now": 0}, True)],
)
def test_of_several_entries_of_a_day_each_must_be_without_pain(
    later: dict[str, object], up: bool
) -> None:
    today = check_in(9, 0, 0, zone=None)
    more = check_in(9, None, zone=None, id="later", at=at(9, 9)).model_copy(update=later)
    assert bool(steps(with_more(life(days=8), diary=(today, more)))) is up


def test_a_walk_that_became_the_next_one_says_its_minutes() -> None:
    walk = row("walk-10", hold_s=780)
    found = next_step(catalogue(), walk, profile(), frozenset(), easy=False)
    assert found is not None and found.to is not None
    assert found.words.endswith(f"beginning with {(found.dose.hold_s or 0) // 60} minutes")


def test_the_longest_walk_grows_no_further() -> None:
    top = catalogue().exercise("walk-30")
    assert catalogue().harder("walk-30") is None
    full = row("walk-30", hold_s=top.dose.hold_s or 0)
    assert next_step(catalogue(), full, profile(), frozenset(), easy=False) is None
    short = row("walk-30", hold_s=(top.dose.hold_s or 0) - 60)
    found = next_step(catalogue(), short, profile(), frozenset(), easy=False)
    assert found is not None and found.dose.hold_s == top.dose.hold_s


@pytest.mark.parametrize(("number", "up"), [(10, False), (11, True)])
def test_an_open_question_holds_for_seven_days(number: int, up: bool) -> None:
    """The morning of day 3 was not said, although that day was used."""
    assert bool(steps(without_check_in(life(days=11), 3), number)) is up


def test_todays_own_morning_must_have_been_said() -> None:
    """All that is known of today was said after a session, which is no morning."""
    later = check_in(9, 2, id="after", kind="after-session", at=at(9, 9))
    assert not steps(with_more(life(days=8), diary=(later,)))


@pytest.mark.parametrize(
    ("exercise", "numbers", "part"),
    [
        ("bridge", {"hold_s": 1}, DosePart(hold_s=2)),
        ("bridge", {"hold_s": 9}, DosePart(hold_s=10)),
        ("bridge", {"hold_s": 10}, DosePart(reps=9)),
        ("bridge", {"hold_s": 0}, DosePart(reps=9)),
        ("knee-rolls", {"hold_s": 0}, DosePart(reps=9)),
    ],
)
def test_a_hold_grows_to_its_top_and_what_has_none_gets_none(
    exercise: str, numbers: dict[str, int], part: DosePart
) -> None:
    standing = row(exercise, reps=8, **numbers)
    found = next_step(catalogue(), standing, profile(), frozenset(), easy=False)
    assert found is not None and found.dose == part


def test_a_rung_that_does_not_fit_is_passed_over_by_a_step() -> None:
    """Whatever would be next for anybody is not next for somebody with its caution."""
    found = 0
    known = frozenset(e.id for e in catalogue().exercises)
    for exercise in catalogue().exercises:
        standing = row(exercise.id)
        step = next_step(catalogue(), standing, profile(), known, easy=True)
        for caution in catalogue().exercise(step.to).cautions if step and step.to else ():
            who = profile(conditions=(caution,))
            other = next_step(catalogue(), standing, who, known, easy=True)
            clash = misfit(catalogue(), catalogue().exercise(step.to or ""), who) if step else None
            if clash is not None:
                assert other is None or other.to != (step.to if step else None)
                found += 1
    assert found > 5
