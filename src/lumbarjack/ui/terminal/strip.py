"""Rows of cells as few bytes, where frames are drawn as Textual draws them."""

from __future__ import annotations

from collections.abc import Iterable
from sys import maxsize

from rich.color import ColorSystem
from rich.console import COLOR_SYSTEMS, Console
from rich.segment import Segment
from textual._compositor import ChopsUpdate
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


def cropped(update: ChopsUpdate) -> ChopsUpdate:
    """The same update without what stands there already.

    Textual writes a strip from its left end, though only a span farther right is dirty.
    """
    chops: list[dict[int, Strip | None]] = [{} for _ in update.chops]
    ends: list[dict[int, int]] = [{} for _ in update.chops]
    for y, first, stop in update.spans:
        for (x, strip), end in zip(update.chops[y].items(), update.chop_ends[y], strict=False):
            if strip is not None and x < stop and end > first:
                left, right = max(x, first), min(end, stop)
                if len(strip.text) != strip.cell_length:
                    left, right = x, end  # a wide character is not to be cut in two
                chops[y][left] = strip.crop(left - x, right - x)
                ends[y][left] = right
    return ChopsUpdate(chops, update.spans, [list(row.values()) for row in ends])


def _written(segments: Iterable[Segment], colours: ColorSystem) -> str:
    strokes = Strokes(maxsize, at=(0, 0), pen=PLAIN)
    x = 0
    for text, style, control in segments:
        if text and not control:
            strokes.write(Run(0, x, text, pen_of(style, colours)), ())
            x += len(text)
    strokes.close_link()
    return strokes.said if strokes.pen == PLAIN else strokes.said + AS_IT_WAS
