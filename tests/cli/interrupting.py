"""Somebody who does a real session at a real terminal, and is interrupted again and again.

What the screen said is compared with what is kept: every set that was said to be over is there,
and nothing is there that was not begun, or that had no time to be done. How long it took is judged
by the seconds that are kept of it, and those by the clock of whoever reads: a line is said once its
phase is on disk, so that one line is heard later than another.
"""

from __future__ import annotations

import re
import signal
import time
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from lumbarjack.core.models.dose import DosePart
from lumbarjack.core.models.person import PlanDocument, PlanItem
from lumbarjack.core.models.sessions import ExerciseDone, SessionRecord
from lumbarjack.core.session.clock import step_now
from lumbarjack.core.session.outcome import outcome, seconds_worked
from lumbarjack.core.session.phases import READY_S
from lumbarjack.core.session.state import Stage, State
from lumbarjack.services.bundle import Bundle, open_bundle
from lumbarjack.services.checkpoint import interrupted
from lumbarjack.services.runner import may_go_on
from lumbarjack.services.setup import Answers, first_check, set_up
from tests.cli.terminal import Terminal

KINDS = ("kill", "kill", "term", "hup", "int", "hang up", "stop")
SIGNALS = {
    "kill": signal.SIGKILL,
    "term": signal.SIGTERM,
    "hup": signal.SIGHUP,
    "int": signal.SIGINT,
}

REP_S = 2
"""Move and hold, a second each: what a repetition of the plan takes."""

REST_S = 1

SETS, REPS = 2, 2

SLACK_S = 0.6
"""What the line may take from when it was said until it is read; what a busy machine kept the
reader waiting for its turn comes to it."""

TURN_S = 0.02
"""Between two looks at the terminal."""

SILENT_S = 30.0
"""Nothing in this plan takes so long; whoever says nothing for longer is stuck."""

LEAVES_S = 30.0
"""A process that was told to leave, or lost its terminal, is gone long before."""

BEGINS = re.compile(r"^(?:Set (\d), )?(\d) of (\d)(?:, (?:right|left))?: Move\.$")
CARD = re.compile(r"^(\d) of (\d): (.+?)\. \d+ minutes? left\.$")
DONE = re.compile(r"^(.+) is done\. How bad")

ENTERS = (
    "Enter ready.",
    "How bad was the worst pain",
    "1 easy, 2 right, 3 hard",
    "Paused; Enter goes on.",
    "The clock stood still for",
    "Pain now, 0 to 10?",
    "One line: how was it?",
)
"""What Enter answers."""


def a_short_plan(environ: dict[str, str], exercises: tuple[str, ...]) -> Bundle:
    """A home with exercises of a few seconds."""
    opened = open_bundle(environ)
    set_up(opened, Answers(programme="daily-ten"), first_check(opened, "command-line"))
    dose = DosePart(sets=SETS, reps=REPS, hold_s=1, rest_s=REST_S, tempo_in_s=1, tempo_out_s=0)
    items = tuple(PlanItem(exercise=id, user=dose) for id in exercises)
    opened.journal.put(
        PlanDocument(id=opened.new_id(), at=opened.now(), day=opened.today(), items=items)
    )
    return opened


def seconds_of(reps: int) -> int:
    """What so many repetitions of the plan take, with getting ready and the rests between sets."""
    return READY_S + reps * REP_S + (reps - 1) // REPS * REST_S if reps else 0


@dataclass
class Told:
    """What was said on the terminal of one session: which repetitions were begun (exercise, set,
    repetition), and which sets and exercises are over."""

    begun: set[tuple[int, int, int]] = field(default_factory=set)
    sets: dict[int, int] = field(default_factory=dict)
    done: set[int] = field(default_factory=set)
    names: dict[str, int] = field(default_factory=dict)
    current: int = 0


@dataclass
class Report:
    """What came of all interruptions."""

    interruptions: dict[str, int] = field(default_factory=dict)
    sessions: int = 0
    lost: list[str] = field(default_factory=list)
    credited: list[str] = field(default_factory=list)
    stuck: list[str] = field(default_factory=list)
    slowest: float = 0.0

    @property
    def count(self) -> int:
        return sum(self.interruptions.values())


class Interrupting:
    """Does sessions, one a day, and is interrupted at a random moment, `times` in all."""

    def __init__(
        self, home: Path, environ: dict[str, str], seed: int, exercises: tuple[str, ...]
    ) -> None:
        self._environ = {**environ, "LUMBARJACK_HOME": str(home)}
        self._random = Random(seed)
        self.report = Report()
        self._day = 1
        self._ran = 0.0
        self._since: float | None = None
        self._late = 0.0
        self._told = Told()
        a_short_plan(self._now(), exercises)

    def _now(self) -> dict[str, str]:
        month, day = divmod(self._day - 1, 28)
        at = f"2026-{month + 1:02}-{day + 1:02}T12:00:00+00:00"
        return {**self._environ, "LUMBARJACK_NOW": at}

    def run(self, times: int) -> Report:
        """Go on until there were so many interruptions and the last session has ended."""
        while self.report.count < times:
            self._a_session(times)
        return self.report

    def _a_session(self, times: int) -> None:
        self._day += 1
        self._told = Told()
        self._ran = 0.0
        ended = False
        while not ended:
            with Terminal("session", "--plain", env=self._now()) as terminal:
                ended = self._sit(terminal, interrupts=self.report.count < times)
            if not ended:
                ended = self._compare()
        self.report.sessions += 1
        self._compare_with_the_record()

    def _sit(self, terminal: Terminal, *, interrupts: bool) -> bool:
        """Do what is asked until the interruption; whether the session has ended."""
        self._since = None
        read = 0
        moment = self._random.uniform(0.2, self._random.choice((4.0, 6.0, 12.0)))
        began: float | None = None
        heard = turn = time.monotonic()
        while True:
            if terminal.read(TURN_S):
                heard = time.monotonic()
            self._late = max(self._late, time.monotonic() - turn - TURN_S)
            turn = time.monotonic()
            assert time.monotonic() - heard < SILENT_S, terminal.text
            *lines, _ = terminal.text[read:].split("\n")
            read += sum(len(line) + 1 for line in lines)
            for line in lines:
                self._said(terminal, line.strip("\a\r "))
            if "Session saved" in terminal.text:
                terminal.gone(LEAVES_S)
                return True
            if began is None and terminal.text:
                began = time.monotonic()
            if interrupts and began is not None and time.monotonic() - began > moment:
                if self._interrupt(terminal):
                    return False
                interrupts = False

    def _said(self, terminal: Terminal, line: str) -> None:
        told = self._told
        if (done := DONE.match(line)) is not None:
            told.done.add(told.names[done[1]])
        if line.startswith("c continue at"):
            terminal.type("c")
        elif "l print the list" in line:
            terminal.type("n")
        elif line.startswith("Pain now, 0 none to 10"):
            terminal.type("2")
        elif any(words in line for words in ENTERS):
            self._stands()
            terminal.type("")
        elif line == "Get ready." or line.startswith("Going on."):
            self._runs()
        elif (card := CARD.match(line)) is not None:
            told.current = int(card[1])
            told.names[card[3]] = told.current
        elif (begins := BEGINS.match(line)) is not None:
            number = int(begins[1] or 1)
            told.begun.add((told.current, number, int(begins[2])))
            told.sets[told.current] = max(told.sets.get(told.current, 0), number - 1)

    def _runs(self) -> None:
        if self._since is None:
            self._since = time.monotonic()

    def _stands(self) -> None:
        self._ran, self._since = self._active(), None

    def _active(self) -> float:
        """Seconds that ran so far, at most: from when it was said that they run."""
        running = 0.0 if self._since is None else time.monotonic() - self._since
        return self._ran + running

    def _interrupt(self, terminal: Terminal) -> bool:
        """Interrupt; whether the process is gone after it."""
        kind = self._random.choice(KINDS)
        self.report.interruptions[kind] = self.report.interruptions.get(kind, 0) + 1
        if kind == "stop":
            terminal.send(signal.SIGSTOP)
            self._stands()
            time.sleep(self._random.uniform(2.6, 4.0))
            terminal.send(signal.SIGCONT)
            return False
        if kind == "hang up":
            terminal.hang_up()
        else:
            terminal.send(SIGNALS[kind])
        took = terminal.gone(LEAVES_S)
        self.report.slowest = max(self.report.slowest, took)
        self._stands()
        return True

    # --- what is kept -----------------------------------------------------------------------

    def _compare(self) -> bool:
        """Compare what was said with what is kept; whether it was stored before that was said."""
        opened = open_bundle(self._now())
        kept = interrupted(opened)
        if kept is None and self._newest() is not None:
            return True
        if kept is None or not may_go_on(opened, kept):
            if self._told.current:
                self.report.stuck.append(f"day {self._day}: nothing to go on with")
            return False
        self._begun_unheard(kept.state)
        self._compare_exercises(outcome(kept.state))
        ran = seconds_worked(kept.state)
        if ran > self._ran + SLACK_S + self._late + 1:
            self.report.credited.append(f"day {self._day}: {ran} s kept, {self._ran:.1f} s ran")
        return False

    def _begun_unheard(self, state: State) -> None:
        """A line that was cut took what was said last with it: the repetition at hand had begun."""
        if state.stage is Stage.WORKING and step_now(state).phase.is_work:
            step = step_now(state)
            self._told.begun.add((state.current + 1, step.set, step.rep))

    def _compare_exercises(self, exercises: tuple[ExerciseDone, ...]) -> None:
        for number, done in enumerate(exercises, 1):
            said = done.dose.sets if number in self._told.done else self._told.sets.get(number, 0)
            if done.sets_done < said:
                self.report.lost.append(f"day {self._day}: {done.sets_done} sets kept of {said}")
            for n in range(done.reps_done):
                place = (number, n // REPS + 1, n % REPS + 1)
                if place not in self._told.begun:
                    self.report.credited.append(f"day {self._day}: {place} was not begun")
            if done.seconds < seconds_of(done.reps_done):
                self.report.credited.append(
                    f"day {self._day}: {done.reps_done} repetitions in {done.seconds} s"
                )

    def _compare_with_the_record(self) -> None:
        record = self._newest()
        if record is None or not record.finished or interrupted(open_bundle(self._now())):
            self.report.stuck.append(f"day {self._day}: not ended well")
            return
        self._compare_exercises(record.exercises)
        for done in record.exercises:
            if (done.status, done.sets_done) != ("done", done.dose.sets):
                self.report.lost.append(f"day {self._day}: {done.exercise} {done.status}")

    def _newest(self) -> SessionRecord | None:
        sessions = open_bundle(self._now()).record().sessions
        today = [s for s in sessions if s.day == open_bundle(self._now()).today()]
        return today[-1] if today else None
