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

from tests.terminal.conftest import Kept
from tests.terminal.line import Line

GAP_S = 1.0
"""The bar is 0.25 s on a machine that does nothing else; Textual's own loop stands for seconds."""

STALL_S = 5.0


def probe(log: Path, *args: str, seconds: float) -> Line:
    argv = [sys.executable, "-m", "tests.terminal.probe", str(log), "--seconds", str(seconds)]
    return Line([*argv, *args], {**os.environ, "TERM": "xterm-256color"})


def stalled(log: Path, *args: str) -> dict[str, list[float]]:
    """What a probe wrote down of whom nothing was read for a while."""
    with probe(log, *args, seconds=STALL_S + 4) as line:
        while not line.raw:
            line.read(0.5)
        line.read_for(1.5)
        time.sleep(STALL_S)
        assert line.ends() == 0
    told: dict[str, list[float]] = json.loads(log.read_text())
    return told


@pytest.mark.parametrize("how", [(), ("--stock",)], ids=["thin", "stock"])
def test_the_loop_never_stands_still(tmp_path: Path, how: tuple[str, ...]) -> None:
    times = stalled(tmp_path / "log.json", *how)
    beats = times["hb"]
    assert max(later - before for before, later in pairwise(beats)) < GAP_S
    assert len(times["unread"]) == 1


def test_a_loop_that_hangs_is_kept_and_ended_without_it(tmp_path: Path) -> None:
    log = tmp_path / "log.json"
    with probe(log, seconds=60) as line:
        while not line.raw:
            line.read(0.5)
        line.read_for(1.0)
        line.press("s")
        line.read_for(1.0)
        before = time.monotonic()
        line.signal(signal.SIGTERM)
        assert line.ends(8) == 128 + signal.SIGTERM
        assert time.monotonic() - before > 2
        assert b"\x1b[?1049l" in line.raw, "the terminal is given back"
    assert len(json.loads(log.read_text())["kept"]) == 1


def test_the_session_is_paused_where_it_was_seen_last(
    in_session: Callable[..., Line], kept: Callable[[], Kept]
) -> None:
    with in_session() as line:
        line.read_for(1.0)
        time.sleep(4)
        state = kept()["state"]
        assert state["why_paused"] == "gap"
        seen = state["held"]
        line.until("paused")
        line.settle()
        assert kept()["state"]["held"] == seen < 3


def test_a_short_stall_pauses_nothing(
    in_session: Callable[..., Line], kept: Callable[[], Kept]
) -> None:
    with in_session() as line:
        line.read_for(1.0)
        time.sleep(0.6)
        line.read_for(1.0)
        assert "paused" not in line.text


def test_after_a_stall_the_truth_is_drawn_and_no_backlog(in_session: Callable[..., Line]) -> None:
    with in_session() as line:
        time.sleep(6)
        before = len(line.raw)
        line.until("paused")
        line.settle()
        assert len(line.raw) - before < 16_000, "not one frame after the other"
        line.press("\x0c")
        shown = line.text
        line.settle()
        assert line.text == shown
