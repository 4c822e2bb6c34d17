"""A session was thrown away: said once, and one key takes it back."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content

from lumbarjack.core.session.words import where
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.checkpoint import Checkpoint
from lumbarjack.services.thrown import bring_back
from lumbarjack.ui.commands.command import Command, bindings
from lumbarjack.ui.commands.everywhere import HELP, UNDO
from lumbarjack.ui.commands.session import DONE, THROWN
from lumbarjack.ui.lines import MUTED, STRONG, Lines, paragraph, parted
from lumbarjack.ui.screens.base import PageScreen
from lumbarjack.ui.widgets.drawn import Drawn

WIDEST = 76


class ThrownScreen(PageScreen[bool, Checkpoint]):
    """Dismissed with whether it was brought back."""

    KEYS = THROWN
    BINDINGS = bindings(THROWN)
    CSS_PATH = "cut_off.tcss"

    def __init__(self, bundle: Bundle, kept: Checkpoint) -> None:
        super().__init__(bundle, kept)
        self._kept = kept

    def body(self) -> ComposeResult:
        """A few lines."""
        yield Drawn(self._lines, id="lines")

    def read(self) -> Checkpoint:
        """It was handed in."""
        return self._kept

    def footer(self) -> tuple[Command, ...]:
        """On, or back."""
        return (DONE, UNDO, HELP)

    def do_done(self) -> None:
        """To Today."""
        self.dismiss(False)

    def do_back(self) -> None:
        """As Enter."""
        self.dismiss(False)

    def do_undo(self) -> None:
        """Take it back."""

        def job() -> str:
            bring_back(self.bundle, self._kept)
            return ""

        def then() -> None:
            self.dismiss(True)

        self.save(job, then)

    def _lines(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        width = min(width, WIDEST)
        at = where(self._kept.state)
        return parted(
            [
                [Content.styled("Thrown away", STRONG)],
                paragraph(f"The session that stopped at {at}. Nothing of it is stored.", width),
                paragraph("u brings it back, as it stood. Enter goes to Today.", width, MUTED),
            ]
        )
