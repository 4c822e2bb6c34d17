"""A page that shows the record: it says that it reads where that takes time, and looks again."""

from __future__ import annotations

from typing import Generic, TypeVar

from lumbarjack.services import stamps
from lumbarjack.ui.lines import MUTED, Lines, paragraph
from lumbarjack.ui.screens.area import AreaScreen

P = TypeVar("P")

SLOW = 0.3
"""Seconds after which a reading that is not done yet is told."""

READING = "Reading your record ..."


class RecordScreen(AreaScreen[P], Generic[P]):
    """An area that shows the record; `read_record` reads it, in a worker.

    After a moment it says that it reads. What was told elsewhere meanwhile is shown with the next
    key.
    """

    _slow = False
    _made_from: list[str] | None = None

    def on_mount(self) -> None:
        """Where reading takes its time it says so."""
        if self.page is None:
            self.set_timer(SLOW, self._say_slow)

    def _say_slow(self) -> None:
        self._slow = True
        if self.page is None:
            self.redraw()

    def reading_lines(self, width: int) -> Lines:
        """The line, once reading takes longer than a moment."""
        return paragraph(READING, width, MUTED) if self._slow else []

    def read_record(self) -> P:
        """What the page shows, from the record."""
        raise NotImplementedError

    def read(self) -> P:
        """The page, and what it was made from."""
        stamped = self._stamps()
        page = self.read_record()
        self._made_from = stamped
        return page

    def on_key(self) -> None:
        """Another window or shell may have told something since the last key."""
        known = self.page is not None and self._made_from is not None
        if known and self.on_top and self._made_from != self._stamps():
            self.reread()

    def _stamps(self) -> list[str]:
        return stamps.taken(stamps.of_the_record(self.bundle.places))
