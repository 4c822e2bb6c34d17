"""The places as a list, where no map can be drawn: a row each part, the person's own sides."""

from __future__ import annotations

from textual.content import Content

from lumbarjack.core.diary.regions import PARTS, PLACES, Part, Region
from lumbarjack.services.full_entry import Draft
from lumbarjack.ui.glyphs import Glyphs
from lumbarjack.ui.lines import EMPTY, MUTED, STRONG, TEXT, Lines, windowed
from lumbarjack.ui.screens.diary.places import Spot

NAME = 20
COLUMN = 8
MARGIN = 2


def grid_lines(draft: Draft, spot: Spot, glyphs: Glyphs, width: int, height: int) -> Lines:
    """The rows with their boxes, as many as there is room for."""
    name = min(NAME, width - MARGIN - 2 * COLUMN - len(PLACES[-1]))
    heads = "".join(place.ljust(COLUMN) for place in PLACES)
    rows = [_row(part, draft, spot.region, glyphs, name) for part in PARTS]
    lines = [Content.styled(f"{' ' * (name + 2)}{heads}", MUTED)]
    lines += windowed(rows, spot.row, height - 1)
    room = height - len(lines)
    if room >= 2:
        lines += [EMPTY, Content.styled("  Left and right are your own.", MUTED)]
    return lines


def _row(part: Part, draft: Draft, here: Region, glyphs: Glyphs, name: int) -> Content:
    chosen = here in part.regions
    words = part.name if len(part.name) <= name else part.short
    parts = [Content.styled(f"  {words.ljust(name)}", STRONG if chosen else TEXT)]
    for place in PLACES:
        region = part.at(place)
        parts.append(
            Content(" " * COLUMN)
            if region is None
            else _box(region.id, draft, region == here, glyphs)
        )
    return Content.assemble(*parts)


def _box(id: str, draft: Draft, here: bool, glyphs: Glyphs) -> Content:
    marked, score = id in draft.regions, draft.scores.get(id)
    box = glyphs.marked if marked else glyphs.box
    number = "" if score is None else f" {score}"
    return Content.assemble(
        (glyphs.selected if here else " ", "$accent"),
        (box, "$pain3" if marked else STRONG if here else MUTED),
        (number, STRONG),
        " " * (COLUMN - 1 - len(box) - len(number)),
    )
