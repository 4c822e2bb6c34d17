"""The programmes, each to be done once."""

from __future__ import annotations

from lumbarjack.ui.commands.catalogue import ONCE, PROGRAMMES_ONCE
from lumbarjack.ui.commands.command import Command, bindings
from lumbarjack.ui.commands.everywhere import BACK, CHOOSE, HELP
from lumbarjack.ui.lines import MUTED, Lines, paragraph
from lumbarjack.ui.screens.plan.programmes import ProgrammesScreen
from lumbarjack.ui.widgets.header import page_header

STAYS = "Done once, and counted like any other session. Your plan stays as it is."


class OnceScreen(ProgrammesScreen):
    """Choose one; dismissed with its id, to be begun."""

    KEYS = PROGRAMMES_ONCE
    BINDINGS = bindings(PROGRAMMES_ONCE)
    CSS_PATH = "../plan/programmes.tcss"

    def header(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        """What is chosen here."""
        return page_header(self.KEYS.name, "Catalogue", width)

    def footer(self) -> tuple[Command, ...]:
        """Do it, choose, back."""
        return (ONCE, CHOOSE, BACK, HELP)

    def _anew(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        return paragraph(STAYS, width, MUTED)

    def do_take(self) -> None:
        """Begin it."""
        one = self.programme
        if one is not None:
            self.dismiss(one.id)
