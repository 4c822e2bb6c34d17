"""The text of one line, whole, where a small window has no room for it."""

from __future__ import annotations

from lumbarjack.services.bundle import Bundle
from lumbarjack.ui.commands.command import bindings
from lumbarjack.ui.commands.you import WHOLE_TEXT
from lumbarjack.ui.lines import EMPTY, STRONG, Lines, paragraph
from lumbarjack.ui.screens.reading import ReadingScreen


class WholeScreen(ReadingScreen[None, tuple[str, ...]]):
    """A title and its paragraphs."""

    KEYS = WHOLE_TEXT
    BINDINGS = bindings(WHOLE_TEXT)

    def __init__(self, bundle: Bundle, title: str, texts: tuple[str, ...]) -> None:
        super().__init__(bundle, texts)
        self._title = title

    def read(self) -> tuple[str, ...]:
        """It is as it was handed over."""
        return self.page or ()

    def text(self, width: int) -> Lines:
        """The paragraphs, parted."""
        lines = paragraph(self._title, width, STRONG)
        for text in self.page or ():
            lines += [EMPTY, *paragraph(text, width)]
        return lines
