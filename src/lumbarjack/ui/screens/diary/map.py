"""The body map of the full entry: both views beside each other, or one where there is less room."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from textual.app import App
from textual.content import Content

from lumbarjack.figure.bodymap import VIEWS, Drawn, View
from lumbarjack.services.full_entry import Draft
from lumbarjack.ui.body_map import drawn_places, map_fits, map_lines
from lumbarjack.ui.lines import MUTED, STRONG, TEXT, Lines
from lumbarjack.ui.screens.diary.places import Spot

GAP = 2
BROADEST = 28
"""More cells a view has no use for."""
SIDES: dict[View, tuple[str, str]] = {"front": ("R", "L"), "back": ("L", "R")}
"""The person's own sides, as they lie on the left and the right of each view."""


def shows_map(app: App[Any], width: int, height: int, *, both: bool) -> bool:
    """Whether the places are drawn here; else they are listed."""
    return height > 1 and map_fits(app, _view_width(width, both=both), height - 1)


def map_block(
    app: App[Any], draft: Draft, spot: Spot, width: int, height: int, *, both: bool
) -> Lines:
    """The views and, below both or above one, which sides are which."""
    mono = bool(getattr(app, "no_colour", False))
    cells = _view_width(width, both=both)

    def drawn(view: View) -> dict[str, Drawn]:
        at = spot.id if view == spot.view else None
        return drawn_places(draft.regions, draft.scores, at, mono=mono)

    if both:
        return _beside(app, {view: drawn(view) for view in VIEWS}, cells, height - 1)
    picture = map_lines(app, spot.view, cells, height - 1, drawn(spot.view))
    return [_names(spot.view, cells, chosen=True), *picture]


def both_views(app: App[Any], drawn: Mapping[str, Drawn], cells: int, rows: int) -> Lines:
    """Both views to look at, each of so many cells, and below them which sides are which."""
    return _beside(app, dict.fromkeys(VIEWS, drawn), cells, rows - 1)


def _beside(
    app: App[Any], drawn: Mapping[View, Mapping[str, Drawn]], cells: int, rows: int
) -> Lines:
    gap = Content(" " * GAP)
    pictures = [map_lines(app, view, cells, rows, drawn[view]) for view in VIEWS]
    lines = [gap.join(parts) for parts in zip(*pictures, strict=True)]
    return [*lines, gap.join([_names(view, cells, chosen=False) for view in VIEWS])]


def _view_width(width: int, *, both: bool) -> int:
    return min(BROADEST, (width - GAP) // 2 if both else width) // 2 * 2


def _names(view: View, width: int, *, chosen: bool) -> Content:
    left, right = SIDES[view]
    middle = view.center(width - 2)
    style = STRONG if chosen else MUTED
    return Content.assemble((left, TEXT), (middle, style), (right, TEXT))
