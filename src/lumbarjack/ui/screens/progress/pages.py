"""The pages of Progress, as many as the window's size has, and the row of their names."""

from __future__ import annotations

from typing import Literal

from textual.content import Content

from lumbarjack.ui.lines import MUTED, STRONG, Lines

Shown = Literal["year", "pain", "ladders", "function"]

PAGES: dict[str, tuple[Shown, ...]] = {
    "-wide": ("year", "function"),
    "-home": ("year", "ladders", "function"),
    "-narrow": ("year", "pain", "ladders", "function"),
    "-tiny": ("year", "ladders", "function"),
}
"""In a wide window the year has the ladders below it, in a narrow one the pain has its own page."""

NAMES: dict[Shown, str] = {
    "year": "Year",
    "pain": "Pain",
    "ladders": "Ladders",
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


def names_line(shown: Shown, size: str) -> Lines:
    """The names, the one that is shown bold."""
    parts: list[str | tuple[str, str]] = []
    for page in PAGES[size]:
        name = "Year and ladders" if page == "year" and size == "-wide" else NAMES[page]
        parts += ["   "] if parts else []
        parts.append((name, STRONG if page == page_in(shown, size) else MUTED))
    return [Content.assemble(*parts)]
