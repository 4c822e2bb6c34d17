"""A picture of the body as rows to be shown, each made but once."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip

from lumbarjack.figure import Picture

Dress = tuple[Style, Sequence[Style]]
"""The paper, and the ink of each role."""


class Drawing:
    """A picture, and its rows in the inks that they were last asked for in."""

    def __init__(self, picture: Picture) -> None:
        self.picture = picture
        self._dress: Dress | None = None
        self._rows: dict[int, Strip] = {}

    @property
    def size(self) -> tuple[int, int]:
        """Columns and rows; (0, 0) where there is no picture."""
        return (len(self.picture[0]), len(self.picture)) if self.picture else (0, 0)

    def row(self, y: int, dress: Dress) -> Strip:
        """One row in these inks."""
        if dress != self._dress:
            self._dress = dress
            self._rows.clear()
        found = self._rows.get(y)
        if found is None:
            found = self._rows[y] = self._inked(y, *dress)
        return found

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

    def _inked(self, y: int, paper: Style, inks: Sequence[Style]) -> Strip:
        segments: list[Segment] = []
        run, last = "", (-1, -1)
        for glyph, ink, ground in self.picture[y]:
            if (ink, ground) != last and run:
                segments.append(Segment(run, _style(paper, inks, *last)))
                run = ""
            run += glyph
            last = (ink, ground)
        segments.append(Segment(run, _style(paper, inks, *last)))
        return Strip(segments, len(self.picture[y]))


NOTHING = Drawing([])


def _style(paper: Style, inks: Sequence[Style], ink: int, ground: int) -> Style:
    style = paper + inks[ink] if ink >= 0 else paper
    if ground >= 0 and (colour := inks[ground].color) is not None:
        style += Style(bgcolor=colour)
    return style
