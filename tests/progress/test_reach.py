"""How far out it reached, and the careful sentence."""

from __future__ import annotations

from collections.abc import Sequence

from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.progress.reach import WEEKS, reached
from tests.advice.people import check_in, day, person

LAST = 12 * 7
TODAY = day(LAST)


def told(zones: Sequence[Zone | None], pain: Sequence[int] = ()) -> list[DiaryEntry]:
    """A check-in each Monday of the last weeks, and that of the last one two days running."""
    scores = pain or [4] * len(zones)
    first = LAST + 1 - 7 * len(zones)
    return [
        check_in(first + 7 * n, score, zone=zone)
        for n, (zone, score) in enumerate(zip(zones, scores, strict=True))
        if zone is not None
    ]


def words(entries: list[DiaryEntry]) -> str:
    return reached(person(diary=tuple(entries)), TODAY).words


def test_each_week_has_its_furthest_zone() -> None:
    entries = [*told([Zone.BACK] * 12), check_in(LAST, 4, zone=Zone.THIGH)]
    assert reached(person(diary=tuple(entries)), TODAY).weeks == (1,) * 11 + (3,)


def test_a_week_that_does_not_say_where_stays_unknown() -> None:
    found = reached(person(diary=tuple(told([Zone.BACK, None, Zone.BACK]))), TODAY)
    assert found.weeks == (None,) * (WEEKS - 3) + (1, None, 1)


def test_pain_that_moved_in_is_often_a_good_sign_on_one_condition() -> None:
    assert words(told([Zone.THIGH] * 4 + [Zone.BUTTOCK] * 4 + [Zone.BACK] * 4)) == (
        "It has moved in, from the thigh to the low back: often a good sign, "
        "if the leg is no weaker or more numb."
    )


def test_a_weaker_leg_takes_the_good_sign_away() -> None:
    entries = told([Zone.THIGH] * 6 + [Zone.BACK] * 6)
    entries[-1] = entries[-1].model_copy(update={"leg_weaker": True})
    assert "good sign" not in words(entries)
    assert "worth a check" in words(entries)


def test_less_pain_further_down_the_leg_is_worth_a_check_and_never_better() -> None:
    said = words(told([Zone.BACK] * 6 + [Zone.CALF] * 6, [7] * 6 + [3] * 6))
    assert said.startswith("Less pain, but further down the leg: worth a check.")
    assert "improv" not in said


def test_one_of_the_last_two_weeks_further_out_is_no_moving_in() -> None:
    said = words(told([Zone.BUTTOCK] * 10 + [Zone.THIGH, Zone.BACK]))
    assert "moved in" not in said
    assert "worth a check" in said


def test_one_week_at_the_buttock_is_told_without_alarm() -> None:
    assert words(told([Zone.BACK] * 11 + [Zone.BUTTOCK])) == (
        "It reached the buttock in one of the last weeks, before that low back."
    )


def test_two_weeks_further_out_are_worth_a_check() -> None:
    assert words(told([Zone.BACK] * 10 + [Zone.BUTTOCK] * 2)) == (
        "It reaches further out, from the low back to the buttock: worth a check. "
        "! opens the warning signs."
    )


def test_two_days_further_out_than_usual_take_every_better_sentence_away() -> None:
    entries = [check_in(n, 4, zone=Zone.THIGH) for n in range(1, 30)]
    entries += [check_in(n, 4, zone=Zone.BACK) for n in range(30, LAST - 1)]
    entries += [check_in(n, 4, zone=Zone.BUTTOCK) for n in (LAST - 1, LAST)]
    assert "good sign" not in words(entries)
    assert "worth a check" in words(entries)


def test_pain_that_stays_says_so() -> None:
    assert words(told([Zone.BUTTOCK] * 12)) == "It stays where it was: the buttock."


def test_few_weeks_are_not_read_out() -> None:
    assert words(told([Zone.THIGH, Zone.BACK])).startswith("Too early to read: 2 of 4 weeks")
    assert words([]).startswith("Nothing is said yet")


def test_a_later_day_is_never_read() -> None:
    entries = told([Zone.BACK] * 12)
    later = check_in(LAST + 1, 4, zone=Zone.FOOT)
    assert words([*entries, later]) == words(entries)
