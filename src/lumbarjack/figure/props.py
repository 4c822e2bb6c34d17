"""Things around the body: built from where the body starts, and from where it is now."""

from __future__ import annotations

from collections.abc import Callable
from math import pi

from lumbarjack.figure.hands_on_things import CHAIR_BACK, COUNTER_HEIGHT, TABLE_HEIGHT
from lumbarjack.figure.mat import edge
from lumbarjack.figure.motion import Motion
from lumbarjack.figure.solved import Body
from lumbarjack.figure.vectors import Vec, along, between, mixed, unit

Capsule = tuple[Vec, float, Vec, float]


class Props:
    """What stands around a body: `behind` is drawn under it, `before` over it, `floor` last.

    `tops` are edges that a hand lies on: nearer to the viewer, and no halo parts the two.

    `rings` are balls (centre, radius); `start` is the body that the fixed things were put for.
    """

    __slots__ = ("before", "behind", "body", "fixed", "floor", "poses", "rings", "start", "tops")

    def __init__(self, motion: Motion, body: Body) -> None:
        self.start, self.body, self.fixed = motion.start, body, motion.world.fixed
        self.poses = [key.body for key in motion.keys]
        self.behind: list[Capsule] = []
        self.before: list[Capsule] = []
        self.tops: list[Capsule] = []
        self.floor: list[Capsule] = []
        self.rings: list[tuple[Vec, float]] = []

    def capsules(self) -> list[Capsule]:
        """All of it, for the camera."""
        return [
            *self.behind,
            *self.before,
            *self.tops,
            *self.floor,
            *((c, r, c, r) for c, r in self.rings),
        ]


_Maker = Callable[[Props], None]

_CHAIR_SEAT = 0.215
"""Height of the seat of a chair, H: about 38 cm, as the body sinks into it."""
_THICK = 0.04
"""From this much above it, H, a seat is a chair with a cushion."""
_SUNK = 0.045
"""How deep a body sinks into the ball it sits on, H."""
_ON_BALL = 0.62
"""Where the shin lies on the ball, share from knee to ankle."""


def _bar(
    props: Props, a: tuple[float, float], b: tuple[float, float], r: float, z: float = 0.0
) -> None:
    props.behind.append(((a[0], a[1], z), r, (b[0], b[1], z), r))


def _chair(props: Props) -> None:
    """Sat on, its back behind the sitter; a high seat is one with a thick cushion."""
    seat = props.start.numbers["height"]
    x = props.start.trunk.middle[0]
    high = seat - _CHAIR_SEAT
    if high > _THICK:
        r = high / 2
        _bar(props, (x - 0.10 + r, seat - r), (x + 0.17 - r, seat - r), r)
        seat = _CHAIR_SEAT
    _chair_at(props, x - 0.12, x + 0.16, seat, x - 0.12)


def _chair_at(props: Props, left: float, right: float, seat: float, back: float) -> None:
    _bar(props, (left, seat - 0.014), (right, seat - 0.014), 0.013)
    for z in (-0.09, 0.09):
        _bar(props, (back, seat), (back, CHAIR_BACK), 0.010, z)
        for x in (left, right):
            _bar(props, (x, seat - 0.014), (x, 0.010), 0.009, z)
    props.behind.append(((back, CHAIR_BACK, -0.09), 0.011, (back, CHAIR_BACK, 0.09), 0.011))


def _chair_front(props: Props) -> None:
    """Stood before, hands on its back."""
    x = props.fixed.get("chair-front", 0.25)
    _chair_at(props, x, x + 0.22, 0.255, x)


def _chair_side(props: Props) -> None:
    """Beside the far hand, seen from the front."""
    wrist = props.start.arms["far"].wrist
    for x in (-0.02, 0.18):
        props.behind.append(
            ((x, CHAIR_BACK if x < 0 else 0.25, wrist[2]), 0.010, (x, 0.01, wrist[2]), 0.009)
        )
        props.behind.append(
            (
                (x, CHAIR_BACK if x < 0 else 0.25, wrist[2] - 0.2),
                0.010,
                (x, 0.01, wrist[2] - 0.2),
                0.009,
            )
        )
    props.behind.append(
        ((-0.02, CHAIR_BACK, wrist[2]), 0.012, (-0.02, CHAIR_BACK, wrist[2] - 0.2), 0.012)
    )
    props.behind.append(((0.08, 0.25, wrist[2]), 0.014, (0.08, 0.25, wrist[2] - 0.2), 0.014))


def _chair_calves(props: Props) -> None:
    """Under the calves of someone who lies."""
    knee = props.start.legs["near"].knee
    seat = knee[1] - 0.045
    _chair_at(props, knee[0] + 0.04, knee[0] + 0.32, seat, knee[0] + 0.32)


def _ball_seat(props: Props) -> None:
    """Sat on: it gives way under the seat."""
    r = (props.start.numbers["height"] + _SUNK) / 2
    props.rings.append(((props.body.trunk.middle[0], r, 0.0), r))


def _ball_shins(props: Props) -> None:
    """Under the shins; it rolls with them and keeps its size."""
    first, now = props.start.legs["near"], props.body.legs["near"]
    r = (mixed(first.knee, first.ankle, _ON_BALL)[1] - 0.03) / 2
    at = mixed(now.knee, now.ankle, _ON_BALL)
    props.rings.append(((at[0], r, 0.0), r))


def _wall_behind(props: Props) -> None:
    x = min(p[0] for _, p, _ in props.start.trunk.skin) - 0.008
    _wall(props, x - 0.012)


def _wall_front(props: Props) -> None:
    _wall(props, props.fixed.get("wall-front", 0.3) + 0.012)


def _wall(props: Props, x: float) -> None:
    _bar(props, (x, 0.0), (x, 1.04), 0.012)


def _wall_side(props: Props) -> None:
    """Beside the near arm, seen from the front."""
    arm = props.start.arms["near"]
    z = max(arm.elbow[2], arm.wrist[2]) + 0.06
    props.behind.append(((0.0, 0.0, z), 0.014, (0.0, 1.12, z), 0.014))


def _table(props: Props) -> None:
    x = props.fixed.get("table", 0.2)
    _table_at(props, x - 0.02, x + 0.42, TABLE_HEIGHT)
    props.tops.append(props.behind.pop(-3))


def _table_behind(props: Props) -> None:
    x = props.fixed.get("table-behind", -0.12)
    _table_at(props, x - 0.30, x, COUNTER_HEIGHT)


def _table_edge(props: Props) -> None:
    """Under the trunk, its edge at the hips."""
    trunk = props.start.trunk
    y = props.start.numbers["height"]
    _table_at(props, trunk.middle[0] + 0.02, trunk.head[0] + 0.12, y)


def _table_at(props: Props, left: float, right: float, top: float) -> None:
    _bar(props, (left, top - 0.014), (right, top - 0.014), 0.014)
    for x in (left + 0.03, right - 0.03):
        _bar(props, (x, top - 0.02), (x, 0.010), 0.010)


def _bench(props: Props) -> None:
    trunk = props.start.trunk
    y = props.start.numbers["height"]
    left, right = trunk.middle[0] - 0.01, trunk.head[0] + 0.05
    _bar(props, (left, y - 0.022), (right, y - 0.022), 0.022)
    for x, foot in ((left + 0.05, left + 0.03), (right - 0.05, right - 0.03)):
        _bar(props, (x, y - 0.02), (foot, 0.010), 0.011)


def _bed(props: Props) -> None:
    trunk = props.start.trunk
    y = props.start.numbers["height"]
    left, right = trunk.head[0] - 0.10, trunk.middle[0] + 0.03
    for dy in (0.03, 0.08):
        _bar(props, (left, y - dy), (right - 0.01, y - dy), 0.028)
    for x in (left + 0.04, right - 0.06):
        _bar(props, (x, y - 0.1), (x, 0.012), 0.013)


def _mat(props: Props) -> None:
    props.floor += edge(props.poses)


def _pillow(props: Props) -> None:
    head = props.start.trunk.head
    y = max(0.014, (head[1] - 0.068) / 2)
    ends = [(head[0] - 0.03, y, head[2] + z) for z in (-0.09, 0.09)]
    props.behind.append((ends[0], y, ends[1], y))


def _pillow_knees(props: Props) -> None:
    a, b = props.body.legs["near"], props.body.legs["far"]
    props.behind.append((mixed(a.knee, b.knee, 0.5), 0.034, mixed(a.ankle, b.ankle, 0.4), 0.030))


def _towel(props: Props) -> None:
    """Rolled, under a knee that presses it flat."""
    first, knee = props.start.legs["near"].knee, props.body.legs["near"].knee
    full, r = (max(0.014, (at[1] - 0.036) / 2) for at in (first, knee))
    r = min(r, full)
    wide = pi * (full**2 - r**2) / (4 * r)  # it keeps its substance
    props.behind.append(((knee[0] - wide, r, first[2]), r, (knee[0] + wide, r, first[2]), r))


def _cushion(props: Props) -> None:
    knee = props.start.legs["near"].knee
    _bar(props, (knee[0] - 0.05, 0.012), (knee[0] + 0.05, 0.012), 0.014)


def _strap(props: Props) -> None:
    leg = props.body.legs["near"]
    sole = along(mixed(leg.heel, leg.toe, 0.55), unit(between(leg.knee, leg.ankle)), 0.012)
    for arm in props.body.arms.values():
        props.before.append((arm.wrist, 0.0, sole, 0.0))


def _band(props: Props) -> None:
    a, b = props.body.legs["near"], props.body.legs["far"]
    props.before.append((mixed(a.hip, a.knee, 0.82), 0.012, mixed(b.hip, b.knee, 0.82), 0.012))


def _weight(props: Props) -> None:
    arm = props.body.arms["near"]
    at = along(arm.tip, (0.0, -0.05, 0.0))
    props.before.append((along(at, (-0.03, 0, 0)), 0.042, along(at, (0.03, 0, 0)), 0.042))


_MAKERS: dict[str, _Maker] = {
    "mat": _mat,
    "chair": _chair,
    "chair-front": _chair_front,
    "chair-side": _chair_side,
    "chair-calves": _chair_calves,
    "ball-seat": _ball_seat,
    "ball-shins": _ball_shins,
    "wall-behind": _wall_behind,
    "wall-front": _wall_front,
    "wall-side": _wall_side,
    "table": _table,
    "table-behind": _table_behind,
    "table-edge": _table_edge,
    "bench": _bench,
    "bed": _bed,
    "pillow": _pillow,
    "pillow-knees": _pillow_knees,
    "towel": _towel,
    "cushion": _cushion,
    "strap": _strap,
    "band": _band,
    "weight": _weight,
}


def props_of(motion: Motion, body: Body) -> Props:
    """The things of an exercise around the body as it is."""
    props = Props(motion, body)
    for name in motion.scene.props:
        _MAKERS[name](props)
    return props
