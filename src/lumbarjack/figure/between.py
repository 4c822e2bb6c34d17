"""The body between two keyframes.

Angles blend as angles. A hand or foot that stays planted is bent to the same point, so it never
slides; one that leaves or finds a contact swings on an arc about its joint.
"""

from __future__ import annotations

from lumbarjack.figure.body import ELBOW_HEIGHT, FOREARM, KNEE_RADIUS, SHANK, THIGH, UPPER_ARM
from lumbarjack.figure.limbs import easy_elbow, reach
from lumbarjack.figure.placing import hang_limbs, meet_feet, meet_hands, placed
from lumbarjack.figure.pose import FREE, LIMB, ON_THE_WORLD, SIDES, Limb, Pose
from lumbarjack.figure.solved import Body, World
from lumbarjack.figure.vectors import (
    DOWN,
    Vec,
    along,
    between,
    length,
    mixed,
    square_to,
    swung,
    unit,
)


class Key:
    """A keyframe: the pose with its solved angles, and its body."""

    __slots__ = ("body", "pose")

    def __init__(self, pose: Pose, body: Body) -> None:
        self.pose, self.body = pose, body


def blended(a: Key, b: Key, t: float, world: World) -> Body:
    """The body `t` (0..1) of the way from one keyframe to the next."""
    pose = Pose()
    pose.pin = b.pose.pin
    swinging: list[tuple[str, str]] = []
    for side in SIDES:
        pose.limbs[side] = _blended_limb(a.pose.limbs[side], b.pose.limbs[side], t)
        limb = pose.limbs[side]
        swinging += [(side, end) for end in ("foot", "hand") if getattr(limb, end) == "between"]
    numbers = {
        key: value + (b.body.numbers[key] - value) * t for key, value in a.body.numbers.items()
    }
    pin = mixed(a.body.marks[pose.pin], b.body.marks[pose.pin], t)
    body = placed(pose, numbers, world, pin)
    _lift(body, pose)
    meet_feet(body, pose.limbs, None)
    for side, end in swinging:
        if end == "foot":
            _swing_foot(body, side, a.body, b.body, t)
    meet_hands(body, pose.limbs, world, None)
    for side, end in swinging:
        if end == "hand":
            _swing_hand(body, side, a, b, t)
    return body


def _lift(body: Body, pose: Pose) -> None:
    """Out of the floor, into which a straight line between two lying poses may lead."""
    low = [centre[1] - radius for centre, radius, _ in body.trunk.blobs]
    low += [
        body.legs[side].knee[1] - KNEE_RADIUS for side in SIDES if pose.limbs[side].foot in FREE
    ]
    if min(low) < -0.012:
        by = (0.0, -0.012 - min(low), 0.0)
        body.trunk.move(by)
        hang_limbs(body, pose)


def _blended_limb(a: Limb, b: Limb, t: float) -> Limb:
    angle = {key: a.angle[key] + (b.angle[key] - a.angle[key]) * t for key in LIMB}
    return Limb(angle, _contact(a.foot, b.foot), _contact(a.hand, b.hand))


def _contact(a: str, b: str) -> str:
    if a == b and a not in ON_THE_WORLD:
        return a
    if a in FREE and b in FREE:
        return "free"
    return "between"


def _bend(root: Vec, middle: Vec, end: Vec, otherwise: Vec) -> Vec:
    line = unit(between(root, end))
    off = between(root, middle)
    flat = along(off, line, -(off[0] * line[0] + off[1] * line[1] + off[2] * line[2]))
    return unit(flat) if length(flat) > 0.012 else square_to(otherwise, line)


def _elbow(body: Body, side: str) -> Vec:
    """Which way the elbow points; that of a straight arm, where it would."""
    arm = body.arms[side]
    easy = easy_elbow(body.trunk, side, between(arm.shoulder, arm.wrist))
    return _bend(arm.shoulder, arm.elbow, arm.wrist, easy)


def _target(a: tuple[Vec, Vec], b: tuple[Vec, Vec], root: Vec, t: float, stays: bool) -> Vec:
    """Where an end is: at its place if that hardly moves, else on an arc about its joint."""
    if stays:
        return mixed(a[1], b[1], t)
    first, second = between(*a), between(*b)
    far = length(first) + (length(second) - length(first)) * t
    return along(root, swung(first, second, t), far)


def _swing_foot(body: Body, side: str, a: Body, b: Body, t: float) -> None:
    one, two, leg = a.legs[side], b.legs[side], body.legs[side]
    stays = length(between(one.ankle, two.ankle)) < 0.02 or _sole_down(one.foot, two.foot)
    target = _target((one.hip, one.ankle), (two.hip, two.ankle), leg.hip, t, stays)
    front = body.trunk.pelvis_axes[1]
    pole = swung(
        _bend(one.hip, one.knee, one.ankle, front), _bend(two.hip, two.knee, two.ankle, front), t
    )
    leg.knee, leg.ankle = reach(leg.hip, target, THIGH, SHANK, pole)
    foot = swung(one.foot, two.foot, t)
    flat = stays and abs(foot[1]) < 0.1
    leg.set_foot(foot, DOWN if flat else unit(between(leg.knee, leg.ankle)))


def _sole_down(a: Vec, b: Vec) -> bool:
    return abs(a[1]) < 0.1 and abs(b[1]) < 0.1 and a[0] > 0.5 and b[0] > 0.5


def _swing_hand(body: Body, side: str, a: Key, b: Key, t: float) -> None:
    one, two, arm = a.body.arms[side], b.body.arms[side], body.arms[side]
    kept = length(between(one.wrist, two.wrist)) < 0.02
    both = kept or (a.pose.limbs[side].hand not in FREE and b.pose.limbs[side].hand not in FREE)
    if (
        kept
        and length(between(one.elbow, two.elbow)) < 0.02
        and b.pose.limbs[side].hand.startswith("forearm")
    ):
        arm.elbow, arm.wrist = mixed(one.elbow, two.elbow, t), mixed(one.wrist, two.wrist, t)
        arm.set_hand(two.hand)
        return
    target = _target((one.shoulder, one.wrist), (two.shoulder, two.wrist), arm.shoulder, t, both)
    pole = swung(
        _elbow(a.body, side),
        _elbow(b.body, side),
        t,
    )
    arm.elbow, arm.wrist = reach(arm.shoulder, target, UPPER_ARM, FOREARM, pole)
    if 0.0 < arm.wrist[1] < ELBOW_HEIGHT * 2 and arm.elbow[1] < ELBOW_HEIGHT:
        arm.elbow = (arm.elbow[0], ELBOW_HEIGHT, arm.elbow[2])
    arm.set_hand(swung(one.hand, two.hand, t))
