"""Breathing in a hold: the ribs widen by a few cells, slowly, and fall again."""

from __future__ import annotations

from copy import copy

from lumbarjack.figure.motion import Motion
from lumbarjack.figure.solved import Body
from lumbarjack.figure.vectors import along, scaled

IN_S, OUT_S = 4.0, 6.0
"""Seconds of a calm breath where nothing else sets its pace: about six a minute."""
MOST_CELLS = 10
"""A breath changes no more cells than this, so that a hold stays a hold."""
BREADTHS = (1.0, 0.8, 0.6, 0.45, 0.33, 0.25, 0.16, 0.08, 0.04)
"""Shares of the fullest breath; the first that changes few enough cells is taken."""
_SWELL = 0.026
"""How far the ribs widen at most, H."""
_RIBS = {5: 0.5, 6: 0.9, 7: 1.0, 8: 1.0, 9: 0.7, 10: 0.3}
"""Slice of the trunk -> its share of the swell."""


def depth(seconds: float, in_s: float = IN_S, out_s: float = OUT_S) -> float:
    """How far a body has breathed in, 0 (out) to 1, so long after it began to breathe in."""
    moment = seconds % (in_s + out_s)
    share = moment / in_s if moment < in_s else 1 - (moment - in_s) / out_s
    return share * share * (3 - 2 * share)


def breathing(motion: Motion, depth: float, breadth: float) -> Body:
    """The body in its hold, so far in its breath (0 out .. 1 in); `breadth` is 1 for a full one.

    Where the breath is the exercise, the way to the hold is the breath; else the ribs move.
    """
    if motion.scene.breath:
        return motion.body(1 - breadth * (1 - depth))
    return _widened(motion.body(1.0), _SWELL * breadth * depth)


def _widened(body: Body, by: float) -> Body:
    """The same body with wider ribs; limbs and props stay where they are.

    The ribs widen toward the front, or toward the back where the body lies on its front.
    """
    trunk = copy(body.trunk)
    front = trunk.chest_axes[1]
    lies = front[1] < -0.5 and min(c[1] - r for c, r, _ in trunk.blobs[5:11]) < 0.03
    way = scaled(front, -1) if lies else front
    trunk.blobs = [
        (along(centre, way, by * share), radius + by * share * 0.25, half)
        if (share := _RIBS.get(number, 0.0))
        else (centre, radius, half)
        for number, (centre, radius, half) in enumerate(trunk.blobs)
    ]
    other = copy(body)
    other.trunk = trunk
    return other
