"""A pose: numbers for the trunk and the limbs, and what hands and feet rest on."""

from __future__ import annotations

from collections.abc import Mapping

from lumbarjack.figure.body import LIMITS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

SIDES = ("far", "near")
SIGN = {"near": 1.0, "far": -1.0}

TRUNK = (
    "pitch",
    "roll",
    "spin",
    "tilt",
    "lumbar",
    "thorax",
    "twist",
    "side",
    "neck",
    "look",
    "belly",
    "height",
    "shift",
)
"""Trunk: pitch 0 upright, 90 face down, -90 face up; roll to the near side; spin about its own
length; tilt of the pelvis backward; bends; height of what it rests on; shift to the near side."""

LIMB = (
    "hip",
    "hip_out",
    "hip_turn",
    "knee",
    "knee_out",
    "ankle",
    "shoulder",
    "shoulder_out",
    "shoulder_turn",
    "elbow",
    "elbow_out",
    "wrist",
    "reach",
    "lean",
)

RESTS = ("drop", "back", "belly", "arms", "seat", "trunk", "bed")
PINS = (
    *("hips", "shoulders", "head", "feet", "knees", "hands", "toes", "elbows"),
    *(f"{side}.{part}" for side in SIDES for part in ("foot", "knee", "hand", "toe", "elbow")),
)

FREE = ("free", "kneel", "stand", "plumb")
"""Hands and feet that follow the angles of their joints."""

ON_THE_WORLD = frozenset(
    {
        "floor",
        "floor-back",
        "floor-behind",
        "under",
        "by-shoulders",
        "by-ribs",
        "planted",
        "toe-planted",
        "forearm",
        "forearm-wall",
        "forearm-side-wall",
        "forearm-planted",
        "wall",
        "table",
        "table-behind",
        "chair",
        "chair-side",
        "seat",
        "bench",
    }
)
"""Contacts with things that do not move: a later pose that says nothing else keeps them there."""


class Limb:
    """One side: angles in degrees by the names of LIMB, and the contacts of hand and foot."""

    __slots__ = ("angle", "foot", "hand")

    def __init__(self, angle: dict[str, float], foot: str, hand: str) -> None:
        self.angle, self.foot, self.hand = angle, foot, hand

    def copy(self) -> Limb:
        """One that may be changed."""
        return Limb(dict(self.angle), self.foot, self.hand)


class Pose:
    """Everything an author may say about one moment of an exercise."""

    __slots__ = ("limbs", "pin", "rest", "trunk")

    def __init__(self) -> None:
        self.trunk = dict.fromkeys(TRUNK, 0.0)
        self.limbs = {side: Limb(dict.fromkeys(LIMB, 0.0), "free", "free") for side in SIDES}
        self.pin = "hips"
        self.rest = "drop"

    def copy(self) -> Pose:
        """One that may be changed."""
        other = Pose.__new__(Pose)
        other.trunk = dict(self.trunk)
        other.limbs = {side: limb.copy() for side, limb in self.limbs.items()}
        other.pin, other.rest = self.pin, self.rest
        return other

    def following(self) -> Pose:
        """The next pose before anything is said of it: contacts with the world are kept."""
        other = self.copy()
        for limb in other.limbs.values():
            if limb.foot in ON_THE_WORLD:
                limb.foot = "planted"
            if limb.hand in ("forearm", "forearm-wall", "forearm-side-wall"):
                limb.hand = "forearm-planted"
            elif limb.hand in ON_THE_WORLD:
                limb.hand = "planted"
        return other

    def said(self, words: Mapping[str, Any]) -> Pose:
        """Take over what differs; both sides first, then near and far."""
        for key, value in words.items():
            if key in self.trunk:
                self.trunk[key] = float(value)
                if (
                    key == "pitch"
                    and "rest" not in words
                    and self.rest in ("back", "belly", "arms")
                ):
                    self.rest = "drop"
            elif key in ("pin", "rest"):
                setattr(self, key, value)
            elif key not in SIDES:
                for limb in self.limbs.values():
                    _say(limb, key, value)
        for side in SIDES:
            for key, value in words.get(side, {}).items():
                _say(self.limbs[side], key, value)
        return self


def _say(limb: Limb, key: str, value: Any) -> None:
    if key == "hand":
        limb.hand = value
    elif key == "foot":
        limb.foot = value
    else:
        limb.angle[key] = float(value)


def within(key: str, value: float, slack: float = 0.5) -> bool:
    """Whether a joint may stand at this angle."""
    low, high = LIMITS.get(key, (-1e9, 1e9))
    return low - slack <= value <= high + slack
