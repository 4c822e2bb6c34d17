"""The camera: one scale for every moment of an exercise, the floor on the last row of dots."""

from __future__ import annotations

from math import cos, radians, sin

from lumbarjack.figure.motion import Motion
from lumbarjack.figure.props import Props, props_of
from lumbarjack.figure.shapes import shapes
from lumbarjack.figure.vectors import Vec

MARGIN = 1.5
"""Dots left free at the edges."""
SAMPLES = 4
"""On how many parts of the way the body is looked at, at least: every keyframe is among them."""


class Camera:
    """An orthographic view of `width` x `height` dots, fitted to a whole exercise.

    `ratio` is columns for each row of the same size on screen; `scale` is rows for each body
    height.
    """

    __slots__ = (
        "ce",
        "cy",
        "floor",
        "height",
        "left",
        "low",
        "mirror",
        "ratio",
        "scale",
        "se",
        "sy",
        "width",
    )

    def __init__(self, motion: Motion, width: int, height: int, ratio: float, foot: int) -> None:
        scene = motion.scene
        self.width, self.height, self.ratio = width, height, ratio
        yaw, elev = radians(scene.yaw), radians(scene.elev)
        self.cy, self.sy, self.ce, self.se = cos(yaw), sin(yaw), cos(elev), sin(elev)
        self.mirror = -1.0 if motion.mirrored else 1.0
        x0, x1, y0, y1 = self._bounds(motion)
        self.low = y0 if scene.crop is None else scene.crop
        pad = 2 * MARGIN
        across = (width - pad) / max(0.2, x1 - x0) / ratio
        up = (height - MARGIN - foot) / max(0.2, y1 - self.low)
        self.scale = min(across, up)
        self.left = width / 2 - (x0 + x1) / 2 * self.scale * ratio
        self.floor = height - foot - 0.5 if scene.crop is None else height - 0.5

    def _bounds(self, motion: Motion) -> tuple[float, float, float, float]:
        xs: list[float] = []
        ys: list[float] = []
        legs = len(motion.keys) - 1
        parts = max(SAMPLES, 2 * legs) if legs else 0
        for part in range(parts + 1):
            body = motion.body(part / max(1, parts))
            capsules = [c for s in shapes(body, motion.scene, True) for c in (*s.joined, *s.clear)]
            capsules += props_of(motion, body).capsules()
            for p, rp, q, rq in capsules:
                for point, r in ((p, rp), (q, rq)):
                    x, y = self.flat(point)
                    xs += (x - r, x + r)
                    ys += (y - r, y + r)
        low = -0.012 if self.se < 0.15 else min(ys)
        return min(xs), max(xs), low, max(ys)

    def flat(self, p: Vec) -> tuple[float, float]:
        """Across and up on the picture, H."""
        depth = p[2] * self.cy - p[0] * self.sy
        return (p[0] * self.cy + p[2] * self.sy) * self.mirror, p[1] * self.ce - depth * self.se

    def dot(self, p: Vec) -> tuple[float, float]:
        """Column and row of a point."""
        x, y = self.flat(p)
        return self.left + x * self.scale * self.ratio, self.floor - (y - self.low) * self.scale


__all__ = ["Camera", "Props"]
