"""A page with a list and what the chosen line means; what has no room is one key away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Generic, TypeVar

from textual import getters
from textual.app import ComposeResult
from textual.content import Content

from lumbarjack.ui.commands.command import Command
from lumbarjack.ui.commands.everywhere import BACK, CHOOSE, HELP
from lumbarjack.ui.commands.pages import WHY
from lumbarjack.ui.lines import (
    EMPTY,
    MUTED,
    STRONG,
    TEXT,
    Lines,
    paragraph,
    selectable,
    windowed,
)
from lumbarjack.ui.screens.base import PageScreen
from lumbarjack.ui.screens.you.whole import WholeScreen
from lumbarjack.ui.widgets.drawn import Drawn
from lumbarjack.ui.widgets.header import page_header

P = TypeVar("P")

READABLE = 76
LEAST_ROWS = 3
"""A list keeps so many rows, whatever stands below it."""


@dataclass(frozen=True)
class Line:
    """One line of the list: words left, right in grey, a box where it can be marked."""

    words: str
    right: str = ""
    marked: bool | None = None
    open: bool = True
    """Whether it can be chosen; else it is grey, and what it means says why."""


class ListedScreen(PageScreen[None, P], Generic[P]):
    """The list first, what the chosen line means below it, then what holds for all of them.

    A screen fills in `lines`, `means` and, where something is to be read with it, `about`.
    """

    CSS_PATH = "you.tcss"
    PAGE_ROWS = 6
    TAKE: ClassVar[Command]

    block = getters.query_one("#you", Drawn)

    _at = -1

    # --- what a screen fills in -------------------------------------------------------------

    def lines(self, page: P) -> tuple[Line, ...]:
        """The list."""
        raise NotImplementedError

    def means(self, page: P, at: int) -> tuple[str, ...]:  # noqa: ARG002 - for those who need it
        """What the line at `at` means, in paragraphs."""
        return ()

    def about(self, page: P) -> tuple[str, ...]:  # noqa: ARG002 - for those who need it
        """What is to be read with any of them, in paragraphs."""
        return ()

    def first(self, page: P) -> int:  # noqa: ARG002 - for those who need it
        """Where the bar is at first."""
        return 0

    # --- drawing ----------------------------------------------------------------------------

    def header(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        """The name of the page."""
        return page_header(self.KEYS.name, self.date_words, width)

    def body(self) -> ComposeResult:
        """One block."""
        yield Drawn(self._drawn, id="you")

    def footer(self) -> tuple[Command, ...]:
        """Take, choose, the whole text where there is more of it, back."""
        return (self.TAKE, CHOOSE, *((WHY,) if self._more else ()), BACK, HELP)

    def footer_words(self) -> dict[str, str]:
        """The key to the rest of the text."""
        return {WHY.id: "the rest"}

    def show(self) -> None:
        """The bar stays where it was."""
        if self.page is not None:
            count = len(self.lines(self.page))
            at = self.first(self.page) if self._at < 0 else self._at
            self._at = max(0, min(at, count - 1))
        super().show()

    def _drawn(self, width: int, height: int) -> Lines:
        page = self.page
        if page is None:
            return []
        width = min(width, READABLE)
        at, glyph = self._at, self.glyphs.selected
        rows = [
            selectable(self._row(line, n == at, width - 2), n == at, glyph)
            for n, line in enumerate(self.lines(page))
        ]
        below = self._below(page, width)
        room = height - len(below) - 1
        shown = windowed(rows, max(self._at, 0), max(min(LEAST_ROWS, len(rows)), room))
        lines = [*shown, EMPTY, *below] if below else shown
        if len(lines) <= height:
            return lines
        more = Content.styled("w shows the rest.", MUTED)
        return [*lines[: height - 1], more]

    def _row(self, line: Line, chosen: bool, width: int) -> Content:
        style = STRONG if chosen else TEXT if line.open else MUTED
        mark = ""
        if line.marked is not None:
            mark = f"{self.glyphs.marked if line.marked else self.glyphs.box} "
        room = width - len(mark) - len(line.right)
        words = line.words if len(line.words) < room else f"{line.words[: max(0, room - 4)]}..."
        return Content.assemble(
            (mark, style), (words.ljust(max(0, room)), style), (line.right, MUTED)
        )

    def _below(self, page: P, width: int) -> Lines:
        lines: Lines = []
        for text in self.means(page, self._at):
            lines += [*([EMPTY] if lines else []), *paragraph(text, width)]
        for text in self.about(page):
            lines += [*([EMPTY] if lines else []), *paragraph(text, width, MUTED)]
        return lines

    @property
    def _more(self) -> bool:
        page = self.page
        if page is None or not self.is_mounted:
            return False
        width, height = self.block.content_size
        rows = min(LEAST_ROWS, len(self.lines(page)))
        return len(self._below(page, min(width, READABLE))) + 1 + rows > height > 0

    # --- moving and taking ------------------------------------------------------------------

    @property
    def at(self) -> int:
        """The line with the bar."""
        return self._at

    def move(self, rows: int) -> None:
        """Choose another line."""
        if self.page is not None:
            self._at = max(0, min(self._at + rows, len(self.lines(self.page)) - 1))
            self.block.refresh()
            self.keys.refresh()

    def do_why(self) -> None:
        """The whole text of the chosen line, as a page to read."""
        page = self.page
        if page is not None:
            texts = (*self.means(page, self._at), *self.about(page))
            title = self.lines(page)[self._at].words if self.lines(page) else self.KEYS.name
            self.app.push_screen(WholeScreen(self.bundle, title, texts))
