"""The plain session: the machine's effects as lines, typed lines as its events."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lumbarjack.cli.plain import words
from lumbarjack.cli.plain.lines import Lines
from lumbarjack.cli.plain.offer import Offer
from lumbarjack.cli.say import say
from lumbarjack.core.dosing import length
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.session import events as e
from lumbarjack.core.session.effects import (
    Effect,
    Ended,
    ExerciseEnded,
    GapPaused,
    PainLogged,
    PhaseBegan,
    SetUp,
)
from lumbarjack.core.session.state import SessionItem, Stage
from lumbarjack.services.runner import Runner

LOOK_S = 0.25
"""How often the clock is looked at while a phase runs."""

LEFT_TO_SAY_S = (60, 10)
"""In long phases the time left is said at each minute and at the last ten seconds."""

PAIN = re.compile(r"(10|\d)(?:\s+([a-z ]+))?")

EFFORTS = {"1": "easy", "2": "right", "3": "hard", "": "right"}


class Conversation:
    """One session, talked through.

    `own_pace` has no timers: the person says what is done. `whys` tells, by the plan's exercise,
    why today's is not what the plan says.
    """

    def __init__(
        self, runner: Runner, lines: Lines, *, own_pace: bool, whys: Mapping[str, str]
    ) -> None:
        self._runner = runner
        self._whys = whys
        self._lines = lines
        self._own_pace = own_pace
        self._offer = Offer(runner, lines, self._send)
        self._said_left: float | None = None

    def run(self) -> None:
        """Talk until the session has ended; the end of the input stops it and keeps it."""
        if self._runner.state.stage is Stage.WORKING:
            self._go_on()
        self._card()
        while self._runner.state.stage is not Stage.ENDED:
            try:
                self._turn()
            except EOFError:
                say("The input has ended: stopping here and saving what was done.")
                self._send(e.Stop())

    def _go_on(self) -> None:
        """Say where a session that was cut off stands; it is paused there."""
        view = self._runner.view()
        heading, *_ = words.card(self._item, view)
        say(heading)
        place = f" Repetition {view.rep} of {view.reps}." if view.rep and view.reps > 1 else ""
        say(f"{view.why_words}{place} Paused; Enter goes on.")

    def _turn(self) -> None:
        stage = self._runner.state.stage
        if stage is Stage.ASKING:
            self._ask_after()
            return
        running = self._runner.state.running
        line = self._lines.read(LOOK_S if running else None)
        if line is None:
            self._send(e.Look())
            self._say_left()
        else:
            self._line(line.lower())

    def _send(self, event: e.Event) -> None:
        for effect in self._runner.send(event):
            self._effect(effect)

    def _effect(self, effect: Effect) -> None:
        match effect:
            case SetUp():
                self._card()
            case PhaseBegan(step=step) if not self._own_pace:
                self._said_left = None
                line = words.phase(step, self._runner.view())
                if line is not None:
                    say(line)
            case PainLogged(nrs=nrs, exercise=exercise):
                say(f"Pain {nrs}, noted for {exercise.name}.")
            case GapPaused():
                say(f"{self._runner.view().why_words} Enter goes on, r does this one again.")
            case ExerciseEnded(exercise=exercise, status="done"):
                say(f"{exercise.name}: done.")
            case Ended(finished=finished):
                say("That was the last one." if finished else "Stopped.")

    def _card(self) -> None:
        """The set-up card, eased first where the person accepted that earlier in this session."""
        state = self._runner.state
        if state.stage is not Stage.READY:
            return
        item = state.slot.item
        accepted = self._offer.accepted.get(item.exercise.id)
        if accepted is not None and item.lowered_by is None:
            self._send(e.Easier(item=self._runner.eased(item, accepted)))
            return
        view = self._runner.view()
        say()
        heading, *rest = words.card(item, view)
        say(heading)
        why = self._whys.get(item.planned)
        for line in (*rest[:1], *([why] if why else []), *rest[1:]):
            say(line, indent=2)
        if self._own_pace:
            say(words.KEYS_OWN_PACE)
            self._send(e.Begin())
            self._send(e.Pause())
        else:
            say(words.KEYS_CARD if view.number == 1 else "Enter ready.")

    def _line(self, line: str) -> None:
        if (told := PAIN.fullmatch(line)) is not None:
            self._pain(int(told[1]), told[2])
            return
        match line:
            case "":
                self._enter()
            case "p" | "space":
                paused = self._runner.state.held is not None
                self._send(e.Resume() if paused else e.Pause())
                say("Paused. Enter goes on." if not paused else "Going on.")
            case "n" | "next" | "skip":
                self._send(e.Next())
            case "b" | "back":
                self._send(e.Back())
            case "+":
                self._send(e.Longer())
            case "-":
                self._send(e.Shorter())
            case "r":
                self._send(e.Again())
            case "d" | "done":
                self._send(e.SaidDone())
            case "e" | "easier":
                self._send(e.Easier(item=self._runner.easier(self._item)))
            case "x":
                self._swap()
            case "i":
                for text in words.more(self._runner.catalogue, self._item, self._runner.view()):
                    say(text, indent=2)
            case "s" | "stop" | "q":
                self._send(e.Stop())
            case _:
                say(words.KEYS_OWN_PACE if self._own_pace else words.KEYS_WORK)

    @property
    def _item(self) -> SessionItem:
        return self._runner.state.slot.item

    def _enter(self) -> None:
        state = self._runner.state
        if self._own_pace:
            self._send(e.SaidDone())
        elif state.stage is Stage.READY:
            self._send(e.Begin())
        elif state.held is not None:
            say("Going on.")
            self._send(e.Resume())
        elif (step := self._runner.view().step) is not None and step.seconds is None:
            self._send(e.Count())
        else:
            self._send(e.Pause())
            say("Paused. Enter goes on.")

    def _swap(self) -> None:
        other = self._runner.no_floor(self._item)
        if other is None:
            say("There is no other version without the floor that fits.")
        else:
            self._send(e.Swap(item=other))

    def _pain(self, nrs: int, where: str | None) -> None:
        zone = None
        if where is not None:
            known = {z.value for z in Zone}
            if where not in known:
                say(f"The number is not stored: where is one of {', '.join(sorted(known))}.")
                return
            zone = Zone(where)
        slot = self._runner.state.slot
        during = self._runner.state.stage is not Stage.READY or slot.begun
        self._send(e.Pain(nrs=nrs, zone=zone))
        if during:
            self._offer.make(nrs)

    def _ask_after(self) -> None:
        """After an exercise: the worst pain in it, and easy, right or hard."""
        slot = self._runner.state.slot
        known = [n for n in (slot.before, slot.peak) if n is not None]
        enter = f"Enter no more than {max(known)}" if known else "Enter leaves it open"
        say(f"How bad was the worst pain in it? {enter}, or 0 to 10.")
        usual = max(known, default=None)
        peak = self._score(usual)
        if self._runner.state.stage is not Stage.ASKING:
            return
        if peak is not None and (usual is None or peak > usual):
            self._offer.make(peak)
            if self._runner.state.stage is not Stage.ASKING:
                return
        say("Easy, right or hard? 1, 2 or 3. Enter is right.")
        effort = self._lines.read()
        while effort is None or effort.lower() not in EFFORTS:
            say("1 easy, 2 right, 3 hard, Enter right.")
            effort = self._lines.read()
        self._send(e.Answer(peak=peak, effort=EFFORTS[effort.lower()]))

    def _score(self, usual: int | None) -> int | None:
        while True:
            line = self._lines.read() or ""
            if not line:
                return usual
            if re.fullmatch(r"10|\d", line):
                return int(line)
            if line.lower() in ("s", "stop"):
                self._send(e.Stop())
                return None
            say("A whole number from 0 to 10, or Enter.")

    def _say_left(self) -> None:
        """In a long phase say each minute, and the last ten seconds."""
        view = self._runner.view()
        if view.step is None or view.remaining is None or view.step.planned < 30 or view.paused:
            return
        left = int(view.remaining) + 1
        before, self._said_left = self._said_left, left
        if before is None or left >= before:
            return
        if left == 10:
            say("10 s left.")
        elif left % 60 == 0:
            say(f"{length(left)} left.")
