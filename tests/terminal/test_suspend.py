"""Stopped by the shell and continued: the terminal is given back, and drawn anew."""

from __future__ import annotations

import os
import shlex
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal.conftest import NOON, Kept
from tests.terminal.line import Line, lumbarjack

TAKEN, GIVEN_BACK = b"\x1b[?1049h", b"\x1b[?1049l"
"""Into the alternate screen and out of it."""


def test_stopped_and_continued(in_session: Callable[..., Line], kept: Callable[[], Kept]) -> None:
    with in_session() as line:
        in_app = line.modes()
        line.signal(signal.SIGTSTP)
        line.stops()
        assert line.modes() != in_app
        assert line.raw.rstrip().endswith((b"\x1b[?1004l", b"\x1b[?25h"))
        assert kept()["state"]["stage"] == "working"
        line.terminal.wipe()
        line.signal(signal.SIGCONT)
        line.until("paused")
        line.until("Bridge")
        assert line.modes() == in_app
        line.wait(lambda: kept()["state"]["why_paused"] == "gap")


def test_stopped_without_asking_and_continued(opened: Callable[..., Line]) -> None:
    with opened() as line:
        line.until("Checked in")
        line.settle()
        before = line.text
        line.signal(signal.SIGSTOP)
        line.stops()
        line.terminal.wipe()
        line.signal(signal.SIGCONT)
        line.wait(lambda: line.text == before, before)
        line.press("q")
        assert line.ends() == 0
        assert line.raw.count(TAKEN) == line.raw.count(GIVEN_BACK)


def test_stopped_twice_at_once(opened: Callable[..., Line]) -> None:
    with opened() as line:
        line.until("start")
        for _ in range(2):
            line.signal(signal.SIGTSTP)
            line.stops()
            line.signal(signal.SIGCONT)
            line.wait(lambda: line.raw.count(TAKEN) > line.raw.count(GIVEN_BACK), "the app again")
        line.terminal.wipe()
        line.press("\x0c")
        line.until("start")
        line.press("q")
        assert line.ends() == 0


def test_ctrl_l_draws_everything_anew(opened: Callable[..., Line]) -> None:
    with opened() as line:
        line.until("Checked in")
        line.settle()
        before = line.text
        line.terminal.wipe()
        assert not line.text
        line.press("\x0c")
        line.wait(lambda: line.text == before, before)


def test_a_window_made_smaller_and_larger_at_once_is_whole(opened: Callable[..., Line]) -> None:
    with opened() as line:
        line.until("Checked in")
        line.settle()
        before = line.text
        line.resize(60, 20)
        line.resize(80, 24)
        line.wait(lambda: line.text == before, before)


def in_a_shell(then: str) -> Line:
    """The app under job control, and what the shell does when it has given way."""
    env = {**os.environ, "TERM": "xterm-256color", "LANG": "C.UTF-8", "LUMBARJACK_NOW": NOON}
    return Line(["/bin/bash", "-mc", f"{shlex.join(lumbarjack())}; {then}"], env)


@pytest.mark.parametrize("keys", ["\x1a", "\x1a\x1a"], ids=["once", "twice"])
def test_ctrl_z_gives_way_to_the_shell_and_fg_calls_back(told: Path, keys: str) -> None:
    with in_a_shell("echo the shell again; fg >/dev/null") as line:
        line.until("Checked in")
        line.press(keys)
        line.wait(lambda: line.raw.count(TAKEN) == 2, "the app again")
        assert b"the shell again" in line.raw
        line.press("q")
        assert line.ends() == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_stopped_and_told_to_end_it_ends(told: Path, number: signal.Signals) -> None:
    gone = "while kill -0 $app 2>/dev/null; do sleep 0.1; done; echo it has ended"
    with in_a_shell(f"app=$(jobs -p); kill -{number.value} %1; {gone}") as line:
        line.until("Checked in")
        line.press("\x1a")
        line.until("it has ended")
        assert line.raw.count(TAKEN) == line.raw.count(GIVEN_BACK) == 1


def test_continued_over_and_over_while_it_leaves(opened: Callable[..., Line]) -> None:
    with opened() as line:
        line.until("Checked in")
        line.settle()
        line.press("q")
        while not line.ended():
            line.signal(signal.SIGCONT)
            line.read_for(0.004)
        assert line.code == 0
        assert b"Traceback" not in line.raw
        assert line.raw.count(TAKEN) == line.raw.count(GIVEN_BACK)


def test_without_a_shell_ctrl_z_does_nothing(opened: Callable[..., Line]) -> None:
    with opened() as line:
        line.until("Checked in")
        line.press("\x1a")
        line.press("d")
        line.until("/ find")
