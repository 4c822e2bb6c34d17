"""The body from the front and from behind, in areas that can be marked: the rig of the figure.

A standing body, arms a little out, strictly mirrored: what is drawn for one side is drawn for the
other, so that the dots lie as evenly on both. Areas are named as the diary names them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Literal, NamedTuple

from lumbarjack.figure.cells import DOTS, Row, to_cells
from lumbarjack.figure.picture import solve
from lumbarjack.figure.raster import Rows, fill, grown, stippled
from lumbarjack.figure.shapes import shapes

View = Literal["front", "back"]
VIEWS: tuple[View, ...] = ("front", "back")

POSE = {
    "base": "standing",
    "view": "front",
    "shoulder": 0,
    "shoulder_out": 24,
    "elbow": 4,
    "hip_out": 4,
    "hip_turn": 30,
}
"""Arms a little out and toes apart, so that hands and feet stand clear."""

CROWN = 1.045
"""Height of the top of the head, H."""
BROAD = 1.12
"""The trunk and the legs are drawn this much broader: an area needs dots to be seen by."""

WAIST, CREST, FOLD, KNEE, ANKLE = 0.725, 0.605, 0.475, 0.285, 0.062
"""Where the low back, the buttock, the thigh, the lower leg and the foot begin, H."""
HIP_CREASE = 0.545
"""Where the thigh begins in front, H."""
SPINE = 0.034
"""Half the width of the middle of the low back, H."""

BODY, PLACE, PAIN_1, PAIN_2, PAIN_3, CURSOR = range(6)
"""Inks of a map, the later one claiming a cell that two share."""
INKS = 6
SPARSE = 2
"""A cell of letters with so few dots is an edge."""
ENOUGH = 4
"""An area with fewer dots cannot be seen."""

Areas = Mapping[str, Rows]
"""Area -> its rows of dots; "" is the rest of the body, which cannot be marked."""


class Drawn(NamedTuple):
    """How an area is drawn: dense in this ink, or with `cut` by rows left out.

    `cut` 0 is dense, 2 every other row: where there is no colour it tells the cursor.
    """

    ink: int
    cut: int = 0


def draw_map(
    view: View, width: int, height: int, cells: str, drawn: Mapping[str, Drawn]
) -> list[Row]:
    """The body in `width` x `height` cells: the areas of `drawn` dense, all others stippled.

    Rows of (glyph, ink, ink of the paper), both -1 where the page shows.
    """
    across, down = DOTS[cells]
    found = areas(view, width * across, height * down, across * 2 / down, down)
    planes: list[Rows] = [[0] * (height * down) for _ in range(INKS)]
    for name, rows in found.items():
        how = drawn.get(name)
        if how is None:
            ink, dots = (PLACE if name else BODY), stippled(rows, width * across)
        else:
            ink, dots = how.ink, _cut(rows, how.cut)
        plane = planes[ink]
        for y, row in enumerate(dots):
            plane[y] |= row
    if cells == "ascii":
        return [_lettered(row) for row in to_cells(planes, width * 2, height * 4, "braille")]
    return to_cells(planes, width * across, height * down, cells)


def _lettered(row: Row) -> Row:
    """Letters in place of dots: dense, stippled, or a mere edge."""
    out: Row = []
    for glyph, ink, paper in row:
        dots = (ord(glyph) & 0xFF).bit_count() if ink >= 0 else 0
        letter = " " if not dots else "#" if ink > PLACE else ":" if dots > SPARSE else "."
        out.append((letter, ink if dots else -1, paper))
    return out


def fits(width: int, height: int, cells: str) -> bool:
    """Whether every area can be seen on so many cells."""
    if width < 1 or height < 1:
        return False
    across, down = DOTS[cells]
    return all(
        sum(row.bit_count() for row in rows) >= ENOUGH
        for view in VIEWS
        for rows in areas(view, width * across, height * down, across * 2 / down, down).values()
    )


def _cut(rows: Rows, cut: int) -> Rows:
    return rows if not cut else [row if y % cut else 0 for y, row in enumerate(rows)]


@lru_cache(maxsize=16)
def areas(view: View, width: int, height: int, ratio: float, snap: int = 1) -> Areas:
    """The areas of a view on `width` x `height` dots, `ratio` columns as wide as a row is high.

    Every area begins at a multiple of `snap` rows, so that no cell holds parts of two.
    """
    place = _Place(width, height, ratio, snap)
    core, arms, head = _silhouettes(place)
    bands = _Bands(place, core)
    found = bands.front() if view == "front" else bands.back()
    taken = [0] * height
    for rows in found.values():
        taken = [a | b for a, b in zip(taken, grown(rows, place.full, True), strict=True)]
    rest = [a & ~b for a, b in zip(core, taken, strict=True)]
    rest = [a | b | c for a, b, c in zip(rest, arms, head, strict=True)]
    return {"": rest, **found}


class Middle(NamedTuple):
    """Where an area lies in its view, H: across from the middle of the body, up, and its ends."""

    across: float
    up: float
    low: float
    high: float


@lru_cache(maxsize=1)
def middles() -> Mapping[tuple[View, str], Middle]:
    """Where every area that can be marked lies, view by view."""
    height = 144
    found: dict[tuple[View, str], Middle] = {}
    for view in VIEWS:
        place = _Place(height, height, 1.0, 1)
        for name, rows in areas(view, height, height, 1.0).items():
            dots = [(x, y) for y, row in enumerate(rows) for x in range(height) if row >> x & 1]
            if name:
                ups = [(place.bottom - y) / place.scale for _, y in dots]
                across = sum(x for x, _ in dots) / len(dots) - place.middle
                up = sum(ups) / len(ups)
                found[view, name] = Middle(across / place.scale, up, min(ups), max(ups))
    return found


class _Place:
    """Where a height and a distance from the middle lie among the dots; the middle is a column."""

    def __init__(self, width: int, height: int, ratio: float, snap: int) -> None:
        self.width, self.height, self.ratio, self.snap = width, height, ratio, snap
        self.middle = (width - 1) // 2
        self.bottom = height - 0.5
        self.scale = (height - 1) / CROWN
        self.full = (1 << (2 * self.middle + 1)) - 1

    def row(self, up: float) -> int:
        """The row where what begins at that height begins, H."""
        return self.near(up, self.snap)

    def near(self, up: float, snap: int = 1) -> int:
        """The row at that height, H, or the nearest that is a multiple of `snap`."""
        return round((self.bottom - up * self.scale) / snap) * snap

    def columns(self, half: float) -> int:
        """The columns up to that far from the middle, H."""
        reach = int(half * self.scale * self.ratio)
        return ((1 << (2 * reach + 1)) - 1) << (self.middle - reach)

    def mirrored(self, rows: Rows) -> Rows:
        """The same dots on both sides."""
        digits = 2 * self.middle + 1
        return [row | int(f"{row & self.full:0{digits}b}"[::-1], 2) if row else 0 for row in rows]


def _silhouettes(place: _Place) -> tuple[Rows, Rows, Rows]:
    """Trunk and legs, arms, head and neck."""
    motion = solve([POSE])
    core, arms, head = ([0] * place.height for _ in range(3))
    for shape in shapes(motion.start, motion.scene, True):
        name = shape.only_on
        if name.startswith("far") or name == "on-head":
            continue
        rows = head if name in ("head", "neck") else arms if name.endswith("arm") else core
        broad = 1.0 if rows is arms or rows is head else BROAD
        for p, rp, q, rq in (*shape.joined, *shape.clear):
            ends = [
                (
                    place.middle + point[2] * broad * place.scale * place.ratio,
                    place.bottom - point[1] * place.scale,
                    max(0.62, r * broad * place.scale),
                )
                for point, r in ((p, rp), (q, rq))
            ]
            fill(rows, place.width, ends[0], ends[1], place.ratio)
    core, head = place.mirrored(core), place.mirrored(head)
    beside = [row | row << 1 | row >> 1 for row in core]
    arms = [a & ~b for a, b in zip(place.mirrored(arms), beside, strict=True)]
    return core, arms, [a & ~b for a, b in zip(head, grown(core, place.full, True), strict=True)]


class _Bands:
    """Cuts trunk and legs into areas, one row of dots between them."""

    def __init__(self, place: _Place, core: Rows) -> None:
        self.place, self.core = place, core
        middle = 1 << place.middle
        self.low = middle - 1
        self.high = place.full & ~(self.low | middle)

    def back(self) -> dict[str, Rows]:
        """The areas seen from behind: the person's left lies on the left."""
        found = dict(self._low_back())
        saddle = self._middle(0.50, 0.425, lambda _: 0.036)
        found |= self._pair("buttock", CREST, FOLD, "left", saddle)
        found |= self._pair("thigh-back", FOLD, KNEE, "left", saddle)
        found |= self._pair("calf", KNEE, ANKLE, "left")
        found |= self._pair("foot", ANKLE, 0.0, "left")
        return {**found, "saddle": saddle}

    def front(self) -> dict[str, Rows]:
        """The areas seen from the front: the person's right lies on the left."""
        groin = self._middle(HIP_CREASE, 0.455, lambda up: 0.02 + (up - 0.455) * 0.62)
        found = self._pair("thigh-front", HIP_CREASE, KNEE, "right", groin)
        found |= self._pair("shin", KNEE, ANKLE, "right")
        found |= self._pair("foot", ANKLE, 0.0, "right")
        return {**found, "groin": groin}

    def _low_back(self) -> dict[str, Rows]:
        band = self._band(WAIST, CREST)
        spine = self.place.columns(SPINE)
        beside = ~(spine | spine << 1 | spine >> 1)
        return {
            "low-back-left": [row & beside & self.low for row in band],
            "low-back-centre": [row & spine for row in band],
            "low-back-right": [row & beside & self.high for row in band],
        }

    def _pair(
        self, name: str, top: float, end: float, low: str, without: Rows | None = None
    ) -> dict[str, Rows]:
        """A part of both sides; `low` is the side that lies on the left of the picture."""
        band = self._band(top, end)
        if without is not None:
            around = grown(without, self.place.full, True)
            band = [a & ~b for a, b in zip(band, around, strict=True)]
        high = "right" if low == "left" else "left"
        return {
            f"{name}-{low}": [row & self.low for row in band],
            f"{name}-{high}": [row & self.high for row in band],
        }

    def _middle(self, top: float, end: float, half: Callable[[float], float]) -> Rows:
        """An area in the middle, as wide as `half` says for each height."""
        place = self.place
        first, last = place.near(top), place.near(end)
        return [
            row & place.columns(half((place.bottom - y) / place.scale)) if first <= y < last else 0
            for y, row in enumerate(self.core)
        ]

    def _band(self, top: float, end: float) -> Rows:
        """The rows between two heights, the first of them left out: that is the seam."""
        first, last = self.place.row(top) + 1, self.place.row(end)
        return [row if first <= y < last else 0 for y, row in enumerate(self.core)]
