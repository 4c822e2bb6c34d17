"""Which rule asks for the safety list, and for how long."""

from __future__ import annotations

import pytest

from lumbarjack.core.advice.list_asked import rule_asks
from lumbarjack.core.models.checks import SafetyCheck
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.models.record import Record
from tests.advice.people import (
    at,
    catalogue,
    check_in,
    day,
    done,
    logged,
    person,
    plan,
    session,
    with_more,
)


def answered(number: int) -> SafetyCheck:
    return SafetyCheck.model_validate(
        {"id": f"c{number}", "at": at(number, 6), "day": day(number), "why": "asked"}
    )


def asks(record: Record, number: int) -> str | None:
    return rule_asks(catalogue(), record, day(number))


def two_directions() -> Record:
    """R2 in an exercise that arches on day 5, and in one that bends on day 9."""
    out = {"zone_before": Zone.BACK, "zone_after": Zone.BUTTOCK, "outward": "still"}
    return person(
        logged("3x9"),
        [
            session(5, done("prone-press-up", 3, 3, **out)),
            session(9, done("single-knee-hug", 3, 3, **out)),
        ],
        plan=plan("prone-press-up", "single-knee-hug"),
        checks=(answered(1),),
    )


@pytest.mark.parametrize(("number", "rule"), [(8, None), (9, "R2c"), (22, "R2c"), (23, None)])
def test_pain_outward_in_two_directions_asks_for_a_fortnight(number: int, rule: str | None) -> None:
    assert asks(two_directions(), number) == rule


def test_it_asks_no_more_once_it_was_answered_and_not_for_an_earlier_answer() -> None:
    assert asks(with_more(two_directions(), checks=(answered(8),)), 10) == "R2c"
    assert asks(with_more(two_directions(), checks=(answered(9),)), 10) is None


@pytest.mark.parametrize(("number", "rule"), [(9, None), (10, "R2d"), (23, "R2d"), (24, None)])
def test_pain_further_out_on_two_days_asks_for_a_fortnight(number: int, rule: str | None) -> None:
    record = person(logged("3x10", d9=Zone.BUTTOCK, d10=Zone.BUTTOCK), [], checks=(answered(1),))
    assert asks(record, number) == rule


@pytest.mark.parametrize(("number", "rule"), [(9, "R1"), (22, "R1"), (23, None)])
def test_a_weaker_leg_asks_for_a_fortnight(number: int, rule: str | None) -> None:
    weak = check_in(9, 3, leg_weaker=True)
    record = person([*logged("3x8"), weak], checks=(answered(1),))
    assert asks(record, number) == rule


def test_a_sign_that_was_marked_in_the_list_is_no_question_of_r1() -> None:
    marked = answered(9).model_copy(update={"signs": ("fever",)})
    record = person(logged("3x9"), checks=(answered(1), marked))
    assert asks(record, 9) is None


def test_a_creep_of_months_asks_again_after_a_fortnight() -> None:
    """It held from day 35 on: an answer of that day is over two weeks old on day 50."""
    record = person(logged("2x14 3x14 4x30"), checks=(answered(1), answered(35)))
    assert asks(record, 36) is None
    assert asks(record, 48) is None
    assert asks(record, 49) == "R6b"
    late = with_more(record, checks=(answered(40),))
    assert asks(late, 49) is None


def test_an_answer_of_its_first_day_holds_for_all_of_the_stretch() -> None:
    record = with_more(two_directions(), checks=(answered(9),))
    assert [n for n in range(9, 30) if asks(record, n)] == []
