"""What each day counts as."""

from __future__ import annotations

from datetime import timedelta

import pytest

from lumbarjack.core.models.record import Record
from lumbarjack.core.streaks.cells import DayState, cells
from tests.streaks.builders import at, cell_on, on, record, session


@pytest.mark.parametrize(
    ("statuses", "state"),
    [
        (("done", "done"), DayState.DONE),
        (("part",), DayState.DONE),
        (("skipped", "part"), DayState.DONE),
        (("skipped", "skipped"), DayState.MISSED),
    ],
)
def test_one_exercise_done_or_part_done_makes_the_day(
    statuses: tuple[str, ...], state: DayState
) -> None:
    told = record(sessions=(session(3, *statuses, finished=False),))
    assert cell_on(told, 3, today=5).state is state


def test_an_easier_version_counts_like_any_other() -> None:
    easier = session(3)
    swapped = easier.exercises[0].model_copy(update={"exercise": "pelvic-tilt"})
    told = record(sessions=(easier.model_copy(update={"exercises": (swapped,)}),))
    assert cell_on(told, 3).state is DayState.DONE


def test_a_relief_session_counts_and_a_usual_one_goes_before_it() -> None:
    relief = session(3, relief=True)
    assert cell_on(record(sessions=(relief,)), 3).state is DayState.RELIEF
    assert DayState.RELIEF.counts
    assert cell_on(record([3], sessions=(relief,)), 3).state is DayState.DONE


def test_a_day_without_anything_due_is_rest() -> None:
    told = record(due=(0, 2, 4))
    states = [cell_on(told, day, today=20).state for day in range(7)]
    assert states == [DayState.MISSED if day in (0, 2, 4) else DayState.REST for day in range(7)]
    assert DayState.REST.counts


def test_a_plan_that_was_emptied_rests_on_no_day() -> None:
    told = record(due=(0,))
    assert told.plan is not None
    emptied = told.model_copy(update={"plan": told.plan.model_copy(update={"items": ()})})
    assert cell_on(emptied, 3, today=20).state is DayState.MISSED


def test_a_flare_day_counts_with_a_check_in_only() -> None:
    told = record(checked_in=[3])
    flare = frozenset({on(3), on(4)})
    assert cell_on(told, 3, today=9, flare_days=flare).state is DayState.FLARE
    assert cell_on(told, 4, today=9, flare_days=flare).state is DayState.MISSED
    assert cell_on(told, 3, today=9).state is DayState.MISSED


def test_away_freezes_but_a_session_there_is_kept() -> None:
    told = record([4], gone=((3, 5),), due=(0,))
    assert [cell_on(told, d, today=9).state for d in (2, 3, 4, 5)] == [
        DayState.REST,
        DayState.AWAY,
        DayState.DONE,
        DayState.AWAY,
    ]


def test_today_is_open_until_something_is_done_and_days_to_come_have_no_cell() -> None:
    assert cell_on(record(), 5).state is DayState.OPEN
    assert cell_on(record(), 5, today=6).state is DayState.MISSED
    week = cells(record([5]), on(4), on(12), today=on(5))
    assert [c.day for c in week] == [on(4), on(5)]


def test_days_before_the_first_are_before() -> None:
    assert cell_on(record(), -1, today=3).state is DayState.BEFORE
    assert cell_on(Record(), 3).state is DayState.BEFORE
    assert cell_on(record([-2]), -1, today=3).state is DayState.MISSED


@pytest.mark.parametrize(
    ("hours_after", "state", "repaired"),
    [
        (-1, DayState.DONE, False),
        (1, DayState.DONE, True),
        (48, DayState.DONE, True),
        (49, DayState.MISSED, False),
    ],
)
def test_a_missed_day_is_repaired_for_48_hours_and_marked(
    hours_after: int, state: DayState, repaired: bool
) -> None:
    entered = at(4, 4) + timedelta(hours=hours_after)
    told = record(sessions=(session(3, entered=entered),))
    cell = cell_on(told, 3, today=9)
    assert (cell.state, cell.repaired) == (state, repaired)


def test_a_later_edit_takes_nothing_away() -> None:
    told = session(3).model_copy(update={"edited_at": "2027-01-01T00:00:00.000000Z"})
    assert cell_on(record(sessions=(told,)), 3, today=9).state is DayState.DONE


def test_a_session_of_another_kind_of_id_goes_by_its_instant() -> None:
    told = session(3).model_copy(update={"id": "imported-3"})
    assert cell_on(record(sessions=(told,)), 3, today=9).state is DayState.DONE


def test_what_came_later_is_not_read() -> None:
    assert cell_on(record([3, 8]), 3, today=5) == cell_on(record([3]), 3, today=5)


def test_a_day_that_begins_at_six_has_a_session_at_five_in_its_time() -> None:
    """The stored day was decided by the person's own start of a day."""
    begun = at(4, 5)
    late = session(3, entered=begun, at=begun, ended_at=begun + timedelta(minutes=10))
    (cell,) = cells(record(sessions=(late,)), on(3), on(3), today=on(5))
    assert (cell.state, cell.repaired) == (DayState.DONE, False)
