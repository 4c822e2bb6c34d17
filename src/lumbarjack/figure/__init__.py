"""The body that shows an exercise, drawn in terminal cells from poses that are data.

`solve` makes a Motion of an exercise's `poses`, `draw` a Picture of any moment, `check` says what
in it no body could do. Angles are degrees, lengths body heights (H); see `body`.

Each name is imported when it is first asked for: to read a catalogue takes none of the drawing.
"""

from __future__ import annotations

TYPE_CHECKING = False  # known to type checkers; `typing` itself would cost more than the rest
if TYPE_CHECKING:
    from lumbarjack.figure.checks import check
    from lumbarjack.figure.looks import cells_for
    from lumbarjack.figure.motion import Motion, ease
    from lumbarjack.figure.picture import Picture, draw, solve
    from lumbarjack.figure.scene import PoseError, validate
else:
    _HOME = {
        "Motion": "motion",
        "Picture": "picture",
        "PoseError": "scene",
        "cells_for": "looks",
        "check": "checks",
        "draw": "picture",
        "ease": "motion",
        "solve": "picture",
        "validate": "scene",
    }

    def __getattr__(name: str) -> object:
        if name not in _HOME:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = getattr(__import__(f"{__name__}.{_HOME[name]}", fromlist=(name,)), name)
        globals()[name] = found
        return found


__all__ = [
    "Motion",
    "Picture",
    "PoseError",
    "cells_for",
    "check",
    "draw",
    "ease",
    "solve",
    "validate",
]
