"""One moment of the body in space."""

from __future__ import annotations

from lumbarjack.figure.limbs import Arm, Leg
from lumbarjack.figure.trunk import Trunk
from lumbarjack.figure.vectors import Vec


class Body:
    """Trunk, legs and arms in space; `numbers` are the trunk's as solved.

    `marks` are the points that may be pinned; `short` says which contacts are out of reach, and by
    how much (H).
    """

    __slots__ = ("arms", "legs", "marks", "numbers", "short", "trunk")

    def __init__(self, trunk: Trunk, numbers: dict[str, float]) -> None:
        self.trunk, self.numbers = trunk, numbers
        self.legs: dict[str, Leg] = {}
        self.arms: dict[str, Arm] = {}
        self.marks: dict[str, Vec] = {}
        self.short: list[tuple[str, float]] = []

    def mark(self) -> None:
        """Note where the points that may be pinned have come to stand."""
        near, arm = self.legs["near"], self.arms["near"]
        marks = {
            "hips": self.trunk.middle,
            "shoulders": self.trunk.chest,
            "head": self.trunk.head,
            "feet": near.ankle,
            "toes": near.toe,
            "knees": near.knee,
            "hands": arm.wrist,
            "elbows": arm.elbow,
        }
        for side, leg in self.legs.items():
            marks[f"{side}.foot"], marks[f"{side}.knee"] = leg.ankle, leg.knee
            marks[f"{side}.toe"] = leg.toe
        for side, arm in self.arms.items():
            marks[f"{side}.hand"], marks[f"{side}.elbow"] = arm.wrist, arm.elbow
        self.marks = marks


class World:
    """What stays where it is from one pose to the next: pinned points, chair, table and wall.

    `fixed` maps a thing to its x (H); who touches it first puts it there.
    """

    __slots__ = ("fixed", "last")

    def __init__(self) -> None:
        self.fixed: dict[str, float] = {}
        self.last: Body | None = None

    def at(self, thing: str, x: float) -> float:
        """Where the thing stands; there, if it was nowhere yet."""
        return self.fixed.setdefault(thing, x)
