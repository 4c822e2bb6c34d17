"""The one door: solve an exercise's poses, draw any moment of it as cells of text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lumbarjack.figure import roles
from lumbarjack.figure.arrows import arrow_rows
from lumbarjack.figure.breathing import BREADTHS, MOST_CELLS, breathing
from lumbarjack.figure.camera import Camera
from lumbarjack.figure.cells import DOTS, Row, to_cells
from lumbarjack.figure.motion import Motion
from lumbarjack.figure.painting import Painter, Planes
from lumbarjack.figure.raster import Rows
from lumbarjack.figure.scene import read

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Literal

Picture = list[Row]
"""Rows of (glyph, role of ink, role of paper); the floor lies in the last one."""

_DASH = 0b1111
"""One dash, in dots, of the line where a close-up is cut off."""
FLAT = 40.0
"""From this elevation of the camera (degrees) there is no floor line to be seen."""


def solve(poses: Sequence[Mapping[str, Any]], side: Literal["left", "right"] = "right") -> Motion:
    """The exercise that `poses` describe, for one side; its picture is mirrored for the left.

    Raises PoseError for a pose that cannot be read. What the body cannot do is found by `check`.
    """
    return Motion(read(poses), mirrored=side == "left")


def draw(
    motion: Motion,
    fraction: float,
    width: int,
    height: int,
    cells: str = "braille",
    *,
    arrow: bool | None = None,
    mono: bool = False,
    breath: float | None = None,
) -> Picture:
    """The body at `fraction` (0 start .. 1 hold) in `width` x `height` cells.

    The same camera serves every moment of one size. `arrow` None draws it at the start only;
    `mono` tells parts apart without colour. `breath` is how far a body in its hold has breathed
    in, 0 to 1; between the two at most ten cells differ.
    """
    camera = _camera(motion, width, height, cells)
    body = motion.body(fraction)
    if breath is not None and fraction >= 1:
        body = breathing(motion, breath, _breadth(motion, camera, cells, mono))
    planes = Painter(camera, mono).paint(motion, body)
    if arrow is None:
        arrow = fraction <= 0 and motion.moves
    if arrow and motion.scene.arrow:
        _add_arrow(motion, camera, planes, cells)
    _add_floor(motion, camera, planes, DOTS[cells][1])
    return to_cells(planes, camera.width, camera.height, cells)


def _camera(motion: Motion, width: int, height: int, cells: str) -> Camera:
    key = ("camera", width, height, cells)
    found = motion.cameras.get(key)
    if not isinstance(found, Camera):
        across, down = DOTS[cells]
        # a cell is twice as high as wide
        ratio = across * 2 / down
        found = Camera(motion, width * across, height * down, ratio, down)
        motion.cameras[key] = found
    return found


def _breadth(motion: Motion, camera: Camera, cells: str, mono: bool) -> float:
    """The largest breath that this body may take in its hold, of those in BREADTHS."""
    key = ("breadth", camera.width, camera.height, cells, mono)
    found = motion.cameras.get(key)
    if not isinstance(found, float):

        def drawn(depth: float, breadth: float) -> Picture:
            planes = Painter(camera, mono).paint(motion, breathing(motion, depth, breadth))
            return to_cells(planes, camera.width, camera.height, cells)

        found = next(
            (by for by in BREADTHS if _differing(drawn(0, by), drawn(1, by)) <= MOST_CELLS), 0.0
        )
        motion.cameras[key] = found
    return found


def _differing(one: Picture, other: Picture) -> int:
    return sum(a != b for x, y in zip(one, other, strict=True) for a, b in zip(x, y, strict=True))


def _add_arrow(motion: Motion, camera: Camera, planes: Planes, cells: str) -> None:
    key = ("arrow", camera.width, camera.height, cells)
    rows = motion.cameras.get(key)
    if not isinstance(rows, list):
        start = Painter(camera, False).paint(motion, motion.start)
        rows = arrow_rows(motion, camera, start)
        motion.cameras[key] = rows
    _fill_free(planes, roles.ARROW, rows)


def _fill_free(planes: Planes, role: int, rows: Rows) -> None:
    for y, row in enumerate(rows):
        if row:
            ink = 0
            for plane in planes:
                ink |= plane[y]
            planes[role][y] |= row & ~ink


def _add_floor(motion: Motion, camera: Camera, planes: Planes, down: int) -> None:
    scene = motion.scene
    rows = [0] * camera.height
    if scene.crop is not None:  # a close-up: its lower edge is a cut, not the floor
        rows[-1] = sum(_DASH << at for at in range(0, camera.width, 2 * _DASH.bit_length()))
        rows[-1] &= (1 << camera.width) - 1
    elif scene.elev < FLAT and "mat" not in scene.props:
        rows[-down] = (1 << camera.width) - 1
    _fill_free(planes, roles.FLOOR, rows)
