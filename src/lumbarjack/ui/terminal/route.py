"""In which order runs are written: with few changes of the pen, and short ways between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from lumbarjack.ui.terminal.cells import Pen
from lumbarjack.ui.terminal.strokes import STRAIGHT, Run, bytes_of_way, on_blank

CHANGE, MOVE = 11, 7
"""Bytes of a change of pen and of a move, about."""

BESIDE = 2
"""A run no more bytes away is next: nothing nearer is looked for."""

CHOICE = 8
"""Among so many of a pen, from above, the nearest is looked for: farther off lies no nearer one."""


def is_shorter_by_pen(runs: list[Run]) -> bool:
    """Whether it is shorter to change the pen seldom, and to move the cursor more for it."""
    pairs = list(pairwise(runs))
    changes = sum(one.pen != other.pen for one, other in pairs)
    beside = sum(one.y == other.y and one.x + len(one.text) == other.x for one, other in pairs)
    return len({run.pen for run in runs}) * CHANGE + beside * MOVE < changes * CHANGE


def pen_by_pen(runs: list[Run], pen: Pen | None, at: tuple[int, int] | None) -> list[Run]:
    """The runs in an order that changes the pen as seldom as can be; of one pen the nearest next.

    `pen` and `at` are what is at hand. Blanks go with any pen of their paper.
    """
    inked: dict[Pen, list[Run]] = defaultdict(list)
    blanks: dict[Pen, list[Run]] = defaultdict(list)
    for run in runs:
        (blanks if run.is_blank else inked)[run.pen].append(run)
    y, x = at or (0, 0)
    order: list[Run] = []
    while inked:
        if pen is None or pen not in inked:
            pen = min(inked, key=lambda one: _to_nearest(y, x, inked[one]))
        for run in _tour(y, x, inked.pop(pen), _fitting(pen, blanks)):
            order.append(run)
            y, x = run.y, run.x + len(run.text)
    for left in blanks.values():
        order += left
    return order


def _fitting(pen: Pen, blanks: dict[Pen, list[Run]]) -> list[Run]:
    """The blanks that this pen may write; what is taken from them is written."""
    for paper, runs in blanks.items():
        if on_blank(pen, paper) == pen:
            return runs
    return []


def _tour(y: int, x: int, runs: list[Run], blanks: list[Run]) -> Iterable[Run]:
    """All of `runs`, and those of `blanks` that lie nearer on the way."""
    while runs:
        run, way = _nearest(y, x, runs)
        of = runs
        if way > BESIDE and blanks:
            blank, to_blank = _nearest(y, x, blanks)
            if to_blank < way:
                run, of = blank, blanks
        of.remove(run)
        yield run
        y, x = run.y, run.x + len(run.text)


def _nearest(y: int, x: int, runs: list[Run]) -> tuple[Run, int]:
    best, least = runs[0], STRAIGHT + 1
    for run in runs[:CHOICE]:
        way = bytes_of_way(run.y - y, run.x - x)
        if way < least:
            best, least = run, way
            if least <= BESIDE:
                break
    return best, least


def _to_nearest(y: int, x: int, runs: list[Run]) -> int:
    return _nearest(y, x, runs)[1]
