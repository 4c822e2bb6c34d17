"""What a hand needs to know to find its place, and what it answers."""

from __future__ import annotations

from lumbarjack.figure.pose import SIGN, Limb
from lumbarjack.figure.solved import Body, World
from lumbarjack.figure.vectors import Vec


class Grip:
    """Wrist, way of the fingers, way the elbow points; `elbow` where that itself is the support.

    Without `bend` the elbow points where it does by itself.
    """

    __slots__ = ("bend", "elbow", "fingers", "wrist")

    def __init__(
        self, wrist: Vec, fingers: Vec, bend: Vec | None = None, elbow: Vec | None = None
    ) -> None:
        self.wrist, self.fingers, self.bend, self.elbow = wrist, fingers, bend, elbow


class Hand:
    """What a contact may look at."""

    __slots__ = ("before", "body", "limb", "side", "world")

    def __init__(
        self, body: Body, side: str, limb: Limb, world: World, before: Body | None
    ) -> None:
        self.body, self.side, self.limb = body, side, limb
        self.world, self.before = world, before

    @property
    def shoulder(self) -> Vec:
        """The root of the arm."""
        return self.body.arms[self.side].shoulder

    @property
    def sign(self) -> float:
        """+1 near, -1 far."""
        return SIGN[self.side]
