"""An easier one is suggested: both bodies in view, and the person decides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from time import monotonic
from typing import Literal

from textual import events, on
from textual.app import ComposeResult
from textual.content import Content

from lumbarjack.core.dosing import words
from lumbarjack.core.models.advice import Action
from lumbarjack.core.session.guard import takes_answer
from lumbarjack.core.session.state import SessionItem
from lumbarjack.core.session.view import View
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.decisions import Decision
from lumbarjack.services.offers import DECISIONS, Offer
from lumbarjack.services.runner import Runner
from lumbarjack.store.errors import StoreError
from lumbarjack.ui.commands.command import Command, bindings
from lumbarjack.ui.commands.pages import ACCEPT, KEEP, WHY
from lumbarjack.ui.commands.session import OFFER, OTHER_WAY, SKIP, STOP
from lumbarjack.ui.lines import ACCENT, MUTED, STRONG, TEXT, Lines, paragraph
from lumbarjack.ui.screens.base import PageScreen
from lumbarjack.ui.screens.session.head import session_header
from lumbarjack.ui.screens.session.shown import TALL
from lumbarjack.ui.screens.session.why import WhyOfferedScreen
from lumbarjack.ui.widgets.drawn import Drawn
from lumbarjack.ui.widgets.figure import FigurePlace
from lumbarjack.ui.widgets.footer import CLOSE

TODAY_ONLY = "For today only. Your plan stays as it is, and this counts as a full day."
HELD_BACK = "Its direction is left out for 48 hours; this counts as a full day."
HELD_BACK_SHORT = "Its direction is left out for 48 h."
YOU_DECIDE = "You decide. Keeping it is noted, nothing more."

TOO_SOON = "That key came before this page did. Now you decide."

IN_SHORT = "For today only; your plan stays."

SAID = {
    "accept": "Easier for today. Saved.",
    "other": "The other direction. Saved.",
    "keep": "Kept as it is. Saved.",
    "skip": "Skipped.",
}

NO_OTHER_WAY = "There is no opposite direction to do here."


Answer = Literal["accept", "other", "keep", "skip"]


@dataclass(frozen=True)
class Choice:
    """What the person chose, and the line that says what became of it."""

    choice: Answer | Literal["stop"]
    said: str = ""


class EasierScreen(PageScreen[Choice, Offer]):
    """Waits for a letter; Enter does nothing here."""

    KEYS = OFFER
    BINDINGS = bindings(OFFER)
    CSS_PATH = "easier.tcss"

    def __init__(self, bundle: Bundle, runner: Runner, offer: Offer, view: View) -> None:
        super().__init__(bundle, offer)
        self._runner = runner
        self._offer = offer
        self._view = view
        self._seen: float | None = None

    @on(events.Key)
    def keep_back(self, event: events.Key) -> None:
        """A key that was on its way when this page came was meant for the page below."""
        if not takes_answer(self._seen, event.time):
            event.stop()
            event.prevent_default()
            self.call_after_refresh(self.say, TOO_SOON)

    def _was_seen(self) -> None:
        self._seen = monotonic()

    def body(self) -> ComposeResult:
        """What was said, the two bodies with their captions, what the choice means."""
        yield Drawn(self._reason, id="reason")
        yield FigurePlace(id="now")
        yield FigurePlace(id="instead")
        yield Drawn(self._now, id="now-caption")
        yield Drawn(self._instead, id="instead-caption")
        yield Drawn(self._meaning, id="meaning")

    def on_mount(self) -> None:
        """The two bodies in the pose that is held."""
        for id, item in (("now", self._offer.now), ("instead", self._offer.instead)):
            figure = self.query_one(f"#{id}", FigurePlace)
            figure.exercise, figure.pose, figure.side = item.exercise, 1.0, self._view.side
        standing = all(i.exercise.position in TALL for i in (self._offer.now, self._offer.instead))
        self.set_class(standing, "-tall")
        self.call_after_refresh(self._was_seen)

    def read(self) -> Offer:
        """The offer was handed in."""
        return self._offer

    def header(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        """The session's, which stands still."""
        return session_header(self._offer.now.exercise.name, self._view, width, paused=True)

    def footer(self) -> tuple[Command, ...]:
        """The answers, and why."""
        other = (OTHER_WAY,) if self._offer.other is not None else ()
        return (ACCEPT, KEEP, *other, SKIP, WHY, STOP)

    @property
    def key_gap(self) -> str:
        """In forty columns the other way is seen, too."""
        return CLOSE if self.layout_class == "-tiny" else super().key_gap

    def footer_words(self) -> Mapping[str, str]:
        """The answers by the names of the two, where they have room."""
        if self.layout_class not in ("-home", "-wide"):
            if self._offer.other is not None and self.layout_class == "-tiny":
                return {"accept": "do", "skip": "skip", "other_way": "other"}
            return {"accept": "do it", "skip": "skip", "other_way": "other way"}
        if self._offer.other is not None:
            return {"accept": "do the suggested", "skip": "skip"}
        now, instead = self._offer.now.exercise.name, self._offer.instead.exercise.name
        if now == instead or len(now) + len(instead) > ROOM:
            return {"accept": "do the easier one", "keep": "keep as it is"}
        return {"accept": f"do {instead}", "keep": f"keep {now}"}

    # --- the blocks -------------------------------------------------------------------------

    def _reason(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        first, rest = reason(self._offer)
        if not rest:
            return paragraph(first, width, STRONG)
        if len(first) + 1 + len(rest) <= width:
            return [Content.assemble((f"{first} ", STRONG), (rest, TEXT))]
        return [*paragraph(first, width, STRONG), *paragraph(rest, width)]

    def _now(self, width: int, height: int) -> Lines:
        item = self._offer.now
        return _caption("Now: ", item.exercise.name, dose_of(item), width, height, (MUTED, MUTED))

    def _instead(self, width: int, height: int) -> Lines:
        offer = self._offer
        same = offer.now.exercise.id == offer.instead.exercise.id
        name = "half of it" if same else offer.instead.exercise.name
        styles = (ACCENT, TEXT)
        return _caption("Suggested: ", name, dose_of(offer.instead), width, height, styles)

    def _meaning(self, width: int, height: int) -> Lines:
        if self.layout_class == "-tiny":
            return [*paragraph(self._means(width), width), *self._decide("You decide.", width)]
        lines = [*paragraph(self._means(width), width), *self._decide(YOU_DECIDE, width)]
        return lines[:height] if height else lines

    def _means(self, width: int) -> str:
        if self._offer.advice.action is Action.SWAP_DIRECTION:
            return HELD_BACK if len(HELD_BACK) <= width else HELD_BACK_SHORT
        return IN_SHORT if self.layout_class == "-tiny" else TODAY_ONLY

    def _decide(self, words: str, width: int) -> Lines:
        other = self._offer.other
        if other is None:
            return paragraph(words, width, MUTED)
        text = f"Or d for {other.exercise.name}, the opposite direction."
        short = f"d: {other.exercise.name}"
        return paragraph(text if len(text) <= width else short, width, MUTED)

    # --- the answers ------------------------------------------------------------------------

    def do_accept(self) -> None:
        """Do the easier one."""
        self._answer("accept")

    def do_other_way(self) -> None:
        """The opposite direction."""
        self._answer("other")

    def why_not(self, id: str) -> str | None:
        """Not every offer has another way."""
        return NO_OTHER_WAY if id == OTHER_WAY.id and self._offer.other is None else None

    def do_keep(self) -> None:
        """Go on as it is."""
        self._answer("keep")

    def do_skip(self) -> None:
        """Neither."""
        self._answer("skip")

    def do_stop(self) -> None:
        """Stop the session."""
        self.dismiss(Choice("stop"))

    def do_why(self) -> None:
        """The whole reason."""
        why = WhyOfferedScreen(self.bundle, self._offer, self._view)
        self.app.push_screen(why, self._answered)

    def _answered(self, decision: Decision | None) -> None:
        if decision is not None:
            self._answer("skip" if decision == "later" else decision)

    def _answer(self, choice: Answer) -> None:
        """Store the answer; where the store refuses, the session still goes on as was chosen."""
        decision = DECISIONS[choice]
        told = [SAID[choice]]

        def store() -> str:
            try:
                self._runner.answer(self._offer.advice, decision)
            except StoreError as error:
                told[0] = f"As you chose; the answer itself is not saved: {error}"
            return ""

        def then() -> None:
            self.dismiss(Choice(choice, told[0]))

        self.save(store, then)


ROOM = 32
"""Letters that the two names may have together in the footer at 80 columns."""


def reason(offer: Offer) -> tuple[str, str]:
    """What was said, and where the limit is that it met; w has the rest of it."""
    numbers = offer.advice.numbers
    if offer.nrs is None or offer.advice.action is Action.SWAP_DIRECTION:
        return f"{offer.advice.reason.split('. ', 1)[0]}.", ""
    first = f"Pain {offer.nrs} in {offer.now.exercise.name}."
    usual, ceiling, before = (numbers.get(name) for name in ("usual", "ceiling", "before"))
    if isinstance(ceiling, int) and offer.nrs > ceiling:
        told = "Your usual is not known yet" if usual is None else f"Your usual is {usual}"
        return first, f"{told}; above {ceiling}, easing off is suggested."
    if before is not None:
        return first, f"It was {before} before; after such a rise, easing off is suggested."
    return first, offer.advice.reason


def dose_of(item: SessionItem) -> str:
    """How much of it."""
    return words(item.dose, " a side" if item.exercise.two_sided else "")


def _caption(
    label: str, name: str, dose: str, width: int, height: int, styles: tuple[str, str]
) -> Lines:
    """Two centred lines under a body, or one line where there is no body."""
    head = f"{label}{name}"
    if height == 1:
        line = f"{head}, {dose}"
        return [Content.styled(line if len(line) <= width else head[:width], styles[0])]
    return [
        Content.styled(head[:width].center(width).rstrip(), styles[0]),
        Content.styled(dose[:width].center(width).rstrip(), styles[1]),
    ]
