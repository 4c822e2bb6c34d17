"""Steady mode, means of weeks, how far back pain is followed, where pain moved."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from lumbarjack.core.models.pain import Zone
from lumbarjack.core.pain.levels import levels_on, read_course
from lumbarjack.core.pain.modes import is_recent, is_steady, older_than
from lumbarjack.core.pain.weeks import stretch_to, weeks_to
from lumbarjack.core.pain.window import followed_from
from lumbarjack.core.pain.zones import is_inward, is_outward, placed, taken_before
from tests.advice.people import FIRST, check_in, day, done, logged, person, profile, session

STEADY = profile(mode="steady")


@pytest.mark.parametrize(
    ("zones", "steady"),
    [
        ({}, True),
        ({"d3": Zone.BUTTOCK}, True),
        ({"d12": Zone.BUTTOCK}, False),
        ({"d3": Zone.BUTTOCK, "d12": Zone.BUTTOCK}, True),
        ({"d3": Zone.THIGH}, False),
        ({"d13": Zone.NONE}, True),
    ],
)
def test_steady_is_for_pain_that_stays_near_the_back(zones: dict[str, Zone], steady: bool) -> None:
    assert is_steady(person(logged("3x14", **zones), profile=STEADY), day(14)) is steady


def test_pain_further_out_over_a_fortnight_ago_does_not_count() -> None:
    record = person(logged("3x20", d5=Zone.CALF), profile=STEADY)
    assert not is_steady(record, day(19)) and is_steady(record, day(20))


@pytest.mark.parametrize(("where", "steady"), [("back", True), ("leg", False), (None, False)])
def test_where_nobody_said_the_place_the_first_run_counts(where: str | None, steady: bool) -> None:
    untold = [check_in(n, 3, zone=None) for n in range(1, 15)]
    record = person(untold, profile=profile(mode="steady", where=where))
    assert is_steady(record, day(14)) is steady


@pytest.mark.parametrize(("days", "older"), [(84, False), (85, True)])
def test_twelve_weeks_are_over_after_84_days(days: int, older: bool) -> None:
    who = profile(onset=FIRST - timedelta(days=days))
    assert older_than(who, FIRST, timedelta(weeks=12)) is older
    assert not older_than(None, FIRST, timedelta(weeks=12))


@pytest.mark.parametrize(("days", "recent"), [(41, True), (42, False)])
def test_recent_is_under_six_weeks(days: int, recent: bool) -> None:
    assert is_recent(profile(onset=FIRST - timedelta(days=days)), FIRST) is recent
    assert is_recent(profile(onset=None), FIRST) and is_recent(None, FIRST)


def test_weeks_are_summed_alike_one_by_one_or_all_at_once() -> None:
    course = read_course(person(logged("1 2 - 4 5 - 7 8 9 1 2 3 - 5 6 7 8 9 1 2")), day(20))
    known = weeks_to(course, day(3), day(20))
    assert sorted(known) == [day(n) for n in range(3, 21)]
    assert all(known[d] == stretch_to(course, d) for d in known)
    assert known[day(7)] == (1 + 2 + 4 + 5 + 7, 5)
    assert known[day(7)].words == "3.8"


def test_a_week_wants_four_logged_days() -> None:
    course = read_course(person(logged("3 3 3 - - - - 3")), day(8))
    assert not stretch_to(course, day(7)).told
    assert stretch_to(read_course(person(logged("3 3 3 3")), day(4)), day(4)).told


def test_the_mean_of_a_week_is_compared_exactly() -> None:
    course = read_course(person(logged("2x7 3 3 3 3 4 4 4")), day(14))
    older, newer = stretch_to(course, day(7)), stretch_to(course, day(14))
    assert newer.at_least(3) and not newer.at_least(4)
    assert newer.above(older, 14) and not newer.above(older, 15)


def test_the_window_moves_once_in_52_weeks() -> None:
    starts = {followed_from(FIRST + timedelta(days=n)) for n in range(364)}
    assert len(starts) == 2
    for n in range(0, 2000, 7):
        one = FIRST + timedelta(days=n)
        assert 364 <= (one - followed_from(one)).days < 728
    assert followed_from(date(1, 1, 5)) == date(1, 1, 1)


def test_what_is_older_than_two_years_changes_nothing() -> None:
    old = [check_in(n, 9) for n in range(-900, -800)]
    new = logged("3x20")
    assert levels_on(person([*old, *new]), day(20)) == levels_on(person(new), day(20))


@pytest.mark.parametrize(
    ("before", "after", "outward", "inward"),
    [
        (Zone.BACK, Zone.BUTTOCK, True, False),
        (Zone.BACK, Zone.BACK, False, False),
        (Zone.BACK, Zone.NONE, False, False),
        (Zone.BUTTOCK, Zone.NONE, False, True),
        (Zone.BUTTOCK, Zone.BACK, False, True),
        (None, Zone.FOOT, False, False),
        (Zone.FOOT, None, False, False),
    ],
)
def test_outward_and_inward(
    before: Zone | None, after: Zone | None, outward: bool, inward: bool
) -> None:
    assert (is_outward(before, after), is_inward(before, after)) == (outward, inward)


def test_the_zone_before_an_exercise_is_what_was_said_last() -> None:
    pains = ({"at_s": 5, "nrs": 3, "zone": Zone.CALF}, {"at_s": 9, "nrs": 3, "zone": Zone.BUTTOCK})
    one = session(
        1,
        done("bridge", 3, 3, pains=pains),
        done("bird-dog", 3, 3),
        done("walk-5", 3, 3, zone_after=Zone.THIGH),
        done("walk-10", 3, 3, zone_before=Zone.FOOT),
        zone_before=Zone.BACK,
    )
    told = [(p.before, p.furthest, p.last) for p in placed(one)]
    assert told == [
        (Zone.BACK, Zone.CALF, Zone.BUTTOCK),
        (Zone.BUTTOCK, None, None),
        (Zone.BUTTOCK, Zone.THIGH, Zone.THIGH),
        (Zone.FOOT, None, None),
    ]


def test_the_place_taken_before_is_the_nearer_reading() -> None:
    assert taken_before(person(), day(9)) is None
    usual = [check_in(n, 2, zone=Zone.THIGH if n % 2 else Zone.BACK) for n in range(1, 9)]
    assert taken_before(person(usual), day(9)) is Zone.BACK
    today = [check_in(9, 2, zone=Zone.CALF), check_in(9, 2, zone=Zone.BUTTOCK, id="later")]
    assert taken_before(person([*usual, *today]), day(9)) is Zone.BUTTOCK
    assert taken_before(person(usual), day(60)) is None
