"""The poses that exercises start from; the catalogue says only what differs."""

from __future__ import annotations

from functools import cache

from lumbarjack.figure.pose import Pose

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

BASES: dict[str, dict[str, Any]] = {
    "standing": {"knee": 2, "foot": "stand", "shoulder": 4, "elbow": 12, "pin": "feet"},
    "supine": {
        "pitch": -90,
        "rest": "back",
        "hip": 2,
        "knee": 4,
        "ankle": -30,
        "neck": 12,
        "shoulder_out": 14,
        "elbow": 10,
        "hand": "floor",
        "pin": "shoulders",
    },
    "hooklying": {"like": "supine", "knee": 98, "foot": "floor"},
    "prone": {
        "pitch": 90,
        "rest": "belly",
        "hip": 8,
        "knee": 1,
        "ankle": -76,
        "neck": -8,
        "shoulder_out": 16,
        "elbow": 8,
        "hand": "floor-back",
        "pin": "hips",
    },
    "all-fours": {
        "pitch": 80,
        "rest": "arms",
        "foot": "kneel",
        "ankle": -82,
        "neck": -4,
        "elbow": 3,
        "hand": "under",
        "pin": "knees",
    },
    "kneeling": {"foot": "kneel", "ankle": -82, "shoulder": 4, "elbow": 12, "pin": "knees"},
    "sitting": {
        "rest": "seat",
        "height": 0.215,
        "hip": 90,
        "knee": 90,
        "foot": "floor",
        "hand": "thigh",
        "reach": 0.55,
        "pin": "hips",
    },
    "floor-sitting": {
        "rest": "seat",
        "hip": 70,
        "knee": 95,
        "foot": "floor",
        "pitch": -6,
        "pin": "hips",
    },
    "side-lying": {
        "roll": -90,
        "hip": 45,
        "knee": 90,
        "ankle": -10,
        "neck": 6,
        "shoulder": 45,
        "elbow": 20,
        "pin": "hips",
    },
}


@cache
def _base(name: str) -> Pose:
    words = dict(BASES[name])
    like = words.pop("like", None)
    return (base(like) if like else Pose()).said(words)


def base(name: str | None) -> Pose:
    """A base pose by its name; without a name the plain upright one."""
    return _base(name).copy() if name else Pose()
