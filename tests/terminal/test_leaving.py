"""However the line is cut: the session is kept, the process gone, the terminal as it was."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal.conftest import Kept
from tests.terminal.line import Line, unread_until

GONE_S = 20.0
"""It is gone in far less; a machine with every core busy may take longer."""

LEAVES_ALTERNATE_SCREEN = b"\x1b[?1049l"


def ignore_hangups() -> None:
    signal.signal(signal.SIGHUP, signal.SIG_IGN)


@pytest.mark.parametrize("before", [lambda: None, ignore_hangups], ids=["heard", "ignored"])
def test_a_closed_terminal_keeps_the_session_and_ends(
    in_session: Callable[..., Line], kept: Callable[[], Kept], before: Callable[[], None]
) -> None:
    with in_session(before=before) as line:
        began = kept()["state"]
        line.seconds_pass()
        line.hang_up()
        assert line.ends(GONE_S) == 128 + signal.SIGHUP
    state = kept()["state"]
    assert state["stage"] == "working"
    assert state["looked"] > began["looked"] + 1, "what was seen is kept"


def test_it_also_ends_where_no_signal_tells_it(told: Path) -> None:
    """In a session of its own, as after setsid, nobody sends SIGHUP."""
    master, slave = os.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "lumbarjack"],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        start_new_session=True,
        env={**os.environ, "TERM": "xterm-256color", "COLUMNS": "80", "LINES": "24"},
    )
    try:
        os.close(slave)
        said = b""
        while b"\x1b[?1049h" not in said:
            said += os.read(master, 65536)
        os.close(master)
        assert process.wait(GONE_S) == 128 + signal.SIGHUP
    finally:
        process.kill()
        process.wait()


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM, signal.SIGQUIT])
def test_a_signal_keeps_the_session_and_gives_the_terminal_back(
    in_session: Callable[..., Line], kept: Callable[[], Kept], number: signal.Signals
) -> None:
    with in_session() as line:
        line.signal(number)
        assert line.ends(GONE_S) == 128 + number
        assert LEAVES_ALTERNATE_SCREEN in line.raw
        assert kept()["state"]["stage"] == "working"


def test_both_signals_at_once_are_one(in_session: Callable[..., Line]) -> None:
    with in_session() as line:
        for _ in range(20):
            line.signal(signal.SIGHUP)
            line.signal(signal.SIGTERM)
        assert line.ends(GONE_S) in (128 + signal.SIGHUP, 128 + signal.SIGTERM)


@pytest.mark.parametrize("before", [lambda: None, ignore_hangups], ids=["heard", "ignored"])
def test_a_line_that_stalls_and_is_then_cut(
    in_session: Callable[..., Line], kept: Callable[[], Kept], before: Callable[[], None]
) -> None:
    with in_session(before=before) as line:
        line.seconds_pass()
        unread_until(lambda: kept()["state"]["why_paused"] == "gap")
        line.hang_up()
        assert line.ends(GONE_S) == 128 + signal.SIGHUP
    assert kept()["state"]["why_paused"] == "gap"


def test_a_signal_on_a_stalled_line_ends_it_too(
    in_session: Callable[..., Line], kept: Callable[[], Kept]
) -> None:
    with in_session() as line:
        line.seconds_pass()
        unread_until(lambda: kept()["state"]["why_paused"] == "gap")
        line.signal(signal.SIGTERM)
        unread_until(line.ended, GONE_S)
        assert line.code == 128 + signal.SIGTERM


def test_the_modes_of_the_terminal_are_given_back(opened: Callable[..., Line]) -> None:
    hear, say = os.pipe()
    with opened(before=lambda: os.read(hear, 1)) as line:
        before = line.modes()
        os.write(say, b"!")
        line.until("start")
        assert line.modes() != before
        line.press("q")
        assert line.ends() == 0
        assert line.modes() == before
        _, _, after = bytes(line.raw).rpartition(LEAVES_ALTERNATE_SCREEN)
        assert re.fullmatch(rb"(\x1b\[\?\d+[hl])*", after), "nothing is written to the shell"


def test_what_was_asked_of_the_terminal_does_not_reach_the_shell(
    opened: Callable[..., Line],
) -> None:
    """A cursor report on its way is waited for; else it would be typed at the prompt."""
    with opened() as line:
        line.until("start")
        line.press("d")
        line.until("/ find")
        line.press("q")
        assert line.ends() == 0
        assert line.raw.count(b"\x1b[6n") > 0
        assert line.raw.rfind(b"\x1b[6n") < line.raw.rfind(LEAVES_ALTERNATE_SCREEN)
