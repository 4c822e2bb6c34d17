"""Anything at all is typed at the whole app: it goes on, keeps what it said is saved, and quits."""

from __future__ import annotations

import random
import re
import termios
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import RunCli
from tests.terminal.line import Line
from tests.terminal.test_input import INJECTIONS

KEYS = (
    *("\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x1b[5~", "\x1b[6~", "\x1b[H", "\x1b[F", "\x1b[Z"),
    *("\r", "\t", "\x1b", " ", "\x7f", "\x10", "\x0c", "\x15", "\x17", "\x1bOP", "\x1b[15~"),
    *"0123456789",
    *"abcdefghijklmnopqrstuvwxyz?!,=+-/:",
)
COMMON = ("\r", "\r", "\t", "\x1b[B", "\x1b[B", "4", "d", "\x1b", "n", "y")
"""More often than others: they lead somewhere."""

WINDOWS = ((80, 24), (60, 20), (40, 12), (120, 40), (10, 3))

LEAVES = frozenset("q")
"""Pressed less often: every start takes a second."""

ID = re.compile(rb'"id":"([0-9a-f-]{36})"')

QUITS_S = 60.0
"""It quits at once; a machine with every core busy may take longer."""

Opened = Callable[..., Line]


def without_signals() -> None:
    """What is typed while the app begins or ends is no signal."""
    modes = termios.tcgetattr(0)
    modes[3] &= ~termios.ISIG
    termios.tcsetattr(0, termios.TCSANOW, modes)


class Typist:
    """Types at random for so many seconds, and remembers what was said to be saved."""

    def __init__(self, opened: Opened, home: Path, seed: int) -> None:
        self._opened = opened
        self._home = home
        self._chance = random.Random(seed)
        self.saved: set[bytes] = set()
        self.starts = 0

    def ids(self) -> set[bytes]:
        """The ids of all that is on disk."""
        books = (self._home / "data").rglob("*.json")
        return {found for book in books for found in ID.findall(book.read_bytes())}

    def type_for(self, seconds: float) -> None:
        """Type; where that led out of the app, open it again. At last quit."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            editor = {"EDITOR": "true", "VISUAL": "true"}
            with self._opened(env=editor, before=without_signals) as line:
                self.starts += 1
                line.read_for(1.0)
                while time.monotonic() < end and not line.ended():
                    self._burst(line)
                self._quit(line)

    def _burst(self, line: Line) -> None:
        for _ in range(self._chance.randint(1, 12)):
            if line.ended():
                return
            line.press(self._anything())
            line.read_for(self._chance.choice((0.0, 0.01, 0.1)))
        if self._chance.random() < 0.1:
            line.resize(*self._chance.choice(WINDOWS))
        line.read_for(0.1)
        if "Saved " in line.text:
            self.saved |= self.ids()

    def _anything(self) -> bytes:
        dice = self._chance.random()
        if dice < 0.1:
            return self._chance.randbytes(self._chance.randint(1, 30)).replace(b"\x1a", b"")
        if dice < 0.15:
            return self._chance.choice(INJECTIONS)
        if dice < 0.45:
            return self._chance.choice(COMMON).encode()
        key = self._chance.choice(KEYS)
        return b"" if key in LEAVES and self._chance.random() < 0.8 else key.encode()

    def _quit(self, line: Line) -> None:
        """The end of a paste that has none, then ctrl+c; it works on every page."""
        if not line.ended():
            line.read_for(0.3)
            line.press("\x1b[201~\x03")
        assert line.ends(QUITS_S) == 0, self._end_of(line)
        assert b"Traceback" not in line.raw, self._end_of(line)

    def _end_of(self, line: Line) -> str:
        return bytes(line.raw[-6000:]).decode(errors="replace")


def try_it(opened: Opened, home: Path, run_cli: RunCli, seed: int, seconds: float) -> None:
    typist = Typist(opened, home, seed)
    before = typist.ids()
    typist.type_for(seconds)
    assert before | typist.saved <= typist.ids(), f"seed {seed}"
    checked = run_cli("doctor", now="2026-03-16T13:00:00+00:00")
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_anything_may_be_typed(opened: Opened, told: Path, run_cli: RunCli) -> None:
    try_it(opened, told, run_cli, seed=1, seconds=6)


@pytest.mark.long
@pytest.mark.parametrize("seed", [2, 3])
def test_for_a_minute(opened: Opened, told: Path, run_cli: RunCli, seed: int) -> None:
    try_it(opened, told, run_cli, seed, seconds=60)
