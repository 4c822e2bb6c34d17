"""The places to mark, a row each part of the body, with the person's own left and right."""

from __future__ import annotations

from typing import NamedTuple

from textual.content import Content

from lumbarjack.core.diary.regions import PARTS, PLACES, Part, Place, Region
from lumbarjack.ui.glyphs import Glyphs
from lumbarjack.ui.lines import EMPTY, MUTED, STRONG, TEXT, Lines, windowed

NAME = 20
COLUMN = 8
MARGIN = 2


class Spot(NamedTuple):
    """Where the cursor is: the row of a part, and the column that was last chosen."""

    row: int = 0
    place: Place = "centre"


def region_at(spot: Spot) -> Region:
    """The region under the cursor: where its row has no such side, the one nearest to it."""
    part = PARTS[spot.row]
    return part.at(spot.place) or part.regions[-1 if spot.place == "right" else 0]


def moved(spot: Spot, down: int, right: int) -> Spot:
    """The cursor after an arrow; a row without that side goes to its next one."""
    row = max(0, min(spot.row + down, len(PARTS) - 1))
    if not right:
        return spot._replace(row=row)
    has = [region.place for region in PARTS[row].regions]
    at = has.index(region_at(spot).place) + right
    return Spot(row, has[max(0, min(at, len(has) - 1))])


def grid_lines(
    marked: tuple[str, ...], spot: Spot, glyphs: Glyphs, width: int, height: int
) -> Lines:
    """The rows with their boxes, as many as there is room for."""
    name = min(NAME, width - MARGIN - 2 * COLUMN - len(PLACES[-1]))
    heads = "".join(place.ljust(COLUMN) for place in PLACES)
    here = region_at(spot)
    rows = [_row(part, marked, here, glyphs, name) for part in PARTS]
    lines = [Content.styled(f"{' ' * (name + 2)}{heads}", MUTED)]
    lines += windowed(rows, spot.row, height - 1)
    room = height - len(lines)
    if room >= 2:
        lines += [EMPTY, Content.styled("  Left and right are your own.", MUTED)]
    return lines


def _row(part: Part, marked: tuple[str, ...], here: Region, glyphs: Glyphs, name: int) -> Content:
    chosen = here in part.regions
    words = part.name if len(part.name) <= name else part.short
    parts = [Content.styled(f"  {words.ljust(name)}", STRONG if chosen else TEXT)]
    for place in PLACES:
        region = part.at(place)
        parts.append(
            Content(" " * COLUMN)
            if region is None
            else _box(region.id in marked, region == here, glyphs)
        )
    return Content.assemble(*parts)


def _box(marked: bool, here: bool, glyphs: Glyphs) -> Content:
    box = glyphs.marked if marked else glyphs.box
    return Content.assemble(
        (glyphs.selected if here else " ", "$accent"),
        (box, "$pain3" if marked else STRONG if here else MUTED),
        " " * (COLUMN - 1 - len(box)),
    )
