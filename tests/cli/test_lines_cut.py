"""`session --plain` at a real terminal: taken over, told to leave, cut off, a disk that is full."""

from __future__ import annotations

import os
import resource
import signal
from pathlib import Path

import pytest

from lumbarjack.core.session.outcome import outcome
from lumbarjack.services.bundle import open_bundle
from lumbarjack.services.checkpoint import Checkpoint, interrupted
from tests.cli.interrupting import a_short_plan
from tests.cli.terminal import Terminal
from tests.conftest import RunCli

NOON = "2026-03-16T12:00:00+00:00"


@pytest.fixture
def noon(home: Path, run_cli: RunCli) -> dict[str, str]:
    """Somebody with a short plan who has checked in."""
    environ = {**os.environ, "LUMBARJACK_NOW": NOON}
    a_short_plan(environ, ("glute-squeeze", "hip-hinge"))
    run_cli("checkin", "--now", "2", "--zone", "back", "--nothing-new", now=NOON)
    return environ


def begun(environ: dict[str, str]) -> Terminal:
    terminal = Terminal("session", "--plain", env=environ)
    terminal.until("Enter ready.")
    terminal.type("")
    terminal.until("Set 1, 1 of 2: Move.")
    return terminal


def kept(environ: dict[str, str]) -> Checkpoint:
    found = interrupted(open_bundle(environ))
    assert found is not None
    return found


def test_a_second_window_asks_before_it_takes_over(noon: dict[str, str]) -> None:
    with begun(noon) as first, Terminal("session", "--plain", env=noon) as second:
        second.until("A session is open in another window.")
        second.until("t take it over here, l look where it stands, Enter leave it alone.")
        second.type("l")
        second.until("Exercise 1 of 2: Glute squeeze")
        second.until("Enter leave it alone.")
        second.type("t")
        second.until("Continue at Glute squeeze")
        first.until("goes on in another window")
        assert first.ends() == 0
        second.type("")
        second.until("Going on.")
        second.type("s")
        for question in ("Pain now", "One line"):
            second.until(question)
            second.type("")
        second.until("Session saved")
        assert second.ends() == 0
    assert len(open_bundle(noon).record().sessions) == 1


def test_left_alone_the_other_window_goes_on(noon: dict[str, str]) -> None:
    with begun(noon) as first, Terminal("session", "--plain", env=noon) as second:
        second.until("Enter leave it alone.")
        second.type("")
        second.until("it goes on in the other window.")
        assert second.ends() == 0
        first.until("Set 1, 2 of 2: Move.")


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (None, 129)]
)
def test_told_to_leave_it_is_kept_and_gone(
    noon: dict[str, str], number: signal.Signals | None, code: int
) -> None:
    with begun(noon) as terminal:
        terminal.until("Set 1, 2 of 2: Move.")
        if number is None:
            terminal.hang_up()
        else:
            terminal.send(number)
        assert terminal.gone(3.0) < 1.0
        assert terminal.code == code
        assert "Traceback" not in terminal.text
    state = kept(noon).state
    assert outcome(state)[0].reps_done == 1 and not state.finished


def test_a_stopped_process_pauses_and_credits_nothing(noon: dict[str, str]) -> None:
    with begun(noon) as terminal:
        terminal.send(signal.SIGSTOP)
        assert not terminal.read(2.6)
        terminal.send(signal.SIGCONT)
        terminal.until("The clock stood still for")
        assert outcome(kept(noon).state)[0].reps_done == 0


def test_a_full_disk_is_said_once_and_the_answers_wait(noon: dict[str, str]) -> None:
    with begun(noon) as terminal:
        hard = resource.prlimit(terminal.pid, resource.RLIMIT_FSIZE)[1]
        resource.prlimit(terminal.pid, resource.RLIMIT_FSIZE, (0, hard))
        terminal.until("could not be kept")
        terminal.until("Glute squeeze is done.")
        assert terminal.text.count("could not be kept") == 1
        terminal.type("5")
        terminal.until("a accept, = keep as it is")
        terminal.type("=")
        terminal.until("As you chose; the answer itself is not saved")
        terminal.until("1 easy, 2 right, 3 hard")
        terminal.type("")
        terminal.until("Enter ready.")
        terminal.type("s")
        terminal.until("Pain now")
        terminal.type("4")
        terminal.until("How far out?")
        terminal.type("1")
        terminal.until("One line")
        terminal.type("hard")
        terminal.until("Not saved:")
        terminal.until("Enter tries again")
        resource.prlimit(terminal.pid, resource.RLIMIT_FSIZE, (hard, hard))
        terminal.type("")
        terminal.until("1 of 2 exercises")
        assert terminal.ends() == 0
    (session,) = open_bundle(noon).record().sessions
    assert (session.after, session.note, session.exercises[0].peak) == (4, "hard", 5)
    assert interrupted(open_bundle(noon)) is None


def test_a_key_right_after_a_pain_number_decides_nothing(noon: dict[str, str]) -> None:
    with begun(noon) as terminal:
        terminal.type("8\na")
        terminal.until("a accept, = keep as it is")
        assert not terminal.read(0.3)
        assert kept(noon).offered.waiting is not None
        terminal.type("=")
        terminal.until("Saved: kept as it is.")
    (decision,) = open_bundle(noon).record().decisions
    assert decision.decision == "keep"


def test_thrown_away_it_can_be_brought_back(noon: dict[str, str]) -> None:
    begun(noon).kill()
    with Terminal("session", "--plain", env=noon) as terminal:
        terminal.until("t throw it away.")
        terminal.type("t")
        terminal.until("u brings it back, Enter goes on.")
        assert interrupted(open_bundle(noon)) is None
        terminal.type("u")
        terminal.until("There again, as it stood.")
        terminal.type("c")
        terminal.until("Continue at Glute squeeze, set 1.")
