"""A terminal in memory: what is written to it, cell by cell as a person would see it."""

from __future__ import annotations

import re

import pyte

NO_WRAP = "\x1b[?7l"
"""Textual asks for it, and so a full row moves nothing."""

LINK = re.compile(r"\x1b\]8;[^;]*;([^\x1b]*)\x1b\\")

PRIVATE = re.compile(r"\x1b\[[<>=?][0-9;]*(?:\$p|[a-gi-kn-zA-Z])")
"""Asked of a terminal and shown nowhere; the emulator does not know all of it."""

Look = tuple[str, ...]
"""A character, its colours, marks and link; of a blank only what is seen of it."""


class _Screen(pyte.Screen):
    """Knows the link of each cell too."""

    link = ""

    def __init__(self, columns: int, lines: int) -> None:
        self.links: dict[tuple[int, int], str] = {}
        super().__init__(columns, lines)

    def draw(self, data: str) -> None:
        for character in data:
            y, x = self.cursor.y, self.cursor.x
            super().draw(character)
            for column in range(x, self.cursor.x):
                self.links[y, column] = self.link
            if x == self.columns:
                self.links[y, x - 1] = self.link


class Terminal:
    """Takes what a program writes."""

    def __init__(self, columns: int, rows: int) -> None:
        self._screen = _Screen(columns, rows)
        self._stream = pyte.Stream(self._screen)
        self.written = 0
        self._stream.feed(NO_WRAP)

    def feed(self, data: str) -> None:
        """Write."""
        self.written += len(data.encode())
        for number, piece in enumerate(LINK.split(PRIVATE.sub("", data))):
            if number % 2:
                self._screen.link = piece
            else:
                self._stream.feed(piece)

    def resize(self, columns: int, rows: int) -> None:
        """Make the window larger or smaller."""
        self._screen.resize(rows, columns)
        self._stream.feed(NO_WRAP)

    def wipe(self) -> None:
        """Lose everything, as a terminal does that was another program's meanwhile."""
        self._screen.reset()
        self._screen.links.clear()
        self._stream.feed(NO_WRAP)

    @property
    def cursor(self) -> tuple[int, int]:
        """Where the cursor is, as (column, row)."""
        return self._screen.cursor.x, self._screen.cursor.y

    @property
    def rows(self) -> list[str]:
        """The characters."""
        return list(self._screen.display)

    def looks(self) -> list[list[Look]]:
        """The cells, row by row."""
        return [
            [self._look(y, x) for x in range(self._screen.columns)]
            for y in range(self._screen.lines)
        ]

    def _look(self, y: int, x: int) -> Look:
        cell = self._screen.buffer[y][x]
        link = self._screen.links.get((y, x), "")
        marks = f"{'u' * cell.underscore}{'r' * cell.reverse}{'s' * cell.strikethrough}"
        if cell.data == " " and not marks:
            return (" ", cell.bg, link)
        weight = f"{'b' * cell.bold}{'i' * cell.italics}{'k' * cell.blink}"
        return (cell.data, cell.fg, cell.bg, marks, weight, link)
