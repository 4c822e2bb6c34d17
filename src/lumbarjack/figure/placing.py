"""A pose becomes a body: the trunk is laid down, pinned, and the limbs meet their contacts."""

from __future__ import annotations

from collections.abc import Callable
from math import atan2, cos, degrees, radians, sqrt

from lumbarjack.figure.body import (
    ELBOW_HEIGHT,
    FOREARM,
    KNEE_RADIUS,
    PALM_HEIGHT,
    UPPER_ARM,
)
from lumbarjack.figure.foot_contacts import place_foot
from lumbarjack.figure.grips import Hand
from lumbarjack.figure.hand_contacts import place_hand
from lumbarjack.figure.limbs import arm_by_angles, leg_by_angles
from lumbarjack.figure.pose import FREE, SIDES, Limb, Pose
from lumbarjack.figure.solved import Body, World
from lumbarjack.figure.trunk import Trunk
from lumbarjack.figure.vectors import Vec

_STEPS = 12


def solve_pose(pose: Pose, world: World, before: Body | None) -> Body:
    """The body of a keyframe; what it stands on is fixed in `world` for those that follow."""
    numbers = dict(pose.trunk)
    if pose.rest in ("back", "belly", "bed"):
        numbers["pitch"] = _lying_pitch(numbers)
    elif pose.rest == "arms":
        numbers["pitch"] = _arm_pitch(numbers, pose)
    body = placed(pose, numbers, world)
    meet_feet(body, pose.limbs, before)
    meet_hands(body, pose.limbs, world, before)
    body.mark()
    world.last = body
    return body


def placed(pose: Pose, numbers: dict[str, float], world: World, pin: Vec | None = None) -> Body:
    """Trunk and limbs by their angles, moved so that the pin stays and the lowest point rests.

    `pin` is where the pinned point is to be; without it the height follows from what the pose
    rests on.
    """
    trunk = Trunk(numbers)
    body = Body(trunk, numbers)
    _aim(pose.limbs, trunk)
    hang_limbs(body, pose)
    body.mark()
    mark = body.marks[pose.pin]
    if pin is None:
        if pose.pin not in world.fixed:
            there = world.last.marks[pose.pin][0] if world.last else 0.0
            world.fixed[pose.pin] = there
        lift = numbers["height"] - _lowest(body, pose)
        by = (world.fixed[pose.pin] - mark[0], lift, numbers["shift"])
    else:
        by = (pin[0] - mark[0], pin[1] - mark[1], numbers["shift"])
    trunk.move(by)
    hang_limbs(body, pose)
    body.mark()
    return body


def meet_feet(body: Body, limbs: dict[str, Limb], before: Body | None) -> None:
    """Feet to their contacts; one that lies on the other leg comes last."""
    ordered = sorted(
        SIDES, key=lambda side: limbs[side].foot.endswith(("thigh", "together", "over"))
    )
    for side in ordered:
        if limbs[side].foot not in (*FREE, "between"):
            place_foot(body, side, limbs[side], before)


def meet_hands(body: Body, limbs: dict[str, Limb], world: World, before: Body | None) -> None:
    """Hands to their contacts."""
    for side in SIDES:
        if limbs[side].hand not in (*FREE, "between"):
            place_hand(Hand(body, side, limbs[side], world, before))


def hang_limbs(body: Body, pose: Pose) -> None:
    """Limbs by their angles, from where the trunk is now."""
    for side in SIDES:
        angle = pose.limbs[side].angle
        body.legs[side] = leg_by_angles(body.trunk, side, angle)
        body.arms[side] = arm_by_angles(body.trunk, side, angle)


def _aim(limbs: dict[str, Limb], trunk: Trunk) -> None:
    """Angles that no author need work out: thighs upright when kneeling, arms that hang."""
    up, chest = trunk.pelvis_axes[0], trunk.chest_axes[0]
    for limb in limbs.values():
        angle = limb.angle
        if limb.foot == "kneel":
            angle["hip"] = degrees(atan2(up[0], up[1])) - angle["lean"]
            angle["knee"] = 90.0 - angle["lean"]
        elif limb.foot in ("stand", "planted"):  # soles flat
            angle["ankle"] = angle["knee"] - angle["hip"] + degrees(atan2(up[0], up[1]))
        if limb.hand == "plumb":
            angle["shoulder"] = degrees(atan2(chest[0], chest[1])) + angle["reach"] * 90


def _lowest(body: Body, pose: Pose) -> float:
    if pose.rest == "seat":
        return body.trunk.seat()
    low = [body.trunk.lowest()]
    upright = abs(body.numbers["pitch"]) < 60  # feet that carry, by the angles as written
    if pose.rest not in ("trunk", "bed"):
        for side in SIDES:
            leg, arm, limb = body.legs[side], body.arms[side], pose.limbs[side]
            if limb.foot in FREE or (limb.foot == "planted" and upright):
                low += [leg.knee[1] - KNEE_RADIUS, leg.ankle[1] - 0.024]
                low += [leg.toe[1] - 0.015, leg.heel[1] - 0.020]
            if limb.hand in FREE and pose.rest != "arms":
                low += [arm.elbow[1] - ELBOW_HEIGHT, arm.wrist[1] - PALM_HEIGHT]
                low.append(arm.tip[1] - 0.014)
            elif limb.hand == "forearm-front":
                low.append(arm.elbow[1] - ELBOW_HEIGHT)
    return min(low)


def _lying_pitch(numbers: dict[str, float]) -> float:
    """The pitch at which seat and chest rest on the same level."""

    def gap(pitch: float) -> float:
        trunk = Trunk({**numbers, "pitch": pitch})
        return trunk.seat() - trunk.back()

    return _root(gap, numbers["pitch"] - 8, numbers["pitch"] + 8)


def _arm_pitch(numbers: dict[str, float], pose: Pose) -> float:
    """The pitch at which the shoulders are as high above the floor as the arms are long."""
    near = pose.limbs["near"]
    if near.hand.startswith("forearm"):
        wanted = UPPER_ARM + ELBOW_HEIGHT - 0.001
    else:
        bend = cos(radians(near.angle["elbow"]))
        arm = sqrt(UPPER_ARM**2 + FOREARM**2 + 2 * UPPER_ARM * FOREARM * bend)
        wanted = arm * 0.985 + PALM_HEIGHT

    def height(pitch: float) -> float:
        trunk = Trunk({**numbers, "pitch": pitch})
        body = Body(trunk, numbers)
        _aim(pose.limbs, trunk)
        hang_limbs(body, pose)
        legs = body.legs.values()
        low = min(
            min(leg.knee[1] - KNEE_RADIUS, leg.ankle[1] - 0.024, leg.toe[1] - 0.015) for leg in legs
        )
        return trunk.shoulders["near"][1] - low

    return _root(lambda pitch: height(pitch) - wanted, 70.0, 95.0)


def _root(gap: Callable[[float], float], low: float, high: float) -> float:
    """Where `gap` is nothing, by the secant rule; kept within what a body can do."""
    one, two = gap(low), gap(high)
    for _ in range(_STEPS):
        if abs(two - one) < 1e-9 or abs(two) < 1e-4:
            break
        after = high - two * (high - low) / (two - one)
        low, one, high = high, two, max(high - 25, min(high + 25, after))
        two = gap(high)
    return high
