"""A picture of the body as rows to be shown, each made but once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter
from textual.geometry import Region
from textual.strip import Strip

from lumbarjack.figure import Picture


class Dress(NamedTuple):
    """The paper and the ink of each role; what the app does to every row, on which ground."""

    paper: Style
    inks: Sequence[Style]
    filters: Sequence[LineFilter]
    ground: Color


class Drawing:
    """A picture, and its rows in the inks that they were last asked for in."""

    def __init__(self, picture: Picture) -> None:
        self.picture = picture
        self._dress: Dress | None = None
        self._rows: list[Strip] = []

    @property
    def size(self) -> tuple[int, int]:
        """Columns and rows; (0, 0) where there is no picture."""
        return (len(self.picture[0]), len(self.picture)) if self.picture else (0, 0)

    def rows(self, dress: Dress) -> list[Strip]:
        """Its rows in these inks."""
        if dress != self._dress:
            self._dress = dress
            self._rows = [self._inked(y, dress) for y in range(len(self.picture))]
        return self._rows

    def changed(self, before: Drawing) -> list[Region]:
        """The span of each row, from the first to the last cell that was another one before; both
        are of one size."""
        spans = []
        for y, (old, new) in enumerate(zip(before.picture, self.picture, strict=True)):
            if old != new:
                first, last = 0, len(new) - 1
                while old[first] == new[first]:
                    first += 1
                while old[last] == new[last]:
                    last -= 1
                spans.append(Region(first, y, last - first + 1, 1))
        return spans

    def _inked(self, y: int, dress: Dress) -> Strip:
        segments: list[Segment] = []
        run, last = "", (-1, -1)
        for glyph, ink, ground in self.picture[y]:
            if (ink, ground) != last and run:
                segments.append(Segment(run, _style(dress, *last)))
                run = ""
            run += glyph
            last = (ink, ground)
        segments.append(Segment(run, _style(dress, *last)))
        return filtered(Strip(segments, len(self.picture[y])), dress)


NOTHING = Drawing([])


def filtered(row: Strip, dress: Dress) -> Strip:
    """A row with what the app does to every one."""
    for filter in dress.filters:
        row = row.apply_filter(filter, dress.ground)
    return row


def _style(dress: Dress, ink: int, ground: int) -> Style:
    style = dress.paper + dress.inks[ink] if ink >= 0 else dress.paper
    if ground >= 0 and (colour := dress.inks[ground].color) is not None:
        style += Style(bgcolor=colour)
    return style
