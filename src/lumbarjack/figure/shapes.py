"""The body as tapered capsules with a role, nearest to the viewer first."""

from __future__ import annotations

from math import cos, radians, sin

from lumbarjack.figure import roles
from lumbarjack.figure.body import HEAD_RADIUS, HIP_HALF
from lumbarjack.figure.focus import focus_capsules
from lumbarjack.figure.pose import SIDES
from lumbarjack.figure.scene import Scene
from lumbarjack.figure.solved import Body
from lumbarjack.figure.vectors import Vec, along, between, dot, mixed

Capsule = tuple[Vec, float, Vec, float]
"""From a point with a radius to a point with a radius, H."""


class Shape:
    """`joined` melts into what lies behind it; `clear` stands out from it by a halo.

    `only_on` are the roles that a patch of colour is limited to.
    """

    __slots__ = ("clear", "joined", "only_on", "role")

    def __init__(
        self, role: int, joined: tuple[Capsule, ...], clear: tuple[Capsule, ...], only_on: str = ""
    ) -> None:
        self.role, self.joined, self.clear, self.only_on = role, joined, clear, only_on


def shapes(body: Body, scene: Scene, plain: bool = False) -> list[Shape]:
    """Everything of the body that is drawn; `plain` leaves out the working part's colour."""
    yaw, elev = radians(scene.yaw), radians(scene.elev)
    look = (-sin(yaw) * cos(elev), sin(elev), cos(yaw) * cos(elev))
    trunk = body.trunk
    deep: list[tuple[float, Shape]] = []
    for side in SIDES:
        depth, shape = _leg(body, side, look)
        deep.append((depth, shape))
        deep.append(_arm(body, side, look))
    ranked = [(0.0, Shape(roles.SHIRT, _trunk(body, look), (), "trunk"))]
    facing = dot(trunk.head_axes[1], look)
    ranked += [(0.001, part) for part in _head(body, facing)]
    ranked += deep
    ranked.sort(key=lambda item: -item[0])
    out = [shape for _, shape in ranked]
    patch = () if plain else focus_capsules(body, scene.focus, look)
    for role_at, capsules in patch:
        out.insert(0, Shape(roles.FOCUS, capsules, (), role_at))
    return out


def _rank(
    root: Vec, centre: Vec, ends: tuple[Vec, ...], look: Vec, half: float
) -> tuple[float, bool]:
    """How near the viewer a limb is, and whether it is on the side turned away."""
    own = dot(between(centre, root), look)
    gone = sum(dot(between(root, end), look) for end in ends) / len(ends)
    return own + 0.2 * gone, own < -0.6 * half


def _leg(body: Body, side: str, look: Vec) -> tuple[float, Shape]:
    leg = body.legs[side]
    depth, away = _rank(leg.hip, body.trunk.middle, (leg.knee, leg.ankle), look, 0.052)
    calf = mixed(leg.knee, leg.ankle, 0.35)
    middle = mixed(leg.hip, leg.knee, 0.45)
    joined = ((leg.hip, 0.056, middle, 0.048),)
    clear = (
        (middle, 0.048, leg.knee, 0.038),
        (leg.knee, 0.037, calf, 0.036),
        (calf, 0.036, leg.ankle, 0.021),
        (leg.heel, 0.020, leg.toe, 0.014),
        (leg.ankle, 0.022, leg.heel, 0.019),
        (leg.ankle, 0.021, mixed(leg.heel, leg.toe, 0.7), 0.015),
    )
    return depth, Shape(roles.FAR if away else roles.LEGS, joined, clear, f"{side}.leg")


def _arm(body: Body, side: str, look: Vec) -> tuple[float, Shape]:
    arm, trunk = body.arms[side], body.trunk
    depth, away = _rank(arm.shoulder, trunk.chest, (arm.elbow, arm.wrist), look, 0.1)
    front = trunk.pelvis_axes[1]
    lying = front[1] > 0.3 and arm.wrist[1] < 0.06 and arm.elbow[1] < trunk.chest[1]
    lying = lying and abs(arm.wrist[2]) > HIP_HALF  # not one whose hand is under the back
    if lying and look[1] < 0.5:  # an arm on the floor leaves the outline of the back free
        depth = -0.01 if not away else depth
    middle = mixed(arm.shoulder, arm.elbow, 0.3)
    joined = ((arm.shoulder, 0.033, middle, 0.031),)
    clear = (
        (middle, 0.031, arm.elbow, 0.026),
        (arm.elbow, 0.026, arm.wrist, 0.018),
        (arm.wrist, 0.019, arm.tip, 0.013),
    )
    return depth, Shape(roles.FARSKIN if away else roles.SKIN, joined, clear, f"{side}.arm")


def _trunk(body: Body, look: Vec) -> tuple[Capsule, ...]:
    across = body.trunk.chest_axes[2]
    pelvis = body.trunk.pelvis_axes[2]
    blobs = body.trunk.blobs
    flat = abs(dot(across, look)) > 0.93 and abs(dot(pelvis, look)) > 0.93
    out: list[Capsule] = []
    last = len(blobs) - 1
    for i in range(last):
        (c, r, w), (d, q, x) = blobs[i], blobs[i + 1]
        if flat:
            out.append((c, r, d, q))
            continue
        here = mixed(pelvis, across, i / last)
        there = mixed(pelvis, across, (i + 1) / last)
        out += [(along(c, here, z * w), r * 0.9, along(d, there, z * x), q * 0.9) for z in (-1, 1)]
        out.append((c, r, d, q))
    return tuple(out)


def _head(body: Body, facing: float) -> list[Shape]:
    trunk = body.trunk
    up, front, _ = trunk.head_axes
    low, top = trunk.neck
    nose = along(along(trunk.head, front, HEAD_RADIUS), up, -0.006)
    crown = along(along(trunk.head, front, -0.030), up, 0.022)
    head = (trunk.head, HEAD_RADIUS, trunk.head, HEAD_RADIUS)
    face: tuple[Capsule, ...] = ((nose, 0.019, nose, 0.019),)
    size = HEAD_RADIUS * 0.92
    if facing > 0.75:  # seen from the front: the face, hair above it
        face, size = (), HEAD_RADIUS * 0.85
        crown = along(trunk.head, up, 0.066)
    parts = [Shape(roles.HAIR, ((crown, size, crown, size),), (), "on-head")]
    parts.append(Shape(roles.SKIN, (head, *face), (), "head"))
    parts.append(Shape(roles.SKIN, ((low, 0.034, top, 0.031),), (), "neck"))
    return parts
