"""A list that opened by itself, a sign, a lock: each comes before a session, and stays."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import RunCli

NOW = "2026-03-01T10:30:00+00:00"
NEXT_DAY = "2026-03-02T10:30:00+00:00"

SETUP = (
    *("setup", "--no-warning-signs", "--programme", "daily-ten", "--where", "back"),
    *("--usual-worst", "3", "--onset", "2025-01-01"),
)
CHECK_IN = ("checkin", "--now", "4", "--worst", "4", "--zone", "back", "--nothing-new")
SADDLE = ("log", "4", "--place", "saddle=3", "--feels", "numb")
BOTH_LEGS = ("log", "4", "--zone", "calf", "--side", "both")
STRONG = ("log", "10")
MANY_NO = "n\n" * 60


def set_up(run_cli: RunCli, *more: str) -> None:
    run_cli(*SETUP, *(more or ("--conditions", "none")), now=NOW)
    run_cli("safety", "--none", now=NOW)


def sessions(run_cli: RunCli) -> int:
    said = run_cli("diary", "--json", now=NOW).stdout
    return said.count('"session')


@pytest.mark.parametrize("told", [SADDLE, BOTH_LEGS, STRONG])
@pytest.mark.parametrize("more", [("--plain",), ("--own-pace",), ("--plain", "bridge")])
def test_no_session_begins_while_the_list_is_open(
    home: Path, run_cli: RunCli, told: tuple[str, ...], more: tuple[str, ...]
) -> None:
    set_up(run_cli)
    run_cli(*CHECK_IN, now=NOW)
    run_cli(*told, now=NOW)
    done = run_cli("session", *more, input="\n", now=NOW)
    assert done.returncode == 3
    assert "lumbarjack safety" in done.stderr
    assert "wants its own answer" in done.stdout
    assert "1 of" not in done.stdout
    assert not (home / "state" / "live.json").exists()


def test_answered_line_by_line_the_session_begins(home: Path, run_cli: RunCli) -> None:
    set_up(run_cli)
    run_cli(*CHECK_IN, now=NOW)
    run_cli(*SADDLE, now=NOW)
    done = run_cli("session", "--plain", input=MANY_NO, now=NOW)
    assert done.returncode == 0
    assert done.stdout.index("Saved: nothing on the list") < done.stdout.index("1 of 8")
    assert not json.loads(run_cli("today", "--json", now=NOW).stdout)["list_open"]


def test_a_line_that_applies_locks_and_no_session_begins(home: Path, run_cli: RunCli) -> None:
    set_up(run_cli)
    run_cli(*CHECK_IN, now=NOW)
    run_cli(*SADDLE, now=NOW)
    done = run_cli("session", "--plain", input="y\n" + MANY_NO, now=NOW)
    assert done.returncode == 3
    assert "emergency" in done.stdout
    assert "1 of 8" not in done.stdout


def test_the_check_in_before_a_session_may_open_it(home: Path, run_cli: RunCli) -> None:
    set_up(run_cli)
    done = run_cli("session", "--plain", input="n\n10\n", now=NOW)
    assert done.returncode == 3
    assert "1 of 8" not in done.stdout


def test_today_and_status_say_it_and_nobody_carries_on(home: Path, run_cli: RunCli) -> None:
    set_up(run_cli)
    run_cli(*CHECK_IN, now=NOW)
    assert "Carry on as you are" in run_cli("today", now=NOW).stdout
    assert not json.loads(run_cli("today", "--json", now=NOW).stdout)["list_open"]
    run_cli(*SADDLE, now=NOW)
    for words in (("today",), ("advice",), ("status",)):
        said = run_cli(*words, now=NOW).stdout
        assert "Carry on" not in said
        assert "lumbarjack safety" in " ".join(said.split())
    assert run_cli("status", "--short", now=NOW).stdout == "safety list open\n"
    assert json.loads(run_cli("today", "--json", now=NOW).stdout)["list_open"]


def test_a_relief_day_is_offered_before_the_session(home: Path, run_cli: RunCli) -> None:
    set_up(run_cli)
    run_cli("checkin", "--now", "10", "--worst", "10", "--zone", "back", now=NOW)
    first = run_cli("session", "--plain", input=MANY_NO, now=NOW).stdout
    assert first.index("Saved: nothing on") < first.index("Suggested: A relief day")
    assert first.index("Suggested: A relief day") < first.index("1 of 8")


def test_yes_without_a_line_begins_no_session(home: Path, run_cli: RunCli) -> None:
    set_up(run_cli)
    done = run_cli("session", "--own-pace", input="y\n", now=NOW)
    assert done.returncode == 3
    assert "The list waits" in done.stderr
    assert "lumbarjack safety" in done.stderr
    assert sessions(run_cli) == 0
    assert not (home / "state" / "live.json").exists()


def test_undo_takes_a_slip_back_but_no_sign_for_now(home: Path, run_cli: RunCli) -> None:
    set_up(run_cli)
    run_cli("safety", "--yes", "fever", now=NOW)
    later = run_cli("undo", now=NEXT_DAY)
    assert later.returncode == 1
    assert "lumbarjack safety --assessed DATE --told" in later.stderr
    assert run_cli("undo", now=NEXT_DAY).returncode == 1
    assert json.loads(run_cli("safety", "--json", now=NEXT_DAY).stdout)["locked"]
    assert "(fever)" in " ".join(run_cli("undo", now=NOW).stdout.split())
    assert not json.loads(run_cli("safety", "--json", now=NOW).stdout)["locked"]
    run_cli("safety", "--yes", "bladder", now=NOW)
    for_now = run_cli("undo", now=NOW)
    assert for_now.returncode == 1 and "does not open exercises" in for_now.stderr
    assert json.loads(run_cli("safety", "--json", now=NOW).stdout)["locked"]


def test_undo_of_later_entries_stops_before_the_sign(home: Path, run_cli: RunCli) -> None:
    set_up(run_cli)
    run_cli("safety", "--yes", "bladder", now=NOW)
    run_cli("log", "3", now=NEXT_DAY)
    assert run_cli("undo", now=NEXT_DAY).returncode == 0
    assert run_cli("undo", now=NEXT_DAY).returncode == 1
    assert json.loads(run_cli("safety", "--json", now=NEXT_DAY).stdout)["locked"]


@pytest.mark.parametrize(
    "words", [("today",), ("advice",), ("advice", "--why", "R0"), ("session",), SETUP]
)
def test_locked_before_the_setup_it_shows_the_page(
    home: Path, run_cli: RunCli, words: tuple[str, ...]
) -> None:
    run_cli("safety", "--yes", "bladder", now=NOW)
    done = run_cli(*words, now=NOW)
    assert done.returncode == 3
    assert done.stdout.startswith("Call ")
    assert "lumbarjack safety --assessed DATE" in done.stdout
    assert run_cli("status", "--short", now=NOW).stdout == "exercises paused\n"


def test_a_setup_while_locked_ends_with_the_way_out(home: Path, run_cli: RunCli) -> None:
    run_cli("safety", "--yes", "bladder", now=NOW)
    run_cli("safety", "--assessed", "2026-03-01", "--told", "not-told", now=NOW)
    done = run_cli(*SETUP, now=NOW)
    assert done.returncode == 0
    assert "Next:" not in done.stdout
    assert "lumbarjack safety --assessed DATE --told may" in done.stdout


def test_an_answer_is_taken_back_by_its_rule(home: Path, run_cli: RunCli) -> None:
    set_up(run_cli)
    run_cli("checkin", "--now", "10", "--worst", "10", "--zone", "back", now=NOW)
    assert run_cli("advice", "undo", "R3", now=NOW).returncode == 1
    run_cli("advice", "accept", "R3", now=NOW)
    assert json.loads(run_cli("today", "--json", now=NOW).stdout)["kind"] == "relief"
    done = run_cli("advice", "undo", "r3", now=NOW)
    assert done.returncode == 0
    assert "Taken back" in done.stdout
    assert json.loads(run_cli("today", "--json", now=NOW).stdout)["kind"] == "normal"


def test_a_relief_day_with_nothing_that_fits_says_so_and_counts(
    home: Path, run_cli: RunCli
) -> None:
    unfit = ("--conditions", "disc-flexion,balance", "--no-floor")
    set_up(run_cli, *unfit, "--usual-worst", "6")
    run_cli("checkin", "--now", "8", "--worst", "8", "--zone", "back", now=NOW)
    nothing = "No position here fits what you told us."
    run_cli("advice", "accept", "R3", now=NOW)
    for words in (("today",), ("advice",)):
        said = " ".join(run_cli(*words, now=NOW).stdout.split())
        assert nothing in said, words
    assert json.loads(run_cli("today", "--json", now=NOW).stdout)["kind"] == "relief"
    done = run_cli("session", "--plain", input=MANY_NO, now=NOW)
    assert done.returncode == 1
    assert nothing in done.stderr
    assert run_cli("status", "--short", now=NOW).stdout.startswith("relief done")
    run_cli("advice", "keep", "R3", now=NOW)
    assert not run_cli("status", "--short", now=NOW).stdout.startswith("relief done")


@pytest.mark.parametrize(
    ("conditions", "open_still"),
    [
        ("disc-flexion", "Walking is open; no relief position here fits"),
        ("disc-flexion,balance", "No position here fits what you told us."),
        ("none", "Relief positions and walking are open."),
    ],
)
def test_not_told_promises_only_what_fits(
    home: Path, run_cli: RunCli, conditions: str, open_still: str
) -> None:
    set_up(run_cli, "--conditions", conditions, "--no-floor")
    run_cli("safety", "--yes", "fever", now=NOW)
    run_cli("safety", "--assessed", "2026-03-01", "--told", "not-told", now=NOW)
    assert open_still in " ".join(run_cli("safety", now=NOW).stdout.split())
