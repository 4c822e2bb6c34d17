"""Arms and legs: from joint angles, or bent so that their end reaches a point."""

from __future__ import annotations

from math import asin, atan2, cos, degrees, radians, sin, sqrt

from lumbarjack.figure.body import FOREARM, HAND, HEEL, SHANK, THIGH, TOE, UPPER_ARM
from lumbarjack.figure.pose import SIGN
from lumbarjack.figure.trunk import Trunk
from lumbarjack.figure.vectors import (
    Vec,
    along,
    between,
    dot,
    length,
    scaled,
    square_to,
    turned,
    unit,
)

EASY_TURN = 35.0
"""How far an upper arm turns inward by itself, degrees, so that the elbow points back and out."""


class Leg:
    """Hip, knee, ankle, heel and toe in space; `foot` is the way the toes point."""

    __slots__ = ("ankle", "foot", "heel", "hip", "knee", "toe")

    hip: Vec
    knee: Vec
    ankle: Vec
    heel: Vec
    toe: Vec
    foot: Vec

    def set_foot(self, foot: Vec, down: Vec) -> None:
        """Let the toes point along `foot`, the sole toward `down`."""
        self.foot = foot
        sole = square_to(down, foot)
        self.toe = along(along(self.ankle, foot, TOE), sole, 0.024)
        self.heel = along(along(self.ankle, foot, -HEEL), sole, 0.018)


class Arm:
    """Shoulder, elbow, wrist and fingertips in space; `hand` is the way the fingers point."""

    __slots__ = ("elbow", "hand", "shoulder", "tip", "wrist")

    shoulder: Vec
    elbow: Vec
    wrist: Vec
    tip: Vec
    hand: Vec

    def set_hand(self, hand: Vec) -> None:
        """Let the fingers point along `hand`."""
        self.hand = hand
        self.tip = along(self.wrist, hand, HAND)


def leg_by_angles(trunk: Trunk, side: str, angle: dict[str, float]) -> Leg:
    """A leg from the angles of its joints."""
    up, front, across = trunk.pelvis_axes
    leg = Leg()
    leg.hip = trunk.hips[side]
    down, ahead = turned(scaled(up, -1), front, angle["hip"])
    out = scaled(across, SIGN[side])
    down, out = turned(down, out, angle["hip_out"])
    ahead, out = turned(ahead, out, angle["hip_turn"])
    leg.knee = along(leg.hip, down, THIGH)
    down, back = turned(down, scaled(ahead, -1), angle["knee"])
    leg.ankle = along(leg.knee, down, SHANK)
    leg.set_foot(turned(scaled(back, -1), scaled(down, -1), angle["ankle"])[0], down)
    return leg


def arm_by_angles(trunk: Trunk, side: str, angle: dict[str, float]) -> Arm:
    """An arm from the angles of its joints."""
    up, front, across = trunk.chest_axes
    arm = Arm()
    arm.shoulder = trunk.shoulders[side]
    down, ahead = turned(scaled(up, -1), front, angle["shoulder"])
    out = scaled(across, SIGN[side])
    down, out = turned(down, out, angle["shoulder_out"])
    ahead, out = turned(ahead, out, angle["shoulder_turn"])
    arm.elbow = along(arm.shoulder, down, UPPER_ARM)
    down, ahead = turned(down, ahead, angle["elbow"])
    arm.wrist = along(arm.elbow, down, FOREARM)
    arm.set_hand(turned(down, ahead, angle["wrist"])[0])
    return arm


def reach(root: Vec, target: Vec, first: float, second: float, pole: Vec) -> tuple[Vec, Vec]:
    """The middle joint and the end of two bones that reach for `target`, bent toward `pole`."""
    way = between(root, target)
    far = (first + second) * 0.999
    gone = length(way)
    if gone > far:
        gone = far
    gone = max(gone, abs(first - second) * 1.02 + 1e-6)
    line = unit(way)
    a = (first * first - second * second + gone * gone) / (2 * gone)
    h = sqrt(max(0.0, first * first - a * a))
    return along(along(root, line, a), square_to(pole, line), h), along(root, line, gone)


def bent(a: Vec, b: Vec, c: Vec) -> float:
    """By how many degrees the line a-b-c is bent at b."""
    u, v = unit(between(a, b)), unit(between(b, c))
    across = along(v, u, -dot(u, v))
    return degrees(atan2(length(across), dot(u, v)))


def hip_angles(trunk: Trunk, side: str, leg: Leg) -> dict[str, float]:
    """The angles at which a leg stands, however it was found."""
    up, front, across = trunk.pelvis_axes
    return {
        **_root(up, front, scaled(across, SIGN[side]), unit(between(leg.hip, leg.knee)), "hip"),
        "knee": bent(leg.hip, leg.knee, leg.ankle),
    }


def shoulder_angles(trunk: Trunk, side: str, arm: Arm) -> dict[str, float]:
    """The angles at which an arm stands, however it was found."""
    up, front, across = trunk.chest_axes
    way = unit(between(arm.shoulder, arm.elbow))
    return {
        **_root(up, front, scaled(across, SIGN[side]), way, "shoulder"),
        "elbow": bent(arm.shoulder, arm.elbow, arm.wrist),
    }


def easy_elbow(trunk: Trunk, side: str, way: Vec) -> Vec:
    """Where an elbow points by itself while the hand is that `way` from the shoulder: back and out.

    The upper arm is then turned inward by EASY_TURN.
    """
    ahead, out = upper_arm_axes(trunk, side, unit(way))
    turn = radians(EASY_TURN)
    return along(scaled(ahead, -cos(turn)), out, sin(turn))


def upper_arm_turn(trunk: Trunk, side: str, arm: Arm) -> float:
    """How far the upper arm is turned about its length, degrees: outward +, inward -.

    0 where the elbow bends the forearm straight to the front of an arm that hangs.
    """
    ahead, out = upper_arm_axes(trunk, side, unit(between(arm.shoulder, arm.elbow)))
    forearm = between(arm.elbow, arm.wrist)
    return degrees(atan2(dot(forearm, out), dot(forearm, ahead)))


def upper_arm_axes(trunk: Trunk, side: str, way: Vec) -> tuple[Vec, Vec]:
    """The front and the outer side of an upper arm that points that `way` and is not turned."""
    up, front, across = trunk.chest_axes
    outward = scaled(across, SIGN[side])
    angle = _root(up, front, outward, way, "shoulder")
    down, ahead = turned(scaled(up, -1), front, angle["shoulder"])
    return ahead, turned(down, outward, angle["shoulder_out"])[1]


def _root(up: Vec, front: Vec, out: Vec, way: Vec, name: str) -> dict[str, float]:
    flexion = degrees(atan2(dot(way, front), -dot(way, up)))
    if flexion < -90:  # an arm overhead has gone up in front, not behind
        flexion += 360
    return {name: flexion, f"{name}_out": degrees(asin(max(-1.0, min(1.0, dot(way, out)))))}
