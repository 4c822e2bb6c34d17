"""The body map as lines: marked places dense, the place at hand in accent, all others stippled."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from typing import Any

from textual.app import App
from textual.content import Content

from lumbarjack.core.diary.regions import REGIONS, Reach
from lumbarjack.core.models.pain import Side
from lumbarjack.figure.bodymap import CURSOR, PAIN_1, PAIN_3, Drawn, View, draw_map, fits
from lumbarjack.figure.looks import cells_for
from lumbarjack.ui.lines import Lines
from lumbarjack.ui.score import colour

STYLES = ("$figure-floor", "$figure-legs", "$pain1", "$pain2", "$pain3", "$accent")
"""Ink of the map -> colour of the theme."""

STRIPED, MARKED_TOO = 2, 3
"""Rows left out at the cursor where there is no colour: every other, or every third if marked."""


def map_cells(app: App[Any]) -> str:
    """The cells that this terminal and the person's settings agree on."""
    look = app.bundle.settings.look  # type: ignore[attr-defined]
    return cells_for(look, os.environ.get("TERM", ""), not getattr(app, "ascii", False))


def map_fits(app: App[Any], width: int, height: int) -> bool:
    """Whether a map of so many cells shows every place; in letters none can be told apart."""
    cells = map_cells(app)
    return cells != "ascii" and fits(width, height, cells)


def drawn_zone(reach: Reach) -> dict[str, Drawn]:
    """How far out the pain reaches, as it is drawn: that zone dense, on its side where one is."""
    return {
        region.id: Drawn(PAIN_3)
        for region in REGIONS
        if region.zone is reach.zone
        and reach.zone is not None
        and (reach.side in (None, Side.BOTH) or region.place in ("centre", reach.side))
    }


def drawn_places(
    marked: Collection[str], scores: Mapping[str, int], at: str | None, *, mono: bool
) -> dict[str, Drawn]:
    """How each place is drawn; a marked one in the colour of its own number, where it has one."""
    found = {place: Drawn(_ink(scores.get(place))) for place in marked}
    if at is not None:
        cut = (MARKED_TOO if at in found else STRIPED) if mono else 0
        found[at] = Drawn(CURSOR, cut)
    return found


def _ink(score: int | None) -> int:
    if score is None:
        return PAIN_3
    return PAIN_1 + ("$pain1", "$pain2", "$pain3").index(colour(score))


def map_lines(
    app: App[Any], view: View, width: int, height: int, drawn: Mapping[str, Drawn]
) -> Lines:
    """One view of the body in `width` x `height` cells."""
    rows = draw_map(view, width, height, map_cells(app), drawn)
    return [_line(row) for row in rows]


def _line(row: list[tuple[str, int, int]]) -> Content:
    parts: list[tuple[str, str]] = []
    for glyph, ink, paper in row:
        style = "" if ink < 0 else STYLES[ink] + (f" on {STYLES[paper]}" if paper >= 0 else "")
        if parts and parts[-1][1] == style:
            parts[-1] = (parts[-1][0] + glyph, style)
        else:
            parts.append((glyph, style))
    return Content.assemble(*parts)
