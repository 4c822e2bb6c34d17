"""The morning after a session."""

from __future__ import annotations

from datetime import timedelta

from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.pain.mornings import mornings
from tests.advice.people import at, check_in, day, done, person, session

WALK = done("walk-5", 2, 2)


def pain_after(*entries: DiaryEntry, hour: int = 8) -> int | None:
    record = person(entries, [session(1, WALK, hour=hour)])
    return mornings(record, day(1), day(1))[0].pain


def test_the_first_check_in_of_the_next_day_is_the_morning() -> None:
    later = check_in(2, 7, id="later", at=at(2, 12))
    assert pain_after(check_in(2, 4), later) == 4


def test_a_check_in_comes_before_a_quick_entry_of_that_day() -> None:
    quick = check_in(2, 9, id="quick", kind="log", at=at(2, 6))
    assert pain_after(quick, check_in(2, 4)) == 4
    assert pain_after(quick) == 9


def test_an_evening_of_the_same_day_is_no_morning() -> None:
    evening = check_in(1, 3, id="evening", at=at(1, 20))
    assert pain_after(evening, check_in(2, 7)) == 7
    assert pain_after(evening) is None


def test_what_was_asked_after_a_session_holds_the_exercise_itself() -> None:
    assert pain_after(check_in(2, 6, kind="after-session")) is None


def test_the_window_is_6_to_36_hours_after_the_end() -> None:
    ended = session(1, WALK).ended_at
    for hours, pain in ((5.99, None), (6, 5), (36, 5), (36.01, None)):
        entry = check_in(2, 5, at=ended + timedelta(hours=hours))
        assert pain_after(entry) == pain


def test_worst_alone_tells_nothing_of_the_morning() -> None:
    assert pain_after(check_in(2, None, 6)) is None


def test_a_session_in_which_nothing_was_done_has_no_morning() -> None:
    said_only = session(1, done("walk-5", 2, 6, status="skipped"))
    assert mornings(person([check_in(2, 4)], [said_only]), day(1), day(1)) == ()
