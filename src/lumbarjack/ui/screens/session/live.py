"""A block that is drawn over and over while a phase runs: only the cells that changed are sent."""

from __future__ import annotations

from itertools import zip_longest

from textual.content import Content
from textual.geometry import Region, Size

from lumbarjack.ui.lines import EMPTY, Lines
from lumbarjack.ui.widgets.drawn import Draw, Drawn

Cell = tuple[str, str]
"""A glyph and its style."""


class Live(Drawn):
    """Its place has a fixed size; `renew` is called when what it shows may have changed."""

    def __init__(self, draw: Draw, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(draw, id=id, classes=classes)
        self._stood: tuple[Size, Lines] | None = None

    def render(self) -> Content:
        """The lines, one a row."""
        self._stood = (self.content_size, self._lines())
        return Content("\n").join(self._stood[1])

    def renew(self) -> None:
        """Draw again what differs from what stands there."""
        if self._stood is None or self._stood[0] != self.content_size:
            self.refresh()
            return
        spans = changed(self._stood[1], self._lines(), self.content_size)
        if spans:
            self.refresh(*spans)

    def _lines(self) -> Lines:
        return self._draw(self.content_size.width, self.content_size.height)


def changed(before: Lines, now: Lines, size: Size) -> list[Region]:
    """The span of each row, from the first to the last cell that is another one now."""
    regions = []
    rows = zip_longest(before[: size.height], now[: size.height], fillvalue=EMPTY)
    for y, (old, new) in enumerate(rows):
        if old is new:
            continue
        cells = list(zip_longest(_cells(old), _cells(new), fillvalue=(" ", "")))
        differ = [x for x, (one, other) in enumerate(cells[: size.width]) if one != other]
        if differ:
            regions.append(Region(differ[0], y, differ[-1] - differ[0] + 1, 1))
    return regions


def _cells(line: Content) -> list[Cell]:
    styles = [""] * len(line.plain)
    for span in line.spans:
        for x in range(span.start, min(span.end, len(styles))):
            styles[x] = f"{styles[x]} {span.style}"
    return [
        (glyph, "" if glyph == " " and " on " not in style else style)
        for glyph, style in zip(line.plain, styles, strict=True)
    ]
