"""A home in which a session can begin, and a session that has begun."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import RunCli
from tests.terminal.line import Line, lumbarjack

NOON = "2026-03-16T12:00:00+00:00"
SETUP = ("setup", "--no-warning-signs", "--programme", "daily-ten", "--usual-worst", "4")
CHECK_IN = ("checkin", "--now", "3", "--worst", "3", "--zone", "back", "--nothing-new")

Kept = dict[str, Any]


def motion(home: Path, word: str) -> None:
    """Have bodies move as the word of the settings says."""
    folder = home / "config"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    (folder / "settings.toml").write_text(f'motion = "{word}"\n')


def begin_hold(line: Line) -> None:
    """Go past getting down and the set-up card of an exercise that is done lying."""
    for page in ("I am down", "Set up"):
        line.until(page)
        line.settle()
        line.press("\r")
    line.until("pause")


@pytest.fixture
def told(home: Path, run_cli: RunCli) -> Path:
    """Set up, and checked in today; no example moves, so that a page comes to rest."""
    motion(home, "still")
    assert run_cli(*SETUP, now=NOON).returncode == 0
    assert run_cli(*CHECK_IN, now=NOON).returncode == 0
    return home


@pytest.fixture
def opened(told: Path) -> Callable[..., Line]:
    """Opens the app at noon."""

    def open(*args: str, env: dict[str, str] | None = None, **options: Any) -> Line:
        screen = {"TERM": "xterm-256color", "LANG": "C.UTF-8", "LUMBARJACK_NOW": NOON}
        given = {**os.environ, **screen, **(env or {})}
        return Line(lumbarjack(*args), given, **options)

    return open


@pytest.fixture
def in_session(opened: Callable[..., Line]) -> Callable[..., Line]:
    """Opens the app and begins a long hold, whose seconds run."""

    def begin(**options: Any) -> Line:
        line = opened("session", "bridge", **options)
        begin_hold(line)
        return line

    return begin


@pytest.fixture
def kept(told: Path) -> Callable[[], Kept]:
    """Reads the checkpoint of the session."""

    def read() -> Kept:
        live: Kept = json.loads((told / "state" / "live.json").read_bytes())["live"]
        return live

    return read
