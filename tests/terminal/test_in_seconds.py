"""How long it takes a person, who reads and thinks before each answer, in a real terminal.

What a person takes is counted; `long`, it is waited out, and all of it is measured.
"""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import pytest

from tests.conftest import RunCli
from tests.terminal.conftest import NOON
from tests.terminal.line import Line, lumbarjack

THINKS_S, PRESSES_S = 1.35, 0.28
"""Getting ready for an answer, and a key of somebody who does not type for a living (Card, Moran
and Newell, The Psychology of Human-Computer Interaction, 1983)."""

CHECK_IN_S = 15.0
MACHINE_S = 5.0
"""Of that left for a slow machine, to begin and to draw."""
QUESTIONS = (
    ("▌ Pain now", "4"),
    ("▌ Worst in the last 24 h", "5"),
    ("▌ How far out is it", "1"),
    ("▌ Anything on the list?", "n"),
    ("▌ How did you sleep", "7\r"),
)


class Person:
    """Presses a key when what they wait for is on the screen, and they have thought.

    `pace` is how much of their time is waited out.
    """

    def __init__(self, line: Line, pace: float) -> None:
        self._line = line
        self._pace = pace
        self.keys = 0
        self.took = 0.0
        """Seconds of their own so far."""

    def answer(self, asked: str, keys: str) -> None:
        """Read until it is asked, think, press one key after the other."""
        self._line.until(asked)
        self._take(THINKS_S)
        for key in keys:
            self._take(PRESSES_S)
            self._line.press(key)
            self.keys += 1

    def _take(self, seconds: float) -> None:
        self.took += seconds
        self._line.read_for(seconds * self._pace)


def opens(home: Path) -> Line:
    screen = {"TERM": "xterm-256color", "LANG": "C.UTF-8", "LUMBARJACK_NOW": NOON}
    return Line(lumbarjack(), {**os.environ, **screen, "LUMBARJACK_HOME": str(home)})


@pytest.mark.parametrize("pace", [0.0, pytest.param(1.0, marks=pytest.mark.long)])
def test_the_check_in_takes_six_keys_and_at_most_fifteen_seconds(
    tmp_path: Path, run_cli: RunCli, pace: float
) -> None:
    home = tmp_path / "lived"
    assert run_cli("demo", "--days", "40", str(home), now=NOON).returncode == 0
    begun = time.monotonic()
    with opens(home) as line:
        person = Person(line, pace)
        for asked, keys in QUESTIONS:
            person.answer(asked, keys)
        line.until("Saved 12:00")
        took = time.monotonic() - begun
    there = {"LUMBARJACK_HOME": str(home)}
    row = json.loads(run_cli("diary", "--json", now=NOON, env=there).stdout)[0]
    assert (row["kind"], row["now"], row["worst"], row["sleep"]) == ("checkin", 4, 5, 7)
    assert person.keys <= 6
    assert person.took <= CHECK_IN_S - MACHINE_S
    assert pace < 1 or took <= CHECK_IN_S, f"{took:.1f} s from the command to the saved check-in"


def test_pain_is_logged_with_two_keys_once_the_diary_is_open(told: Path, run_cli: RunCli) -> None:
    with opens(told) as line:
        line.until("Enter start")
        line.press("d")
        person = Person(line, pace=0)
        person.answer("▌ Pain now", "6\r")
        line.until("Saved 12:00. u undoes.")
    assert person.keys == 2
    newest = json.loads(run_cli("diary", "--json", now=NOON).stdout)[0]
    assert (newest["kind"], newest["now"]) == ("log", 6)
