"""Cells of a terminal as Textual means them: a grapheme and the pen that it is written with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import repeat
from typing import NamedTuple

from rich._palettes import EIGHT_BIT_PALETTE
from rich.cells import split_graphemes
from rich.color import Color, ColorSystem
from rich.segment import Segment
from rich.style import Style

CUBE_FROM = 22
"""Colours of 256 that are the same everywhere; the ones below are changed by some themes."""

IN_CUBE = {
    tuple(str(part) for part in EIGHT_BIT_PALETTE[number]): str(number)
    for number in range(CUBE_FROM, 256)
}
"""Red, green and blue as SGR has them -> the same colour in half the bytes."""

KEPT = 4000
"""Texts whose cells are remembered; then all of them are forgotten."""

VISIBLE_ON_BLANKS = frozenset({"4", "7", "9", "21", "51", "52", "53"})
"""SGR codes that show where nothing is written: underlines, reverse, strike, frames, overline."""


class Pen(NamedTuple):
    """How a cell is written: SGR codes of ink and paper ("" is the terminal's own), and marks."""

    ink: str = ""
    paper: str = ""
    marks: frozenset[str] = frozenset()
    link: str = ""

    @property
    def on_blank(self) -> Pen:
        """This pen as far as it shows where nothing is written."""
        if self.marks & VISIBLE_ON_BLANKS:
            return self
        return Pen("", self.paper, frozenset(), self.link)


PLAIN = Pen()

Cell = tuple[str, Pen]
"""A grapheme and its pen; ("", pen) is the right half of the wide one before it."""

MARKS = (
    ("bold", "1"),
    ("dim", "2"),
    ("italic", "3"),
    ("underline", "4"),
    ("blink", "5"),
    ("blink2", "6"),
    ("reverse", "7"),
    ("conceal", "8"),
    ("strike", "9"),
    ("underline2", "21"),
    ("frame", "51"),
    ("encircle", "52"),
    ("overline", "53"),
)


class Cells:
    """Makes cells of segments, for a terminal of so many colours; what was made is remembered."""

    def __init__(self, colours: ColorSystem) -> None:
        self._colours = colours
        self._made: dict[tuple[str, Style | None], tuple[Cell, ...]] = {}

    def of(self, segments: Iterable[Segment]) -> Iterator[tuple[Cell, ...]]:
        """The cells of each segment."""
        made = self._made
        if len(made) > KEPT:
            made.clear()
        for text, style, control in segments:
            if control:
                continue
            found = made.get((text, style))
            if found is None:
                found = made[text, style] = self._make(text, pen_of(style, self._colours))
            yield found

    def _make(self, text: str, pen: Pen) -> tuple[Cell, ...]:
        blank = pen.on_blank
        cells: list[Cell] = []
        text = "".join(character for character in text if not _is_control(character))
        for start, end, width in split_graphemes(text)[0]:
            if width == 0:
                continue
            grapheme = text[start:end]
            cells.append((grapheme, blank if grapheme == " " else pen))
            cells.extend(repeat(("", pen), width - 1))
        return tuple(cells)


@lru_cache(maxsize=KEPT)
def pen_of(style: Style | None, colours: ColorSystem) -> Pen:
    """The pen of a style, on a terminal of so many colours."""
    if style is None:
        return PLAIN
    return Pen(
        _codes(style.color, colours, ink=True),
        _codes(style.bgcolor, colours, ink=False),
        frozenset(code for name, code in MARKS if getattr(style, name)),
        style.link or "",
    )


def _codes(colour: Color | None, colours: ColorSystem, *, ink: bool) -> str:
    if colour is None or colour.is_default:
        return ""
    codes = colour.downgrade(colours).get_ansi_codes(foreground=ink)
    number = IN_CUBE.get(codes[2:]) if codes[1:2] == ("2",) else None
    return ";".join(codes if number is None else (codes[0], "5", number))


def _is_control(character: str) -> bool:
    return character < " " or "\x7f" <= character < "\xa0"
