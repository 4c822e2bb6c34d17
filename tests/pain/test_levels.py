"""The person's own lines: usual level, worse, ceiling, mornings."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from lumbarjack.core.models.record import Record
from lumbarjack.core.pain.levels import levels_on, may_raise_ceiling
from tests.advice.people import FIRST, check_in, day, person, profile, scores


def diary(pains: str, **more: Any) -> Record:
    logged = [check_in(n, p) for n, p in enumerate(scores(pains), 1) if p is not None]
    return person(logged, **more)


def test_the_newest_two_days_are_no_part_of_what_they_are_judged_by() -> None:
    assert levels_on(diary("2 2 2 2 2 9 9"), day(7)).baseline == 2
    assert levels_on(diary("2 2 2 2 2 0 0"), day(7)).baseline == 2


def test_today_counts_as_one_of_the_newest_two_even_before_it_is_logged() -> None:
    logged = levels_on(diary("1 1 1 1 1 9 1"), day(7))
    assert levels_on(diary("1 1 1 1 1 9"), day(7)) == replace(logged, recent=1)


def test_five_usable_days_end_the_learning() -> None:
    assert levels_on(diary("3 3 3 3 3 3"), day(6)).learning
    assert not levels_on(diary("3 3 3 3 3 3 3"), day(7)).learning


def test_while_learning_the_usual_worst_of_the_first_run_is_the_level() -> None:
    found = levels_on(diary("2 2", profile=profile(usual_worst=6)), day(2))
    assert (found.baseline, found.basis) == (6, "told")


def test_without_a_usual_worst_the_earlier_days_are_the_level() -> None:
    found = levels_on(diary("2 5 3 3"), day(4))
    assert (found.baseline, found.basis) == (4, "first days")


def test_on_the_second_day_the_first_one_is_the_level() -> None:
    assert levels_on(diary("3 7"), day(2)).baseline == 3


def test_on_the_first_day_nothing_is_known_and_every_line_is_at_its_floor() -> None:
    found = levels_on(diary("9"), day(1))
    assert (found.basis, found.worse_line, found.ceiling, found.morning_line) == (
        "nothing yet",
        4,
        5,
        4,
    )


@pytest.mark.parametrize(
    ("usual", "worse", "ceiling"),
    [(0, 4, 5), (2, 4, 5), (3, 5, 5), (4, 6, 6), (6, 8, 8), (7, 9, 8), (8, 10, 8), (10, 10, 8)],
)
def test_lines_lie_two_above_the_usual_level_within_their_bounds(
    usual: int, worse: int, ceiling: int
) -> None:
    found = levels_on(diary(f"{usual}x9"), day(9))
    assert (found.worse_line, found.ceiling) == (worse, ceiling)


def test_only_the_last_fourteen_usable_days_count() -> None:
    assert levels_on(diary("9x10 2x15"), day(25)).baseline == 2


def test_days_over_28_days_ago_do_not_count() -> None:
    record = diary("8x6 " + "- " * 26 + "2x3")
    found = levels_on(record, day(35))
    assert (found.learning, found.baseline) == (True, 2)


def test_later_days_are_never_read() -> None:
    assert levels_on(diary("2x8 9x8"), day(8)) == levels_on(diary("2x8"), day(8))


def test_the_usual_pain_now_differs_from_the_usual_worst() -> None:
    record = person([check_in(n, 2, 6) for n in range(1, 9)])
    found = levels_on(record, day(8))
    assert (found.baseline, found.usual_now, found.morning_line) == (6, 2, 4)


def test_the_recent_level_leaves_the_newest_two_days_out() -> None:
    assert levels_on(diary("5x6 1 1 1 9 9"), day(11)).recent == 1


class TestCeiling:
    def test_a_programme_lowers_it(self) -> None:
        assert levels_on(diary("4x9"), day(9), programme_ceiling=3).ceiling == 3

    def test_a_programme_never_raises_it(self) -> None:
        assert levels_on(diary("1x9"), day(9), programme_ceiling=9).ceiling == 5

    @pytest.mark.parametrize(("own", "ceiling"), [(1, 3), (3, 3), (5, 5)])
    def test_the_person_may_lower_it_to_three(self, own: int, ceiling: int) -> None:
        assert levels_on(diary("4x9", profile=profile(ceiling=own)), day(9)).ceiling == ceiling

    @pytest.mark.parametrize(("own", "ceiling"), [(7, 7), (8, 7), (10, 7)])
    def test_the_person_may_raise_it_to_three_above_the_usual_level(
        self, own: int, ceiling: int
    ) -> None:
        assert levels_on(diary("4x9", profile=profile(ceiling=own)), day(9)).ceiling == ceiling

    @pytest.mark.parametrize(
        "told", [{"onset": None}, {"onset": FIRST}, {"conditions": ("osteoporosis",)}]
    )
    def test_it_is_not_raised_in_new_pain_or_with_thin_bones(self, told: dict[str, object]) -> None:
        record = diary("4x9", profile=profile(ceiling=8, **told))
        assert levels_on(record, day(9)).ceiling == 6

    def test_it_is_not_raised_where_nobody_said_how_far_out_the_pain_is(self) -> None:
        record = person([check_in(n, 4, zone=None) for n in range(1, 10)])
        assert not may_raise_ceiling(record, day(9))
