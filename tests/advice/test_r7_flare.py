"""R7 and R7b as advice: the flare, the way back, and a flare that lasts."""

from __future__ import annotations

import pytest

from lumbarjack.core.advice.assess import is_choice, open_advice
from lumbarjack.core.advice.list_asked import rule_asks
from lumbarjack.core.models.advice import Action, FlareDeclared
from lumbarjack.core.models.checks import SafetyCheck
from lumbarjack.core.models.record import Record
from lumbarjack.core.pain.flare import flare_on
from lumbarjack.core.pain.levels import levels_on
from lumbarjack.core.plan.day import plan_for_day
from tests.advice.people import (
    at,
    catalogue,
    check_in,
    day,
    decided,
    live_record,
    logged,
    of_rule,
    person,
    rules,
    said_on,
    with_more,
)


def test_a_flare_halves_the_dose_and_takes_a_rung() -> None:
    record = live_record("3x14 6 6")
    items = plan_for_day(catalogue(), record, day(16)).items
    assert [i.exercise for i in items] == ["partial-bridge", "quadruped-leg-raise"]
    assert all(i.lowered_by == "R7" for i in items)
    full = plan_for_day(catalogue(), record.until(day(14)), day(14)).items
    assert all(i.dose.reps <= f.dose.reps // 2 for i, f in zip(items, full, strict=True))


def test_a_declared_flare_is_said_beside_a_relief_day() -> None:
    record = person(logged("3x8 9"), flares=(FlareDeclared(id="f", at=at(9, 9), day=day(9)),))
    assert [a.action for a in said_on(record, 9)][:2] == [Action.RELIEF_DAY, Action.FLARE]


@pytest.mark.parametrize(("number", "noted"), [(29, False), (30, True), (36, True), (37, False)])
def test_a_flare_of_fourteen_days_is_worth_a_visit_for_a_week(number: int, noted: bool) -> None:
    record = person(logged("3x14 6x30"))
    said = [a for a in said_on(record, number) if a.id == f"{day(30)}.R7b"]
    assert bool(said) is noted
    assert all(a.action is Action.CLINICIAN for a in said)


@pytest.mark.parametrize(("number", "asked"), [(43, False), (44, True), (50, True)])
def test_at_28_days_it_is_asked_whether_this_is_the_new_usual(number: int, asked: bool) -> None:
    record = person(logged("3x14 6x36"))
    found = [a for a in said_on(record, number) if a.takes == "new-usual"]
    assert bool(found) is asked
    assert all(is_choice(a) and a.id == f"{day(44)}.R7b?" for a in found)


def answered(answer: str) -> Record:
    record = person(logged("3x14 6x30"))
    (asked,) = [a for a in said_on(record, 44) if a.takes == "new-usual"]
    assert "6 is taken as your usual" in asked.reason
    record = with_more(record, decisions=(decided(44, asked, answer),))
    return with_more(record, diary=(check_in(45, 6), check_in(46, 6)))


def test_yes_makes_the_present_level_the_usual_one() -> None:
    record = answered("accept")
    state = flare_on(record, day(45))
    assert (state.began, state.last_ended, state.last_usual) == (None, day(44), True)
    assert levels_on(record, day(45)).baseline == 6
    assert "R7" not in {a.rule for a in said_on(record, 46) if a.action is Action.FLARE}
    (over,) = of_rule(said_on(record, 45), "R7")
    assert "as you said" in over.reason


def test_after_yes_r6b_compares_with_the_new_level_only() -> None:
    record = person(logged("3x14 5x38 6x20 7x10"))
    (asked,) = [a for a in said_on(record, 44) if a.takes == "new-usual"]
    record = with_more(record, decisions=(decided(44, asked),))
    said = {n: of_rule(said_on(record, n), "R6b") for n in (51, 60, 78, 79)}
    assert [n for n, found in said.items() if found] == [79]
    assert "where 5.0 was the lowest" in said[79][0].reason


def test_no_leaves_the_flare_open_and_is_not_asked_again() -> None:
    record = answered("keep")
    assert flare_on(record, day(46)).began == day(16)
    assert levels_on(record, day(46)).baseline == 3
    assert not [a for a in open_advice(catalogue(), record, day(46)) if a.takes == "new-usual"]


def test_without_an_answer_the_lower_level_stays() -> None:
    assert levels_on(person(logged("3x14 6x100")), day(114)).baseline == 3


class TestAfterALongFlare:
    """3 for two weeks, a flare of 16 days, and calm again: it is over on day 32."""

    PAINS = "3x14 7x16 3 3 3"

    def life(self) -> Record:
        return live_record(self.PAINS, takes_back=False)

    def exercises(self, record: Record, number: int) -> list[str]:
        return [i.exercise for i in plan_for_day(catalogue(), record, day(number)).items]

    def test_the_rung_below_is_suggested_and_done_until_it_is_answered(self) -> None:
        record = self.life()
        (over,) = of_rule(said_on(record, 33), "R7")
        assert (over.takes, over.id) == ("rung-down", f"{day(32)}.R7")
        below = ["partial-bridge", "quadruped-leg-raise"]
        assert self.exercises(record, 33) == below
        accepted = with_more(record, decisions=(decided(33, over),))
        items = plan_for_day(catalogue(), accepted, day(33)).items
        assert [i.exercise for i in items] == below
        assert not any(i.lowered_by for i in items)
        assert not of_rule(said_on(accepted, 34), "R7")
        kept = with_more(record, decisions=(decided(33, over, "keep"),))
        assert self.exercises(kept, 33) == ["bridge", "bird-dog"]

    def test_from_there_r8_leads_up_again(self) -> None:
        record = live_record("3x14 7x16 2x20")
        assert any(a.rule == "R8" for n in range(40, 51) for a in said_on(record, n))


def test_seven_days_without_a_log_are_asked_about() -> None:
    record = person(logged("3x14 7 7 " + "- " * 8 + "3"))
    (said,) = of_rule(said_on(record, 25), "R7")
    assert "say if it is not" in said.reason


def test_the_hold_after_a_flare_is_over_after_a_week() -> None:
    record = person(logged("3x14 7 7 3x12"))
    assert "R7" in rules(said_on(record, 24)) and "R7" not in rules(said_on(record, 25))


def test_r7b_asks_for_the_list() -> None:
    check = SafetyCheck(id="c", at=at(1), day=day(1), why="asked", none_of_these=True)
    record = person(logged("3x14 6x30"), checks=(check,))
    assert rule_asks(catalogue(), record, day(29)) is None
    assert rule_asks(catalogue(), record, day(30)) == "R7b"
    later = check.model_copy(update={"id": "d", "at": at(31), "day": day(31)})
    assert rule_asks(catalogue(), with_more(record, checks=(later,)), day(32)) is None


def test_r1_asks_for_the_list_with_the_self_checks() -> None:
    check = SafetyCheck(id="c", at=at(9, 6), day=day(9), why="asked", none_of_these=True)
    record = person([*logged("3x8"), check_in(9, 3, leg_weaker=True)], checks=(check,))
    assert rule_asks(catalogue(), record, day(9)) == "R1"
    later = check.model_copy(update={"id": "d", "at": at(9, 9)})
    assert rule_asks(catalogue(), with_more(record, checks=(later,)), day(9)) is None
