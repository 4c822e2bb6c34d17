"""The questions round an exercise: how bad, how hard, where, and whether it is still there."""

from __future__ import annotations

import re
from collections.abc import Callable

from lumbarjack.cli.ask import ask_zone
from lumbarjack.cli.plain.lines import Lines
from lumbarjack.cli.say import say
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.session import events as e
from lumbarjack.core.session.state import Effort, Stage
from lumbarjack.core.session.view import View
from lumbarjack.core.session.words import in_the, watch_words
from lumbarjack.services.runner import Runner

EFFORTS: dict[str, Effort] = {"1": "easy", "2": "right", "3": "hard", "": "right"}

STILL = "y still there, n gone or back where it was, s stop and save. A number logs pain."
"""The keys while pain that moved outward is waited for."""


WAS = "Where was it before this exercise? was none, was back, was buttock and so on says it."


class Asking:
    """Asks, and sends what was answered; `offer` looks at a pain number that is higher now."""

    def __init__(
        self,
        runner: Runner,
        lines: Lines,
        send: Callable[[e.Event], None],
        offer: Callable[[int], None],
    ) -> None:
        self._runner = runner
        self._lines = lines
        self._send = send
        self._offer = offer

    def after(self) -> None:
        """After an exercise: the worst pain in it, easy, right or hard, and where, if asked."""
        slot = self._runner.state.slot
        known = [n for n in (slot.before, slot.peak) if n is not None]
        enter = f"Enter no more than {max(known)}" if known else "Enter leaves it open"
        say(f"How bad was the worst pain in it? {enter}, or 0 to 10.")
        usual = max(known, default=None)
        peak = self._score(usual)
        if self._runner.state.stage is not Stage.ASKING:
            return
        if peak is not None and (usual is None or peak > usual):
            self._offer(peak)
            if self._runner.state.stage is not Stage.ASKING:
                return
        effort = self._lines.ask("1 easy, 2 right, 3 hard; Enter is right.")
        while effort.lower() not in EFFORTS:
            effort = self._lines.ask("1 easy, 2 right, 3 hard; Enter is right.")
        zone = self.place() if self._runner.view().asks_zone else None
        self._send(e.Answer(peak=peak, effort=EFFORTS[effort.lower()], zone=zone))

    def where(self) -> None:
        """Where the pain is that was said last; left open it stays as it is."""
        zone = self.place()
        self._send(e.LeaveWhere() if zone is None else e.Where(zone=zone))
        if zone is not None:
            say(f"Noted: {zone.words}.")
            self.before()

    def before(self) -> None:
        """Where the pain was before this exercise, unless that is known: what moves outward is seen
        against it (R2). Nothing waits for the answer."""
        state = self._runner.state
        unknown = state.slot.zone_before is None and state.slot.zone not in (None, Zone.NONE)
        if state.in_exercise and unknown:
            say(WAS)

    def was(self, zone: Zone) -> None:
        """It was there before; so it is seen now whether it moved outward."""
        self._send(e.WasAt(zone=zone))
        now = self._runner.state.slot.zone
        if now is not None:
            self._send(e.Where(zone=now))

    def place(self) -> Zone | None:
        """A place, None where it is left open."""
        word = ask_zone(self._lines.ask)
        return None if word is None else Zone(word)

    def watch(self, view: View) -> None:
        """Say that pain moved outward and what is asked in five minutes, or ask it now."""
        if view.watch is None:
            return
        if view.asks_still:
            say(f"Five minutes are over. Is the pain still {in_the(view.watch.now)}?")
        else:
            say(watch_words(view.watch))
            say("Until then rest in a position that eases it; this exercise is left alone.")
        say(STILL)

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
