"""The thin line: of every frame only the cells that the terminal does not show already are sent.

Textual writes a changed region whole, each piece with its style before and a reset after it. Here
its updates are laid into the screen that is wanted, which is compared with the one that is shown;
what differs is written the shortest way. Frames may be left out: what is sent is always the way
from what is shown to what is wanted now.
"""

from __future__ import annotations

from pathlib import Path

import textual
from rich.color import ColorSystem
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.strip import Strip

from lumbarjack.ui.terminal.cells import PLAIN, Cell, Cells, Pen
from lumbarjack.ui.terminal.route import is_shorter_by_pen, pen_by_pen
from lumbarjack.ui.terminal.strokes import Run, Strokes, is_sure, on_blank

TESTED = "8.2.8"
"""The Textual whose updates are known; with another one frames are drawn as it draws them."""

UNSURE_AFTER = 2
"""Cells after a grapheme of unsure width that the terminal may have moved or covered."""

BLANK: Cell = (" ", PLAIN)

Row = list[Cell | None]
"""None where it is not known what the terminal shows."""


def is_tested() -> bool:
    """Whether the installed Textual is the one that this was tested with."""
    installed = Path(textual.__file__).parents[1]
    return (installed / f"textual-{TESTED}.dist-info").is_dir()


class ThinLine:
    """Two screens, the wanted one and the shown one, and what to write between them."""

    def __init__(self, colours: ColorSystem) -> None:
        self._cells = Cells(colours)
        self._wanted: list[Row] = []
        self._shown: list[Row] = []
        self._width = 0
        self._strokes = Strokes(0)
        self._touched: dict[int, tuple[int, int]] = {}

    @property
    def size(self) -> tuple[int, int]:
        """Columns and rows; (0, 0) before the first whole update."""
        return self._width, len(self._wanted)

    def take(self, update: CompositorUpdate) -> None:
        """Lay an update of Textual's compositor into the wanted screen."""
        match update:
            case LayoutUpdate():
                self._fit(update.region.width, update.region.height)
                for y, strips in enumerate(update.strips):
                    x = 0
                    for strip in strips:
                        x = self._lay(y, x, strip, 0, self._width)
            case ChopsUpdate():
                for y, first, end in update.spans:
                    chops = zip(update.chops[y].items(), update.chop_ends[y], strict=False)
                    for (x, chop), stop in chops:
                        if chop is not None and x < end and stop > first:
                            self._lay(y, x, chop, first, end)

    def forget(self) -> None:
        """Nothing is known any more of what the terminal shows."""
        self._shown = [[None] * self._width for _ in self._wanted]
        self._touched = dict.fromkeys(range(len(self._wanted)), (0, self._width))
        self._strokes = Strokes(self._width)

    def frame(self, cursor: tuple[int, int]) -> str:
        """What to write to have the wanted screen shown, and the cursor at (column, row)."""
        touched = sorted(self._touched.items())
        runs = [run for y, (first, end) in touched for run in self._runs(y, first, end)]
        self._touched.clear()
        if all(run.sure for run in runs) and is_shorter_by_pen(runs):
            runs = pen_by_pen(runs, self._strokes.pen, self._strokes.at)
        self._strokes = self._written(runs)
        self._strokes.close_link()
        if self._wanted:
            self._strokes.move(cursor[1], cursor[0])
        return self._strokes.said

    # --- what is wanted ---------------------------------------------------------------------

    def _fit(self, width: int, height: int) -> None:
        """Begin anew where the screen has another size."""
        if (width, height) == self.size:
            return
        self._width = width
        self._wanted = [[None] * width for _ in range(height)]
        self.forget()

    def _lay(self, y: int, x: int, strip: Strip, first: int, end: int) -> int:
        """Lay the cells of a strip that begins at `x` from `first` to `end`; where it ends."""
        if y >= len(self._wanted):
            return x
        row = self._wanted[y]
        end = min(end, self._width)
        for cells in self._cells.of(strip):
            stop = x + len(cells)
            if stop > first and x < end:
                left, right = max(first - x, 0), min(end, stop) - x
                if right < len(cells) and not cells[right][0] and x + right < self._width:
                    right += 1
                if left and not cells[left][0]:
                    left -= 1
                row[x + left : x + right] = cells[left:right]
            x = stop
        self._touch(y, first - 1, end + 1)
        return x

    def _touch(self, y: int, first: int, end: int) -> None:
        """Another cell may be wanted from `first` to `end`, of which one may be half a grapheme."""
        before = self._touched.get(y, (first, end))
        self._touched[y] = (max(0, min(first, before[0])), min(self._width, max(end, before[1])))

    # --- what differs -----------------------------------------------------------------------

    def _runs(self, y: int, first: int, end: int) -> list[Run]:
        """What differs in a row from `first` to `end`; it is shown from now on."""
        wanted, shown = self._wanted[y], self._shown[y]
        runs: list[Run] = []
        x = first if wanted[first:end] != shown[first:end] else end
        while x < end:
            cell = wanted[x]
            if cell is None or cell == shown[x]:
                x += 1
                continue
            if not cell[0] and x and is_wide(wanted, x - 1):
                x -= 1  # the left half brings the right one along
            x += self._add(runs, y, x)
            if not runs[-1].sure:
                end = max(end, min(self._width, x + UNSURE_AFTER))
        return runs

    def _add(self, runs: list[Run], y: int, x: int) -> int:
        """Add the grapheme at a column; its cells.

        Where terminals may differ about its width, what lies under it is wiped first and what
        comes after it is written anew.
        """
        wanted, shown = self._wanted[y], self._shown[y]
        text, pen = wanted[x] or BLANK
        width = 2 if is_wide(wanted, x) else 1
        shown[x : x + width] = wanted[x : x + width]
        if not text:
            text, pen = " ", pen.on_blank
        if is_sure(text):
            join(runs, Run(y, x, text, pen))
            return width
        runs += [Run(y, x, " " * width, pen.on_blank), Run(y, x, text, pen, sure=False)]
        after = slice(x + width, x + width + UNSURE_AFTER)
        shown[after] = [None] * len(shown[after])
        return width

    def _written(self, runs: list[Run]) -> Strokes:
        strokes = self._strokes.next()
        for run in runs:
            strokes.write(run, self._wanted[run.y])
        return strokes


def join(runs: list[Run], run: Run) -> None:
    """Add a run, as a part of the last one where that can be."""
    last = runs[-1] if runs else None
    pen = None
    if last is not None and last.sure and last.x + len(last.text) == run.x:
        pen = _for_both(last, run)
    if last is None or pen is None:
        runs.append(run)
    else:
        runs[-1] = Run(run.y, last.x, last.text + run.text, pen)


def is_wide(row: Row, x: int) -> bool:
    """Whether the grapheme at this column takes the next one too."""
    cell = row[x]
    after = row[x + 1] if x + 1 < len(row) else None
    return bool(cell and cell[0] and after is not None and not after[0])


def _for_both(one: Run, other: Run) -> Pen | None:
    """A pen that writes both as they are to look, None where there is none."""
    if one.pen == other.pen:
        return one.pen
    if other.is_blank and on_blank(one.pen, other.pen) == one.pen:
        return one.pen
    if one.is_blank and on_blank(other.pen, one.pen) == other.pen:
        return other.pen
    return None
