"""Planes of dots become cells of text: braille, blocks or letters, each with its role."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from lumbarjack.figure import roles
from lumbarjack.figure.painting import Planes

Cell = tuple[str, int, int]
"""Glyph, role of its ink, role of its paper; NONE where the page shows."""
Row = list[Cell]

DOTS: dict[str, tuple[int, int]] = {
    "braille": (2, 4),
    "sextant": (2, 3),
    "quadrant": (2, 2),
    "half": (1, 2),
    "ascii": (2, 4),
}
"""Dots of one cell, across and down."""

EMPTY: Cell = (" ", roles.NONE, roles.NONE)
_COUNT = [value.bit_count() for value in range(256)]
_BRAILLE = [
    [(left if pair & 1 else 0) | (right if pair & 2 else 0) for pair in range(4)]
    for left, right in ((1, 8), (2, 16), (4, 32), (64, 128))
]
_QUADRANTS = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"
_LETTERS = {
    roles.FLOOR: "-",
    roles.PROP: "+",
    roles.FAR: ":",
    roles.FARSKIN: ":",
    roles.SHIRT: "#",
    roles.SKIN: "o",
    roles.LEGS: "H",
    roles.FOCUS: "@",
    roles.ARROW: "*",
    roles.HAIR: "%",
}


def to_cells(planes: Planes, width: int, height: int, cells: str) -> list[Row]:
    """Rows of cells from planes of `width` x `height` dots."""
    if cells in ("braille", "ascii"):
        rows = _braille(planes, width, height)
        return [_lettered(row) for row in rows] if cells == "ascii" else rows
    across, down = DOTS[cells]
    return _blocks(planes, width, height, across, down, _GLYPHS[cells])


def _braille(planes: Planes, width: int, height: int) -> list[Row]:
    """Each plane is read from its first dot in a row of cells to its last, and no further."""
    out: list[Row] = []
    b0, b1, b2, b3 = _BRAILLE
    columns = width // 2
    for top in range(0, height, 4):
        bits, most, who = [0] * columns, [0.0] * columns, [roles.NONE] * columns
        for role, plane in enumerate(planes):
            a, b, c, d = plane[top : top + 4]
            ink = a | b | c | d
            if not ink:
                continue
            heavy = roles.WEIGHT[role]
            first = ((ink & -ink).bit_length() - 1) // 2
            for column in range(first, (ink.bit_length() + 1) // 2):
                x = 2 * column
                dots = b0[a >> x & 3] | b1[b >> x & 3] | b2[c >> x & 3] | b3[d >> x & 3]
                if dots:
                    bits[column] |= dots
                    claim = _COUNT[dots] * heavy
                    if claim > most[column]:
                        most[column], who[column] = claim, role
        out.append(
            [_dotted(dots, role) if dots else EMPTY for dots, role in zip(bits, who, strict=True)]
        )
    return out


@cache
def _dotted(dots: int, role: int) -> Cell:
    """One cell of so many pictures: there are few, and each is there once."""
    return chr(0x2800 + dots), role, roles.NONE


def _lettered(row: Row) -> Row:
    """A letter for a part where a cell is mostly full, a mark where only its edge is in it."""
    out: Row = []
    for glyph, role, _ in row:
        if role < 0:
            out.append(EMPTY)
            continue
        dots = ord(glyph) - 0x2800
        count, upper = _COUNT[dots], _COUNT[dots & 0b00011011]
        if role == roles.FLOOR or count >= 4:
            letter = _LETTERS[role]
        elif count >= 2:
            lower = count - upper
            letter = "'" if upper > lower else "." if lower > upper else "-"
        else:
            letter = " "
        out.append((letter, role, roles.NONE) if letter != " " else EMPTY)
    return out


def _blocks(
    planes: Planes, width: int, height: int, across: int, down: int, glyph: Callable[[int], str]
) -> list[Row]:
    """Solid blocks: where two parts fill a cell, the second is its paper."""
    mask, full = (1 << across) - 1, (1 << (across * down)) - 1
    out: list[Row] = []
    for top in range(0, height, down):
        bands = [
            (role, planes[role][top : top + down])
            for role in range(len(planes))
            if any(planes[role][top : top + down])
        ]
        line: Row = []
        for x in range(0, width, across):
            parts: list[tuple[float, int, int]] = []
            ink = 0
            for role, rows in bands:
                dots = 0
                for y in range(down):
                    dots |= (rows[y] >> x & mask) << (y * across)
                dots &= ~ink
                if dots:
                    parts.append((_COUNT[dots] * roles.WEIGHT[role], role, dots))
                    ink |= dots
            if not parts:
                line.append(EMPTY)
                continue
            parts.sort(reverse=True)
            if ink == full and len(parts) > 1:
                line.append((glyph(parts[0][2]), parts[0][1], parts[1][1]))
            else:
                line.append((glyph(ink), parts[0][1], roles.NONE))
        out.append(line)
    return out


def _sextant(dots: int) -> str:
    if dots in (0, 63):
        return " █"[dots > 0]
    if dots == 0b010101:
        return "▌"
    if dots == 0b101010:
        return "▐"
    return chr(0x1FB00 + dots - 1 - (dots > 21) - (dots > 42))


_GLYPHS: dict[str, Callable[[int], str]] = {
    "sextant": _sextant,
    "quadrant": lambda dots: _QUADRANTS[dots],
    "half": lambda dots: " ▀▄█"[dots],
}
