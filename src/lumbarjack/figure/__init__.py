"""The body that shows an exercise, drawn in terminal cells from poses that are data.

`solve` makes a Motion of an exercise's `poses`, `draw` a Picture of any moment, `checks.check`
says what in it no body could do. Angles are degrees, lengths body heights (H); see `body`.
"""

from lumbarjack.figure.looks import cells_for
from lumbarjack.figure.motion import Motion, ease
from lumbarjack.figure.picture import Picture, draw, solve
from lumbarjack.figure.scene import PoseError, validate

__all__ = [
    "Motion",
    "Picture",
    "PoseError",
    "cells_for",
    "draw",
    "ease",
    "solve",
    "validate",
]
