"""Stopped by the shell and continued: the terminal is given back, and drawn anew."""

from __future__ import annotations

import os
import shlex
import signal
from collections.abc import Callable
from pathlib import Path

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


def test_ctrl_z_gives_way_to_the_shell_and_fg_calls_back(told: Path) -> None:
    env = {**os.environ, "TERM": "xterm-256color", "LANG": "C.UTF-8", "LUMBARJACK_NOW": NOON}
    script = f"{shlex.join(lumbarjack())}; echo the shell again; fg >/dev/null"
    with Line(["/bin/bash", "-mc", script], env) as line:
        line.until("Checked in")
        line.press("\x1a")
        line.wait(lambda: line.raw.count(TAKEN) == 2, "the app again")
        assert b"the shell again" in line.raw
        line.press("q")
        assert line.ends() == 0


def test_without_a_shell_ctrl_z_does_nothing(opened: Callable[..., Line]) -> None:
    with opened() as line:
        line.until("Checked in")
        line.press("\x1a")
        line.press("d")
        line.until("/ find")
