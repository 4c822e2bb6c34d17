"""Hands on the floor, on walls and on furniture."""

from __future__ import annotations

from collections.abc import Callable

from lumbarjack.figure.body import ELBOW_HEIGHT, FOREARM, PALM_HEIGHT, UPPER_ARM
from lumbarjack.figure.foot_contacts import span
from lumbarjack.figure.grips import Grip, Hand
from lumbarjack.figure.vectors import AHEAD, DOWN, UP, along, between, length, square_to, unit

TABLE_HEIGHT = 0.44
COUNTER_HEIGHT = 0.49
CHAIR_BACK = 0.53
"""Heights of the things hands rest on, H: about 77, 86 and 93 cm for a person of 1.75 m."""


def _floor(hand: Hand, way: float = 1.0) -> Grip:
    s = hand.shoulder
    gone = span(UPPER_ARM, FOREARM, hand.limb.angle["elbow"], s[1] - PALM_HEIGHT)
    aside = 0.03 * hand.sign + hand.limb.angle["reach"]
    wrist = (s[0] + way * gone, PALM_HEIGHT, s[2] + aside)
    face_up = hand.body.trunk.chest_axes[1][1] > 0.3
    return Grip(wrist, (way, 0.0, 0.0), (0.0, 0.2, hand.sign) if face_up else None)


def _floor_behind(hand: Hand) -> Grip:
    s = hand.shoulder
    wrist = (s[0] - 0.10, 0.085, s[2] + 0.04 * hand.sign)  # on the fingers
    return Grip(wrist, unit((-0.6, -0.8, 0.0)))


def _under(hand: Hand) -> Grip:
    s = hand.shoulder
    return Grip((s[0] + hand.limb.angle["reach"], PALM_HEIGHT, s[2]), AHEAD)


def _by(offset: float) -> Callable[[Hand], Grip]:
    def beside(hand: Hand) -> Grip:
        s = hand.shoulder
        wrist = (s[0] + offset, PALM_HEIGHT, s[2] + 0.03 * hand.sign)
        return Grip(wrist, AHEAD)

    return beside


def _planted(hand: Hand) -> Grip:
    arm = (hand.before or hand.body).arms[hand.side]
    before = square_to(between(arm.shoulder, arm.elbow), unit(between(arm.shoulder, arm.wrist)))
    sharp = length(between(arm.shoulder, arm.wrist)) < 0.98 * (UPPER_ARM + FOREARM)
    return Grip(arm.wrist, arm.hand, before if sharp else None)


def _forearm(hand: Hand) -> Grip:
    s = hand.shoulder
    down = min(UPPER_ARM, s[1] - ELBOW_HEIGHT)
    x = s[0] + (UPPER_ARM**2 - down**2) ** 0.5
    elbow = (x, s[1] - down, s[2])
    front = hand.body.trunk.chest_axes[1]
    way = AHEAD if abs(front[1]) > 0.3 or front[0] > 0.5 else unit((front[0], 0.0, front[2]))
    return Grip(along(elbow, way, FOREARM), way, DOWN, elbow)


def _forearm_front(hand: Hand) -> Grip:
    """On the elbow, the forearm square to the body: side bridges."""
    elbow, front = hand.body.arms[hand.side].elbow, hand.body.trunk.pelvis_axes[1]
    return Grip(along(elbow, front, FOREARM), front, DOWN, elbow)


def _forearm_planted(hand: Hand) -> Grip:
    """The elbow stays where it was, as near as the upper arm lets it."""
    arm = (hand.before or hand.body).arms[hand.side]
    way = unit(between(hand.shoulder, arm.elbow))
    elbow = along(hand.shoulder, way, UPPER_ARM)
    return Grip(along(elbow, unit(between(arm.elbow, arm.wrist)), FOREARM), arm.hand, DOWN, elbow)


def _wall(hand: Hand) -> Grip:
    x = hand.world.at("wall-front", hand.shoulder[0] + 0.30)
    wrist = (x - 0.03, hand.shoulder[1] + hand.limb.angle["reach"], hand.shoulder[2])
    return Grip(wrist, UP)


def _forearm_wall(hand: Hand) -> Grip:
    x = hand.world.at("wall-front", hand.shoulder[0] + UPPER_ARM * 0.97)
    s = hand.shoulder
    gone = min(UPPER_ARM, max(0.0, x - 0.03 - s[0]))
    elbow = (s[0] + gone, s[1] - (UPPER_ARM**2 - gone**2) ** 0.5, s[2])
    return Grip(along(elbow, UP, FOREARM), UP, DOWN, elbow)


def _side_wall(hand: Hand) -> Grip:
    """The forearm upright on a wall beside the body, the elbow at shoulder height."""
    s = hand.shoulder
    elbow = along(s, (0.0, -0.012, hand.sign), UPPER_ARM * 0.98)
    return Grip(along(elbow, UP, FOREARM), UP, AHEAD, elbow)


def _on_table(hand: Hand) -> Grip:
    s = hand.shoulder
    x = hand.world.at("table", s[0] + 0.10) + 0.03 + hand.limb.angle["reach"]
    return Grip((x, TABLE_HEIGHT + 0.022, s[2] * 0.9), AHEAD)


def _table_behind(hand: Hand) -> Grip:
    x = hand.world.at("table-behind", hand.body.trunk.middle[0] - 0.10)
    return Grip((x - 0.01, COUNTER_HEIGHT + 0.022, hand.shoulder[2]), (-1.0, 0.0, 0.0))


def _chair(hand: Hand) -> Grip:
    feet = [leg.ankle[0] for leg in hand.body.legs.values()]
    x = hand.world.at("chair-front", max(feet) + 0.06)
    return Grip((x - 0.01, CHAIR_BACK + 0.03, hand.shoulder[2] * 0.5), AHEAD)


def _chair_side(hand: Hand) -> Grip:
    s = hand.shoulder
    return Grip((s[0] + 0.03, CHAIR_BACK + 0.03, s[2] + 0.13 * hand.sign), AHEAD)


def _seat(hand: Hand) -> Grip:
    trunk = hand.body.trunk
    hip = trunk.hips[hand.side]
    x = hip[0] - 0.05 + hand.limb.angle["reach"]
    wrist = (x, hand.body.numbers["height"] + 0.06, hip[2] + 0.07 * hand.sign)
    return Grip(wrist, unit((-0.5, -0.8, 0.0)))


def _bench(hand: Hand) -> Grip:
    s = hand.shoulder
    return Grip((s[0] + 0.05, s[1] - 0.20, s[2]), unit((0.2, -1.0, 0.0)))


ON_THINGS: dict[str, Callable[[Hand], Grip]] = {
    "floor": _floor,
    "floor-back": lambda hand: _floor(hand, -1.0),
    "floor-behind": _floor_behind,
    "under": _under,
    "planted": _planted,
    "by-shoulders": _by(-0.015),
    "by-ribs": _by(-0.10),
    "forearm": _forearm,
    "forearm-front": _forearm_front,
    "forearm-planted": _forearm_planted,
    "forearm-wall": _forearm_wall,
    "forearm-side-wall": _side_wall,
    "wall": _wall,
    "table": _on_table,
    "table-behind": _table_behind,
    "chair": _chair,
    "chair-side": _chair_side,
    "seat": _seat,
    "bench": _bench,
}
