"""The whole plan to read: every exercise with its reason, and what was left out."""

from __future__ import annotations

from lumbarjack.ui.commands.command import Command, bindings
from lumbarjack.ui.commands.everywhere import BACK, CHOOSE, HELP
from lumbarjack.ui.commands.plan import PLAN_WHY
from lumbarjack.ui.lines import Lines
from lumbarjack.ui.screens.plan.page import PlanPage, read_page
from lumbarjack.ui.screens.plan.rows import whole_lines
from lumbarjack.ui.screens.reading import ReadingScreen


class WholePlanScreen(ReadingScreen[None, PlanPage]):
    """A page to read."""

    KEYS = PLAN_WHY
    BINDINGS = bindings(PLAN_WHY)

    def footer(self) -> tuple[Command, ...]:
        """Back."""
        return (BACK, CHOOSE, HELP)

    def footer_words(self) -> dict[str, str]:
        """The arrows move the text."""
        return {CHOOSE.id: "read on"}

    def read(self) -> PlanPage:
        """The plan as it stands today."""
        return read_page(self.bundle)

    def text(self, width: int) -> Lines:
        """All of it."""
        return [] if self.page is None else whole_lines(self.page, width, self.glyphs)
