"""One number for a day."""

from __future__ import annotations

import pytest

from lumbarjack.core.models.pain import Zone
from lumbarjack.core.pain.scores import band, day_scores, furthest_out, mean, median
from tests.advice.people import check_in, day, person


def test_a_day_counts_by_its_highest_worst() -> None:
    entries = [check_in(1, 2, 6), check_in(1, 3, 4, id="b")]
    assert [d.score for d in day_scores(entries)] == [6]


def test_an_entry_without_worst_counts_by_its_pain_now() -> None:
    quick = check_in(1, 7, id="quick", worst=None).model_copy(update={"worst": None})
    assert [d.score for d in day_scores([check_in(1, 3, 4), quick])] == [7]


def test_a_note_without_a_number_logs_no_day() -> None:
    note = check_in(1, None, id="note", worst=None)
    assert day_scores([note]) == ()


def test_pain_asked_after_a_session_is_not_the_mornings_first_number() -> None:
    after = check_in(1, 8, id="a", kind="after-session")
    (found,) = day_scores([after, check_in(1, 2, id="b")])
    assert (found.first_now, found.high_now, found.score) == (2, 8, 8)


def test_days_come_oldest_first_in_whatever_order_they_were_stored() -> None:
    entries = [check_in(3, 1), check_in(1, 2), check_in(2, 3)]
    assert [d.score for d in day_scores(entries)] == [2, 3, 1]


@pytest.mark.parametrize(("values", "middle"), [([3], 3), ([2, 3], 3), ([1, 9, 2], 2), ([1, 3], 2)])
def test_the_median_takes_halves_up(values: list[int], middle: int) -> None:
    assert median(values) == middle


@pytest.mark.parametrize(("values", "average"), [([1, 2], 2), ([1, 1, 2], 1), ([4, 4, 5], 4)])
def test_the_mean_takes_halves_up(values: list[int], average: int) -> None:
    assert mean(values) == average


@pytest.mark.parametrize("sums", [median, mean])
def test_nothing_has_no_middle(sums: object) -> None:
    with pytest.raises(ValueError, match="nothing"):
        assert callable(sums) and sums([])


@pytest.mark.parametrize(
    ("score", "word"), [(3, "comfort"), (4, "accept"), (5, "accept"), (6, "ease")]
)
def test_a_number_has_a_word_beside_it(score: int, word: str) -> None:
    assert band(score).startswith(word)


def test_the_furthest_zone_of_a_day_counts() -> None:
    record = person(
        [check_in(1, 3), check_in(1, 3, id="b", zone=Zone.CALF), check_in(2, 3, zone=None)]
    )
    assert furthest_out(record, day(1), day(2)) == {day(1): 4}
