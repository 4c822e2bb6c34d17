"""The lines that are typed in a plain session as the machine's events, the same at every moment."""

from __future__ import annotations

import re
from collections.abc import Callable

from lumbarjack.cli.plain import words
from lumbarjack.cli.plain.asking import STILL, ZONES, Asking
from lumbarjack.cli.plain.cards import Cards
from lumbarjack.cli.plain.leaving import Leave
from lumbarjack.cli.plain.offer import Offer
from lumbarjack.cli.plain.ringing import Bell
from lumbarjack.cli.say import say
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.session import events as e
from lumbarjack.core.session.state import SessionItem, Stage, Why
from lumbarjack.core.session.why_not import why_not
from lumbarjack.services.runner import Runner

PAIN = re.compile(r"(10|\d)(?:\s+([a-z ]+))?")

KEYS = {
    **dict.fromkeys(("p", "space"), "pause"),
    **dict.fromkeys(("n", "next", "skip", "no"), "next"),
    **dict.fromkeys(("y", "yes"), "still_there"),
    **dict.fromkeys(("e", "easier"), "easier"),
    **dict.fromkeys(("l", "learn"), "learn"),
    **dict.fromkeys(("d", "done"), "done"),
    **dict.fromkeys(("z", "zone"), "zone"),
    **dict.fromkeys(("s", "stop"), "stop"),
    **dict.fromkeys(("q", "quit"), "leave"),
    **{"b": "previous", "+": "longer", "-": "shorter", "r": "again", "x": "no_floor"},
    **{"m": "sound", "i": "instructions"},
}
"""What may be typed, and the command that it is; the letters are the screen's."""


class Commands:
    """Does what a line says, or says why that means nothing now."""

    def __init__(
        self,
        runner: Runner,
        send: Callable[[e.Event], None],
        cards: Cards,
        asking: Asking,
        offer: Offer,
        bell: Bell,
        *,
        own_pace: bool,
    ) -> None:
        self._runner = runner
        self._send = send
        self._cards = cards
        self._asking = asking
        self._offer = offer
        self._bell = bell
        self._own_pace = own_pace

    def take(self, line: str) -> None:
        """Take one line. Raises Leave where the person leaves."""
        if not self._asking.placed(line):
            if self._asking.answered(line):
                return
            if not self._told(line):
                self._key(line)
        self._asking.again()

    def _told(self, line: str) -> bool:
        """A pain number, a place, or both; whether the line was that."""
        if (told := PAIN.fullmatch(line)) is not None:
            self._pain(int(told[1]), told[2])
        elif (was := line.removeprefix("was ")) != line and was in ZONES:
            self._asking.was(ZONES[was])
        elif line in ZONES and (line != Zone.NONE.value or self._runner.state.watch is not None):
            self._asking.is_at(ZONES[line])
        else:
            return False
        return True

    def _pain(self, nrs: int, where: str | None) -> None:
        if where is not None and where not in ZONES:
            say(f"The number is not stored: where is one of {', '.join(sorted(ZONES))}.")
            return
        zone = None if where is None else ZONES[where]
        self._send(e.Pain(nrs=nrs, zone=zone))
        if zone is not None and self._runner.state.watch is None:
            say(f"Noted: {zone.words}.")
            self._asking.before()
        if self._runner.state.watch is None:
            self._offer.make(nrs)

    def _key(self, line: str) -> None:
        id = KEYS.get(line)
        if line == "":
            self._enter()
        elif id is None:
            say(self._keys())
        elif id == "leave":
            raise Leave
        elif (why := why_not(self._runner.state, id)) is not None:
            say(why)
        else:
            self._do(id)

    def _keys(self) -> str:
        state = self._runner.state
        if state.watch is not None:
            return STILL
        if state.stage is Stage.ASKING:
            return words.KEYS_ASKED
        if state.stage is Stage.READY:
            return words.KEYS_CARD
        return words.KEYS_OWN_PACE if self._own_pace else words.KEYS_WORK

    def _do(self, id: str) -> None:
        match id:
            case "pause":
                self._pause_or_on()
            case "next":
                self._next()
            case "still_there":
                self._send(e.Still(there=True))
                self._left_for_now()
            case "easier":
                self._send(e.Easier(item=self._runner.easier(self._item)))
            case "no_floor":
                self._swap()
            case "learn":
                self._cards.learn()
            case "zone":
                self._send(e.AskWhere())
                self._asking.where()
            case "sound":
                say(f"At each change: {self._bell.other()}.")
            case "instructions":
                for text in words.more(self._runner.catalogue, self._item, self._runner.view()):
                    say(text, indent=2)
            case "stop":
                self._asking.keep()
                self._send(e.Stop())
            case "longer" | "shorter":
                self._longer(EVENTS[id])
            case _:
                self._send(EVENTS[id])

    @property
    def _item(self) -> SessionItem:
        return self._runner.state.slot.item

    def _next(self) -> None:
        """On to the next one; after a gap on with this one; pain that moved outward is gone."""
        state = self._runner.state
        if state.watch is not None and state.why_paused is not Why.OUTWARD:
            self._send(e.Still(there=False))
        elif state.why_paused is Why.GAP:
            self._pause_or_on()
        else:
            self._send(e.Next())

    def _left_for_now(self) -> None:
        """Where nothing else was chosen the exercise is left, and the next one comes."""
        if self._runner.state.why_paused is Why.OUTWARD:
            self._send(e.Next())

    def _enter(self) -> None:
        state = self._runner.state
        if state.watch is not None:
            say(STILL)
        elif self._own_pace:
            self._send(e.SaidDone())
        elif state.stage is Stage.READY:
            self._send(e.Begin())
        elif state.why_paused is Why.GAP:
            self._send(e.Again())
        elif state.held is not None:
            self._pause_or_on()
        elif (step := self._runner.view().step) is not None and step.seconds is None:
            self._send(e.Count())
        elif state.getting is not None:
            self._send(e.Begin())
        else:
            self._pause_or_on()

    def _pause_or_on(self) -> None:
        """Pause, and say so unless what nobody saw paused it before; or go on."""
        if self._runner.state.held is not None:
            say(words.going_on(self._runner.view()))
            self._send(e.Resume())
            return
        self._send(e.Pause())
        if self._runner.state.why_paused is Why.PERSON:
            say("Paused. Enter goes on.")

    def _longer(self, event: e.Event) -> None:
        """Say what is left of the phase, where it did not end by that."""
        before = self._runner.view().step
        self._send(event)
        view = self._runner.view()
        if view.step is not None and view.step == before:
            say(words.left(view))

    def _swap(self) -> None:
        other = self._runner.no_floor(self._item)
        if other is None:
            say("There is no other version without the floor that fits.")
        else:
            self._send(e.Swap(item=other))


EVENTS: dict[str, e.Event] = {
    "previous": e.Back(),
    "longer": e.Longer(),
    "shorter": e.Shorter(),
    "again": e.Again(),
    "done": e.SaidDone(),
}
"""The commands that are one event."""
