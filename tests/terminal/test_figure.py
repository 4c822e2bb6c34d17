"""What a body that moves sends to a real terminal, and what one sends that rests."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal.conftest import motion
from tests.terminal.line import Line

DOWN = "\x1b[B"
MOST = 8000
"""Bytes a second of a moving body, in truecolour, with Textual's own output too."""
MOVES = 800
"""Bytes; a choice alone takes fewer."""
PLAYS_S = 4.0
"""Within a repetition of the body of the second row."""
QUIET_S = 1.5
"""A body that moves does not stand still for so long."""


@pytest.mark.parametrize("thin", ["0", pytest.param("1", marks=pytest.mark.long)])
def test_a_chosen_body_moves_on_a_thin_line_and_then_costs_nothing(
    opened: Callable[..., Line], told: Path, thin: str
) -> None:
    motion(told, "full")
    with opened(env={"LUMBARJACK_THINLINE": thin, "COLORTERM": "truecolor"}) as line:
        line.until("Enter start")
        line.settle()
        line.press(DOWN)
        line.read_for(0.45)
        before, began = len(line.raw), time.monotonic()
        line.read_for(PLAYS_S)
        assert len(line.raw) - before < (time.monotonic() - began) * MOST
        line.wait(lambda: len(line.raw) - before > MOVES, "a movement")
        line.settle(QUIET_S)
