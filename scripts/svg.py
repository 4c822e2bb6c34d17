"""A frame as SVG: text in the reader's own monospaced font, blocks and lines as shapes.

Small, without fonts from anywhere, and the same bytes for the same cells.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape
from itertools import groupby

from lumbarjack.ui.themes import TABLES, palette
from scripts.cells import Cell, Frame

WIDE, HIGH = 9, 20
"""A cell in pixels."""

BASE = 15
"""The line that letters stand on, from the top of a cell."""

FONT = "ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace"

Box = tuple[float, float, float, float]
"""x, y, width, height, as shares of a cell."""

EIGHTHS = "▁▂▃▄▅▆▇█"
BOXES: dict[str, Box] = {
    "▌": (0, 0, 0.5, 1),
    "▐": (0.5, 0, 0.5, 1),
    "▀": (0, 0, 1, 0.5),
    "─": (0, 0.475, 1, 0.05),
    "━": (0, 0.44, 1, 0.12),
    "■": (0.1, 0.3, 0.8, 0.4),
    "▪": (0.25, 0.38, 0.5, 0.24),
    **{block: (0, 1 - n / 8, 1, n / 8) for n, block in enumerate(EIGHTHS, 1)},
}
FRAMES: dict[str, Box] = {"□": (0.14, 0.32, 0.72, 0.36), "▫": (0.27, 0.39, 0.46, 0.22)}
DOTS = ((0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3))
"""Column and row of the dots of a braille pattern, by bit."""

BRAILLE = 0x2800

WORDS = re.compile(r"\S+(?: \S+)*")
"""Words with one space between; a picture's reader takes two spaces for one."""


def svg(frame: Frame, theme: str) -> str:
    """The whole picture, one line a row of the screen."""
    columns = len(frame.cells[0])
    width, height = (columns + 2) * WIDE, (len(frame.cells) + 1) * HIGH
    colours = _colours(theme)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'font-family="{FONT}" font-size="15">'
    )
    page = f'<rect width="{width}" height="{height}" rx="6" fill="{colours("bg")}"/>'
    rows = [
        f'<g transform="translate({WIDE} {y * HIGH + HIGH // 2})">{_row(row, colours)}</g>'
        for y, row in enumerate(frame.cells)
    ]
    return "\n".join([head, page, *rows, "</svg>", ""])


def _colours(theme: str) -> Callable[[str], str]:
    table = palette()[TABLES[theme]]

    def colour(name: str) -> str:
        if name.startswith("#"):
            return name
        part, _, rest = name.partition("-")
        found = table["figure"][rest] if part == "figure" else table[name]
        return str(found)

    return colour


def _row(row: tuple[Cell, ...], colour: Callable[[str], str]) -> str:
    return "".join([*_papers(row, colour), *_marks(row, colour)])


def _papers(row: tuple[Cell, ...], colour: Callable[[str], str]) -> Iterator[str]:
    x = 0
    for paper, cells in groupby(row, lambda cell: cell.paper):
        count = len(list(cells))
        if paper != "bg":
            yield (
                f'<rect x="{x * WIDE}" width="{count * WIDE}" height="{HIGH}" '
                f'fill="{colour(paper)}"/>'
            )
        x += count


def _marks(row: tuple[Cell, ...], colour: Callable[[str], str]) -> Iterator[str]:
    """Runs of one look and kind: a text, or the shapes of blocks and dots."""
    x = 0
    for (drawn, ink, bold, underline), run in groupby(row, _run):
        cells = list(run)
        text = "".join(cell.text for cell in cells)
        if drawn:
            yield from _shapes(text, x, colour(ink))
        else:
            for part in WORDS.finditer(text):
                yield _text(part[0], x + part.start(), colour(ink), bold, underline)
        x += len(cells)


def _run(cell: Cell) -> tuple[bool, str, bool, bool]:
    drawn = cell.text in BOXES or cell.text in FRAMES or _dots(cell.text) > 0
    return drawn, cell.ink, cell.bold and not drawn, cell.underline


def _dots(text: str) -> int:
    return ord(text) - BRAILLE if BRAILLE <= ord(text) < BRAILLE + 256 else 0


def _text(text: str, x: int, fill: str, bold: bool, underline: bool) -> str:
    """The letters, kept in their cells whatever the width of the reader's font."""
    more = ' font-weight="bold"' * bold + ' text-decoration="underline"' * underline
    length = f' textLength="{len(text) * WIDE}"' if len(text) > 1 else ""
    return (
        f'<text x="{x * WIDE}" y="{BASE}" fill="{fill}"{more}{length}>'
        f"{escape(text, quote=False)}</text>"
    )


def _shapes(text: str, x: int, fill: str) -> Iterator[str]:
    """A path of everything filled, and one of the outlined boxes."""
    solid, hollow = [], []
    for character, same in groupby(enumerate(text, x), lambda pair: pair[1]):
        places = [at for at, _ in same]
        if character in FRAMES:
            hollow += [_rectangle(FRAMES[character], at, 1) for at in places]
        elif character not in BOXES:
            solid += [_braille(_dots(character), at) for at in places]
        elif BOXES[character][2] == 1:
            solid.append(_rectangle(BOXES[character], places[0], len(places)))
        else:
            solid += [_rectangle(BOXES[character], at, 1) for at in places]
    if solid:
        yield f'<path fill="{fill}" d="{"".join(solid)}"/>'
    if hollow:
        yield f'<path fill="none" stroke="{fill}" d="{"".join(hollow)}"/>'


def _rectangle(box: Box, at: int, cells: int) -> str:
    left, top, width, height = box
    x, y = (at + left) * WIDE, top * HIGH
    across = (cells - 1 + width) * WIDE
    return f"M{x:g} {y:g}h{across:g}v{height * HIGH:g}h{-across:g}z"


def _braille(bits: int, at: int) -> str:
    dots = [dot for n, dot in enumerate(DOTS) if bits >> n & 1]
    return "".join(
        f"M{at * WIDE + 1.25 + column * 4.5:g} {1.5 + row * 5:g}h2v2h-2z" for column, row in dots
    )
