"""Where the working part lies on the body: patches of the accent's colour."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from lumbarjack.figure.solved import Body
from lumbarjack.figure.vectors import (
    Vec,
    along,
    between,
    dot,
    length,
    mixed,
    scaled,
    square_to,
    unit,
)

Capsule = tuple[Vec, float, Vec, float]
Patch = tuple[str, tuple[Capsule, ...]]
"""What it lies on, and its capsules."""


class Seen:
    """A body, and the way toward the viewer."""

    __slots__ = ("body", "look")

    def __init__(self, body: Body, look: Vec) -> None:
        self.body, self.look = body, look


def _skin(*regions: str) -> Callable[[Seen], list[Patch]]:
    def patch(seen: Seen) -> list[Patch]:
        points = [along(p, f, 0.019) for name, p, f in seen.body.trunk.skin if name in regions]
        pairs = pairwise(points)
        across = seen.body.trunk.pelvis_axes[2]
        if abs(dot(across, seen.look)) > 0.8:
            return [("trunk", tuple((p, 0.021, q, 0.021) for p, q in pairs))]
        # seen from the front or above, where the skin of the back hides: a band round the trunk
        blobs = seen.body.trunk.blobs[6:10] if "thorax" in regions else seen.body.trunk.blobs[2:6]
        band = [
            (along(c, across, -w), r * 0.62, along(c, across, w), r * 0.62) for c, r, w in blobs
        ]
        return [("trunk", tuple(band))]

    return patch


def _belly(seen: Seen) -> list[Patch]:
    blobs = seen.body.trunk.blobs[2:7]
    front = seen.body.trunk.pelvis_axes[1]
    points = [along(c, front, r * 0.62) for c, r, _ in blobs]
    pairs = pairwise(points)
    return [("trunk", tuple((p, 0.024, q, 0.024) for p, q in pairs))]


def _waist(seen: Seen) -> list[Patch]:
    """The side that works, near the floor in a side bridge."""
    across = seen.body.trunk.chest_axes[2]
    points = [along(c, across, w * 0.9) for c, _, w in seen.body.trunk.blobs[2:7]]
    pairs = pairwise(points)
    return [("trunk", tuple((p, 0.026, q, 0.026) for p, q in pairs))]


def _hips(seen: Seen) -> list[Patch]:
    up, front, _ = seen.body.trunk.pelvis_axes
    seat = along(along(seen.body.trunk.middle, front, -0.035), up, -0.008)
    cap = (seat, 0.040, along(seat, up, 0.035), 0.036)
    return [("trunk near.leg", (cap,))]


def _side_hip(seen: Seen) -> list[Patch]:
    hip = seen.body.legs["near"].hip
    knee = seen.body.legs["near"].knee
    at = along(hip, seen.body.trunk.pelvis_axes[2], 0.02)
    return [("trunk near.leg", ((at, 0.034, mixed(hip, knee, 0.35), 0.032),))]


def _back_of_thigh(side: int) -> Callable[[Seen], list[Patch]]:
    def patch(seen: Seen) -> list[Patch]:
        leg, front = seen.body.legs["near"], seen.body.trunk.pelvis_axes[1]
        bone = unit(between(leg.hip, leg.knee))
        bend = between(leg.knee, leg.ankle)
        back = square_to(bend, bone)
        if length(between(leg.hip, leg.ankle)) > 0.985 * 0.491 or length(back) < 0.5:
            back = square_to(scaled(front, -1), bone)
        back = scaled(back, side)
        a = along(mixed(leg.hip, leg.knee, 0.2), back, 0.026)
        b = along(mixed(leg.hip, leg.knee, 0.85), back, 0.018)
        return [("near.leg", ((a, 0.022, b, 0.018),))]

    return patch


def _hip_front(seen: Seen) -> list[Patch]:
    leg, front = seen.body.legs["near"], seen.body.trunk.pelvis_axes[1]
    bone = unit(between(leg.hip, leg.knee))
    top = along(along(leg.hip, front, 0.035), seen.body.trunk.pelvis_axes[0], 0.02)
    ahead = square_to(front, bone)
    low = along(mixed(leg.hip, leg.knee, 0.55), ahead, 0.026)
    return [("trunk near.leg", ((top, 0.024, low, 0.020),))]


def _calf(seen: Seen) -> list[Patch]:
    leg = seen.body.legs["near"]
    return [("near.leg", ((mixed(leg.knee, leg.ankle, 0.3), 0.024, leg.ankle, 0.022),))]


def _neck(seen: Seen) -> list[Patch]:
    low, top = seen.body.trunk.neck
    return [("neck head trunk", ((low, 0.03, top, 0.024),))]


def _shoulder(seen: Seen) -> list[Patch]:
    arm = seen.body.arms["near"]
    return [
        ("near.arm trunk", ((arm.shoulder, 0.036, mixed(arm.shoulder, arm.elbow, 0.5), 0.026),))
    ]


_PATCHES: dict[str, Callable[[Seen], list[Patch]]] = {
    "lumbar": _skin("sacrum", "lumbar"),
    "thorax": _skin("thorax"),
    "belly": _belly,
    "waist": _waist,
    "hips": _hips,
    "side-hip": _side_hip,
    "hamstring": _back_of_thigh(1),
    "thigh": _back_of_thigh(-1),
    "hip-front": _hip_front,
    "calf": _calf,
    "neck": _neck,
    "shoulder": _shoulder,
}


def focus_capsules(body: Body, focus: str | None, look: Vec) -> list[Patch]:
    """The patches of a working part; none where the whole body works."""
    patch = _PATCHES.get(focus or "")
    return patch(Seen(body, look)) if patch else []
