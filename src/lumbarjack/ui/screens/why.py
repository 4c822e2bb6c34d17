"""Why something is suggested."""

from __future__ import annotations

from dataclasses import dataclass

from lumbarjack.core.models.advice import Advice
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.decisions import Decision
from lumbarjack.services.reasons import Paragraphs, paragraphs, title
from lumbarjack.ui.commands.command import Command, bindings
from lumbarjack.ui.commands.everywhere import BACK, HELP
from lumbarjack.ui.commands.pages import ANSWERS, KEEP, WHY_PAGE
from lumbarjack.ui.lines import EMPTY, Lines
from lumbarjack.ui.screens.reading import ReadingScreen
from lumbarjack.ui.why import why_lines


@dataclass(frozen=True)
class Reasons:
    """The title and the paragraphs of each piece of advice."""

    each: tuple[tuple[str, Paragraphs], ...]


class WhyScreen(ReadingScreen[Decision | None, Reasons]):
    """The whole reason of each piece of advice, the first of which may be answered here.

    It is dismissed with the answer, or None.
    """

    KEYS = WHY_PAGE
    BINDINGS = bindings(WHY_PAGE)

    def __init__(self, bundle: Bundle, advice: tuple[Advice, ...], *, open_choice: bool) -> None:
        super().__init__(bundle)
        self._advice = advice
        self._open = open_choice

    def read(self) -> Reasons:
        """What the advice looked at, by name."""
        return Reasons(
            tuple((title(self.bundle, a), paragraphs(self.bundle, a)) for a in self._advice)
        )

    def header(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        """Today, as this lies over it."""
        return self.area_header("today", self.date_words, width)

    def footer(self) -> tuple[Command, ...]:
        """The answers where there is a question."""
        return (*ANSWERS, BACK, HELP) if self._open else (BACK, HELP)

    def footer_words(self) -> dict[str, str]:
        """As the question is put."""
        return {KEEP.id: "keep as is"}

    def why_not(self, id: str) -> str | None:
        """A note has no answer."""
        asks = id in {command.id for command in ANSWERS}
        return "This is a note; there is nothing to answer." if asks and not self._open else None

    def text(self, width: int) -> Lines:
        """Each piece of advice with its reasons."""
        lines: Lines = []
        for said, why in self.page.each if self.page is not None else ():
            lines += [EMPTY, EMPTY] if lines else []
            lines += why_lines(said, why, width)
        return lines

    def do_accept(self) -> None:
        """Accept the first."""
        self.dismiss("accept")

    def do_later(self) -> None:
        """Put the first off."""
        self.dismiss("later")

    def do_keep(self) -> None:
        """Keep the plan."""
        self.dismiss("keep")
