"""The monthly questions: scores, and what a change in them means."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from lumbarjack.core.measures import own, roland
from lumbarjack.core.measures.course import CHANGES, Course, chosen_activities, course
from lumbarjack.core.measures.told import measured
from lumbarjack.core.models.measures import Activity, Measuring
from lumbarjack.store.ids import new_id

START = date(2026, 1, 5)


def sitting(
    week: int,
    ticked: int | None = None,
    change: int | None = None,
    **activities: int | None,
) -> Measuring:
    at = datetime(2026, 1, 5, 8, tzinfo=UTC) + timedelta(weeks=week)
    return Measuring(
        id=new_id(at),
        at=at,
        day=at.date(),
        roland=None if ticked is None else tuple(range(1, ticked + 1)),
        activities=tuple(Activity(name=n, score=s) for n, s in activities.items()),
        change=change,
    )


def after(*sittings: Measuring, week: int = 40) -> Course:
    return course(sittings, START + timedelta(weeks=week))


def test_the_published_form_has_24_different_statements() -> None:
    assert len(set(roland.STATEMENTS)) == roland.MOST == 24
    assert all("back" in text for text in roland.STATEMENTS)


@pytest.mark.parametrize(
    ("first", "now", "important"),
    [
        (13, 8, True),  # five points
        (20, 16, False),  # four points, 20 %
        (10, 7, True),  # 30 %
        (10, 8, False),
        (3, 2, False),  # a third, but one statement
        (6, 4, True),
        (0, 1, False),
        (0, 2, True),
        (8, 13, True),
    ],
)
def test_five_points_or_thirty_percent_are_noticed(first: int, now: int, important: bool) -> None:
    assert roland.important(first, now) is important


@given(st.integers(0, 24), st.integers(0, 24))
def test_what_is_noticed_does_not_stop_being_so_further_away(first: int, now: int) -> None:
    further = min(24, now + 1) if now > first else max(0, now - 1)
    assert not roland.important(first, now) or roland.important(first, further)


def test_two_points_on_the_mean_count_and_three_on_one_activity() -> None:
    assert own.important(3.3, 5.3)
    assert not own.important(3.3, 5.2)
    assert own.important(3, 6, 1) and not own.important(3, 5, 1)


def test_names_that_were_not_answered_stay_and_are_in_no_mean() -> None:
    found = after(
        sitting(0, walk=2, lift=4, swim=6), sitting(4, walk=6, lift=None, swim=None), week=5
    )
    assert chosen_activities(found) == ("walk", "lift", "swim")
    assert found.own is not None and found.own.first is not None
    assert (found.own.now.value, found.own.first.value) == (6, 2)
    assert found.own.words == "Better by a change that counts: 3 points or more on one activity."
    assert [(a.name, a.now.value) for a in found.activities] == [
        ("walk", 6),
        ("lift", 4),
        ("swim", 6),
    ]
    (own_says,) = measured(found)
    assert own_says.name == "Own activities (PSFS: walk 6), mean"


def test_without_any_number_there_is_no_mean() -> None:
    found = after(sitting(0, ticked=3, walk=None))
    assert found.own is None and found.activities == ()
    assert chosen_activities(found) == ("walk",)


def test_one_sitting_says_its_score_and_no_change() -> None:
    found = after(sitting(0, ticked=9, gardening=4))
    (roland_says, own_says) = measured(found)
    assert (roland_says.now, roland_says.then, roland_says.change) == ("9 of 24", None, "")
    assert own_says.now == "4 of 10"


def test_better_and_worse_are_said_in_words() -> None:
    found = after(sitting(0, ticked=13, walk=3, lift=2), sitting(4, ticked=8, walk=6, lift=4))
    assert found.roland is not None and found.own is not None
    assert found.roland.words.startswith("5 points fewer than the first time: better by an amount")
    assert found.own.words == "Better by a change that counts: 2 points or more on the mean."
    worse = after(sitting(0, ticked=8), sitting(4, ticked=13))
    assert worse.roland is not None and "worse by an amount" in worse.roland.words
    same = after(sitting(0, ticked=8), sitting(4, ticked=7))
    assert same.roland is not None and same.roland.words.startswith("Less than a change")


def test_activities_under_other_names_begin_anew() -> None:
    found = after(sitting(0, walk=2), sitting(4, walk=6), sitting(8, Walk=7, swim=1))
    assert found.own is not None and found.own.first is None
    assert [(a.name, a.first and a.first.value) for a in found.activities] == [
        ("Walk", 2),
        ("swim", None),
    ]
    assert chosen_activities(found) == ("Walk", "swim")


def test_nothing_ticked_is_a_score_and_left_out_is_none() -> None:
    assert after(sitting(0, ticked=0)).roland is not None
    assert after(sitting(0, walk=3)).roland is None


def test_it_is_due_after_four_weeks_and_never_before() -> None:
    found = after(sitting(0, ticked=3))
    assert not found.due(START + timedelta(days=27))
    assert found.due(START + timedelta(days=28))
    assert found.next == START + timedelta(days=28)
    assert Course().due(START)


def test_a_later_sitting_is_never_read() -> None:
    found = after(sitting(0, ticked=3, change=2), sitting(4, ticked=20, change=7), week=2)
    assert found.change == (START, CHANGES[1])
    assert found.roland is not None and found.roland.now.value == 3


@pytest.mark.parametrize(
    "wrong", [{"roland": (0,)}, {"roland": (25,)}, {"change": 8}, {"change": 0}], ids=str
)
def test_what_no_form_has_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Measuring.model_validate({**sitting(0).model_dump(), **wrong})
