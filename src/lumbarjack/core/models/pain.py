"""Where pain is and on which side."""

from __future__ import annotations

from enum import StrEnum


class Zone(StrEnum):
    """How far out the pain reaches (rules.md, zone Z): from none to the foot."""

    NONE = "none"
    BACK = "back"
    BUTTOCK = "buttock"
    THIGH = "thigh"
    CALF = "calf"
    FOOT = "foot"

    @property
    def reach(self) -> int:
        """Z as a number: 0 none, 1 low back, 2 buttock, 3 thigh, 4 below the knee, 5 foot."""
        return _REACH[self]

    @property
    def words(self) -> str:
        """The zone as it is said to a person."""
        return _WORDS[self]


_REACH = {zone: reach for reach, zone in enumerate(Zone)}

_WORDS = {
    Zone.NONE: "no pain",
    Zone.BACK: "low back",
    Zone.BUTTOCK: "buttock",
    Zone.THIGH: "thigh",
    Zone.CALF: "below the knee",
    Zone.FOOT: "foot",
}


class Side(StrEnum):
    """The person's own side."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
