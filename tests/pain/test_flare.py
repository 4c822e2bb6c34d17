"""When a flare begins, lasts and ends."""

from __future__ import annotations

from datetime import timedelta
from time import process_time
from typing import Any

import pytest

from lumbarjack.core.models.advice import FlareDeclared
from lumbarjack.core.models.record import Record
from lumbarjack.core.pain.flare import flare_days, flare_on
from lumbarjack.core.pain.levels import levels_on
from tests.advice.people import FIRST, at, check_in, day, person, profile, scores


def diary(pains: str, **more: Any) -> Record:
    logged = [check_in(n, p) for n, p in enumerate(scores(pains), 1) if p is not None]
    return person(logged, **more)


def open_days(pains: str, **more: Any) -> list[int]:
    record, last = diary(pains, **more), len(scores(pains))
    return [n for n in range(1, last + 1) if flare_on(record, day(n)).began is not None]


def declared(number: int) -> FlareDeclared:
    return FlareDeclared(id=f"f-{number}", at=at(number, 9), day=day(number))


def test_two_worse_days_of_three_begin_a_flare() -> None:
    assert open_days("3x14 5 3 5") == [17]


def test_one_worse_day_is_no_flare() -> None:
    assert open_days("3x14 9 3 3 3") == []


def test_days_just_below_the_worse_line_are_no_flare() -> None:
    assert open_days("3x14 4 4 4 4") == []


def test_two_worse_days_over_five_calendar_days_apart_are_no_flare() -> None:
    assert open_days("3x14 6 - - - - 6") == []


def test_three_logged_days_within_five_calendar_days_are_looked_at() -> None:
    assert open_days("3x14 6 - 3 - 6") == [19]
    assert open_days("3x14 6 - 3 - - 6") == []


def test_a_normal_day_does_not_count_for_the_five_days() -> None:
    assert open_days("3x10 - - - - 7 7 7") == [16, 17]
    assert open_days("3x14 5 - - - 5 3 3") == [19, 20]
    assert open_days("3x14 5 5 - - - - - - 3")[:2] == [16, 17]
    assert open_days("3x14 5 - - - - 5") == []


def test_a_lasting_rise_stays_a_flare() -> None:
    assert open_days("3x14 6x20") == list(range(16, 35))


def test_two_calm_days_end_it_on_the_second() -> None:
    assert open_days("3x14 7 7 6 5 4 3x8") == [16, 17, 18, 19]
    state = flare_on(diary("3x14 7 7 6 5 4 3"), day(20))
    assert (state.last_began, state.last_ended, state.last_long) == (day(16), day(20), False)


def test_seven_days_without_a_log_end_it_and_ask() -> None:
    record = diary("3x14 7 7")
    assert flare_on(record, day(23)).began == day(16)
    state = flare_on(record, day(24))
    assert (state.began, state.last_ended, state.last_silent) == (None, day(24), True)


def test_the_usual_level_stays_frozen_while_it_is_open() -> None:
    record = diary("3x14 6x20")
    found = levels_on(record, day(34))
    assert (found.baseline, found.frozen_since) == (3, day(16))


def test_days_of_a_flare_never_become_usual() -> None:
    record = diary("3x14 8x10 3x6")
    assert levels_on(record, day(30)).baseline == 3


def test_within_a_week_of_the_end_only_a_higher_day_begins_a_new_one() -> None:
    assert 24 not in open_days("3x14 7 7 3 3 3 3 3 3 5 5")[4:]
    calm = open_days("3x14 7 7 3 3 3 5 5")
    assert calm == [16, 17]
    higher = open_days("3x14 7 7 3 3 3 6 6")
    assert higher == [16, 17, 21]


def test_days_of_the_last_flare_do_not_begin_the_next() -> None:
    assert open_days("3x14 7 7 4 7 4 7") == [16, 17, 18]


def test_a_person_may_declare_one_on_a_quiet_day() -> None:
    assert open_days("3x14 3 3 3 3", flares=(declared(15),)) == [15, 16]


def test_declaring_within_a_flare_changes_nothing() -> None:
    plain = flare_on(diary("3x14 7 7 7"), day(17))
    assert flare_on(diary("3x14 7 7 7", flares=(declared(17),)), day(17)) == plain


def test_a_person_used_to_ten_is_not_in_a_flare_for_ever() -> None:
    assert open_days("10x20") == []


@pytest.mark.parametrize("pain", range(10))
def test_a_level_that_never_moves_is_no_flare(pain: int) -> None:
    assert open_days(f"{pain}x20") == []


def test_in_steady_mode_only_a_declared_flare_counts() -> None:
    steady = profile(mode="steady")
    assert open_days("3x14 7 7 7", profile=steady) == []
    assert open_days("3x14 7 7 7", profile=steady, flares=(declared(16),)) == [16, 17]


def test_steady_mode_is_not_for_new_pain() -> None:
    new = profile(mode="steady", onset=FIRST)
    assert open_days("3x14 7 7 7", profile=new) == [16, 17]


def test_the_days_of_a_flare_are_known_logged_or_not() -> None:
    record = diary("3x14 7 7 - 7 3 3")
    assert flare_days(record, day(20)) == {day(n) for n in (16, 17, 18, 19)}


def test_a_flare_over_fourteen_days_is_a_long_one() -> None:
    state = flare_on(diary("3x14 7x16 3 3"), day(32))
    assert (state.last_ended, state.last_long) == (day(32), True)


def test_nine_hundred_days_are_looked_through_in_no_time() -> None:
    record = person([check_in(n, (n * 7) % 10) for n in range(1, 901)])
    before = process_time()
    flare_on(record, FIRST + timedelta(days=899))
    assert process_time() - before < 1


def test_the_days_of_an_open_flare_go_on_to_today() -> None:
    assert flare_days(diary("3x14 7 7 7"), day(19)) == {day(n) for n in (16, 17, 18, 19)}


@pytest.mark.parametrize(
    ("pains", "days"),
    [
        ("0x14 4 4 2 2 1 1", [16, 17, 18, 19]),
        ("1x14 4 4 3 3 2 2", [16, 17, 18, 19]),
        ("9x14 10 10 10 10 9 9", [16, 17, 18, 19]),
    ],
)
def test_it_ends_at_one_above_the_usual_and_below_the_worse_line(
    pains: str, days: list[int]
) -> None:
    assert open_days(pains) == days


def test_where_nothing_else_is_known_the_level_of_the_last_flare_is_carried() -> None:
    """A flare that was all there was for four weeks, two months of silence, and one more."""
    record = diary("3x14 7x20", flares=(declared(90),))
    assert flare_on(record, day(90)).baseline == 3
