"""What a hand may rest on: name -> where the wrist goes, how the fingers point, where the elbow."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from lumbarjack.figure.body import (
    ELBOW_HEIGHT,
    FOREARM,
    PALM_HEIGHT,
    THIGH,
    UPPER_ARM,
)
from lumbarjack.figure.foot_contacts import span
from lumbarjack.figure.limbs import reach, shoulder_angles
from lumbarjack.figure.pose import SIGN, Limb
from lumbarjack.figure.solved import Body, World
from lumbarjack.figure.vectors import (
    AHEAD,
    DOWN,
    UP,
    Vec,
    along,
    between,
    length,
    mixed,
    scaled,
    square_to,
    unit,
)

TABLE_HEIGHT = 0.44
COUNTER_HEIGHT = 0.49
CHAIR_BACK = 0.53
"""Heights of the things hands rest on, H: about 77, 86 and 93 cm for a person of 1.75 m."""


class Grip(NamedTuple):
    """Wrist, way of the fingers, way the elbow bends; `elbow` where that itself is the support."""

    wrist: Vec
    fingers: Vec
    bend: Vec
    elbow: Vec | None = None


class Hand(NamedTuple):
    """What a contact may look at."""

    body: Body
    side: str
    limb: Limb
    world: World
    before: Body | None

    @property
    def shoulder(self) -> Vec:
        """The root of the arm."""
        return self.body.arms[self.side].shoulder

    @property
    def sign(self) -> float:
        """+1 near, -1 far."""
        return SIGN[self.side]

    @property
    def back_bend(self) -> Vec:
        """The elbow bends behind and a little out."""
        _, front, across = self.body.trunk.chest_axes
        return along(scaled(front, -1), across, 0.5 * self.sign)


def _floor(hand: Hand, way: float = 1.0) -> Grip:
    s = hand.shoulder
    gone = span(UPPER_ARM, FOREARM, hand.limb.angle["elbow"], s[1] - PALM_HEIGHT)
    aside = 0.03 * hand.sign + hand.limb.angle["reach"]
    wrist = (s[0] + way * gone, PALM_HEIGHT, s[2] + aside)
    face_up = hand.body.trunk.chest_axes[1][1] > 0.3
    return Grip(wrist, (way, 0.0, 0.0), (0.0, 0.2, hand.sign) if face_up else hand.back_bend)


def _floor_behind(hand: Hand) -> Grip:
    s = hand.shoulder
    wrist = (s[0] - 0.10, 0.085, s[2] + 0.04 * hand.sign)  # on the fingers
    return Grip(wrist, unit((-0.6, -0.8, 0.0)), hand.back_bend)


def _under(hand: Hand) -> Grip:
    s = hand.shoulder
    return Grip((s[0] + hand.limb.angle["reach"], PALM_HEIGHT, s[2]), AHEAD, hand.back_bend)


def _by(offset: float) -> Callable[[Hand], Grip]:
    def beside(hand: Hand) -> Grip:
        s = hand.shoulder
        wrist = (s[0] + offset, PALM_HEIGHT, s[2] + 0.03 * hand.sign)
        return Grip(wrist, AHEAD, hand.back_bend)

    return beside


def _planted(hand: Hand) -> Grip:
    arm = (hand.before or hand.body).arms[hand.side]
    before = square_to(between(arm.shoulder, arm.elbow), unit(between(arm.shoulder, arm.wrist)))
    sharp = length(between(arm.shoulder, arm.wrist)) < 0.98 * (UPPER_ARM + FOREARM)
    return Grip(arm.wrist, arm.hand, before if sharp else hand.back_bend)


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
    return Grip(wrist, UP, hand.back_bend)


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
    return Grip((x, TABLE_HEIGHT + 0.022, s[2] * 0.9), AHEAD, hand.back_bend)


def _table_behind(hand: Hand) -> Grip:
    x = hand.world.at("table-behind", hand.body.trunk.middle[0] - 0.10)
    return Grip(
        (x - 0.01, COUNTER_HEIGHT + 0.022, hand.shoulder[2]), (-1.0, 0.0, 0.0), hand.back_bend
    )


def _chair(hand: Hand) -> Grip:
    feet = [leg.ankle[0] for leg in hand.body.legs.values()]
    x = hand.world.at("chair-front", max(feet) + 0.06)
    return Grip((x - 0.01, CHAIR_BACK + 0.03, hand.shoulder[2] * 0.5), AHEAD, hand.back_bend)


def _chair_side(hand: Hand) -> Grip:
    s = hand.shoulder
    return Grip((s[0] + 0.03, CHAIR_BACK + 0.03, s[2] + 0.13 * hand.sign), AHEAD, hand.back_bend)


def _seat(hand: Hand) -> Grip:
    trunk = hand.body.trunk
    hip = trunk.hips[hand.side]
    x = hip[0] - 0.05 + hand.limb.angle["reach"]
    wrist = (x, hand.body.numbers["height"] + 0.06, hip[2] + 0.07 * hand.sign)
    return Grip(wrist, unit((-0.5, -0.8, 0.0)), hand.back_bend)


def _bench(hand: Hand) -> Grip:
    s = hand.shoulder
    return Grip((s[0] + 0.05, s[1] - 0.20, s[2]), unit((0.2, -1.0, 0.0)), hand.back_bend)


def _hips(hand: Hand) -> Grip:
    """Palms on the back of the hips, elbows behind."""
    up, front, across = hand.body.trunk.pelvis_axes
    wrist = along(along(along(hand.body.trunk.hips[hand.side], up, 0.085), front, -0.052),
                  across, 0.05 * hand.sign)  # fmt: skip
    _, chest, out = hand.body.trunk.chest_axes
    return Grip(wrist, unit(along(front, up, -0.5)), along(scaled(chest, -1), out, 0.7 * hand.sign))


def _waist(hand: Hand) -> Grip:
    up, front, across = hand.body.trunk.pelvis_axes
    wrist = along(along(hand.body.trunk.hips[hand.side], up, 0.06), across, 0.05 * hand.sign)
    return Grip(wrist, scaled(up, -1), along(scaled(front, -0.4), across, hand.sign))


def _hollow(hand: Hand) -> Grip:
    """Under the hollow of the back."""
    up, front, across = hand.body.trunk.pelvis_axes
    wrist = along(along(hand.body.trunk.middle, up, 0.10), front, -0.05)
    return Grip(
        along(wrist, across, 0.04 * hand.sign),
        scaled(across, -hand.sign),
        along(scaled(across, hand.sign), UP, 0.2),
    )


def _chest(hand: Hand) -> Grip:
    """Arms folded: keeps the waist in view."""
    up, front, across = hand.body.trunk.chest_axes
    wrist = along(along(hand.body.trunk.chest, front, 0.085), across, -0.05 * hand.sign)
    fingers = unit(along(scaled(across, -hand.sign), front, 0.2))
    elbow = along(along(scaled(up, -1), across, 0.8 * hand.sign), front, 0.4)
    return Grip(wrist, fingers, elbow)


def _belly(hand: Hand) -> Grip:
    up, front, across = hand.body.trunk.pelvis_axes
    swell = 0.034 * hand.body.numbers["belly"]
    hip = hand.body.trunk.hips[hand.side]
    wrist = along(along(along(hip, up, 0.10), front, 0.062 + swell), across, -0.03 * hand.sign)
    fingers = unit(along(scaled(up, -0.6), across, -hand.sign))
    return Grip(wrist, fingers, along(scaled(across, hand.sign), front, -0.4))


def _behind_head(hand: Hand) -> Grip:
    up, front, across = hand.body.trunk.head_axes
    wrist = along(along(hand.body.trunk.head, front, -0.03), across, 0.07 * hand.sign)
    return Grip(wrist, unit(along(scaled(front, -1), up, 0.4)), scaled(across, hand.sign))


def _forehead(hand: Hand) -> Grip:
    """Under the forehead of someone who lies face down."""
    _, front, across = hand.body.trunk.head_axes
    wrist = along(along(hand.body.trunk.head, front, 0.055), across, 0.02 * hand.sign)
    wrist = (wrist[0] + 0.02, max(PALM_HEIGHT, wrist[1]), wrist[2])
    return Grip(wrist, scaled(across, -hand.sign), along((0.4, 0.0, 0.0), across, hand.sign))


def _front_of(leg_side: str, joint: str) -> Callable[[Hand], Grip]:
    """On the front of a thigh (`reach`: share of it) or of a shin."""

    def on(hand: Hand) -> Grip:
        leg = hand.body.legs[hand.side if leg_side == "own" else leg_side]
        share = hand.limb.angle["reach"]
        across = hand.body.trunk.pelvis_axes[2]
        if joint == "shin":
            bone = unit(between(leg.knee, leg.ankle))
            front = square_to(between(leg.hip, leg.knee), bone)
            at = along(along(leg.knee, bone, share or 0.07), front, 0.045)
            return Grip(along(at, across, 0.02 * hand.sign), bone, hand.back_bend)
        bone = unit(between(leg.hip, leg.knee))
        front = square_to(between(leg.ankle, leg.knee), bone)
        if length(between(leg.ankle, leg.hip)) > 0.985 * 0.491:
            front = square_to(hand.body.trunk.pelvis_axes[1], bone)
        at = along(along(leg.hip, bone, THIGH * (share or 0.5)), front, 0.060 - 0.012 * share)
        return Grip(at, bone, hand.back_bend)

    return on


def _hamstring(leg_side: str) -> Callable[[Hand], Grip]:
    def behind(hand: Hand) -> Grip:
        leg = hand.body.legs[leg_side]
        bone = unit(between(leg.hip, leg.knee))
        back = square_to(between(leg.knee, leg.ankle), bone)
        if length(between(leg.ankle, leg.hip)) > 0.97 * 0.491:
            back = square_to(scaled(hand.body.trunk.pelvis_axes[1], -1), bone)
        at = along(along(leg.hip, bone, THIGH * (hand.limb.angle["reach"] or 0.7)), back, 0.02)
        across = hand.body.trunk.pelvis_axes[2]
        return Grip(along(at, across, 0.03 * hand.sign), unit(along(bone, back)), hand.back_bend)

    return behind


def _ankle_of(leg_side: str) -> Callable[[Hand], Grip]:
    def hold(hand: Hand) -> Grip:
        leg = hand.body.legs[leg_side]
        front = square_to(between(leg.hip, leg.knee), unit(between(leg.knee, leg.ankle)))
        at = along(mixed(leg.knee, leg.ankle, hand.limb.angle["reach"] or 0.8), front, 0.03)
        return Grip(at, unit(between(leg.knee, leg.ankle)), hand.back_bend)

    return hold


def _strap(hand: Hand) -> Grip:
    way = unit(between(hand.shoulder, hand.body.legs["near"].ankle))
    return Grip(along(hand.shoulder, way, 0.27), way, hand.back_bend)


HANDS: dict[str, Callable[[Hand], Grip]] = {
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
    "hips": _hips,
    "waist": _waist,
    "hollow": _hollow,
    "chest": _chest,
    "belly": _belly,
    "behind-head": _behind_head,
    "forehead": _forehead,
    "thigh": _front_of("own", "thigh"),
    "near.thigh": _front_of("near", "thigh"),
    "far.thigh": _front_of("far", "thigh"),
    "near.shin": _front_of("near", "shin"),
    "far.shin": _front_of("far", "shin"),
    "shin": _front_of("own", "shin"),
    "near.hamstring": _hamstring("near"),
    "far.hamstring": _hamstring("far"),
    "near.ankle": _ankle_of("near"),
    "far.ankle": _ankle_of("far"),
    "strap": _strap,
}


def place_hand(hand: Hand) -> None:
    """Bend the arm so that the hand meets its contact."""
    arm = hand.body.arms[hand.side]
    name = hand.limb.hand
    grip = HANDS[name](hand)
    out = hand.limb.angle["elbow_out"]
    bend = grip.bend
    if out:
        bend = along(bend, hand.body.trunk.chest_axes[2], hand.sign * out / 45)
    if grip.elbow is not None:
        gone = length(between(arm.shoulder, grip.elbow))
        hand.body.short.append((f"{hand.side}.hand", gone - UPPER_ARM - 0.01))
        arm.elbow, arm.wrist = grip.elbow, grip.wrist
    else:
        gone = length(between(arm.shoulder, grip.wrist)) - UPPER_ARM - FOREARM
        hand.body.short.append((f"{hand.side}.hand", gone))
        arm.elbow, arm.wrist = reach(arm.shoulder, grip.wrist, UPPER_ARM, FOREARM, bend)
    arm.set_hand(unit(grip.fingers))
    hand.limb.angle.update(shoulder_angles(hand.body.trunk, hand.side, arm))
