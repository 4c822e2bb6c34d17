"""A full page that is read and left again; a text longer than the page scrolls by rows."""

from __future__ import annotations

from typing import ClassVar, Generic, TypeVar

from textual import getters
from textual.app import ComposeResult
from textual.content import Content

from lumbarjack.ui.lines import MUTED, READABLE, Lines
from lumbarjack.ui.screens.base import PageScreen
from lumbarjack.ui.widgets.drawn import Drawn

R = TypeVar("R")
P = TypeVar("P")

PAGE_ROWS = 8


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
        lines = self.text(min(width, self.READABLE))
        if len(lines) <= height or height < 2:
            self._top = 0
            return lines
        room = height - 1
        self._top = max(0, min(self._top, len(lines) - room))
        below = len(lines) - self._top - room
        more = f"↓ {below} more" if below else f"↑ {self._top} more"
        return [*lines[self._top : self._top + room], Content.styled(more, MUTED)]

    def _move(self, rows: int) -> None:
        self._top = max(0, self._top + rows)
        self.block.refresh()

    def do_up(self) -> None:
        """One line up."""
        self._move(-1)

    def do_down(self) -> None:
        """One line down."""
        self._move(1)

    def do_page_up(self) -> None:
        """Further up."""
        self._move(-PAGE_ROWS)

    def do_page_down(self) -> None:
        """Further down."""
        self._move(PAGE_ROWS)

    def do_top(self) -> None:
        """To the top."""
        self._move(-self._top)

    def do_bottom(self) -> None:
        """To the end."""
        self._move(1_000_000)
