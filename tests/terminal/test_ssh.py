"""Over a real ssh line: cut, stalled, narrow."""

from __future__ import annotations

import os
import shlex
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.terminal.conftest import NOON, Kept, begin_hold
from tests.terminal.line import Line, lumbarjack, unread_until
from tests.terminal.sshd import Sshd

pytestmark = pytest.mark.system("sshd", "ssh")

GONE_S = 30.0
"""Here the process is another's child: it is looked for."""

RATE, DELAY_S = 4000, 0.1
LAG_S = 4.0
"""It is half a second where nothing else runs; without the thin line keys lag ever more."""


@pytest.fixture
def sshd(tmp_path: Path) -> Iterator[Sshd]:
    folder = tmp_path / "sshd"
    folder.mkdir(mode=0o700)
    with Sshd(folder) as server:
        yield server


@pytest.fixture
def far(sshd: Sshd, told: Path) -> Callable[..., Line]:
    """A session in a hold, at the other end of an ssh line."""

    def begin(*options: str) -> Line:
        names = ("PATH", "HOME", "LUMBARJACK_HOME", "PYTHONPATH", "TZ", "XDG_STATE_HOME")
        env = {name: os.environ[name] for name in names if name in os.environ}
        env |= {"LUMBARJACK_NOW": NOON, "LANG": "C.UTF-8", "TERM": "xterm-256color"}
        argv = sshd.argv(lumbarjack("session", "bridge"), env, *options)
        line = Line(argv, {"TERM": "xterm-256color", "PATH": os.environ["PATH"]})
        begin_hold(line)
        return line

    return begin


def far_pid(home: Path) -> int:
    """The app at the other end: the one whose home this is."""
    wanted = f"LUMBARJACK_HOME={home}".encode()
    for folder in Path("/proc").iterdir():
        try:
            if folder.name.isdigit() and wanted in (folder / "environ").read_bytes().split(b"\0"):
                return int(folder.name)
        except OSError:
            continue
    raise AssertionError("it does not run")


@pytest.mark.parametrize("stall_s", [0, 3], ids=["reading", "stalled"])
def test_a_cut_line_keeps_the_session_and_ends_it(
    far: Callable[..., Line], told: Path, kept: Callable[[], Kept], stall_s: float
) -> None:
    with far() as line:
        pid = far_pid(told)
        if stall_s:
            line.signal(signal.SIGSTOP)
            time.sleep(stall_s)
        line.signal(signal.SIGKILL)
        unread_until(lambda: not Path(f"/proc/{pid}").exists(), GONE_S)
    assert kept()["state"]["stage"] == "working"


def test_on_a_narrow_line_keys_are_answered_and_do_not_lag_ever_more(
    far: Callable[..., Line], sshd: Sshd
) -> None:
    carry = [sys.executable, "-m", "tests.terminal.narrow", "%p", str(RATE), str(DELAY_S)]
    with far("-o", f"ProxyCommand={shlex.join(carry)}") as line:
        line.read_for(1.0)
        lags = []
        for number in (3, 4, 3, 4, 3):
            line.press(str(number))
            began = time.monotonic()
            line.until(f"Pain {number}, noted")
            lags.append(time.monotonic() - began)
            line.read_for(1.0)
        assert sorted(lags)[len(lags) // 2] < LAG_S, lags
