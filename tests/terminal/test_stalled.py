"""A terminal that reads nothing: the loop goes on, the session stands, and the truth is drawn."""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from lumbarjack.ui.terminal.app import SEEN_S, UNREAD_S
from lumbarjack.ui.terminal.pace import ASK
from tests.terminal.conftest import Kept
from tests.terminal.line import Line, unread_until

GAP_S = 2.5
"""Textual's own loop stands nearly as long as the terminal does; a busy machine keeps ours waiting
for its turn, too."""

STALL_S = 5.0


FRAMES = 4

BACKLOG = 16_000
"""Bytes; of a page drawn once there are fewer."""


def probe(log: Path, *args: str) -> Line:
    argv = [sys.executable, "-m", "tests.terminal.probe", str(log), *args]
    return Line(argv, {**os.environ, "TERM": "xterm-256color"})


def draws(line: Line) -> None:
    """Read until some frames were drawn, and asked about."""
    line.wait(lambda: line.raw.count(ASK.encode()) > FRAMES, "a frame")


def stalled(log: Path, *args: str) -> dict[str, list[float]]:
    """What a probe wrote down of whom nothing was read for a while."""
    with probe(log, *args) as line:
        draws(line)
        time.sleep(STALL_S)
        line.press("q")
        assert line.ends() == 0
    told: dict[str, list[float]] = json.loads(log.read_text())
    return told


@pytest.mark.parametrize("how", [(), ("--stock",)], ids=["thin", "stock"])
def test_the_loop_never_stands_still(tmp_path: Path, how: tuple[str, ...]) -> None:
    times = stalled(tmp_path / "log.json", *how)
    beats = times["hb"]
    assert max(later - before for before, later in pairwise(beats)) < GAP_S
    assert 1 <= len(times["unread"]) < 5, "it is told once, not again and again"


def test_a_loop_that_hangs_is_kept_and_ended_without_it(tmp_path: Path) -> None:
    log = tmp_path / "log.json"
    with probe(log) as line:
        draws(line)
        line.press("s")
        line.wait(log.with_suffix(".stuck").exists)
        before = time.monotonic()
        line.signal(signal.SIGTERM)
        assert line.ends() == 128 + signal.SIGTERM
        assert time.monotonic() - before > 2
        assert b"\x1b[?1049l" in line.raw, "the terminal is given back"
    assert len(json.loads(log.read_text())["kept"]) == 1


def test_the_session_is_paused_where_it_was_seen_last(
    in_session: Callable[..., Line], kept: Callable[[], Kept]
) -> None:
    with in_session() as line:
        line.seconds_pass()
        read = time.monotonic()
        unread_until(lambda: kept()["state"]["why_paused"] == "gap")
        state = kept()["state"]
        line.until("paused")
        line.settle()
        assert kept()["state"]["held"] == state["held"] <= read - state["started"] + SEEN_S


def test_a_short_stall_pauses_nothing(
    in_session: Callable[..., Line], kept: Callable[[], Kept]
) -> None:
    with in_session() as line:
        line.seconds_pass()
        read = time.monotonic()
        time.sleep(0.6)
        line.seconds_pass(1)
        stalled = time.monotonic() - read
        assert "paused" not in line.text or stalled > UNREAD_S


def test_after_a_stall_the_truth_is_drawn_and_no_backlog(
    in_session: Callable[..., Line], kept: Callable[[], Kept]
) -> None:
    with in_session() as line:
        line.seconds_pass()
        unread_until(lambda: kept()["state"]["why_paused"] == "gap")
        before = len(line.raw)
        line.until("paused")
        line.settle()
        assert len(line.raw) - before < BACKLOG, "not one frame after the other"
        line.press("\x0c")
        shown = line.text
        line.settle()
        assert line.text == shown
