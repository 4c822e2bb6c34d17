"""The pages of Progress, as many as the window's size has, and the row of their names."""

from __future__ import annotations

from typing import Literal

from textual.content import Content

from lumbarjack.ui.lines import MUTED, STRONG, Lines

Shown = Literal["year", "pain", "ladders", "practised", "function"]

PAGES: dict[str, tuple[Shown, ...]] = {
    "-wide": ("year", "practised", "function"),
    "-home": ("year", "ladders", "practised", "function"),
    "-narrow": ("year", "pain", "ladders", "practised", "function"),
    "-tiny": ("year", "ladders", "practised", "function"),
}
"""In a wide window the year has the ladders below it, in a narrow one the pain has its own page."""

NAMES: dict[Shown, str] = {
    "year": "Year",
    "pain": "Pain",
    "ladders": "Ladders",
    "practised": "Practised",
    "function": "Function",
}

WITH: dict[str, dict[Shown, Shown]] = {
    "-wide": {"pain": "year", "ladders": "year"},
    "-home": {"pain": "year"},
    "-narrow": {},
    "-tiny": {"pain": "year"},
}
"""Where a page is that has none of its own in this size."""


def page_in(shown: Shown, size: str) -> Shown:
    """The page of this size on which that one is."""
    return WITH[size].get(shown, shown)


def beside(shown: Shown, size: str, by: int) -> Shown:
    """The page that follows, round and round."""
    pages = PAGES[size]
    return pages[(pages.index(page_in(shown, size)) + by) % len(pages)]


def names_line(shown: Shown, size: str, offer: str, width: int) -> Lines:
    """The names, the one that is shown bold; at the end an offer, where there is room for it."""
    parts: list[str | tuple[str, str]] = []
    for page in PAGES[size]:
        name = "Year and ladders" if page == "year" and size == "-wide" else NAMES[page]
        parts += ["  " if size == "-tiny" else "   "] if parts else []
        parts.append((name, STRONG if page == page_in(shown, size) else MUTED))
    names = Content.assemble(*parts)
    room = width - names.cell_length - len(offer)
    if not offer or room < 2:
        return [names]
    return [Content.assemble(names, " " * room, (offer, MUTED))]
