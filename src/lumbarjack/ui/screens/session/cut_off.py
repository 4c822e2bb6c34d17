"""A session that was cut off and may not go on: save what was done of it, or throw it away."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content

from lumbarjack.core.session.words import where
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.sitting import MayNotGoOn, Settled, settle
from lumbarjack.ui.commands.command import Command, bindings
from lumbarjack.ui.commands.everywhere import BACK, HELP
from lumbarjack.ui.commands.session import CUT_OFF, SAVE, THROW
from lumbarjack.ui.lines import MUTED, STRONG, Lines, paragraph, parted
from lumbarjack.ui.screens.base import PageScreen
from lumbarjack.ui.widgets.drawn import Drawn

WIDEST = 76


class CutOffScreen(PageScreen[str, MayNotGoOn]):
    """Dismissed with the sentence that says what became of it; None where it is left as it is."""

    KEYS = CUT_OFF
    BINDINGS = bindings(CUT_OFF)
    CSS_PATH = "cut_off.tcss"

    def __init__(self, bundle: Bundle, cut: MayNotGoOn) -> None:
        super().__init__(bundle, cut)
        self._cut = cut

    def body(self) -> ComposeResult:
        """A few lines."""
        yield Drawn(self._lines, id="lines")

    def read(self) -> MayNotGoOn:
        """It was handed in."""
        return self._cut

    def footer(self) -> tuple[Command, ...]:
        """The two ways, and leaving it."""
        return (SAVE, THROW, BACK, HELP)

    def do_save_it(self) -> None:
        """Store what was done."""
        self._settle("save")

    def do_throw(self) -> None:
        """Forget it."""
        self._settle("throw")

    def _settle(self, how: Settled) -> None:
        said = [""]

        def job() -> str:
            said[0] = settle(self.bundle, self._cut.kept, how)
            return ""

        def then() -> None:
            self.dismiss(said[0])

        self.save(job, then)

    def _lines(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        width = min(width, WIDEST)
        place = where(self._cut.kept.state)
        return parted(
            [
                [Content.styled("A session was cut off", STRONG)],
                paragraph(f"It was begun {self._cut.when}, and stopped at {place}.", width),
                paragraph(self._cut.why, width),
                paragraph("Saving keeps what was done until then; u takes it back.", width, MUTED),
            ]
        )
