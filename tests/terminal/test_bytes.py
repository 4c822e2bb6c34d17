"""What goes over the line, in bytes; these are exact and the same on every machine."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal.conftest import motion
from tests.terminal.line import Line

FIRST_SCREEN, LIST_MOVE, SCREEN_CHANGE = 10_000, 450, 10_000

STILL_S = 60.0
"""A movement that is shown as an example ends by itself before that."""


def at_rest(line: Line) -> None:
    """Read until nothing moves."""
    for _ in range(int(STILL_S)):
        before = len(line.raw)
        line.read_for(1.0)
        if len(line.raw) == before:
            return
    raise AssertionError("something always moves")


def cost(line: Line, key: str, until: str) -> int:
    """Bytes that a key brings on a page at rest, until nothing comes for a while."""
    before = len(line.raw)
    line.press(key)
    line.until(until)
    line.read_for(0.1)
    return len(line.raw) - before


@pytest.fixture
def still(opened: Callable[..., Line]) -> Callable[..., Line]:
    """Today, as soon as it is shown."""

    def begin(**env: str) -> Line:
        line = opened(env={"COLORTERM": "truecolor", **env})
        line.until("start")
        return line

    return begin


def test_the_first_screen_is_small(still: Callable[..., Line]) -> None:
    with still() as line:
        assert len(line.raw) <= FIRST_SCREEN


def test_nothing_is_sent_on_today_at_rest(still: Callable[..., Line]) -> None:
    with still() as line:
        at_rest(line)
        before = len(line.raw)
        line.read_for(3.0)
        assert len(line.raw) == before


def test_going_to_another_page_and_moving_in_its_list_is_small(
    still: Callable[..., Line],
) -> None:
    with still() as line:
        at_rest(line)
        assert cost(line, ",", "Theme") <= SCREEN_CHANGE
        at_rest(line)
        before = len(line.raw)
        line.press("j")
        line.read_for(0.5)
        assert 0 < len(line.raw) - before <= LIST_MOVE


def test_the_switch_sends_more_and_shows_the_same(still: Callable[..., Line]) -> None:
    with still() as thin, still(LUMBARJACK_THINLINE="0") as whole:
        for line in (thin, whole):
            at_rest(line)
            line.press(",")
            line.until("Theme")
            at_rest(line)
        assert thin.terminal.looks() == whole.terminal.looks()
        assert len(whole.raw) > 2 * len(thin.raw)


@pytest.mark.long
def test_an_example_that_moves_comes_to_rest(still: Callable[..., Line], told: Path) -> None:
    motion(told, "full")
    with still() as line:
        at_rest(line)
