"""What no body could do, found before a person copies it."""

from __future__ import annotations

from math import ceil

from lumbarjack.figure.balance import falls
from lumbarjack.figure.body import LIMITS
from lumbarjack.figure.limbs import bent, upper_arm_turn
from lumbarjack.figure.motion import Motion
from lumbarjack.figure.pose import FREE, SIDES, Pose, within
from lumbarjack.figure.seen import outside
from lumbarjack.figure.solved import Body
from lumbarjack.figure.touching import floats, slack, untouched
from lumbarjack.figure.vectors import Vec, between, length

SAMPLES = 12
"""Moments between two keyframes that are looked at."""
OUT_OF_REACH = 0.02
"""How far a hand or foot may stay from what it touches, H (3.5 cm)."""
UNDER_FLOOR = 0.030
"""How far a rounded limb may press into the floor, H."""
SLIDE = 0.012
"""How far a planted foot or hand may move, H."""
JUMP = 2.6
"""How far a joint may travel in one keyframe's way, H, as a speed."""
ELBOW = (-110.0, 100.0)
"""How far an upper arm may be turned inward and outward to reach a contact, degrees."""
BENT = 20.0
"""An elbow bent less than this, degrees, points nowhere."""
SAME = 0.004
"""Keyframes that differ by less than this, H, look the same."""


def check(motion: Motion) -> list[str]:
    """What is wrong with an exercise, in words; nothing if it is sound."""
    found = [
        problem
        for name, key in zip(motion.scene.names, motion.keys, strict=True)
        for problem in _key(name, key.pose, key.body)
    ]
    found += [*_elbows(motion), *_moves(motion), *falls(motion)]
    found += [*untouched(motion), *floats(motion), *slack(motion), *outside(motion)]
    last: tuple[float, Body] | None = None
    steps = SAMPLES * max(1, len(motion.keys) - 1)
    for i in range(steps + 1):
        at = i / steps
        body = motion.body(at)
        low = lowest(body)
        if low < -UNDER_FLOOR:
            found.append(f"at {at:.2f}: {-low:.3f} H under the floor")
        if last is not None:
            found += _jumps(at, last[1], body)
        last = (at, body)
    return found + _slides(motion)


def lowest(body: Body) -> float:
    """Height of the lowest point of the body, H."""
    points = [
        (p[1] - r) for leg in body.legs.values() for p, r in _leg(leg.knee, leg.ankle, leg.toe)
    ]
    points += [arm.elbow[1] - 0.026 for arm in body.arms.values()]
    points += [arm.wrist[1] - 0.019 for arm in body.arms.values()]
    points += [c[1] - r for c, r, _ in body.trunk.blobs]
    return min(points)


def _leg(knee: Vec, ankle: Vec, toe: Vec) -> tuple[tuple[Vec, float], ...]:
    return (knee, 0.036), (ankle, 0.021), (toe, 0.014)


def _key(name: str, pose: Pose, body: Body) -> list[str]:
    found = []
    for key, value in pose.trunk.items():
        if key in LIMITS and not within(key, value):
            found.append(f"{name}: {key} {value:.0f} is outside {_range(key)}")
    for side in SIDES:
        limb = pose.limbs[side]
        for key, value in limb.angle.items():
            if key in LIMITS and key not in ("reach", "ankle") and not within(key, value, 4.0):
                found.append(f"{name}: {side}.{key} {value:.0f} is outside {_range(key)}")
    found += [
        f"{name}: {what} stays {gap:.3f} H short of what it touches"
        for what, gap in body.short
        if gap > OUT_OF_REACH
    ]
    return found


def _range(key: str) -> str:
    low, high = LIMITS[key]
    return f"{low:.0f}..{high:.0f}"


def _ends(body: Body) -> list[tuple[str, Vec]]:
    out = []
    for side in SIDES:
        leg, arm = body.legs[side], body.arms[side]
        out += [(f"{side}.knee", leg.knee), (f"{side}.foot", leg.ankle)]
        out += [(f"{side}.elbow", arm.elbow), (f"{side}.hand", arm.wrist)]
    out.append(("head", body.trunk.head))
    return out


def _jumps(at: float, before: Body, body: Body) -> list[str]:
    return [
        f"at {at:.2f}: {name} jumps"
        for (name, p), (_, q) in zip(_ends(before), _ends(body), strict=True)
        if length(between(p, q)) > JUMP / SAMPLES
    ]


def _elbows(motion: Motion) -> list[str]:
    """Elbows of arms that reach for something and bend a way that no elbow does."""
    found = []
    last = len(motion.keys) - 1
    for i in range(SAMPLES * last + 1):
        at = i / SAMPLES
        keys = motion.keys[int(at)], motion.keys[ceil(at)]
        body = motion.body(at / max(1, last))
        for side in SIDES:
            arm = body.arms[side]
            reaches = all(key.pose.limbs[side].hand not in FREE for key in keys)
            if not reaches or bent(arm.shoulder, arm.elbow, arm.wrist) < BENT:
                continue
            turn = upper_arm_turn(body.trunk, side, arm)
            if not ELBOW[0] <= turn <= ELBOW[1]:
                found.append(
                    f"at {at / max(1, last):.2f}: {side}.elbow bends the wrong way ({turn:.0f})"
                )
    return found[:1]


def _moves(motion: Motion) -> list[str]:
    if not motion.moves:
        return []
    first = motion.keys[0].body
    most = 0.0
    for key in motion.keys[1:]:
        pairs = zip(_ends(first), _ends(key.body), strict=True)
        most = max(most, *(length(between(p, q)) for (_, p), (_, q) in pairs))
        blobs = zip(first.trunk.blobs, key.body.trunk.blobs, strict=True)
        most = max(most, *(length(between(a[0], b[0])) + abs(a[1] - b[1]) for a, b in blobs))
    return [] if most >= SAME else ["start and hold look the same"]


def planted(motion: Motion, index: int) -> list[tuple[str, str]]:
    """The ends that stay where they are on the way to keyframe `index`."""
    limbs = motion.keys[index].pose.limbs
    found = [(side, "foot") for side in SIDES if limbs[side].foot == "planted"]
    return found + [(side, "hand") for side in SIDES if limbs[side].hand == "planted"]


def end(body: Body, side: str, part: str) -> Vec:
    """Where an ankle or a wrist is."""
    return body.legs[side].ankle if part == "foot" else body.arms[side].wrist


def _slides(motion: Motion) -> list[str]:
    found = []
    legs = len(motion.keys) - 1
    for index in range(1, legs + 1):
        for side, part in planted(motion, index):
            was = motion.keys[index - 1].body
            if legs > 1 and index > 1 and (side, part) not in planted(motion, index - 1):
                continue
            for i in range(1, SAMPLES + 1):
                body = motion.body((index - 1 + i / SAMPLES) / legs)
                gone = length(between(end(was, side, part), end(body, side, part)))
                if gone > SLIDE + OUT_OF_REACH * (part == "hand"):
                    found.append(f"{motion.scene.names[index]}: {side}.{part} slides {gone:.3f} H")
                    break
    return found


__all__ = ["check", "end", "lowest", "planted"]
