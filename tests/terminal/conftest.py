"""A home in which a session can begin, and a session that has begun."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import clean_environment
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
        line.press("\r")
    line.until("pause")


@pytest.fixture(scope="session")
def told_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home that `told` is a copy of."""
    folder = tmp_path_factory.mktemp("told")
    environ = {**clean_environment(folder), "LUMBARJACK_NOW": NOON}
    home = Path(environ["LUMBARJACK_HOME"])
    motion(home, "still")
    for command in (SETUP, CHECK_IN):
        subprocess.run(lumbarjack(*command), env=environ, check=True, capture_output=True)
    return home


@pytest.fixture
def told(home: Path, told_once: Path) -> Path:
    """Set up, and checked in today; no example moves, so that a page comes to rest."""
    shutil.copytree(told_once, home)
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
