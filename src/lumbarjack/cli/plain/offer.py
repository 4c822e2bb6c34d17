"""The offer of an easier version when pain rises in an exercise (R4)."""

from __future__ import annotations

from collections.abc import Callable

from lumbarjack.cli.plain.lines import Lines
from lumbarjack.cli.say import say, say_item
from lumbarjack.core.models.advice import Advice
from lumbarjack.core.session import events as e
from lumbarjack.core.session.state import Stage
from lumbarjack.services.offers import Offer as Offered
from lumbarjack.services.offers import Offers
from lumbarjack.services.runner import Runner

CHOICE = "a accept, = keep as it is, n skip this one, w why, s stop and save."


class Offer:
    """Stands still, says why, and lets the person decide; Enter never decides.

    `send` gives the machine an event.
    """

    def __init__(self, runner: Runner, lines: Lines, send: Callable[[e.Event], None]) -> None:
        self._runner = runner
        self._lines = lines
        self._send = send
        self._offers = Offers(runner)

    @property
    def accepted(self) -> dict[str, Advice]:
        """What was taken, by exercise id."""
        return self._offers.accepted

    def make(self, nrs: int) -> None:
        """Make the offer where this pain number calls for it."""
        state = self._runner.state
        offer = self._offers.due(state, nrs)
        if offer is None:
            return
        was_paused = state.held is not None or state.stage is not Stage.WORKING
        if state.stage is Stage.ASKING:
            self._runner.send(e.Pain(nrs=nrs))
        elif not was_paused:
            self._runner.send(e.Pause())
        say(offer.advice.reason)
        say("For today only; your plan stays as it is, and this counts as a full day.")
        self._decide(offer, was_paused)

    def _decide(self, offer: Offered, was_paused: bool) -> None:
        line = self._lines.ask(CHOICE).lower()
        while not self._answered(line, offer, was_paused):
            line = self._lines.ask(CHOICE).lower()

    def _answered(self, line: str, offer: Offered, was_paused: bool) -> bool:
        advice = offer.advice
        match line:
            case "a" | "accept" | "y" | "yes":
                self._accept(offer)
            case "=" | "k" | "keep":
                self._runner.answer(advice, "keep")
                say("Saved: kept as it is.")
                if not was_paused:
                    self._send(e.Resume())
            case "n" | "skip":
                self._runner.answer(advice, "later")
                if self._runner.state.stage is not Stage.ASKING:
                    self._send(e.Next())
            case "s" | "stop":
                self._send(e.Stop())
            case "w" | "why":
                say_item("Looked at: ", advice.window)
                say_item("What would change it: ", advice.changes)
                say_item("From: ", ", ".join(advice.sources))
                return False
            case _:
                return False
        return True

    def _accept(self, offer: Offered) -> None:
        self._runner.answer(offer.advice, "accept")
        self._offers.accept(offer)
        say("Saved: easier for today.")
        if self._runner.state.stage in (Stage.WORKING, Stage.READY):
            self._send(e.Easier(item=offer.instead))
