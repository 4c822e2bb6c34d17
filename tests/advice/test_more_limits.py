"""More limits of the rules, each from both sides."""

from __future__ import annotations

import pytest

from lumbarjack.core.advice.assess import in_force, open_advice
from lumbarjack.core.advice.list_asked import rule_asks
from lumbarjack.core.advice.rules.r3_relief_day import NOTHING_FITS, OFFERED
from lumbarjack.core.advice.rules.r4_easier_now import ease_now
from lumbarjack.core.advice.rules.r8_steps import next_step
from lumbarjack.core.catalogue.fitting import misfit, step_down, still_spine
from lumbarjack.core.dosing import resolve
from lumbarjack.core.models.advice import Action, FlareDeclared
from lumbarjack.core.models.checks import SafetyCheck
from lumbarjack.core.models.dose import DosePart
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.models.person import PlanDocument, PlanItem
from lumbarjack.core.models.record import Record
from lumbarjack.core.pain.zones import placed
from lumbarjack.core.plan.standing import standings
from lumbarjack.core.safety.rules import safety_advice
from lumbarjack.core.session.state import SessionItem
from tests.advice.people import (
    at,
    catalogue,
    check_in,
    day,
    decided,
    done,
    logged,
    of_rule,
    person,
    plan,
    profile,
    rules,
    said_on,
    session,
    usual_session,
    with_more,
)

FITS_NOBODY = {
    "conditions": tuple(c.id for c in catalogue().cautions if not c.context),
    "no_floor": True,
}


def test_after_a_flare_one_session_ends_the_hold_answered_or_not() -> None:
    record = person(logged("3x14 5 5 3 3 3"))
    assert "R7" in rules(said_on(record, 19))
    trained = with_more(record, sessions=(usual_session(18, 3),))
    assert "R7" in rules(said_on(trained, 18))
    assert "R7" not in rules(said_on(trained, 19))
    before = with_more(record, sessions=(usual_session(17, 3),))
    assert "R7" in rules(said_on(before, 19))


@pytest.mark.parametrize(("number", "rule"), [(29, None), (30, "R7b"), (43, "R7b"), (44, None)])
def test_a_flare_of_fourteen_days_asks_for_the_list_for_a_fortnight(
    number: int, rule: str | None
) -> None:
    check = SafetyCheck(id="c", at=at(1), day=day(1), why="asked", none_of_these=True)
    record = person(logged("3x14 6x40"), checks=(check,))
    assert rule_asks(catalogue(), record, day(number)) == rule


def test_a_sign_marked_at_the_check_in_is_no_question_of_r1() -> None:
    whole = SafetyCheck(id="c", at=at(1), day=day(1), why="asked", none_of_these=True)
    marked = SafetyCheck(id="m", at=at(9), day=day(9), why="check-in", signs=("fever",))
    record = person(logged("3x9"), checks=(whole, marked))
    assert rule_asks(catalogue(), record, day(9)) is None


def test_what_the_gate_says_is_all_that_is_in_force_and_nothing_is_asked() -> None:
    marked = SafetyCheck(id="m", at=at(16), day=day(16), why="asked", signs=("fever",))
    record = person(logged("3x14 6 6"), checks=(marked,))
    locks = safety_advice(record, day(16))
    force = in_force(catalogue(), record, day(16), locks=locks)
    assert [a.action for a in force] == [Action.SEEK_CARE]
    assert open_advice(catalogue(), record, day(16), locks=locks) == ()
    assert [a.action for a in open_advice(catalogue(), record, day(16))] == [Action.FLARE]


def test_three_of_four_sets_are_said_as_sets() -> None:
    four = PlanItem(exercise="knee-plank", user=DosePart(sets=4, reps=1))
    mine = PlanDocument(id="plan", at=at(0), day=day(0), items=(four,))
    record = person(logged("3x9 6"), [session(9, done("knee-plank", 3, 3))], plan=mine)
    (said,) = of_rule(said_on(record, 10), "R5a")
    assert "2 sets in place of 4 today" in said.reason


def test_a_step_to_a_rung_of_one_hold_begins_with_a_part_of_it() -> None:
    """Every step up that leads to a single timed hold: 70 % of its seconds."""
    found = 0
    known = frozenset(e.id for e in catalogue().exercises)
    for exercise in catalogue().exercises:
        record = person(plan=plan(exercise.id))
        assert record.plan is not None
        (row,) = standings(catalogue(), record, record.plan)
        step = next_step(catalogue(), row, profile(), known, easy=True)
        if step is None or step.to is None or resolve(catalogue().exercise(step.to)).reps != 1:
            continue
        full = resolve(catalogue().exercise(step.to))
        if full.mode != "time":
            assert step.dose == DosePart(hold_s=full.hold_s * 70 // 100)
            found += 1
    assert found


def outward(**told: object) -> Record:
    out = {"zone_before": Zone.BACK, "zone_after": Zone.THIGH, "outward": "still"}
    one = done("prone-press-up", 3, 3, **out)
    return person(logged("3x9"), [session(9, one)], profile=profile(**told))


def test_still_positions_are_named_and_the_walk_where_there_are_more_than_two() -> None:
    counts = set()
    for caution in ("", *(c.id for c in catalogue().cautions if not c.context)):
        for no_floor in (False, True):
            told = {"conditions": (caution,) if caution else (), "no_floor": no_floor}
            fitting = still_spine(catalogue(), profile(**told))
            (said,) = said_on(outward(**told), 9)
            assert (" and a short walk." in said.reason) is (len(fitting) > 2)
            assert not fitting or f"such as {fitting[0].name}" in said.reason
            counts.add(len(fitting))
    assert {2, 3} <= counts or {1, 2} <= counts


def test_where_no_still_position_fits_it_says_so() -> None:
    (said,) = said_on(outward(**FITS_NOBODY), 9)
    assert "No still position fits you; rest as you can, and ask about it." in said.reason
    assert said.to is None


@pytest.mark.parametrize(("told", "words"), [({}, OFFERED), (FITS_NOBODY, NOTHING_FITS)])
def test_a_relief_day_offers_only_what_fits(told: dict[str, object], words: str) -> None:
    record = person([*logged("3x9"), check_in(10, 9)], profile=profile(**told))
    assert words in said_on(record, 10)[0].reason


@pytest.mark.parametrize(("days", "noted"), [((10, 12, 17), False), ((10, 12, 16), True)])
def test_three_strong_days_lie_within_seven(days: tuple[int, ...], noted: bool) -> None:
    record = person([*logged("3x9"), *(check_in(n, 9) for n in days)])
    assert any(a.action is Action.CLINICIAN for a in said_on(record, days[-1])) is noted


class TestLastTime:
    """R4, a rise of two today and last time: which time was the last one."""

    def eased(self, *sessions: object, before: int = 2, peak: int = 4) -> bool:
        record = person(logged("3x9"), sessions=sessions)  # type: ignore[arg-type]
        known = catalogue().exercise("bridge")
        one = SessionItem(planned="bridge", exercise=known, dose=resolve(known))
        told = {"item": one, "peak": peak, "before": before}
        return ease_now(catalogue(), record, day(9), **told) is not None  # type: ignore[arg-type]

    def test_a_rise_of_one_today_is_none(self) -> None:
        assert self.eased(session(5, done("bridge", 2, 4)))
        assert not self.eased(session(5, done("bridge", 2, 4)), before=3)

    def test_a_time_that_was_skipped_is_passed_over(self) -> None:
        skipped = session(6, done("bridge", 2, 2, status="skipped"))
        assert self.eased(session(5, done("bridge", 2, 4)), skipped)
        risen = session(6, done("bridge", 2, 4, status="skipped"))
        assert not self.eased(session(5, done("bridge", 2, 2)), risen)

    def test_another_exercise_is_passed_over(self) -> None:
        other = session(6, done("bird-dog", 2, 2))
        assert self.eased(session(5, done("bridge", 2, 4)), other)

    def test_the_easier_end_of_a_harder_one_is_passed_over(self) -> None:
        end = {"planned": "single-leg-bridge", "lowered_by": "R4"}
        assert not self.eased(session(5, done("bridge", 2, 4, **end)))
        assert self.eased(session(5, done("bridge", 2, 4, planned="single-leg-bridge")))
        assert self.eased(session(5, done("bridge", 2, 4, lowered_by="R5a")))


class TestTheEasierRung:
    """What R4 offers fits the person, also where it is said after the session."""

    def offers(self, exercise: str, **told: object) -> str | None:
        record = person(
            logged("3x9"),
            [session(9, done(exercise, 3, 7))],
            plan=plan(exercise),
            profile=profile(**told),
        )
        return next((a.to for a in of_rule(said_on(record, 9), "R4")), None)

    def test_it_respects_what_the_person_has(self) -> None:
        found = 0
        for exercise in catalogue().exercises:
            down = step_down(catalogue(), exercise.id, profile())
            for caution in () if down is None else down.cautions:
                who = profile(conditions=(caution,))
                if down is not None and misfit(catalogue(), down, who) is not None:
                    assert self.offers(exercise.id, conditions=(caution,)) != down.id
                    found += 1
        assert found > 5

    def test_after_the_session_the_hour_does_not_matter(self) -> None:
        for exercise in catalogue().exercises:
            down = step_down(catalogue(), exercise.id, profile())
            assert self.offers(exercise.id) == (None if down is None else down.id)

    def test_nothing_that_is_held_back_is_offered(self) -> None:
        exercise = "prone-press-up"
        down = step_down(catalogue(), exercise, profile())
        assert down is not None
        out = {"zone_before": Zone.BACK, "zone_after": Zone.THIGH, "outward": "still"}
        first = person(logged("3x9"), [session(9, done(down.id, 3, 3, **out))], plan=plan(exercise))
        (held,) = of_rule(said_on(first, 9), "R2")
        record = with_more(
            first,
            decisions=(decided(9, held),),
            diary=(check_in(10, 3),),
            sessions=(session(10, done(exercise, 3, 7)),),
        )
        (said,) = of_rule(said_on(record, 10), "R4")
        assert said.to != down.id


def test_what_is_taken_today_changes_nothing_that_is_said_today() -> None:
    steady = profile(mode="steady")
    record = person(logged("2x9"), [usual_session(n, 2) for n in range(1, 9)], profile=steady)
    step = of_rule(said_on(record, 9), "R8")[0]
    easing = step.model_copy(update={"id": "x", "rule": "R5a", "action": Action.EASIER_TODAY})
    assert of_rule(said_on(with_more(record, decisions=(decided(9, easing),)), 9), "R8")


class TestAWorseWeekAfterAFlare:
    """R6: not within 7 days after one, and again from then on."""

    WORSE = "6 4 4 6 4 4 6"

    def said(self, pains: str, number: int, *flares: int) -> bool:
        declared = tuple(FlareDeclared(id=f"f{n}", at=at(n, 9), day=day(n)) for n in flares)
        return "R6" in rules(said_on(person(logged(pains), flares=declared), number))

    @pytest.mark.parametrize(("declared", "said"), [(12, True), (13, False)])
    def test_seven_days_after_its_end(self, declared: int, said: bool) -> None:
        """Declared on a day of 3 it is over two days later: on day 14 or 15."""
        assert self.said(f"3x14 {self.WORSE}", 21, declared) is said

    def test_a_flare_of_long_ago_is_over(self) -> None:
        assert self.said(f"3x14 7 7 3x20 {self.WORSE}", 43)


def test_the_furthest_place_is_furthest_from_the_back() -> None:
    pains = tuple({"at_s": n, "nrs": 3, "zone": z} for n, z in ((1, Zone.THIGH), (2, Zone.CALF)))
    one = session(1, done("bridge", 3, 3, pains=pains[::-1]), zone_before=Zone.BACK)
    (told,) = placed(one)
    assert (told.furthest, told.last) == (Zone.CALF, Zone.THIGH)
