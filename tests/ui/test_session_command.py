"""`lumbarjack session` at a terminal: the session, on the screen, at once."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.conftest import RunCli
from tests.ui.window import Window

NOON = "2026-03-16T12:00:00+00:00"
SETUP = ("setup", "--no-warning-signs", "--programme", "daily-ten", "--usual-worst", "4")
CHECK_IN = ("checkin", "--now", "3", "--worst", "3", "--zone", "back", "--nothing-new")


@pytest.fixture
def told(home: Path, run_cli: RunCli) -> None:
    assert run_cli(*SETUP, now=NOON).returncode == 0
    assert run_cli(*CHECK_IN, now=NOON).returncode == 0


def at_noon(*args: str, **environ: str) -> Window:
    return Window(*args, env={**os.environ, "LUMBARJACK_NOW": NOON, **environ})


@pytest.mark.usefixtures("told")
def test_it_begins_with_what_is_due() -> None:
    with at_noon("session") as window:
        window.until("Then: Cat and camel")
        window.press("q")
        assert window.ends() == 0


@pytest.mark.usefixtures("told")
def test_a_named_exercise_begins_alone() -> None:
    with at_noon("session", "glute-squeeze") as window:
        assert "1 of 1" in window.until("Then: Glute squeeze")


def test_an_unknown_name_is_told_before_anything_is_drawn(told: None, run_cli: RunCli) -> None:
    with at_noon("session", "brigde") as window:
        assert "bridge" in window.until("brigde")
        assert window.ends() == 1


def test_without_a_plan_it_begins_with_the_first_run(home: Path) -> None:
    with at_noon("session") as window:
        window.until("not a medical device")


@pytest.mark.usefixtures("told")
def test_before_the_check_in_of_the_day_two_questions_are_asked() -> None:
    with at_noon("session", LUMBARJACK_NOW="2026-03-17T12:00:00+00:00") as window:
        window.until("Two questions first")


def test_where_exercises_are_locked_the_emergency_page_is_shown(
    told: None, run_cli: RunCli
) -> None:
    run_cli("safety", "--yes", "saddle-numbness", now=NOON)
    with at_noon("session") as window:
        window.until("People with these signs need to be seen today.")


@pytest.mark.usefixtures("told")
def test_a_terminal_that_only_prints_gets_it_line_by_line() -> None:
    with at_noon("session", "--plain") as window:
        window.until("Enter ready.")


@pytest.mark.usefixtures("told")
def test_a_session_that_runs_in_another_window_is_looked_at_or_taken_over() -> None:
    with at_noon("session", "sit-to-stand") as one:
        one.until("Set up")
        one.do("\r", "Set 1 of")
        with at_noon("session") as other:
            other.until("A session is open in another window")
            other.do("\r", "Looked at from here. It")
            other.do("a", "Continue at Sit to stand")
            one.press(" ")
            one.until("This session goes on elsewhere")


@pytest.mark.usefixtures("told")
def test_the_title_counts_down_and_is_given_back() -> None:
    with at_noon("session", "sit-to-stand") as window:
        window.until("Set up")
        assert window.title == "Set up - Sit to stand"
        window.do("\r", "Set 1 of")
        assert window.title.endswith(" - Sit to stand") and any(c.isdigit() for c in window.title)
        window.press("q")
        assert window.ends() == 0
        assert window.title == "lumbarjack"


@pytest.mark.usefixtures("told")
def test_today_tells_of_a_session_in_another_window() -> None:
    with at_noon("session", "sit-to-stand") as one:
        one.until("Set up")
        one.do("\r", "Set 1 of")
        with at_noon() as other:
            other.until("A session is open in another window")
            other.do("n", "It runs in another window")
            other.do("\r", "It can be taken over here")
            other.do("a", "Continue at")
        one.until("This session goes on elsewhere")
