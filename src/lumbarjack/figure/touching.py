"""Whether what a body rests on is there: things are drawn, stay in place, and are touched."""

from __future__ import annotations

from lumbarjack.figure.motion import Motion
from lumbarjack.figure.pose import SIDES, Pose
from lumbarjack.figure.props import Capsule, Props, props_of
from lumbarjack.figure.solved import Body
from lumbarjack.figure.vectors import Vec, along, between, dot, length, mixed, unit

_SEATS = ("chair", "ball-seat", "bed", "bench", "table-edge")
THINGS: dict[str, tuple[str, ...]] = {
    "wall": ("wall-front",),
    "forearm-wall": ("wall-front",),
    "forearm-side-wall": ("wall-side",),
    "table": ("table",),
    "table-behind": ("table-behind",),
    "chair": ("chair-front",),
    "chair-side": ("chair-side",),
    "seat": _SEATS,
    "bench": ("bench", "table-edge"),
    "chair-top": ("chair-calves",),
    "strap": ("strap",),
}
"""Contact of a hand or foot -> the things it can mean; one of them has to be among the props."""


def gap(point: Vec, radius: float, capsule: Capsule) -> float:
    """How far a ball is from a capsule, H; below 0 they press into each other.

    What is drawn in the middle plane alone, such as a table, is as deep as the body.
    """
    p, r, q, s = capsule
    if not p[2] and not q[2]:
        point = (point[0], point[1], 0.0)
    way = between(p, q)
    gone = dot(way, way)
    t = max(0.0, min(1.0, dot(between(p, point), way) / gone)) if gone > 1e-12 else 0.0
    return length(between(along(p, way, t), point)) - radius - (r + (s - r) * t)


TOUCH = 0.06
"""How far a hand or foot may be from the thing it rests on, H: as far as a hand is long."""
FLOAT = 0.03
"""How far the lowest part of a body may be above what carries it, H (5 cm)."""
SAMPLES = 12
"""Moments of an exercise at which it has to rest on something."""
PULLS = 0.5
"""How straight toward the hip a strap has to pull the foot: cosine of the angle."""
STRETCH = 0.02
"""How much longer than at the start a strap may be, H."""
LONGEST_STRAP = 0.70


def untouched(motion: Motion) -> list[str]:
    """Hands and feet that rest on a thing that is not drawn, or that stands elsewhere."""
    found: list[str] = []
    on: dict[tuple[str, str], str] = {}
    for name, key in zip(motion.scene.names, motion.keys, strict=True):
        props = props_of(motion, key.body)
        if _sits_in_the_air(key.pose, key.body, props):
            found.append(f"{name}: sits on nothing")
        for side in SIDES:
            limb = key.pose.limbs[side]
            for part, contact in (("hand", limb.hand), ("foot", limb.foot)):
                if not contact.endswith("planted"):
                    on[side, part] = contact
                things = THINGS.get(on.get((side, part), ""))
                if things is None:
                    continue
                if not set(things) & set(motion.scene.props):
                    found.append(f"{name}: {side}.{part} rests on a {things[0]} that is not drawn")
                elif (far := _far(key.body, side, part, props)) > TOUCH:
                    found.append(f"{name}: {side}.{part} is {far:.3f} H off the {things[0]}")
    return found


def _sits_in_the_air(pose: Pose, body: Body, props: Props) -> bool:
    """Whether a seat at some height has no thing under it."""
    if pose.rest not in ("seat", "trunk", "bed") or body.numbers["height"] <= TOUCH:
        return False
    seat = body.trunk.blobs if pose.rest != "seat" else body.trunk.blobs[:2]
    gaps = [gap(centre, radius, thing) for thing in props.capsules() for centre, radius, _ in seat]
    return min(gaps, default=1.0) > TOUCH / 2


def _far(body: Body, side: str, part: str, props: Props) -> float:
    leg, arm = body.legs[side], body.arms[side]
    ends = [(arm.wrist, 0.019), (arm.tip, 0.013)] if part == "hand" else [(leg.ankle, 0.021)]
    return min(
        (gap(point, radius, thing) for thing in props.capsules() for point, radius in ends),
        default=1.0,
    )


def floats(motion: Motion) -> list[str]:
    """Moments at which nothing of the body touches floor or thing."""
    steps = SAMPLES * max(1, len(motion.keys) - 1)
    for i in range(steps + 1):
        body = motion.body(i / steps)
        points = _surface(body)
        above = min(point[1] - radius for point, radius in points)
        if above > FLOAT:
            things = props_of(motion, body).capsules()
            above = min([above, *(gap(p, r, thing) for thing in things for p, r in points)])
        if above > FLOAT:
            return [f"at {i / steps:.2f}: floats {above:.3f} H above the floor"]
    return []


def _surface(body: Body) -> list[tuple[Vec, float]]:
    points = [(centre, radius) for centre, radius, _ in body.trunk.blobs]
    for leg in body.legs.values():
        points += [(leg.knee, 0.036), (leg.ankle, 0.021), (leg.heel, 0.020), (leg.toe, 0.014)]
        points.append((mixed(leg.knee, leg.ankle, 0.5), 0.033))
    for arm in body.arms.values():
        points += [(arm.elbow, 0.026), (arm.wrist, 0.019), (arm.tip, 0.013)]
    return points


def slack(motion: Motion) -> list[str]:
    """Moments at which a strap round the foot does not pull, or would have to stretch."""
    if "strap" not in motion.scene.props:
        return []
    found: list[str] = []
    first: dict[str, float] = {}
    for i in range(SAMPLES + 1):
        body = motion.body(i / SAMPLES)
        leg = body.legs["near"]
        back = unit(between(leg.ankle, leg.hip))
        for side, arm in body.arms.items():
            way = between(leg.ankle, arm.wrist)
            long = length(way)
            first.setdefault(side, long)
            if dot(unit(way), back) < PULLS:
                found.append(f"at {i / SAMPLES:.2f}: the strap in the {side} hand does not pull")
            elif long > min(first[side] + STRETCH, LONGEST_STRAP):
                found.append(f"at {i / SAMPLES:.2f}: the strap in the {side} hand is too long")
    return found[:1]
