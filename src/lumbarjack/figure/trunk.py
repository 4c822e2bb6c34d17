"""The trunk: a pelvis, and a back that bends along its skin without changing its length."""

from __future__ import annotations

from collections.abc import Mapping

from lumbarjack.figure.body import (
    HEAD_RADIUS,
    HIP_HALF,
    LUMBAR,
    NECK,
    NEUTRAL,
    SHOULDER_HALF,
    THORAX,
)
from lumbarjack.figure.vectors import UP, Vec, along, scaled, turned

Blob = tuple[Vec, float, float]
"""Centre, radius front to back, half width: a slice of the trunk."""

_REGIONS = (
    # name, steps, share of the arc, radius and half width at both ends
    ("lumbar", 5, LUMBAR, (0.062, 0.055), (0.045, 0.042)),
    ("thorax", 4, THORAX * 0.6, (0.055, 0.066), (0.042, 0.060)),
    ("upper", 3, THORAX * 0.4, (0.066, 0.040), (0.070, 0.035)),
)
_SACRUM = (-0.066, 0.045)
"""Skin over the sacrum, ahead of and above the middle of the hips."""
_BELLY = 0.017
"""How far the belly rises at most, H."""


class Trunk:
    """Pelvis, back, shoulders and head in space; built at the origin, then moved."""

    __slots__ = (
        "blobs",
        "chest",
        "chest_axes",
        "head",
        "head_axes",
        "hips",
        "middle",
        "neck",
        "pelvis_axes",
        "shoulders",
        "skin",
    )

    def __init__(self, numbers: Mapping[str, float]) -> None:
        up, side = turned(UP, (0.0, 0.0, 1.0), numbers["roll"])
        up, front = turned(up, (1.0, 0.0, 0.0), numbers["pitch"] - numbers["tilt"])
        front, side = turned(front, side, numbers["spin"])
        self.pelvis_axes = (up, front, side)
        self.middle: Vec = (0.0, 0.0, 0.0)
        self.hips = {"near": scaled(side, HIP_HALF), "far": scaled(side, -HIP_HALF)}
        seat = along(scaled(front, -0.016), up, -0.012)
        loin = along(scaled(front, -0.002), up, 0.035)
        self.blobs: list[Blob] = [(seat, 0.064, 0.050), (loin, 0.066, 0.055)]
        start = along(scaled(front, _SACRUM[0]), up, _SACRUM[1])
        self.skin: list[tuple[str, Vec, Vec]] = [("sacrum", start, front)]
        self._grow(numbers, start, up, front, side)

    def _grow(self, numbers: Mapping[str, float], at: Vec, up: Vec, front: Vec, side: Vec) -> None:
        up, front = turned(up, front, NEUTRAL["sacrum"])
        bends = {
            "lumbar": NEUTRAL["lumbar"] + numbers["lumbar"] + numbers["tilt"],
            "thorax": (NEUTRAL["thorax"] + numbers["thorax"]) * 0.6,
            "upper": (NEUTRAL["thorax"] + numbers["thorax"]) * 0.4,
        }
        sideways = {"lumbar": numbers["side"] * 0.5, "thorax": numbers["side"] * 0.5, "upper": 0.0}
        twists = {"lumbar": 0.3, "thorax": 0.5, "upper": 0.2}
        for name, steps, arc, (r0, r1), (w0, w1) in _REGIONS:
            bend = bends[name] / steps / 2
            for step in range(1, steps + 1):
                share = step / steps
                up, front = turned(up, front, bend)
                up, side = turned(up, side, sideways[name] / steps)
                at = along(at, up, arc / steps)
                up, front = turned(up, front, bend)
                radius = r0 + (r1 - r0) * share
                if numbers["twist"]:  # about the middle, so that the skin goes round it
                    centre = along(at, front, radius)
                    front, side = turned(front, side, numbers["twist"] * twists[name] / steps)
                    at = along(centre, front, -radius)
                swell = _BELLY * numbers["belly"] if name == "lumbar" else 0.0
                self.skin.append((name, at, front))
                self.blobs.append(
                    (along(at, front, radius + swell), radius + swell, w0 + (w1 - w0) * share)
                )
        self.chest_axes = (up, front, side)
        self.chest = self.blobs[-2][0]
        self.shoulders = {
            "near": along(self.chest, side, SHOULDER_HALF),
            "far": along(self.chest, side, -SHOULDER_HALF),
        }
        self._head(numbers, along(at, front, 0.036), up, front, side)

    def _head(self, numbers: Mapping[str, float], at: Vec, up: Vec, front: Vec, side: Vec) -> None:
        bend = NEUTRAL["neck"] + numbers["neck"]
        up, front = turned(up, front, bend * 0.6)
        up, side = turned(up, side, numbers["side"] * 0.3)
        top = along(at, up, NECK)
        up, front = turned(up, front, bend * 0.4)
        front, side = turned(front, side, numbers["look"])
        self.neck = (at, top)
        self.head = along(along(top, up, HEAD_RADIUS * 0.86), front, 0.012)
        self.head_axes = (up, front, side)

    def move(self, by: Vec) -> None:
        """Put it elsewhere."""
        self.blobs = [(along(centre, by), r, w) for centre, r, w in self.blobs]
        self.skin = [(name, along(p, by), front) for name, p, front in self.skin]
        self.middle = along(self.middle, by)
        self.hips = {side: along(p, by) for side, p in self.hips.items()}
        self.shoulders = {side: along(p, by) for side, p in self.shoulders.items()}
        self.neck = (along(self.neck[0], by), along(self.neck[1], by))
        self.head, self.chest = along(self.head, by), along(self.chest, by)

    def lowest(self) -> float:
        """Height of its lowest point, the head too."""
        side = self.pelvis_axes[2][1]
        trunk = min(c[1] - max(r, abs(side) * w * 1.6) for c, r, w in self.blobs)
        return min(trunk, self.head[1] - HEAD_RADIUS)

    def seat(self) -> float:
        """Height of the lowest point of the seat."""
        return min(centre[1] - r for centre, r, _ in self.blobs[:2])

    def back(self) -> float:
        """Height of the lowest point of the chest."""
        return min(centre[1] - r for centre, r, _ in self.blobs[6:])
