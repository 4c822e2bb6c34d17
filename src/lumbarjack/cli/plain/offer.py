"""The offers in a session: something easier when pain rises (R4), another direction (R2)."""

from __future__ import annotations

from collections.abc import Callable

from lumbarjack.cli.plain.leaving import Leave
from lumbarjack.cli.plain.lines import Lines
from lumbarjack.cli.say import say, say_item
from lumbarjack.core.models.advice import Advice
from lumbarjack.core.session import events as e
from lumbarjack.core.session.guard import GUARD_S
from lumbarjack.core.session.state import Stage
from lumbarjack.services.offers import DECISIONS, Choice, Offers
from lumbarjack.services.offers import Offer as Offered
from lumbarjack.services.runner import Runner
from lumbarjack.store.errors import StoreError

CHOICE = (
    "a accept, = keep as it is, n skip this one, w why, s stop and save, q leave and keep. "
    "Enter decides nothing."
)

OTHER = "d the opposite direction: {name}. "

SAID = {
    "accept": "Saved: easier for today.",
    "other": "Saved: the other direction.",
    "keep": "Saved: kept as it is.",
}
ANSWERS: dict[str, Choice] = {
    **dict.fromkeys(("a", "accept", "y", "yes"), "accept"),
    **dict.fromkeys(("d", "direction"), "other"),
    **dict.fromkeys(("=", "k", "keep"), "keep"),
    **dict.fromkeys(("n", "skip"), "skip"),
    **dict.fromkeys(("s", "stop"), "stop"),
}


class Offer:
    """Stands still, says why, and lets the person decide; Enter never decides.

    `send` gives the machine an event. Where the person leaves instead (Leave), it waits.
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
        runs = state.running
        if state.stage is Stage.ASKING:
            self._runner.send(e.Pain(nrs=nrs))
        elif runs:
            self._runner.send(e.Pause())
        self._decide(offer, runs)

    def outward(self) -> None:
        """Offer another direction, where pain moved outward and is still there."""
        offer = self._offers.outward(self._runner.state)
        if offer is not None:
            self._decide(offer, runs=False)

    def waiting(self) -> None:
        """After a cut line: the offer that was not answered yet."""
        offer = self._offers.waiting()
        if offer is not None:
            say("This was not answered yet.")
            self._decide(offer, runs=False)

    def _decide(self, offer: Offered, runs: bool) -> None:
        self._runner.try_to_keep()
        say(offer.advice.reason)
        if offer.advice.rule != "R2":
            say("For today only; your plan stays as it is, and this counts as a full day.")
        self._lines.forget_typed(GUARD_S)
        other = "" if offer.other is None else OTHER.format(name=offer.other.exercise.name)
        line = self._lines.ask(f"{other}{CHOICE}").lower()
        while not self._answered(line, offer, runs):
            line = self._lines.ask(f"{other}{CHOICE}").lower()

    def _answered(self, line: str, offer: Offered, runs: bool) -> bool:
        advice = offer.advice
        if line in ("w", "why"):
            say_item("Looked at: ", advice.window)
            say_item("What would change it: ", advice.changes)
            say_item("From: ", ", ".join(advice.sources))
        if line in ("q", "quit"):
            raise Leave
        choice = ANSWERS.get(line)
        if choice is None or (choice == "other" and offer.other is None):
            return False
        refused = "" if choice == "stop" else self._store(offer, choice)
        if choice in ("accept", "other"):
            self._offers.accept(offer)
        if refused:
            say(f"As you chose; the answer itself is not saved: {refused}")
        elif choice in SAID:
            say("Saved: that direction is left out." if _swaps(offer, choice) else SAID[choice])
        event = self._offers.event(offer, choice)
        if event is not None:
            self._send(event)
        elif choice == "keep" and runs:
            self._send(e.Resume())
        return True

    def _store(self, offer: Offered, choice: Choice) -> str:
        """Store the answer; why not, where the store refuses it."""
        try:
            self._runner.answer(offer.advice, DECISIONS[choice])
        except StoreError as error:
            return str(error)
        return ""


def _swaps(offer: Offered, choice: Choice) -> bool:
    return choice == "accept" and offer.advice.rule == "R2"
