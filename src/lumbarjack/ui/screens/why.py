"""Why something is suggested."""

from __future__ import annotations

from textual.content import Content

from lumbarjack.core.models.advice import Advice
from lumbarjack.services.decisions import Decision
from lumbarjack.ui.commands import ANSWERS, BACK, LEAVE, WHY_PAGE, Keymap, bindings
from lumbarjack.ui.lines import EMPTY
from lumbarjack.ui.screens.reading import ReadingScreen
from lumbarjack.ui.why import why_lines


class WhyScreen(ReadingScreen):
    """The whole reason of each piece of advice, the one on the card first.

    Where that one waits for an answer it can be answered here.
    """

    HELP = "The rule, what it looked at, its numbers and sources, and what would change it."
    BINDINGS = bindings(WHY_PAGE)

    def __init__(
        self, advice: tuple[Advice, ...], date: str, keymap: Keymap, *, open_choice: bool
    ) -> None:
        footer = (*ANSWERS, BACK) if open_choice else (BACK, LEAVE)
        super().__init__("Why", date, keymap, footer)
        self._advice = advice
        self._open = open_choice

    def text(self, width: int) -> list[Content]:
        """Each piece of advice with its reasons."""
        lines: list[Content] = []
        for advice in self._advice:
            lines += [EMPTY, EMPTY] if lines else []
            lines += why_lines(advice, width)
        return lines

    def action_answer(self, decision: Decision) -> None:
        """Answer the first, and go back."""
        if self._open:
            self.dismiss(decision)
