"""Whether a picture shows all of a body."""

from __future__ import annotations

from lumbarjack.figure.camera import Camera
from lumbarjack.figure.motion import Motion
from lumbarjack.figure.shapes import shapes

PLACES = ((44, 14), (20, 16))
"""Cells of a broad and of a narrow place."""
MOMENTS = 16
OVER = 1.0
"""How many dots may lie outside: the camera is fitted to some moments, not to all."""


def outside(motion: Motion) -> list[str]:
    """Moments at which the body leaves its place; a cropped one is left out below on purpose."""
    for columns, rows in PLACES:
        camera = Camera(motion, columns * 2, rows * 4, 1.0, 4)
        for i in range(MOMENTS + 1):
            if over := _over(camera, motion, i / MOMENTS):
                return [
                    f"at {i / MOMENTS:.2f}: leaves a place of {columns}x{rows} by {over:.1f} dots"
                ]
            if not motion.moves:
                break
    return []


def _over(camera: Camera, motion: Motion, at: float) -> float:
    most = 0.0
    for shape in shapes(motion.body(at), motion.scene, True):
        for p, r, q, s in (*shape.joined, *shape.clear):
            for point, radius in ((p, r), (q, s)):
                x, y = camera.dot(point)
                room = radius * camera.scale
                below = y + room - camera.height if motion.scene.crop is None else 0.0
                most = max(most, room - x, x + room - camera.width, room - y, below)
    return most if most > OVER else 0.0
