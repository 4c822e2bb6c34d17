"""How long it takes a person, who reads and thinks before each answer, in a real terminal."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

from tests.conftest import RunCli
from tests.terminal.conftest import NOON
from tests.terminal.line import Line, lumbarjack

THINKS_S, PRESSES_S = 1.35, 0.28
"""Getting ready for an answer, and a key of somebody who does not type for a living (Card, Moran
and Newell, The Psychology of Human-Computer Interaction, 1983)."""

CHECK_IN_S = 15.0
QUESTIONS = (
    ("▌ Pain now", "4"),
    ("▌ Worst in the last 24 h", "5"),
    ("▌ How far out is it", "1"),
    ("▌ Anything on the list?", "n"),
    ("▌ How did you sleep", "7\r"),
)


class Person:
    """Presses a key when what they wait for is on the screen, and they have thought."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self.keys = 0

    def answer(self, asked: str, keys: str) -> None:
        """Read until it is asked, think, press one key after the other."""
        self.line.until(asked)
        self.line.read_for(THINKS_S)
        for key in keys:
            self.line.read_for(PRESSES_S)
            self.line.press(key)
            self.keys += 1


def opens(home: Path) -> Line:
    screen = {"TERM": "xterm-256color", "LANG": "C.UTF-8", "LUMBARJACK_NOW": NOON}
    return Line(lumbarjack(), {**os.environ, **screen, "LUMBARJACK_HOME": str(home)})


def test_the_check_in_takes_six_keys_and_at_most_fifteen_seconds(
    tmp_path: Path, run_cli: RunCli
) -> None:
    home = tmp_path / "lived"
    assert run_cli("demo", "--days", "40", str(home), now=NOON).returncode == 0
    begun = time.monotonic()
    with opens(home) as line:
        person = Person(line)
        for asked, keys in QUESTIONS:
            person.answer(asked, keys)
        line.until("Saved 12:00")
        took = time.monotonic() - begun
    there = {"LUMBARJACK_HOME": str(home)}
    row = json.loads(run_cli("diary", "--json", now=NOON, env=there).stdout)[0]
    assert (row["kind"], row["now"], row["worst"], row["sleep"]) == ("checkin", 4, 5, 7)
    assert person.keys <= 6
    assert took <= CHECK_IN_S, f"{took:.1f} s from the command to the saved check-in"
    assert took >= len(QUESTIONS) * (THINKS_S + PRESSES_S)


def test_pain_is_logged_with_two_keys_once_the_diary_is_open(told: Path, run_cli: RunCli) -> None:
    with opens(told) as line:
        line.until("Enter start")
        line.press("d")
        person = Person(line)
        person.answer("▌ Pain now", "6\r")
        line.until("Saved 12:00. u undoes.")
    assert person.keys == 2
    newest = json.loads(run_cli("diary", "--json", now=NOON).stdout)[0]
    assert (newest["kind"], newest["now"]) == ("log", 6)
