"""`lumbarjack` alone opens the app in a real terminal, and gives the terminal back."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import RunCli

SETUP = ("setup", "--no-warning-signs", "--programme", "daily-ten", "--usual-worst", "4")
Tmux = Callable[..., str]


@pytest.fixture
def tmux(home: Path) -> Iterator[Tmux]:
    """A tmux of the test's own, its server in the test's folder."""
    socket = str(home.parent / "tmux")

    def call(*args: str) -> str:
        done = subprocess.run(
            ["tmux", "-S", socket, "-f", os.devnull, *args],
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )
        return done.stdout

    yield call
    call("kill-server")


def seen(tmux: Tmux, words: str, seconds: float = 20) -> str:
    """The screen, once `words` are on it."""
    limit = time.monotonic() + seconds
    screen = ""
    while time.monotonic() < limit:
        screen = tmux("capture-pane", "-p")
        if words in screen:
            return screen
        time.sleep(0.1)
    pytest.fail(f"never saw {words!r}; last was:\n{screen}")


@pytest.mark.system("tmux")
def test_the_app_opens_on_today_and_q_leaves(tmux: Tmux, run_cli: RunCli) -> None:
    assert run_cli(*SETUP).returncode == 0
    command = f"'{sys.executable}' -m lumbarjack; echo left with $?; exec sleep 60"
    tmux("new-session", "-d", "-x", "80", "-y", "24", "sh", "-c", command)
    seen(tmux, "Today")
    tmux("send-keys", "q")
    seen(tmux, "left with 0")
