"""What a foot may rest on: name -> where the ankle goes and how the foot points."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, radians, sin, sqrt

from lumbarjack.figure.body import ANKLE_HEIGHT, SHANK, THIGH
from lumbarjack.figure.limbs import hip_angles, reach
from lumbarjack.figure.pose import SIGN, Limb
from lumbarjack.figure.solved import Body
from lumbarjack.figure.vectors import (
    AHEAD,
    DOWN,
    Vec,
    along,
    between,
    dot,
    length,
    scaled,
    square_to,
    unit,
)


class Foot:
    """What a contact may look at."""

    __slots__ = ("before", "body", "limb", "side")

    def __init__(self, body: Body, side: str, limb: Limb, before: Body | None) -> None:
        self.body, self.side, self.limb, self.before = body, side, limb, before


class Stand:
    """Ankle, way of the toes (None: square to the shank), way the knee bends, sole on the floor."""

    __slots__ = ("ankle", "flat", "knee", "toes")

    def __init__(self, ankle: Vec, toes: Vec | None, knee: Vec, flat: bool) -> None:
        self.ankle, self.toes, self.knee, self.flat = ankle, toes, knee, flat


def span(first: float, second: float, bend: float, height: float) -> float:
    """How far away along the floor two bones come down that bend by `bend` from `height`."""
    gone = first**2 + second**2 + 2 * first * second * cos(radians(bend)) - height**2
    return sqrt(gone) if gone > 0 else 0.0


def _floor(at: Foot) -> Stand:
    hip = at.body.legs[at.side].hip
    gone = span(THIGH, SHANK, at.limb.angle["knee"], hip[1] - ANKLE_HEIGHT)
    out = 0.35 * at.limb.angle["knee_out"] / 90 * SIGN[at.side]
    return Stand((hip[0] + gone, ANKLE_HEIGHT, hip[2] + out), AHEAD, _knee(at), True)


def _planted(at: Foot) -> Stand:
    leg = (at.before or at.body).legs[at.side]
    return Stand(leg.ankle, leg.foot, _knee(at), abs(leg.foot[1]) < 0.3)


def _toe_planted(at: Foot) -> Stand:
    toe = (at.before or at.body).legs[at.side].toe
    ankle = along(toe, (-0.045, 0.085, 0.0))
    return Stand(ankle, unit((0.55, -0.83, 0.0)), _knee(at), False)


def _knee(at: Foot) -> Vec:
    """The knee bends to the front, turned out as far as the pose says."""
    _, front, across = at.body.trunk.pelvis_axes
    out = radians(at.limb.angle["knee_out"])
    bend = front
    if at.limb.foot in ("floor", "planted"):
        bend = (front[0] + 0.8, front[1] + 0.3, front[2])
    return along(scaled(bend, cos(out)), across, SIGN[at.side] * sin(out))


def _crossed(over: str) -> Callable[[Foot], Stand]:
    def cross(at: Foot) -> Stand:
        other = at.body.legs[over]
        bone = unit(between(other.hip, other.knee))
        front = square_to(between(other.ankle, other.knee), bone)
        if length(front) < 0.5:
            front = at.body.trunk.pelvis_axes[1]
        ankle = along(along(other.hip, bone, THIGH * 0.8), front, 0.06)
        return Stand(ankle, at.body.trunk.pelvis_axes[1], _knee(at), False)

    return cross


def _stepped_over(at: Foot) -> Stand:
    """Flat on the floor outside the other knee, this knee up."""
    other = at.body.legs["far" if at.side == "near" else "near"]
    ankle = (other.knee[0] - 0.04, ANKLE_HEIGHT, other.knee[2] - SIGN[at.side] * 0.07)
    return Stand(ankle, AHEAD, (0.1, 1.0, 0.0), True)


def _chair_top(at: Foot) -> Stand:
    """The calf lies on a chair; `reach` is the height of the ankle, H."""
    leg = at.body.legs[at.side]
    knee_height = leg.hip[1] + THIGH
    ankle = (leg.hip[0] + SHANK + 0.012, knee_height - 0.012, leg.hip[2])
    return Stand(ankle, unit((0.3, 0.95, 0.0)), _knee(at), False)


def _by_other_heel(at: Foot) -> Stand:
    """Heel on heel, as in the clam."""
    other = at.body.legs["far" if at.side == "near" else "near"]
    ankle = along(other.ankle, at.body.trunk.pelvis_axes[2], SIGN[at.side] * 0.05)
    return Stand(ankle, other.foot, _knee(at), False)


FEET: dict[str, Callable[[Foot], Stand]] = {
    "floor": _floor,
    "planted": _planted,
    "toe-planted": _toe_planted,
    "near.thigh": _crossed("near"),
    "far.thigh": _crossed("far"),
    "stepped-over": _stepped_over,
    "chair-top": _chair_top,
    "heels-together": _by_other_heel,
}


def place_foot(body: Body, side: str, limb: Limb, before: Body | None) -> None:
    """Bend the leg so that the foot meets its contact."""
    leg = body.legs[side]
    stand = FEET[limb.foot](Foot(body, side, limb, before))
    body.short.append((f"{side}.foot", length(between(leg.hip, stand.ankle)) - THIGH - SHANK))
    leg.knee, leg.ankle = reach(leg.hip, stand.ankle, THIGH, SHANK, stand.knee)
    shank = unit(between(leg.knee, leg.ankle))
    toes = stand.toes
    if toes is None or not stand.flat:
        toes = toes or body.trunk.pelvis_axes[1]
        if limb.foot.endswith(("thigh", "heels-together")):
            toes = unit(along(toes, shank, -dot(toes, shank)))
    leg.set_foot(toes, DOWN if stand.flat else shank)
    limb.angle.update(hip_angles(body.trunk, side, leg))
