"""When a running session has to be looked at next: when something that is shown changes."""

from __future__ import annotations

from typing import NamedTuple

from lumbarjack.core.session.bar import NEARLY_S
from lumbarjack.core.session.phases import Phase
from lumbarjack.core.session.view import View
from lumbarjack.figure.breathing import depth

AGAIN_S = 1 / 8
"""Where nobody sees the page just now: until it is asked again."""

AFTER_S = 0.001
"""A timer that is this little late never comes a hair too early."""

FRAME_S = {"full": 1 / 8, "calm": 1 / 4}
"""Between two pictures of a moving body, by the setting of motion (screens.md, "Motion")."""

BREATH_S = 1 / 4
"""Between two looks at a body that breathes in its hold: four steps a breath are enough."""

LATEST_S = 1.0
"""The clock is looked at so often in any case: half of what counts as a gap."""

MOVING = frozenset(
    {Phase.MOVE, Phase.LOWER, Phase.BREATHE_IN, Phase.BREATHE_OUT, Phase.GO, Phase.OWN_PACE}
)


class Due(NamedTuple):
    """When something shown is another: what counts seconds in `second` seconds, the picture of the
    body every `every`, counted from there, so that a picture comes together with the second it
    falls on and every repetition shows the same ones.
    """

    second: float
    every: float = LATEST_S

    @property
    def look(self) -> float:
        """Seconds until the first of them."""
        return to_next(self.second, self.every)


def next_look(view: View, motion: str, rest_left: float = 0.0) -> Due | None:
    """When to look again, None while nothing runs.

    `rest_left` are seconds of a rest that runs beside the questions.
    """
    if view.step is not None and not view.paused:
        every = _every(view, motion)
        left = every if view.remaining is None else view.remaining
        return Due(to_next(left, LATEST_S), every)
    return Due(to_next(rest_left, LATEST_S)) if rest_left > 0 else None


def _every(view: View, motion: str) -> float:
    if moves(view) and motion in FRAME_S:
        return FRAME_S[motion]
    return BREATH_S if motion == "full" and breath_depth(view) is not None else LATEST_S


def to_next(left: float, every: float) -> float:
    """Seconds until the seconds to go are a whole multiple of `every` again, or are over."""
    if left <= NEARLY_S:
        return max(0.0, left)
    return min(every, (left - NEARLY_S) % every + NEARLY_S)


def moves(view: View) -> bool:
    """Whether the body is on its way; in a hold only until it has drawn into it."""
    if view.step is None:
        return False
    drawing_in = view.step.phase is Phase.HOLD and view.pose_fraction < 1
    return view.step.phase in MOVING or drawing_in


def breath_depth(view: View) -> float | None:
    """How far the body has breathed in during a hold: 0 out, 1 in; at the pace that is said.

    None in every other phase.
    """
    if view.step is None or view.step.phase is not Phase.HOLD:
        return None
    spent = view.fraction * view.step.planned
    dose = view.dose
    if view.breath and dose is not None and dose.tempo_in_s and dose.tempo_out_s:
        return depth(spent, dose.tempo_in_s, dose.tempo_out_s)
    return depth(spent)
