"""Dots: one integer for each row, bit x the dot in column x."""

from __future__ import annotations

from math import ceil, floor, sqrt

Rows = list[int]
Disc = tuple[float, float, float]
"""Column, row and radius; the radius counts in rows."""


def fill(rows: Rows, width: int, a: Disc, b: Disc, ratio: float) -> None:
    """Set the dots of a tapered capsule from disc `a` to disc `b`.

    It is convex, so each row is one interval: the two discs and the quadrilateral between them.
    `ratio` is how many columns are as wide as one row is high.
    """
    (x0, y0, r0), (x1, y1, r1) = a, b
    x0, x1 = x0 / ratio, x1 / ratio
    edges = _edges(x0, y0, r0, x1, y1, r1)
    first = max(0, ceil(min(y0 - r0, y1 - r1)))
    last = min(len(rows) - 1, floor(max(y0 + r0, y1 + r1)))
    s0, s1, top = r0 * r0, r1 * r1, width - 1
    for y in range(first, last + 1):
        low, high = 1e9, -1e9
        t = s0 - (y - y0) ** 2
        if t >= 0:
            t = sqrt(t)
            low, high = x0 - t, x0 + t
        t = s1 - (y - y1) ** 2
        if t >= 0:
            t = sqrt(t)
            if x1 - t < low:
                low = x1 - t
            if x1 + t > high:
                high = x1 + t
        for ex, ey, fx, fy in edges:
            if ey <= y <= fy or fy <= y <= ey:
                e = ex if ey == fy else ex + (fx - ex) * (y - ey) / (fy - ey)
                if e < low:
                    low = e
                if e > high:
                    high = e
        i = ceil(low * ratio - 0.5)
        j = floor(high * ratio + 0.5 - 1e-9)
        if i < 0:
            i = 0
        if j > top:
            j = top
        if j >= i:
            rows[y] |= ((1 << (j - i + 1)) - 1) << i


def _edges(
    x0: float, y0: float, r0: float, x1: float, y1: float, r1: float
) -> tuple[tuple[float, float, float, float], ...]:
    dx, dy = x1 - x0, y1 - y0
    gone = sqrt(dx * dx + dy * dy)
    if gone <= 1e-6 or gone <= abs(r0 - r1):
        return ()
    k = (r0 - r1) / gone
    h = sqrt(1 - k * k)
    ux, uy = dx / gone, dy / gone
    ax, ay, bx, by = ux * k - uy * h, uy * k + ux * h, ux * k + uy * h, uy * k - ux * h
    return (
        (x0 + r0 * ax, y0 + r0 * ay, x1 + r1 * ax, y1 + r1 * ay),
        (x0 + r0 * bx, y0 + r0 * by, x1 + r1 * bx, y1 + r1 * by),
    )


def grown(rows: Rows, full: int, up: bool) -> Rows:
    """The same dots, one wider on every side; without `up` to the left and right only."""
    wide = [(r | r << 1 | r >> 1) & full if r else 0 for r in rows]
    if not up:
        return wide
    last = len(rows) - 1
    return [
        wide[y] | (rows[y - 1] if y else 0) | (rows[y + 1] if y < last else 0)
        for y in range(last + 1)
    ]


def opened(rows: Rows) -> Rows:
    """Without slivers: only dots that are part of some square of two by two."""
    last = len(rows) - 1
    core = [rows[y] & rows[y] >> 1 & rows[y + 1] & rows[y + 1] >> 1 for y in range(last)] + [0]
    out = []
    for y in range(last + 1):
        above = core[y - 1] if y else 0
        out.append(rows[y] & (core[y] | core[y] << 1 | above | above << 1))
    return out


def stippled(rows: Rows, width: int) -> Rows:
    """Every other dot, as on a chessboard."""
    even = sum(1 << x for x in range(0, width, 2))
    return [row & (even if y & 1 else even << 1) for y, row in enumerate(rows)]
