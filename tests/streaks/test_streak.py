"""Weeks on target, consistency and the score."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lumbarjack.core.models.record import Record
from lumbarjack.core.streaks.streak import words
from tests.streaks.builders import on, record, session, streak_on

FULL_WEEKS = [week * 7 + day for week in range(3) for day in (0, 2, 4, 6)]


def test_three_weeks_on_target() -> None:
    found = streak_on(record(FULL_WEEKS), 20)
    assert (found.weeks_on_target, found.this_week_done, found.target) == (3, 4, 4)


def test_the_running_week_counts_once_it_is_there_and_never_breaks() -> None:
    assert streak_on(record(FULL_WEEKS), 21).weeks_on_target == 3
    assert streak_on(record(FULL_WEEKS), 27).weeks_on_target == 3
    assert streak_on(record([*FULL_WEEKS, 21, 22, 23]), 23).weeks_on_target == 3
    assert streak_on(record([*FULL_WEEKS, 21, 22, 23, 24]), 24).weeks_on_target == 4


def test_a_week_below_the_target_breaks_when_it_is_over() -> None:
    told = record([*FULL_WEEKS, 21, 22, 23])
    assert streak_on(told, 27).weeks_on_target == 3
    assert streak_on(told, 28).weeks_on_target == 0


def test_a_week_away_neither_lengthens_nor_breaks() -> None:
    told = record([*FULL_WEEKS, 28, 29, 30, 31], gone=((21, 27),))
    assert streak_on(told, 27).weeks_on_target == 3
    assert streak_on(told, 28).weeks_on_target == 3
    assert streak_on(told, 34).weeks_on_target == 4


def test_a_week_partly_away_counts_when_it_reached_the_target_all_the_same() -> None:
    assert streak_on(record([*FULL_WEEKS, 21, 22], gone=((23, 27),)), 28).weeks_on_target == 3
    four = record([*FULL_WEEKS, 21, 22, 23, 24], gone=((25, 27),))
    assert streak_on(four, 28).weeks_on_target == 4


def test_the_week_start_is_a_setting() -> None:
    told = record([6, 7, 8, 9])
    assert streak_on(told, 13, week_start="sunday").weeks_on_target == 1
    assert streak_on(told, 13, week_start="monday").weeks_on_target == 0


def test_rest_days_count_towards_the_target_but_not_alone() -> None:
    mondays_and_fridays = record([0, 4, 7, 11], due=(0, 4))
    assert streak_on(mondays_and_fridays, 13, target=7).weeks_on_target == 2
    assert streak_on(record(due=(0, 4)), 13).weeks_on_target == 0


def test_consistency_is_over_the_last_28_days() -> None:
    found = streak_on(record([d for d in range(60) if d % 2]), 59)
    assert (found.consistency_28d, found.days_done_28, found.days_counted_28) == (50, 14, 28)


def test_younger_than_28_days_it_is_over_the_days_since_setup() -> None:
    found = streak_on(record([0, 1]), 3)
    assert (found.consistency_28d, found.days_done_28, found.days_counted_28) == (67, 2, 3)
    assert words(found)[0] == "2 of 3 days since you began."


def test_an_open_day_never_counts_against() -> None:
    told = record(range(5))
    assert streak_on(told, 4).consistency_28d == 100
    assert (streak_on(told, 5).consistency_28d, streak_on(told, 5).today) == (100, "open")
    assert streak_on(told, 6).consistency_28d == 83


def test_away_days_are_left_out() -> None:
    found = streak_on(record(range(10), gone=((10, 29),)), 29)
    assert (found.consistency_28d, found.days_away_28, found.today) == (100, 19, "away")
    assert "19 days away left out" in words(found)[0]


@pytest.mark.parametrize("day", [0, 5])
def test_nothing_at_all_is_said_kindly(day: int) -> None:
    found = streak_on(Record(), day)
    assert (found.weeks_on_target, found.consistency_28d, found.score) == (0, 0, 0)
    assert found.today == "open"
    assert words(found)[0] == "No day has counted yet."


@pytest.mark.parametrize(
    ("told", "word"),
    [
        (record([5]), "done"),
        (record(sessions=(session(5, relief=True),)), "relief"),
        (record(due=(0,)), "rest"),
        (record(gone=((4, 6),)), "away"),
        (record(), "open"),
    ],
)
def test_today_in_one_word(told: Record, word: str) -> None:
    assert streak_on(told, 5).today == word


def test_a_flare_day_with_a_check_in_counts() -> None:
    found = streak_on(record(checked_in=[5]), 5, flare_days=frozenset({on(5)}))
    assert (found.today, found.this_week_done) == ("flare", 1)


def test_the_score_is_the_formula() -> None:
    kept = 0.5 ** ((4 / 7) ** 0.5 / 13)
    score = 0.0
    for day in range(39):
        score = score * kept + (day % 3 != 0) * (1 - kept)
    found = streak_on(record([d for d in range(39) if d % 3]), 38)
    assert found.score == int(score * 100 + 0.5)


def test_words_for_a_long_streak() -> None:
    told = record([d for d in range(70) if d % 7 < 5])
    assert words(streak_on(told, 69)) == (
        "20 of the last 28 days.",
        "10 weeks on target in a row.",
        "This week: 5 days; the target is 4.",
        "Score 67 of 100: all days, the older ones counting less.",
        "Today is still open.",
    )


days = st.sets(st.integers(0, 70))
spans = st.lists(st.tuples(st.integers(0, 70), st.integers(0, 10)), max_size=3).map(
    lambda found: tuple((first, first + length) for first, length in found)
)
targets = st.integers(1, 7)
weekdays = st.sets(st.integers(0, 6), max_size=6).map(lambda d: tuple(sorted(d)))


@settings(max_examples=80)
@given(done=days, gone=spans, due=weekdays, target=targets, today=st.integers(0, 75))
def test_every_number_stays_in_its_range(
    done: set[int],
    gone: tuple[tuple[int, int], ...],
    due: tuple[int, ...],
    target: int,
    today: int,
) -> None:
    found = streak_on(record(done, gone=gone, due=due), today, target)
    assert 0 <= found.score <= 100
    assert 0 <= found.consistency_28d <= 100
    assert 0 <= found.days_done_28 <= found.days_counted_28 <= 28
    assert found.days_counted_28 + found.days_away_28 <= 28
    assert 0 <= found.weeks_on_target <= today // 7 + 1
    assert 0 <= found.this_week_done <= 7
    assert all(words(found))


@settings(max_examples=80)
@given(
    done=days,
    gone=spans,
    due=weekdays,
    target=targets,
    today=st.integers(0, 75),
    extra=st.integers(0, 75),
)
def test_a_day_more_done_never_lowers_anything(
    done: set[int],
    gone: tuple[tuple[int, int], ...],
    due: tuple[int, ...],
    target: int,
    today: int,
    extra: int,
) -> None:
    before = streak_on(record(done, gone=gone, due=due), today, target)
    after = streak_on(record(done | {extra}, gone=gone, due=due), today, target)
    assert after.consistency_28d >= before.consistency_28d
    assert after.weeks_on_target >= before.weeks_on_target
    assert after.score >= before.score


@settings(max_examples=80)
@given(done=days, target=targets, weeks=st.integers(1, 5), today=st.integers(0, 70))
def test_weeks_away_change_no_number(done: set[int], target: int, weeks: int, today: int) -> None:
    """Whole weeks away, put before the running week, leave all as it would have been."""
    start, length = today - today % 7, weeks * 7
    moved = [d if d < start else d + length for d in done]
    plain = streak_on(record(done), today, target)
    after = streak_on(record(moved, gone=((start, start + length - 1),)), today + length, target)
    assert after.weeks_on_target == plain.weeks_on_target
    assert after.score == plain.score


@settings(max_examples=80)
@given(done=days, target=targets, first=st.integers(0, 70), length=st.integers(0, 20))
def test_telling_that_one_is_away_never_shortens_the_streak(
    done: set[int], target: int, first: int, length: int
) -> None:
    before = streak_on(record(done), 70, target)
    after = streak_on(record(done, gone=((first, first + length),)), 70, target)
    assert after.weeks_on_target >= before.weeks_on_target
    assert after.consistency_28d >= before.consistency_28d
    assert after.score >= before.score


@settings(max_examples=50)
@given(done=days, today=st.integers(0, 70), data=st.data())
def test_the_order_of_storage_and_later_days_do_not_matter(
    done: set[int], today: int, data: st.DataObject
) -> None:
    told = record(done)
    shuffled = told.model_copy(
        update={"sessions": tuple(data.draw(st.permutations(told.sessions)))}
    )
    known = record({d for d in done if d <= today})
    assert streak_on(told, today) == streak_on(shuffled, today) == streak_on(known, today)
