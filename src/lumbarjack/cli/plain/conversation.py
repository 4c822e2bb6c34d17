"""The plain session: the machine's effects as lines, typed lines as its events."""

from __future__ import annotations

import re

from lumbarjack.cli.plain import words
from lumbarjack.cli.plain.asking import STILL, Asking
from lumbarjack.cli.plain.cards import Cards
from lumbarjack.cli.plain.lines import Lines
from lumbarjack.cli.plain.offer import Offer
from lumbarjack.cli.plain.ringing import Bell
from lumbarjack.cli.say import say
from lumbarjack.core.dosing import length
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.session import events as e
from lumbarjack.core.session.effects import (
    AskStill,
    Effect,
    Ended,
    ExerciseEnded,
    GapPaused,
    MovedOutward,
    Outward,
    PainLogged,
    PhaseBegan,
    SetUp,
)
from lumbarjack.core.session.state import SessionItem, Stage, State, Why
from lumbarjack.services.runner import Runner

LOOK_S = 0.25
"""How often the clock is looked at while a phase runs; its end is looked at when it comes."""

LEAST_S = 0.001
"""A wait that is too short is none at all on some clocks."""

PAIN = re.compile(r"(10|\d)(?:\s+([a-z ]+))?")

ZONES = {zone.value for zone in Zone}


class Conversation:
    """One session, talked through.

    `own_pace` has no timers: the person says what is done.
    """

    def __init__(self, runner: Runner, lines: Lines, bell: Bell, *, own_pace: bool) -> None:
        self._runner = runner
        self._lines = lines
        self._bell = bell
        self._own_pace = own_pace
        self._offer = Offer(runner, lines, self._send)
        self._asking = Asking(runner, lines, self._send, self._offer.make)
        self._cards = self._made_cards()
        self._said_left: float | None = None
        self._refused = ""
        self._before_stop: State | None = None

    def run(self) -> None:
        """Talk until the session has ended; the end of a script stops it and keeps it.

        Raises EOFError where the terminal is gone, TakenOver where it goes on elsewhere.
        """
        self._begin()
        while self._runner.state.stage is not Stage.ENDED:
            try:
                self._turn()
            except EOFError:
                if self._lines.lost:
                    raise
                say("The input has ended: stopping here and saving what was done.")
                self._send(e.Stop())
        self._cards.back_up()

    @property
    def may_go_on(self) -> bool:
        """Whether a key of a person stopped it, which is easily typed by mistake."""
        return self._before_stop is not None and self._lines.typed

    def go_on(self) -> None:
        """On with it, where it stood before it was stopped."""
        before, self._before_stop = self._before_stop, None
        if before is not None:
            self._runner.go_on(before)
            self._cards = self._made_cards()
            self.run()

    def _made_cards(self) -> Cards:
        return Cards(self._runner, self._offer, self._send, own_pace=self._own_pace)

    def _begin(self) -> None:
        """The first card; or where a session that was cut off stands, and what it still asks."""
        state = self._runner.state
        if state.watch is not None:
            self._asking.watch(self._runner.view())
        elif state.stage is Stage.WORKING:
            for line in words.goes_on(self._item, self._runner.view()):
                say(line)
        self._cards.show()
        self._offer.waiting()
        if self._runner.state.placing:
            self._asking.where()

    def _turn(self) -> None:
        if self._runner.state.stage is Stage.ASKING:
            self._asking.after()
            return
        line = self._lines.read(self._patience())
        if line is None:
            self._send(e.Look())
            self._say_left()
        elif self._runner.state.watch is not None:
            self._watching(line.lower())
        else:
            self._line(line.lower())

    def _patience(self) -> float | None:
        """Until the next look: soon while a phase runs, and exactly at its end."""
        if not self._runner.state.running:
            return None
        left = self._runner.view().remaining
        return LOOK_S if left is None else max(LEAST_S, min(LOOK_S, left))

    def _send(self, event: e.Event) -> None:
        if isinstance(event, e.Stop):
            self._before_stop = self._runner.before_stop().state
        effects = self._runner.send(event)
        if self._runner.refused and self._runner.refused != self._refused:
            say(self._runner.refused)
        self._refused = self._runner.refused
        self._bell.ring(effects)
        for effect in effects:
            self._effect(effect)

    def _effect(self, effect: Effect) -> None:
        match effect:
            case SetUp():
                self._cards.show()
            case PhaseBegan(step=step) if not self._own_pace:
                self._said_left = None
                line = words.phase(step, self._runner.view())
                if line is not None:
                    say(line)
            case PainLogged(nrs=nrs, exercise=exercise):
                say(f"Pain {nrs}, noted for {exercise.name}.")
            case MovedOutward() | AskStill():
                self._asking.watch(self._runner.view())
            case Outward():
                self._offer.outward()
            case GapPaused():
                say(f"{self._runner.view().why_words} Enter does this one again, n goes on.")
            case ExerciseEnded(exercise=exercise, status="done"):
                say(f"{exercise.name}: done.")
            case Ended(finished=finished):
                say("That was the last one." if finished else "Stopped.")

    def _watching(self, line: str) -> None:
        """Pain moved outward: only what is asked about it means anything."""
        if (told := PAIN.fullmatch(line)) is not None:
            self._pain(int(told[1]), told[2])
            return
        match line:
            case "y" | "yes" if self._runner.view().asks_still:
                self._send(e.Still(there=True))
            case "y" | "yes":
                say("Noted as it is; it is asked when the five minutes are over.")
            case "n" | "no":
                self._send(e.Still(there=False))
            case "s" | "stop" | "q":
                self._send(e.Stop())
            case _ if line in ZONES:
                self._send(e.Where(zone=Zone(line)))
            case _:
                say(STILL)
        if self._runner.state.why_paused is Why.OUTWARD:
            self._send(e.Next())

    def _line(self, line: str) -> None:
        if (told := PAIN.fullmatch(line)) is not None:
            self._pain(int(told[1]), told[2])
            return
        if (was := line.removeprefix("was ")) != line and was in ZONES:
            self._asking.was(Zone(was))
            return
        if line in ZONES - {Zone.NONE}:
            self._send(e.Where(zone=Zone(line)))
            say(f"Noted: {Zone(line).words}.")
            self._asking.before()
            return
        match line:
            case "":
                self._enter()
            case "p" | "space":
                paused = self._runner.state.held is not None
                if paused:
                    self._go_on()
                else:
                    self._pause()
            case "n" | "next" | "skip":
                gap = self._runner.state.why_paused is Why.GAP
                self._send(e.Resume() if gap else e.Next())
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
            case "l" | "learn":
                self._cards.learn()
            case "z" | "zone":
                self._send(e.AskWhere())
                self._asking.where()
            case "m":
                say(f"At each change: {self._bell.other()}.")
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
        elif state.why_paused is Why.GAP:
            self._send(e.Again())
        elif state.held is not None:
            self._go_on()
        elif (step := self._runner.view().step) is not None and step.seconds is None:
            self._send(e.Count())
        elif state.getting is not None:
            self._send(e.Begin())
        else:
            self._pause()

    def _pause(self) -> None:
        """It says so, unless what nobody saw paused it before."""
        self._send(e.Pause())
        if self._runner.state.why_paused is Why.PERSON:
            say("Paused. Enter goes on.")

    def _go_on(self) -> None:
        say(words.going_on(self._runner.view()))
        self._send(e.Resume())

    def _swap(self) -> None:
        other = self._runner.no_floor(self._item)
        if other is None:
            say("There is no other version without the floor that fits.")
        else:
            self._send(e.Swap(item=other))

    def _pain(self, nrs: int, where: str | None) -> None:
        zone = None
        if where is not None:
            if where not in ZONES:
                say(f"The number is not stored: where is one of {', '.join(sorted(ZONES))}.")
                return
            zone = Zone(where)
        self._send(e.Pain(nrs=nrs, zone=zone))
        if zone is not None:
            self._asking.before()
        if self._runner.state.watch is None:
            self._offer.make(nrs)

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
