"""The arrow: the path of the part that leads, pushed aside until it lies on free ground."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from math import atan2, cos, hypot, sin

from lumbarjack.figure import roles
from lumbarjack.figure.camera import Camera
from lumbarjack.figure.motion import Motion
from lumbarjack.figure.painting import Planes
from lumbarjack.figure.raster import Rows
from lumbarjack.figure.solved import Body
from lumbarjack.figure.vectors import Vec, along

STEPS = 12
LANES = range(0, 26, 2)
"""How many dots the path may be pushed."""
ALONG = 1.3
"""How much dearer it is to push it along itself, which tells less well where it belongs."""
SHORT = 8.0
"""A path shorter than this (dots) is drawn this long."""

Point = tuple[float, float]


def _limb(side: str, part: str) -> Callable[[Body], Vec]:
    ends: dict[str, Callable[[Body], Vec]] = {
        "foot": lambda body: body.legs[side].ankle,
        "knee": lambda body: body.legs[side].knee,
        "toe": lambda body: body.legs[side].toe,
        "hand": lambda body: body.arms[side].tip,
        "elbow": lambda body: body.arms[side].elbow,
    }
    return ends[part]


def _low_back(body: Body) -> Vec:
    _, point, front = body.trunk.skin[3]
    return along(point, front, -0.05)


def _belly(body: Body) -> Vec:
    centre, radius, _ = body.trunk.blobs[4]
    return along(centre, body.trunk.pelvis_axes[1], radius + 0.05)


LANDMARK: dict[str, Callable[[Body], Vec]] = {
    "low-back": _low_back,
    "belly": _belly,
    "hips": lambda body: body.trunk.middle,
    "head": lambda body: body.trunk.head,
    "chest": lambda body: body.trunk.chest,
    "shoulders": lambda body: body.trunk.shoulders["near"],
    **{
        f"{side}.{part}": _limb(side, part)
        for side in ("near", "far")
        for part in ("foot", "knee", "hand", "toe", "elbow")
    },
}


def arrow_rows(motion: Motion, camera: Camera, planes: Planes) -> Rows:
    """The dots of the arrow from start to hold, clear of the body as it starts."""
    where = LANDMARK[motion.scene.arrow or "hips"]
    first = max(1, len(motion.keys) - 1)  # from the start to the first pose after it
    path = [camera.dot(where(motion.body(i / STEPS / first))) for i in range(STEPS + 1)]
    ink = [0] * camera.height
    for role, plane in enumerate(planes):
        if role != roles.FLOOR:
            ink = [a | b for a, b in zip(ink, plane, strict=True)]
    path = _long_enough(path)
    return _drawn(_free_lane(path, ink, camera), camera)


def _long_enough(path: list[Point]) -> list[Point]:
    (x0, y0), (x1, y1) = path[0], path[-1]
    gone = hypot(x1 - x0, y1 - y0)
    if gone >= SHORT:
        return path
    k = SHORT / max(gone, 0.1)
    return [
        (x0 + (x1 - x0) * k * i / STEPS, y0 + (y1 - y0) * k * i / STEPS) for i in range(STEPS + 1)
    ]


def _free_lane(path: list[Point], ink: Rows, camera: Camera) -> list[Point]:
    """The path, pushed aside or along itself to where it meets the least ink."""
    (x0, y0), (x1, y1) = path[0], path[-1]
    gone = max(0.1, hypot(x1 - x0, y1 - y0))
    ux, uy = (x1 - x0) / gone, (y1 - y0) / gone
    best, least = path, 1e9
    for wx, wy, dear in ((-uy, ux, 1.0), (ux, uy, ALONG)):
        for lane in LANES:
            for sign in (1, -1):
                moved = [(x + wx * lane * sign, y + wy * lane * sign) for x, y in path]
                cost = 6 * sum(_crowded(x, y, ink, camera) for x, y in moved) + lane * dear
                if cost < least:
                    best, least = moved, cost
    return best


def _crowded(x: float, y: float, ink: Rows, camera: Camera) -> int:
    column, row = round(x), round(y)
    if not (3 <= column < camera.width - 3 and 3 <= row < camera.height - 6):
        return 4
    near = 0b11111 << (column - 2)
    return int(any(ink[j] & near for j in range(row - 2, row + 3)))


def _drawn(path: list[Point], camera: Camera) -> Rows:
    rows = [0] * camera.height

    def dot(x: float, y: float) -> None:
        column, row = round(x), round(y)
        if 0 <= column < camera.width and 0 <= row < camera.height:
            rows[row] |= 1 << column

    count = 0
    for (a, b), (c, d) in pairwise(path):
        pieces = max(1, int(hypot(c - a, d - b)))
        for i in range(pieces):
            count += 1
            if count % 3:
                dot(a + (c - a) * i / pieces, b + (d - b) * i / pieces)
    (a, b), (c, d) = path[-3], path[-1]
    way = atan2(d - b, c - a)
    for i in range(6):
        for j in range(-i, i + 1):
            dot(c - cos(way) * i - sin(way) * j * 0.6, d - sin(way) * i + cos(way) * j * 0.6)
    return rows
