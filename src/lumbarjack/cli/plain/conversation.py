"""The plain session: the machine's effects as lines, typed lines as its events."""

from __future__ import annotations

from lumbarjack.cli.plain import words
from lumbarjack.cli.plain.asking import Asking
from lumbarjack.cli.plain.cards import Cards
from lumbarjack.cli.plain.commands import Commands
from lumbarjack.cli.plain.lines import Lines
from lumbarjack.cli.plain.offer import Offer
from lumbarjack.cli.plain.ringing import Bell
from lumbarjack.cli.say import say
from lumbarjack.core.dosing import length
from lumbarjack.core.session import events as e
from lumbarjack.core.session.effects import (
    AskStill,
    Effect,
    Ended,
    GapPaused,
    MovedOutward,
    Outward,
    PainLogged,
    PhaseBegan,
    SetUp,
)
from lumbarjack.core.session.state import Stage, State
from lumbarjack.services.runner import Runner

LOOK_S = 0.25
"""How often the clock is looked at while a phase runs; its end is looked at when it comes."""

LEAST_S = 0.001
"""A wait that is too short is none at all on some clocks."""


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
        self._asking = Asking(runner, self._send, self._offer.make)
        self._cards = self._made_cards()
        self._commands = self._made_commands()
        self._said_left: float | None = None
        self._refused = ""
        self._before_stop: State | None = None

    def run(self) -> None:
        """Talk until the session has ended; the end of a script stops it and keeps it.

        Raises EOFError where the terminal is gone, TakenOver where it goes on elsewhere, Leave
        where the person leaves and it is kept.
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
            self._commands = self._made_commands()
            self.run()

    def _made_cards(self) -> Cards:
        return Cards(self._runner, self._offer, self._send, own_pace=self._own_pace)

    def _made_commands(self) -> Commands:
        return Commands(
            self._runner,
            self._send,
            self._cards,
            self._asking,
            self._offer,
            self._bell,
            own_pace=self._own_pace,
        )

    def _begin(self) -> None:
        """The first card; or where a session that was cut off stands, and what it still asks."""
        state = self._runner.state
        if state.watch is not None:
            self._asking.watch()
        elif state.stage is Stage.WORKING:
            for line in words.goes_on(state.slot.item, self._runner.view()):
                say(line)
        self._cards.show()
        self._offer.waiting()
        if self._runner.state.placing:
            self._asking.where()

    def _turn(self) -> None:
        self._asking.follow()
        line = self._lines.read(self._patience())
        if line is None:
            self._send(e.Look())
            self._say_left()
        else:
            self._commands.take(line.lower())

    def _patience(self) -> float | None:
        """Until the next look: soon while a phase runs, and exactly at its end."""
        if not self._runner.state.running:
            return None
        left = self._runner.view().remaining
        return LOOK_S if left is None else max(LEAST_S, min(LOOK_S, left))

    def _send(self, event: e.Event) -> None:
        if self._runner.state.stage is Stage.ENDED:
            return
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
                self._asking.watch()
            case Outward():
                self._offer.outward()
            case GapPaused():
                say(f"{self._runner.view().why_words} Enter does this one again, n goes on.")
            case Ended(finished=finished):
                say("That was the last one." if finished else "Stopped.")

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
