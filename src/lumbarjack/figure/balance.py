"""Where the weight of a body lies, and what carries it.

Shares of the mass and places of its centres: Dempster, as in Winter, Biomechanics and Motor
Control of Human Movement, table 4.1 (seen as quoted in public course notes, not in the book).
"""

from __future__ import annotations

from lumbarjack.figure.motion import Motion
from lumbarjack.figure.pose import FREE, SIDES, Pose
from lumbarjack.figure.solved import Body
from lumbarjack.figure.vectors import Vec, along, mixed, scaled

_HEAD, _TRUNK, _UPPER_ARM, _FOREARM = 0.081, 0.497, 0.028, 0.022
_THIGH, _SHANK, _FOOT = 0.100, 0.0465, 0.0145
STANDS = 0.30
"""From this height of the hips (H) someone on the feet alone stands, kneels upright or squats."""
NEAR_FLOOR = 0.075
"""What is no higher than this (H, to the middle of the bone) carries, or will in a moment: someone
who walks falls onto the next heel."""
LEAN = 0.03
"""How far ahead of the toes or behind the heels the centre of mass may lie, H (5 cm)."""
ASIDE = 0.09
"""How far beside the feet that stand, H: a body is drawn without its little shift to one side."""


def centre_of_mass(body: Body) -> Vec:
    """The centre of mass of the whole body."""
    trunk = body.trunk
    parts = [(_HEAD, trunk.head), (_TRUNK, mixed(trunk.middle, trunk.chest, 0.5))]
    for side in SIDES:
        leg, arm = body.legs[side], body.arms[side]
        parts += [
            (_UPPER_ARM, mixed(arm.shoulder, arm.elbow, 0.436)),
            (_FOREARM, mixed(arm.elbow, arm.wrist, 0.682)),
            (_THIGH, mixed(leg.hip, leg.knee, 0.433)),
            (_SHANK, mixed(leg.knee, leg.ankle, 0.433)),
            (_FOOT, mixed(leg.heel, leg.toe, 0.5)),
        ]
    centre = (0.0, 0.0, 0.0)
    for share, at in parts:
        centre = along(centre, at, share)
    return scaled(centre, 1 / sum(share for share, _ in parts))


def falls(motion: Motion) -> list[str]:
    """Poses on the feet or knees alone whose centre of mass lies beside what carries it."""
    return [
        problem
        for name, key in zip(motion.scene.names, motion.keys, strict=True)
        if _stands_alone(key.pose, key.body, motion.scene.props)
        for problem in _off(name, key.body)
    ]


def _stands_alone(pose: Pose, body: Body, props: tuple[str, ...]) -> bool:
    held = any(limb.hand not in FREE and _steadies(limb.hand) for limb in pose.limbs.values())
    on_hands = any(min(arm.wrist[1], arm.tip[1]) < NEAR_FLOOR for arm in body.arms.values())
    leans = any(prop.startswith("wall") for prop in props)
    high = pose.rest == "drop" and body.trunk.middle[1] > STANDS
    return high and not held and not on_hands and not leans


def _steadies(hand: str) -> bool:
    """Whether a hand there carries weight: on things it does, on the own body it does not."""
    return hand.startswith(
        ("floor", "under", "by-", "planted", "forearm", "wall", "table", "chair")
    )


def _carrying(body: Body) -> list[Vec]:
    points: list[Vec] = []
    for leg in body.legs.values():
        for point in (leg.toe, leg.heel, leg.knee):
            if point[1] < NEAR_FLOOR:
                points.append(point)
    return points


def _off(name: str, body: Body) -> list[str]:
    points, centre = _carrying(body), centre_of_mass(body)
    if not points:
        return [f"{name}: nothing of it stands on the floor"]
    xs, zs = [p[0] for p in points], [p[2] for p in points]
    over = max(min(xs) - centre[0], centre[0] - max(xs))
    beside = max(min(zs) - centre[2], centre[2] - max(zs))
    found = []
    if over > LEAN:
        found.append(f"{name}: falls over, its weight lies {over:.3f} H off its feet")
    if beside > ASIDE:
        found.append(f"{name}: falls aside, its weight lies {beside:.3f} H beside its feet")
    return found
