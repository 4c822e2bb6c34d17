"""What a hand may rest on, by its name; the arm bends so that the hand meets it."""

from __future__ import annotations

from collections.abc import Callable

from lumbarjack.figure.body import FOREARM, UPPER_ARM
from lumbarjack.figure.grips import Grip, Hand
from lumbarjack.figure.hands_on_body import ON_BODY
from lumbarjack.figure.hands_on_things import ON_THINGS
from lumbarjack.figure.limbs import easy_elbow, reach, shoulder_angles
from lumbarjack.figure.vectors import along, between, length, unit

HANDS: dict[str, Callable[[Hand], Grip]] = {**ON_THINGS, **ON_BODY}


def place_hand(hand: Hand) -> None:
    """Bend the arm so that the hand meets its contact."""
    arm = hand.body.arms[hand.side]
    name = hand.limb.hand
    grip = HANDS[name](hand)
    out = hand.limb.angle["elbow_out"]
    bend = grip.bend or easy_elbow(hand.body.trunk, hand.side, between(arm.shoulder, grip.wrist))
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
