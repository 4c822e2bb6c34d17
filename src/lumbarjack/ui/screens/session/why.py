"""Why something easier is offered in a session: the whole reason, and the answers of the offer."""

from __future__ import annotations

from lumbarjack.core.session.view import View
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.offers import Offer
from lumbarjack.ui.commands.command import Command, bindings
from lumbarjack.ui.commands.everywhere import BACK, HELP
from lumbarjack.ui.commands.pages import ACCEPT, KEEP
from lumbarjack.ui.commands.session import SKIP, WHY_OFFERED
from lumbarjack.ui.lines import Lines
from lumbarjack.ui.screens.session.head import session_header
from lumbarjack.ui.screens.why import WhyScreen


class WhyOfferedScreen(WhyScreen):
    """The page of `w` on an offer: the session's own head, and only what works in a session."""

    KEYS = WHY_OFFERED
    BINDINGS = bindings(WHY_OFFERED)

    def __init__(self, bundle: Bundle, offer: Offer, view: View) -> None:
        super().__init__(bundle, (offer.advice,), open_choice=True)
        self._exercise = offer.now.exercise.name
        self._view = view

    def header(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        """The session's, which stands still."""
        return session_header(self._exercise, self._view, width, paused=True)

    def footer(self) -> tuple[Command, ...]:
        """The answers of the offer."""
        return (ACCEPT, KEEP, SKIP, BACK, HELP)

    def footer_words(self) -> dict[str, str]:
        """As the offer has them."""
        return {KEEP.id: "keep as it is", ACCEPT.id: "do it"}

    def do_skip(self) -> None:
        """Neither of the two; the offer takes it as put off."""
        self.do_later()
