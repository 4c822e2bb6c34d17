"""A screen as cells: each with its character, the name of its colour, bold and underline."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from rich.segment import Segment
from textual.app import App

from lumbarjack.config import Settings
from lumbarjack.ui.themes import TABLES, palette

PAGE_FIRST = (
    *("bg", "card", "text", "strong", "muted", "line", "accent", "ok"),
    *("pain1", "pain2", "pain3"),
)
"""Where two names of a theme have one colour, the page's own name is meant."""


class Cell(NamedTuple):
    """One cell; `ink` and `paper` are names of the palette, or "#rrggbb" of no name."""

    text: str
    ink: str = "text"
    paper: str = "bg"
    bold: bool = False
    underline: bool = False

    @property
    def look(self) -> str:
        """Everything but the character, in words; empty for an empty cell of the page."""
        if self.text == " " and not self.underline:
            return "" if self.paper == "bg" else f"on {self.paper}"
        words = [self.ink, *["bold"] * self.bold, *["underline"] * self.underline]
        return " ".join(words + ([] if self.paper == "bg" else [f"on {self.paper}"]))


@dataclass(frozen=True)
class Frame:
    """All cells of a screen, row by row."""

    cells: tuple[tuple[Cell, ...], ...]

    @property
    def rows(self) -> tuple[str, ...]:
        """The characters."""
        return tuple("".join(cell.text for cell in row) for row in self.cells)

    @property
    def looks(self) -> tuple[tuple[str, ...], ...]:
        """The looks."""
        return tuple(tuple(cell.look for cell in row) for row in self.cells)

    @property
    def bold(self) -> frozenset[tuple[int, int]]:
        """Where something bold stands, as (row, column)."""
        return frozenset(
            (y, x)
            for y, row in enumerate(self.cells)
            for x, cell in enumerate(row)
            if cell.bold and cell.text != " "
        )


def frame(app: App[int], theme: str) -> Frame:
    """What is on the screen now; `theme` is the word of the settings whose colours are on."""
    names = colour_names(theme)
    strips = app.screen._compositor.render_strips()
    return Frame(tuple(tuple(_cells(strip, names)) for strip in strips))


@cache
def colour_names(theme: str) -> dict[str, str]:
    """Hex -> name of the palette."""
    table = palette()[TABLES[theme]]
    body = {**table.get("figure", {}), **_body(theme)}
    figure = {f"figure-{name}": value for name, value in body.items()}
    page = {name: table[name] for name in PAGE_FIRST}
    return {value: name for name, value in reversed({**page, **figure}.items())}


def _body(theme: str) -> dict[str, str]:
    """Skin, hair and things of the body that everybody gets who has not chosen another."""
    lightness = "light" if theme == "light" else "dark"
    chosen: dict[str, str] = palette()["figure_choice"][Settings().palette][lightness]
    return {} if theme == "ansi" else chosen


def _cells(strip: object, names: dict[str, str]) -> list[Cell]:
    found: list[Cell] = []
    segment: Segment
    for segment in strip:  # type: ignore[attr-defined]
        style = segment.style
        if style is None:
            found += [Cell(character) for character in segment.text]
            continue
        ink, paper = _name(style.color, names, "text"), _name(style.bgcolor, names, "bg")
        if style.reverse:
            ink, paper = paper, ink
        bold, underline = bool(style.bold), bool(style.underline)
        found += [Cell(character, ink, paper, bold, underline) for character in segment.text]
    return found


def _name(colour: object, names: dict[str, str], default: str) -> str:
    triplet = getattr(colour, "triplet", None)
    if triplet is None:
        return default
    written = str(triplet.hex)
    return names.get(written, written)
