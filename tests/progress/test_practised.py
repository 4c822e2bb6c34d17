"""What was practised, and the quartiles of a week."""

from __future__ import annotations

from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbarjack.core.progress.practised import DAYS, practised
from lumbarjack.core.progress.year import quartile
from tests.advice.people import day, usual_session


@pytest.mark.parametrize(
    ("values", "low", "high"),
    [((3,), 3, 3), ((2, 4), 2, 4), ((1, 2, 3, 4), 2, 3), ((1, 2, 3, 4, 5), 2, 4)],
)
def test_quartiles_are_values_that_were_told(values: tuple[int, ...], low: int, high: int) -> None:
    assert (quartile(values, 1), quartile(values, 3)) == (low, high)


@given(st.lists(st.integers(0, 10), min_size=1, max_size=7))
def test_the_middle_lies_between_the_quartiles(values: list[int]) -> None:
    low, high = quartile(values, 1), quartile(values, 3)
    assert low in values and high in values
    assert low <= median(values) <= high


def test_each_exercise_has_its_days_of_four_weeks() -> None:
    sessions = [usual_session(n, 3) for n in (1, 20, 30, 30)]
    rows = practised(sessions, day(30))
    assert rows
    assert {row.days for row in rows} == {(day(20), day(30))}
    assert practised(sessions, day(30 + DAYS)) == ()
    assert practised(sessions, day(10))[0].last == day(1)
