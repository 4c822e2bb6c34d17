"""The warning signs at a terminal: the list to book a visit, and the four things to try."""

from __future__ import annotations

import os
from pathlib import Path

from tests.cli.terminal import Terminal
from tests.conftest import RunCli

NOON = "2026-03-16T12:00:00+00:00"
LATER = "2026-04-20T12:00:00+00:00"


def at(now: str) -> dict[str, str]:
    return {**os.environ, "LUMBARJACK_NOW": now}


def none_of_the_lists_that_lock(terminal: Terminal) -> None:
    """n on every page of the Now list and of Today-or-tomorrow."""
    page = ""
    while not page or page.split(" of ")[0] != page.split(" of ")[1]:
        terminal.until("Page ")
        page = terminal.until(".").rstrip(".")
        terminal.until("none of these: ")
        terminal.type("n")


def test_setup_asks_the_list_to_book_a_visit_and_goes_on(home: Path, run_cli: RunCli) -> None:
    with Terminal("setup", env=at(NOON)) as terminal:
        none_of_the_lists_that_lock(terminal)
        terminal.until("First episode after 55")
        terminal.until("none of these")
        terminal.type("1")
        terminal.until("Book a visit and tell them; exercise goes on.")
        terminal.until("Where is the pain")
    assert '"locked": false' in run_cli("safety", "--json", now=NOON).stdout
    said = run_cli("safety", "--log", now=NOON).stdout
    assert "marked: a first episode after 55" in " ".join(said.split())


def test_after_28_days_the_four_things_are_tried_and_worse_pauses(
    home: Path, run_cli: RunCli
) -> None:
    run_cli("setup", "--no-warning-signs", now=NOON)
    with Terminal("safety", env=at(LATER)) as terminal:
        none_of_the_lists_that_lock(terminal)
        terminal.until("A few steps on the heels")
        for answer in ("same", "s", "worse", ""):
            terminal.type(answer)
        terminal.until("Call your doctor")
        terminal.until("Saved")
    assert '"tier": "soon"' in run_cli("safety", "--json", now=LATER).stdout
    assert "tried: big-toe worse" in " ".join(run_cli("safety", "--log", now=LATER).stdout.split())
