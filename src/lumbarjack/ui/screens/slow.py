"""A page that takes its time to be read says so."""

from __future__ import annotations

from typing import Any

from lumbarjack.ui.lines import MUTED, Lines, paragraph

SLOW = 0.3
"""Seconds after which a reading that is not done yet is told."""

READING = "Reading your record ..."


class SaysReading:
    """For a screen whose first page is read in a worker: after a moment it says that it reads."""

    page: Any
    _slow = False

    def on_mount(self) -> None:
        """Where reading takes its time it says so."""
        if self.page is None:
            self.set_timer(SLOW, self._say_slow)  # type: ignore[attr-defined]

    def _say_slow(self) -> None:
        self._slow = True
        if self.page is None:
            self.redraw()  # type: ignore[attr-defined]

    def reading_lines(self, width: int) -> Lines:
        """The line, once reading takes longer than a moment."""
        return paragraph(READING, width, MUTED) if self._slow else []
