"""R6b, R10, R11 and B7: what is only said."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest

from lumbarjack.core.advice.list_asked import rule_asks
from lumbarjack.core.advice.rules.r11_no_better import is_no_better
from lumbarjack.core.advice.spacing import is_due
from lumbarjack.core.models.advice import Action
from lumbarjack.core.models.checks import SafetyCheck
from lumbarjack.core.models.record import Record
from lumbarjack.core.pain.levels import read_course
from lumbarjack.core.pain.weeks import Stretch
from tests.advice.people import (
    at,
    catalogue,
    check_in,
    day,
    logged,
    of_rule,
    person,
    profile,
    rules,
    said_on,
    scores,
    usual_session,
)


def days_of(rule: str, pains: str, action: Action = Action.CLINICIAN, **told: object) -> list[int]:
    record = person(logged(pains), profile=profile(**told))
    last = len(scores(pains))
    return [
        n
        for n in range(1, last + 1)
        if any(a.action is action for a in of_rule(said_on(record, n), rule))
    ]


class TestSlowCreep:
    CREEP = "2x14 3x14 4x14 5x7"

    def test_a_slow_rise_of_two_points_is_a_hold(self) -> None:
        found = days_of("R6b", self.CREEP, Action.HOLD)
        assert found and found[0] == 35

    def test_without_the_last_point_it_is_nothing(self) -> None:
        assert days_of("R6b", "2x14 3x35", Action.HOLD) == []
        assert days_of("R6b", "1x14 2x14 3x21", Action.HOLD) == []

    def test_it_keeps_its_id_and_asks_for_the_list(self) -> None:
        check = SafetyCheck(id="c", at=at(20), day=day(20), why="asked", none_of_these=True)
        record = person(logged(self.CREEP), checks=(check,))
        ids = {
            a.id
            for n in range(35, 50)
            for a in said_on(record, n)
            if a.rule == "R6b" and a.action is Action.HOLD
        }
        assert ids == {f"{day(35)}.R6b"}
        assert rule_asks(catalogue(), record, day(34)) is None
        assert rule_asks(catalogue(), record, day(36)) == "R6b"

    def test_the_note_comes_once_in_28_days(self) -> None:
        noted = days_of("R6b", self.CREEP + " 5x21")
        assert noted[0] == 35
        assert all(b - a >= 28 for a, b in pairwise(noted))

    def test_a_week_of_three_logged_days_tells_nothing(self) -> None:
        assert days_of("R6b", "2x28 - - - - 5 5 5", Action.HOLD) == []

    def test_not_in_a_flare(self) -> None:
        assert days_of("R6b", "2x14 6x20", Action.HOLD) == []


@pytest.mark.parametrize(
    ("first", "last", "noted"),
    [
        ((70, 14), (56, 14), True),
        ((70, 14), (55, 14), False),
        ((84, 14), (56, 14), False),
        ((83, 14), (56, 14), False),
        ((80, 14), (56, 14), False),
        ((84, 14), (59, 14), True),
        ((79, 14), (56, 14), True),
        ((98, 14), (84, 14), True),
        ((126, 14), (98, 14), False),
        ((125, 14), (98, 14), True),
        ((15, 3), (56, 14), False),
        ((70, 14), (20, 4), True),
        ((70, 14), (15, 3), False),
        ((56, 14), (84, 14), True),
    ],
)
def test_no_better_is_neither_two_points_nor_thirty_per_cent(
    first: tuple[int, int], last: tuple[int, int], noted: bool
) -> None:
    assert is_no_better(Stretch(*first), Stretch(*last)) is noted


def test_six_weeks_that_are_no_better_are_worth_a_visit_once_in_28_days() -> None:
    assert days_of("R11", "5x100") == [43, 71, 99]
    assert days_of("R11", "5x14 3x60") == []
    assert days_of("R11", "3x100") == []


def test_a_note_due_on_a_day_without_a_log_comes_on_the_next_logged_day() -> None:
    assert days_of("R11", "5x42 - 5x40") == [44, 72]
    assert days_of("B7", "7x28 - - 7x10", usual_worst=7) == [1, 31]


def test_it_hides_nothing() -> None:
    record = person(logged("5x43"), [usual_session(n, 5) for n in range(1, 43)])
    assert {"R11", "R8"} <= rules(said_on(record, 43))


def test_a_high_usual_level_is_worth_a_visit_once_in_28_days() -> None:
    assert days_of("B7", "7x40", usual_worst=7) == [1, 29]
    assert days_of("B7", "6x40", usual_worst=6) == []
    assert days_of("B7", "7x40") == [2, 30]


def test_spacing_goes_from_the_first_day() -> None:
    course = read_course(person(logged("3x10")), day(10))

    def due(number: int, *holds: int) -> bool:
        held = {day(n) for n in holds}
        every = timedelta(days=7)
        return is_due(course, day(number), lambda d: d in held, every=every, since=day(1))

    assert due(3, 3, 4, 9, 10) and not due(4, 3, 4, 9, 10)
    assert not due(9, 3, 4, 9, 10) and due(10, 3, 4, 9, 10)
    assert not due(5, 3)


def reason(record: Record, number: int) -> str:
    (said,) = of_rule(said_on(record, number), "R10")
    return said.reason


class TestHold:
    def test_a_high_day_is_not_called_usual(self) -> None:
        said = reason(person(logged("3x9 7")), 10)
        assert "7 today, clearly above your usual level of 3" in said
        assert "Nothing is clearly above" not in said and "flare" in said

    @pytest.mark.parametrize(("today", "usual"), [(4, True), (5, False)])
    def test_from_the_worse_line_on(self, today: int, usual: bool) -> None:
        said = reason(person(logged(f"3x9 {today}")), 10)
        assert ("Nothing is clearly above" in said) is usual

    def test_while_learning_the_first_run_counts(self) -> None:
        record = person(logged("7"), profile=profile(usual_worst=3))
        assert "where 3 has been usual so far" in reason(record, 1)
        record = person(logged("7"), profile=profile(usual_worst=7))
        assert "getting to know" in reason(record, 1)

    @pytest.mark.parametrize(
        ("pains", "first"), [("3x9 7", True), ("3x9 7 3 3 3 7", False), ("3x9 7 3x6 7", True)]
    )
    def test_one_such_day_is_said_of_the_first_one_only(self, pains: str, first: bool) -> None:
        record = person(logged(pains))
        said = reason(record, len(record.diary))
        assert ("One such day" in said) is first
        assert ("not the only such day of the last 7" in said) is not first

    def test_an_unknown_level_is_said_to_be_unknown(self) -> None:
        record = person(logged("7"))
        assert "your usual level is not known yet" in reason(record, 1)
        (said,) = of_rule(said_on(record, 1), "R10")
        assert "usual" not in said.numbers

    def test_after_one_pain_of_three_nothing_says_zero(self) -> None:
        for advice in said_on(person([check_in(1, 3)]), 1):
            told = f"{advice.headline} {advice.reason} {advice.changes}"
            assert "0" not in told.replace("10", "") and "usual" not in advice.numbers

    def test_a_day_without_a_log_is_no_good_news(self) -> None:
        assert "Nothing is logged today yet" in reason(person(logged("3x9 -")), 10)
