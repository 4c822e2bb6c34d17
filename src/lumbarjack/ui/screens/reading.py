"""A full page that is read and left again; a text longer than the page scrolls by rows."""

from __future__ import annotations

from typing import ClassVar, Generic, TypeVar

from textual import getters
from textual.app import ComposeResult

from lumbarjack.ui.lines import READABLE, Lines, rows_seen, scrolled
from lumbarjack.ui.screens.base import PageScreen
from lumbarjack.ui.widgets.drawn import Drawn

R = TypeVar("R")
P = TypeVar("P")


class ReadingScreen(PageScreen[R, P], Generic[R, P]):
    """Header, a text, keys. Its commands are those of `page_keys` with MOVES."""

    READABLE: ClassVar[int] = READABLE
    """The longest line that its text may have."""

    block = getters.query_one("#text", Drawn)

    _top = 0

    def text(self, width: int) -> Lines:
        """All the lines to read."""
        raise NotImplementedError

    def body(self) -> ComposeResult:
        """The text."""
        yield Drawn(self._shown, id="text", classes="reading")

    def _shown(self, width: int, height: int) -> Lines:
        text = self.text(min(width, self.READABLE))
        lines, self._top = scrolled(text, self._top, height)
        return lines

    def move(self, rows: int) -> None:
        """Move the text."""
        self._top = max(0, self._top + rows)
        self.block.refresh()

    @property
    def page_rows(self) -> int:
        """No more than is seen at once, so that nothing is passed over."""
        return min(self.PAGE_ROWS, rows_seen(self.block.size.height))
