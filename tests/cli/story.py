"""The story of the first week, told by whatever runs the command line."""

import json
import subprocess
from collections.abc import Callable
from typing import Any

Run = Callable[..., subprocess.CompletedProcess[str]]
"""Called as run(*args, now=..., input=...)."""

MONDAY = "2026-03-16T12:00:00+00:00"
TUESDAY = "2026-03-17T07:10:00+00:00"
NEXT_MONDAY = "2026-03-23T12:00:00+00:00"

DONE = "d\n\n\n"
"""Done at one's own pace, no more pain than before, effort right."""


class Person:
    """Somebody at the command line; every command has to succeed unless said otherwise."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def __call__(
        self, *args: str, now: str = MONDAY, says: str | None = None, code: int = 0
    ) -> str:
        done = self._run(*args, now=now, input=says)
        assert done.returncode == code, (args, done.stdout, done.stderr)
        return done.stdout if code == 0 else done.stdout + done.stderr

    def json(self, *args: str, now: str = MONDAY) -> Any:
        return json.loads(self(*args, "--json", now=now))


def live_monday(person: Person) -> str:
    """Set up, check in with 3, and a session in which a 7 makes the first exercise easier."""
    person("setup", "--no-warning-signs", "--programme", "daily-ten", "--usual-worst", "4")
    person("checkin", "--now", "3", "--worst", "4", "--zone", "back", "--nothing-new")
    count = len(person.json("today")["plan"])
    answers = "\n" + "7\n" + "a\n" + "\n" + DONE + (("\n" + DONE) * (count - 1)) + "4\n1\nfine\n"
    return person("session", "--plain", says=answers)


def monday(person: Person) -> None:
    """A pain of seven offers the easier rung for today."""
    said = live_monday(person)
    assert "Saved: easier for today" in said
    assert "R4" not in said.split("Session saved")[1]
    assert "Today is done." in said
    decisions = person("diary")
    assert "R4" in decisions
    done = [line for line in decisions.splitlines() if "easier (R4)" in line]
    assert len(done) == 1


def tuesday(person: Person) -> None:
    """A seven next morning eases yesterday's exercises, each with its reason."""
    said = person("checkin", "--now", "7", "--worst", "7", "--nothing-new", now=TUESDAY)
    assert "R5a" in said
    before = person.json("today", now=TUESDAY)
    eased = [a for a in before["advice"] if a["rule"] == "R5a"]
    assert len(eased) >= 6
    for advice in eased:
        assert advice["action"] == "easier-today"
        assert advice["exercise"]
        assert "7" in advice["reason"]
        assert advice["sources"]
    person("advice", "accept", now=TUESDAY)
    after = person.json("today", now=TUESDAY)
    lowered = [row for row in after["plan"] if "7" in row["why"]]
    assert len(lowered) >= 6
    reps = {row["planned"]: row["reps"] for row in before["plan"]}
    assert any(row["reps"] < reps[row["planned"]] for row in lowered)
    assert all(row["reps"] <= reps[row["planned"]] for row in lowered)
    assert "lumbarjack advice accept" not in person("today", now=TUESDAY)


def a_week_later(person: Person) -> None:
    """Streak and diary tell the story truly."""
    for day in (18, 19, 20):
        now = f"2026-03-{day}T12:00:00+00:00"
        person("checkin", "--now", "3", "--worst", "4", "--nothing-new", now=now)
        count = len(person.json("today", now=now)["plan"])
        person("session", "--plain", now=now, says=("\n" + DONE) * count + "\n\n\n")
    streak = person.json("streak", now=NEXT_MONDAY)
    assert streak["weeks_on_target"] == 1
    assert set(streak) >= {"weeks_on_target", "consistency_28d", "score", "today"}
    assert "1 week" in person("streak", now=NEXT_MONDAY)
    diary = person.json("diary", now=NEXT_MONDAY)
    assert [row["now"] for row in diary if row["kind"] == "checkin"] == [3, 3, 3, 7, 3]
    told = person("diary", now=NEXT_MONDAY)
    assert told.count("session finished") == 4
    assert person.json("diary", "--since", "2d", now=NEXT_MONDAY) == []
