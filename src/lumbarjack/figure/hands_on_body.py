"""Hands on the own body, and on a strap round the own foot."""

from __future__ import annotations

from collections.abc import Callable

from lumbarjack.figure.body import PALM_HEIGHT, SHANK, THIGH
from lumbarjack.figure.grips import Grip, Hand
from lumbarjack.figure.vectors import (
    UP,
    along,
    between,
    length,
    mixed,
    scaled,
    square_to,
    unit,
)


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
            return Grip(along(at, across, 0.02 * hand.sign), bone)
        bone = unit(between(leg.hip, leg.knee))
        front = square_to(between(leg.ankle, leg.knee), bone)
        if length(between(leg.ankle, leg.hip)) > 0.985 * (THIGH + SHANK):
            front = square_to(hand.body.trunk.pelvis_axes[1], bone)
        at = along(along(leg.hip, bone, THIGH * (share or 0.5)), front, 0.060 - 0.012 * share)
        return Grip(at, bone)

    return on


def _hamstring(leg_side: str) -> Callable[[Hand], Grip]:
    def behind(hand: Hand) -> Grip:
        leg = hand.body.legs[leg_side]
        bone = unit(between(leg.hip, leg.knee))
        back = square_to(between(leg.knee, leg.ankle), bone)
        if length(between(leg.ankle, leg.hip)) > 0.97 * (THIGH + SHANK):
            back = square_to(scaled(hand.body.trunk.pelvis_axes[1], -1), bone)
        at = along(along(leg.hip, bone, THIGH * (hand.limb.angle["reach"] or 0.7)), back, 0.02)
        across = hand.body.trunk.pelvis_axes[2]
        return Grip(along(at, across, 0.03 * hand.sign), unit(along(bone, back)))

    return behind


def _ankle_of(leg_side: str) -> Callable[[Hand], Grip]:
    def hold(hand: Hand) -> Grip:
        leg = hand.body.legs[leg_side]
        front = square_to(between(leg.hip, leg.knee), unit(between(leg.knee, leg.ankle)))
        at = along(mixed(leg.knee, leg.ankle, hand.limb.angle["reach"] or 0.8), front, 0.03)
        return Grip(at, unit(between(leg.knee, leg.ankle)))

    return hold


def _strap(hand: Hand) -> Grip:
    way = unit(between(hand.shoulder, hand.body.legs["near"].ankle))
    return Grip(along(hand.shoulder, way, 0.27), way)


ON_BODY: dict[str, Callable[[Hand], Grip]] = {
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
