"""A row of cells as few bytes, where frames are drawn as Textual draws them."""

from __future__ import annotations

from collections.abc import Iterable
from sys import maxsize

from rich.color import ColorSystem
from rich.console import COLOR_SYSTEMS, Console
from rich.segment import Segment
from textual.strip import Strip

from lumbarjack.ui.terminal.cells import PLAIN, pen_of
from lumbarjack.ui.terminal.strokes import Run, Strokes

AS_IT_WAS = "\x1b[0m"


class ThriftyStrip(Strip):
    """The same cells as any strip of these segments.

    Textual writes all of a style and a reset for every run; here only what differs from the run
    before is written, and blanks take the ink that is on.
    """

    def __init__(self, segments: Iterable[Segment], cell_length: int) -> None:
        super().__init__(segments, cell_length)
        self._written: tuple[ColorSystem, str] | None = None

    def crop(self, start: int, end: int | None = None) -> Strip:
        """A part of the row, as thrifty."""
        part = super().crop(start, end)
        return part if part is self else ThriftyStrip(part, part.cell_length)

    def render(self, console: Console) -> str:
        """The row as the terminal reads it."""
        colours = COLOR_SYSTEMS[console.color_system or "truecolor"]
        if self._written is None or self._written[0] is not colours:
            self._written = colours, _written(self, colours)
        return self._written[1]


def _written(segments: Iterable[Segment], colours: ColorSystem) -> str:
    strokes = Strokes(maxsize, at=(0, 0), pen=PLAIN)
    x = 0
    for text, style, control in segments:
        if text and not control:
            strokes.write(Run(0, x, text, pen_of(style, colours)), ())
            x += len(text)
    strokes.close_link()
    return strokes.said if strokes.pen == PLAIN else strokes.said + AS_IT_WAS
