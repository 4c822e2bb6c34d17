"""The body map: every place to be seen, as evenly on both sides, the right way round."""

from __future__ import annotations

from itertools import combinations

import pytest

from lumbarjack.core.diary.regions import REGIONS
from lumbarjack.figure.bodymap import (
    CURSOR,
    ENOUGH,
    PAIN_3,
    VIEWS,
    Drawn,
    View,
    areas,
    draw_map,
    fits,
    middles,
)
from lumbarjack.figure.cells import DOTS
from lumbarjack.figure.raster import Rows, stippled

SIZES = [(20, 18), (20, 14), (28, 26)]
BOTH: list[View] = list(VIEWS)


def rows_of(view: View, width: int, height: int, cells: str = "braille") -> dict[str, Rows]:
    across, down = DOTS[cells]
    return dict(areas(view, width * across, height * down, across * 2 / down, down))


def count(rows: Rows) -> int:
    return sum(row.bit_count() for row in rows)


def mirrored(rows: Rows, middle: int) -> Rows:
    digits = 2 * middle + 1
    return [int(f"{row:0{digits}b}"[::-1], 2) for row in rows]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("cells", ["braille", "sextant"])
def test_every_place_of_the_diary_can_be_seen(size: tuple[int, int], cells: str) -> None:
    seen = {name for view in BOTH for name in rows_of(view, *size, cells)}
    assert seen == {region.id for region in REGIONS} | {""}
    assert fits(*size, cells)
    for view in BOTH:
        assert min(count(rows) for rows in rows_of(view, *size, cells).values()) >= ENOUGH


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("view", BOTH)
def test_left_and_right_are_mirrored_to_the_dot(view: View, size: tuple[int, int]) -> None:
    found = rows_of(view, *size)
    middle = (2 * size[0] - 1) // 2
    other = {"left": "right", "right": "left"}
    for name, rows in found.items():
        part, _, side = name.rpartition("-")
        twin = f"{part}-{other[side]}" if side in other else name
        assert found[twin] == mirrored(rows, middle), name
        width = 2 * size[0]
        assert count(stippled(rows, width)) == count(stippled(found[twin], width))


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("view", BOTH)
def test_a_seam_parts_the_areas(view: View, size: tuple[int, int]) -> None:
    found = rows_of(view, *size)
    full = (1 << 2 * size[0]) - 1
    for (a, rows), (b, others) in combinations(found.items(), 2):
        if "" in (a, b):
            assert not any(x & y for x, y in zip(rows, others, strict=True)), (a, b)
            continue
        wide = [(row | row << 1 | row >> 1) & full for row in rows]
        assert not any(x & y for x, y in zip(wide, others, strict=True)), (a, b)
        below = [0, *rows[:-1]]
        assert not any(x & y for x, y in zip(below, others, strict=True)), (a, b)


def test_the_persons_own_sides_lie_as_one_sees_them() -> None:
    for (view, name), middle in middles().items():
        if name.endswith(("left", "right")):
            on_the_right_of_the_picture = name.endswith("right") == (view == "back")
            assert (middle.across > 0) is on_the_right_of_the_picture, (view, name)
        elif name:
            assert abs(middle.across) < 0.01, (view, name)


def test_the_zones_lie_from_the_back_outwards() -> None:
    ups = [
        middles()["back", name].up
        for name in ("low-back-left", "buttock-left", "thigh-back-left", "calf-left", "foot-left")
    ]
    assert ups == sorted(ups, reverse=True)


@pytest.mark.parametrize("cells", list(DOTS))
def test_a_marked_place_is_denser_than_all_others(cells: str) -> None:
    plain = draw_map("back", 20, 18, cells, {})
    marked = draw_map("back", 20, 18, cells, {"buttock-right": Drawn(PAIN_3)})
    changed = [(y, x) for y in range(18) for x in range(20) if plain[y][x][:2] != marked[y][x][:2]]
    assert changed
    assert {marked[y][x][1] for y, x in changed} == {PAIN_3}
    assert all(x >= 10 for _, x in changed), "the right buttock lies on the right, from behind"
    if cells == "ascii":
        assert {marked[y][x][0] for y, x in changed} == {"#"}


def test_without_colour_cursor_mark_and_both_differ_by_their_dots() -> None:
    looks = [
        draw_map("back", 20, 18, "braille", {"thigh-back-left": how})
        for how in (Drawn(PAIN_3), Drawn(CURSOR, 2), Drawn(CURSOR, 3))
    ]
    glyphs = [tuple(cell[0] for row in rows for cell in row) for rows in looks]
    assert len(set(glyphs)) == 3


def test_too_small_a_place_is_told() -> None:
    assert not fits(14, 12, "half")
    assert not fits(0, 0, "braille")
