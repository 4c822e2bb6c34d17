"""What goes over the line, in bytes; these are exact and the same on every machine."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal.conftest import motion
from tests.terminal.line import Line

FIRST_SCREEN, LIST_MOVE, SCREEN_CHANGE = 10_000, 450, 10_000

QUIET_S = 1.0
"""More than there is between two frames of a body that moves, and before it begins."""


def cost(line: Line, key: str, until: str) -> int:
    """Bytes that a key brings on a page at rest, until all is drawn."""
    before = len(line.raw)
    line.press(key)
    line.until(until)
    line.settle()
    return len(line.raw) - before


@pytest.fixture
def still(opened: Callable[..., Line]) -> Callable[..., Line]:
    """Today, as soon as it is shown."""

    def begin(**env: str) -> Line:
        line = opened(env={"COLORTERM": "truecolor", **env})
        line.until("start")
        line.settle()
        return line

    return begin


def test_the_first_screen_is_small(still: Callable[..., Line]) -> None:
    with still() as line:
        assert len(line.raw) <= FIRST_SCREEN


def test_nothing_is_sent_on_today_at_rest(still: Callable[..., Line]) -> None:
    with still() as line:
        before = len(line.raw)
        line.read_for(3.0)
        assert len(line.raw) == before


def test_going_to_another_page_and_moving_in_its_list_is_small(
    still: Callable[..., Line],
) -> None:
    with still() as line:
        assert cost(line, ",", "Theme") <= SCREEN_CHANGE
        before = len(line.raw)
        line.press("j")
        line.wait(lambda: len(line.raw) > before, "the next row")
        line.settle()
        assert len(line.raw) - before <= LIST_MOVE


def test_the_switch_sends_more_and_shows_the_same(still: Callable[..., Line]) -> None:
    with still() as thin, still(LUMBARJACK_THINLINE="0") as whole:
        for line in (thin, whole):
            line.press(",")
            line.until("Theme")
            line.settle()
        assert thin.terminal.looks() == whole.terminal.looks()
        assert len(whole.raw) > 2 * len(thin.raw)


@pytest.mark.long
def test_an_example_that_moves_comes_to_rest(still: Callable[..., Line], told: Path) -> None:
    motion(told, "full")
    with still() as line:
        line.settle(QUIET_S)
