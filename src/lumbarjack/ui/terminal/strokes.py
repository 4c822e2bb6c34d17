"""The shortest way to write cells: where the cursor is, what the pen is, and what both cost."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from lumbarjack.ui.terminal.cells import PLAIN, VISIBLE_ON_BLANKS, Cell, Pen

OFF = {"1": "22", "2": "22", "3": "23", "4": "24", "7": "27", "9": "29"}
"""Marks that can be taken off one by one; for the others everything is set anew."""

WEIGHTS = frozenset({"1", "2"})
"""Bold and dim, which only go together."""

STEPS_BACK = 4
"""Backspaces that are shorter than a move to the left."""

DOWN, STEPS_DOWN = "\v", 3
"""A row down in the same column, as every terminal since the VT100 takes it: a line feed that the
tty does not turn into a new line. So many are shorter than a move."""

STRAIGHT = len("\x1b[10;10H")

SURE = (
    (0x20, 0x7E),
    (0xA0, 0x2FF),
    (0x370, 0x482),
    (0x2010, 0x2027),
    (0x2190, 0x21FF),
    (0x2500, 0x25FC),
    (0x2800, 0x28FF),
)
"""First and last of the characters of which every terminal knows how wide they are: one cell."""


@lru_cache(1024)
def is_sure(text: str) -> bool:
    """Whether every terminal knows how wide this is."""
    return len(text) == 1 and any(first <= ord(text) <= last for first, last in SURE)


class Run(NamedTuple):
    """Cells side by side, all written with one pen. Not `sure`: who knows where it ends."""

    y: int
    x: int
    text: str
    pen: Pen
    sure: bool = True

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written in it."""
        return not self.text.strip(" ")


class Strokes:
    """Collects what is to be written. Knows the cursor and the pen, unless they were lost.

    `width` is the width of the screen: at its end the cursor stays.
    """

    def __init__(
        self, width: int, at: tuple[int, int] | None = None, pen: Pen | None = None
    ) -> None:
        self._width = width
        self._out: list[str] = []
        self._at = at
        self._pen = pen

    @property
    def said(self) -> str:
        """What is to be written."""
        return "".join(self._out)

    @property
    def pen(self) -> Pen | None:
        """The pen at hand, None where it is not known."""
        return self._pen

    @property
    def at(self) -> tuple[int, int] | None:
        """Row and column of the cursor, None where it is not known."""
        return self._at

    def next(self) -> Strokes:
        """Strokes that begin where these end."""
        return Strokes(self._width, self._at, self._pen)

    def move(self, y: int, x: int) -> None:
        """Have the cursor at this cell."""
        if self._at != (y, x):
            self._out.append(_way(self._at, y, x))
            self._at = (y, x)

    def write(self, run: Run, row: Sequence[Cell | None]) -> None:
        """Write a run; `row` is what stands around it, and may be written again to get there."""
        self._go(run.y, run.x, row)
        pen = run.pen
        if self._pen is not None and run.is_blank:
            pen = on_blank(self._pen, pen)
        if self._pen != pen:
            self._out.append(_change(self._pen, pen))
            self._pen = pen
        self._out.append(run.text)
        end = run.x + len(run.text)
        self._at = (run.y, end) if run.sure and end < self._width else None

    def close_link(self) -> None:
        """What is written next, by whomever, belongs to no link."""
        if self._pen is not None and self._pen.link:
            self._out.append("\x1b]8;;\x1b\\")
            self._pen = self._pen._replace(link="")

    def _go(self, y: int, x: int, row: Sequence[Cell | None]) -> None:
        if self._at is not None and self._at[0] == y and self._at[1] < x:
            between = self._as_they_are(row[self._at[1] : x])
            if between and len(between.encode()) <= len(_way(self._at, y, x)):
                self._out.append(between)
                self._at = (y, x)
                return
        self.move(y, x)

    def _as_they_are(self, cells: Sequence[Cell | None]) -> str:
        """The text of cells that the pen at hand would write as they are; else nothing."""
        pen = self._pen
        if pen is None or len(cells) > len("\x1b[99C"):
            return ""
        for cell in cells:
            if cell is None or not is_sure(cell[0]):
                return ""
            if cell[1] != pen and (cell[0] != " " or on_blank(pen, cell[1]) != pen):
                return ""
        return "".join(cell[0] for cell in cells if cell is not None)


def on_blank(pen: Pen, wanted: Pen) -> Pen:
    """The pen to write a blank with: of the ink at hand and its marks nothing is seen there."""
    if (pen.marks | wanted.marks) & VISIBLE_ON_BLANKS:
        return wanted
    return Pen(pen.ink, wanted.paper, pen.marks, wanted.link)


@cache
def bytes_of_way(down: int, right: int) -> int:
    """Bytes of the way to a cell that lies so many rows down and columns to the right, about."""
    return min(STRAIGHT, len(_upright(down)) + len(_sideways(right)))


def _way(at: tuple[int, int] | None, y: int, x: int) -> str:
    """The shortest way to a cell."""
    straight = f"\x1b[{y + 1}H" if x == 0 else f"\x1b[{y + 1};{x + 1}H"
    if y == x == 0:
        straight = "\x1b[H"
    if at is None:
        return straight
    return min((straight, _upright(y - at[0]) + _sideways(x - at[1])), key=len)


@cache
def _upright(steps: int) -> str:
    if steps >= 0:
        return DOWN * steps if steps <= STEPS_DOWN else _steps(steps, "B")
    return _steps(-steps, "A")


@cache
def _sideways(steps: int) -> str:
    if steps >= 0:
        return _steps(steps, "C")
    return "\b" * -steps if -steps <= STEPS_BACK else _steps(-steps, "D")


def _steps(count: int, letter: str) -> str:
    if count == 0:
        return ""
    return f"\x1b[{letter}" if count == 1 else f"\x1b[{count}{letter}"


def _change(pen: Pen | None, to: Pen) -> str:
    """From one pen to another; with None nothing is known of the one before."""
    link = "" if (pen or PLAIN).link == to.link else f"\x1b]8;;{to.link}\x1b\\"
    anew = ["0", *sorted(to.marks), *filter(None, (to.ink, to.paper))]
    ways = [anew] if pen is None else [anew, *_little(pen, to)]
    codes = min((";".join(way) for way in ways), key=len)
    return f"\x1b[{codes}m{link}" if codes else link


def _little(pen: Pen, to: Pen) -> list[list[str]]:
    """The codes of what differs, where that can be said; no way where it cannot."""
    off, on = pen.marks - to.marks, to.marks - pen.marks
    if not off <= OFF.keys() or (off & WEIGHTS and to.marks & WEIGHTS):
        return []
    codes = sorted({OFF[mark] for mark in off}) + sorted(on)
    if pen.ink != to.ink:
        codes.append(to.ink or "39")
    if pen.paper != to.paper:
        codes.append(to.paper or "49")
    return [codes]
