"""Other things that matter: three plain questions with pointers, no score."""

from __future__ import annotations

from lumbarjack.core.safety.matters import ABOUT, MATTERS
from lumbarjack.ui.commands.command import bindings
from lumbarjack.ui.commands.you import MATTERS_PAGE, READ
from lumbarjack.ui.screens.you.listed import Line, ListedScreen


class MattersScreen(ListedScreen[str]):
    """The questions; the pointers of the one with the bar."""

    KEYS = MATTERS_PAGE
    BINDINGS = bindings(MATTERS_PAGE)
    TAKE = READ

    def read(self) -> str:
        """What it is."""
        return ABOUT

    def lines(self, page: str) -> tuple[Line, ...]:  # noqa: ARG002 - the same for everybody
        """A few words each, as a row is short."""
        return tuple(Line(matter.short) for matter in MATTERS)

    def means(self, page: str, at: int) -> tuple[str, ...]:  # noqa: ARG002 - the same for everybody
        """The question, and what helps."""
        return (MATTERS[at].ask, *MATTERS[at].pointers)

    def about(self, page: str) -> tuple[str, ...]:
        """That nothing is kept."""
        return (page,)

    def do_read_on(self) -> None:
        """The whole of it as a page."""
        self.do_why()
