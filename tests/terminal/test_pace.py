"""Frames wait for the terminal's answer, and never for one that does not answer."""

from __future__ import annotations

import pytest

from lumbarjack.ui.terminal.pace import FIRST_S, GIVE_UP_S, HURRIED, UNSURE_S, WINDOW, Pace

QUICK = 0.1


@pytest.fixture
def pace() -> Pace:
    """Of a terminal that has answered once."""
    pace = Pace()
    pace.sent(100, 0.0)
    assert pace.asks(0.0)
    pace.asked(0.0)
    pace.answered(QUICK)
    return pace


def send(pace: Pace, size: int, at: float) -> None:
    pace.sent(size, at)
    if pace.asks(at):
        pace.asked(at)


def test_a_terminal_that_has_never_answered_is_not_waited_for() -> None:
    pace = Pace()
    for at in range(100):
        send(pace, 10_000, float(at))
        assert pace.free(float(at))
        assert pace.unanswered_s(float(at)) == 0


def test_one_question_is_open_at_a_time(pace: Pace) -> None:
    send(pace, 100, 1.0)
    pace.sent(100, 1.1)
    assert not pace.asks(1.1)
    pace.answered(1.2)
    assert pace.asks(1.2), "what went after the question is asked about now"


def test_nothing_went_so_nothing_is_asked(pace: Pace) -> None:
    assert not pace.asks(1.0)


def test_no_more_than_a_window_is_on_its_way(pace: Pace) -> None:
    send(pace, WINDOW // 2, 1.0)
    assert pace.free(1.0)
    send(pace, HURRIED, 1.1)
    assert not pace.free(1.1)
    assert not pace.free(1.1, hurried=True)
    pace.answered(1.2)
    pace.asked(1.2)
    pace.answered(1.3)
    assert pace.free(2.0)


def test_what_answers_a_key_may_go_beside_a_frame(pace: Pace) -> None:
    send(pace, HURRIED - 1, 1.0)
    assert not pace.free(1.0)
    assert pace.free(1.0, hurried=True)


def test_a_line_that_answers_late_gets_less_and_one_that_is_quick_gets_more(pace: Pace) -> None:
    for at in range(1, 6):
        send(pace, 10, float(at))
        pace.answered(at + QUICK)
    send(pace, 2 * WINDOW, 10.0)
    assert pace.free(10.0), "the line has shown that it takes more"
    pace.answered(10.0 + QUICK)
    for at in range(20, 30, 2):
        send(pace, 10, float(at))
        pace.answered(at + 1.0)
    send(pace, WINDOW, 40.0)
    assert not pace.free(40.0)


def test_after_a_late_answer_a_frame_that_no_key_asked_for_waits(pace: Pace) -> None:
    send(pace, 10, 1.0)
    pace.answered(2.0)
    assert not pace.free(2.1)
    assert pace.free(2.1, hurried=True)
    assert pace.free(3.0)


def test_an_answer_that_is_due_is_counted(pace: Pace) -> None:
    send(pace, 10, 1.0)
    assert pace.unanswered_s(3.5) == 2.5


def test_a_terminal_that_stops_answering_gets_a_frame_now_and_then(pace: Pace) -> None:
    send(pace, 10 * WINDOW, 1.0)
    assert not pace.free(GIVE_UP_S)
    late = 1.1 + GIVE_UP_S
    assert pace.free(late)
    assert pace.unanswered_s(late) == 0, "nothing is known any more"
    send(pace, 10, late)
    assert not pace.free(late + UNSURE_S / 2)
    assert pace.free(late + UNSURE_S)
    pace.answered(late + 1)
    assert pace.free(late + 10)
    assert pace.unanswered_s(late + 1) == 0


def test_who_leaves_early_waits_for_the_first_answer_but_not_long() -> None:
    pace = Pace()
    assert not pace.may_wait(0.0)
    send(pace, 100, 0.0)
    assert pace.may_wait(FIRST_S / 2)
    assert not pace.may_wait(FIRST_S + 0.1)
    pace.answered(1.0)
    assert not pace.may_wait(1.0)
