"""The signs that can be heard: patterns that a terminal's bell can make, each with its word beside.

A bell has one tone and no length, so that only the number of strokes tells one from another.
"""

from __future__ import annotations

from math import ceil

from lumbarjack.core.session.bar import NEARLY_S
from lumbarjack.core.session.effects import AskStill, Effect, ExerciseEnded, GapPaused, PhaseBegan
from lumbarjack.core.session.phases import Phase
from lumbarjack.core.session.view import View

LAST_S = 3
"""The last seconds of a phase that are marked."""

STROKE_S = 0.3
"""Between two strokes: closer ones are heard as one (our judgement)."""

START = (0.0,)
"""One stroke: the body does something else now."""

END = (0.0, STROKE_S)
"""Two: rest, or the exercise is over."""

CHANGE = (0.0, STROKE_S, 2 * STROKE_S)
"""Three: the other side, or a question that waits."""


def bells(effects: tuple[Effect, ...]) -> tuple[float, ...]:
    """When to ring for these, in seconds from now; one pattern, that of the last thing heard."""
    patterns = [pattern for effect in effects if (pattern := _pattern(effect))]
    return patterns[-1] if patterns else ()


def _pattern(effect: Effect) -> tuple[float, ...]:
    match effect:
        case PhaseBegan(step=step) if step.phase is Phase.CHANGE:
            return CHANGE
        case PhaseBegan(step=step) if step.phase is Phase.REST:
            return END
        case PhaseBegan():
            return START
        case ExerciseEnded():
            return END
        case AskStill() | GapPaused():
            return CHANGE
    return ()


def last_three(view: View) -> int:
    """3, 2, 1 in the last seconds of a phase that is longer than those; else 0."""
    step, left = view.step, view.remaining
    if step is None or left is None or view.paused or step.planned <= LAST_S:
        return 0
    if step.phase is Phase.READY or left <= NEARLY_S:
        return 0
    seconds = ceil(left - NEARLY_S)
    return seconds if seconds <= LAST_S else 0
