"""The mat: its edge on the floor, for pictures that look down on a body.

Seen from the side a line is floor enough. From above, or from a corner, a body seems to hover
unless something shows where the floor lies.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from lumbarjack.figure.solved import Body
from lumbarjack.figure.vectors import Vec

BREADTH, BROADEST = 0.44, 0.70
"""How broad it is at least and at most, H: 77 and 122 cm."""
ROUND = 0.06
"""How much of it shows round the body, H."""
LOW = 0.13
"""What is lower than this (middle of the bone, H) has the mat under it."""

Span = tuple[float, float]


def edge(bodies: Sequence[Body]) -> list[tuple[Vec, float, Vec, float]]:
    """Its four sides as thin capsules, round all of `bodies` that comes to lie on the floor."""
    (x0, x1), (z0, z1) = _spans(bodies, True)
    if min(x1 - x0, z1 - z0) > BROADEST:  # arms spread to the sides lie beside it
        (x0, x1), (z0, z1) = _spans(bodies, False)
    corners = ((x0, 0.0, z0), (x1, 0.0, z0), (x1, 0.0, z1), (x0, 0.0, z1), (x0, 0.0, z0))
    return [(a, 0.0, b, 0.0) for a, b in pairwise(corners)]


def _spans(bodies: Sequence[Body], arms: bool) -> tuple[Span, Span]:
    points = [p for body in bodies for p in _joints(body, arms) if p[1] < LOW]
    return _broad([p[0] for p in points]), _broad([p[2] for p in points])


def _broad(places: list[float]) -> Span:
    low, high = min(places) - ROUND, max(places) + ROUND
    more = max(0.0, BREADTH - (high - low)) / 2
    return low - more, high + more


def _joints(body: Body, arms: bool) -> list[Vec]:
    points = [centre for centre, _, _ in body.trunk.blobs]
    points += [body.trunk.head, *body.trunk.shoulders.values()]
    for leg in body.legs.values():
        points += [leg.hip, leg.knee, leg.heel, leg.toe]
    for arm in body.arms.values() if arms else ():
        points += [arm.elbow, arm.wrist, arm.tip]
    return points
