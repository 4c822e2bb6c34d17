"""The commands at a real terminal, where they ask and a clock runs."""

import os
from pathlib import Path

from tests.cli.terminal import Terminal
from tests.conftest import RunCli

NOON = "2026-03-16T12:00:00+00:00"


def at_noon() -> dict[str, str]:
    return {**os.environ, "LUMBARJACK_NOW": NOON}


def test_setup_asks_the_list_first_and_enter_is_no_answer_to_it(
    home: Path, run_cli: RunCli
) -> None:
    with Terminal("setup", env=at_noon()) as terminal:
        terminal.until("Page 1 of")
        terminal.until("none of these")
        terminal.type("")
        terminal.until("n: none.")
        terminal.until("none of these")
        terminal.type("n")
        while "Where is the pain" not in terminal.until(": "):
            if "none of these" in terminal.text[-40:]:
                terminal.type("n")
        terminal.type("back")
        for answer in ("2026-01", "5", "3", "1 4", "", "1", "", ""):
            terminal.until(": ")
            terminal.type(answer)
        terminal.until("Suggested: Extension ease")
        terminal.until("or a number")
        terminal.type("2")
        terminal.until("Saved: your answers and your plan, Daily ten minutes")
        assert terminal.ends() == 0
    assert '"locked": false' in run_cli("safety", "--json", now=NOON).stdout
    assert "past cancer" in run_cli("me", now=NOON).stdout


def test_a_sign_at_first_run_shows_the_page_and_makes_no_plan(home: Path, run_cli: RunCli) -> None:
    with Terminal("setup", env=at_noon()) as terminal:
        terminal.until("none of these")
        terminal.type("1")
        terminal.until("Call 112")
        terminal.until("Saved: marked")
        terminal.ends()
    assert run_cli("session", "--plain", now=NOON, input="").returncode == 3


def test_holds_run_by_the_clock_and_a_killed_session_goes_on(home: Path, run_cli: RunCli) -> None:
    run_cli("setup", "--no-warning-signs", "--programme", "first-days", now=NOON)
    run_cli("checkin", "--now", "2", now=NOON)
    with Terminal("session", "--plain", "glute-squeeze", env=at_noon()) as terminal:
        terminal.until("Enter ready.")
        terminal.type("")
        terminal.until("Get ready.")
        terminal.until("1 of 7: Move.")
        terminal.until("Hold 5 s.")
        terminal.until("2 of 7: Move.", seconds=10)
        terminal.kill()
    with Terminal("session", "--plain", env=at_noon()) as terminal:
        terminal.until("c continue at Glute squeeze")
        terminal.type("c")
        terminal.until("Repetition 2 of 7. Paused")
        terminal.type("")
        terminal.until("Going on.")
        terminal.until("Hold 5 s.")
        terminal.type("4 buttock")
        terminal.until("Pain 4, noted")
        terminal.type("s")
        terminal.until("Pain now")
        terminal.type("3")
        terminal.until("How far out")
        terminal.type("1")
        terminal.until("One line")
        terminal.type("stiff")
        terminal.until("1 of 1 exercise, in part")
        assert terminal.ends() == 0
    diary = run_cli("diary", now=NOON).stdout
    assert "Glute squeeze: worst 4, in part" in diary
    assert "stiff" in diary


def test_the_check_in_asks_what_is_missing_in_order(home: Path, run_cli: RunCli) -> None:
    with Terminal("checkin", env=at_noon()) as terminal:
        for question, answer in (
            ("Pain now", "4"),
            ("Worst in the last 24 h", "3"),
            ("from 4 to 10", None),
            ("Worst in the last 24 h", "6"),
            ("How far out", "3"),
            ("Leg pain now", "5"),
            ("Which side", "l"),
            ("safety list", "n"),
            ("How did you sleep", "7"),
            ("weaker or more numb", "n"),
        ):
            terminal.until(question)
            if answer is not None:
                terminal.until(": ")
                terminal.type(answer)
        terminal.until("Saved for Monday 16 March")
        assert terminal.ends() == 0
    said = run_cli("diary", now=NOON).stdout
    assert "pain 5 now, worst 6, leg 5, back 4, thigh, left" in said
