"""When a running session has to be looked at next: when something that is shown changes."""

from __future__ import annotations

from math import floor

from lumbarjack.core.session.bar import NEARLY_S
from lumbarjack.core.session.phases import Phase
from lumbarjack.core.session.view import View
from lumbarjack.figure.breathing import depth

POLL_S = 1 / 8
"""How often it is asked beside that whether something changes: a clock may jump."""

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


def next_look(view: View, motion: str, rest_left: float = 0.0) -> float | None:
    """Seconds until something shown is another, None while nothing runs.

    `rest_left` are seconds of a rest that runs beside the questions.
    """
    if view.step is not None and not view.paused:
        seconds = LATEST_S if view.remaining is None else to_next_second(view.remaining)
        frame = FRAME_S.get(motion) if moves(view) else None
        if frame is None and motion == "full" and breath_depth(view) is not None:
            frame = BREATH_S
        return seconds if frame is None else min(frame, seconds)
    return to_next_second(rest_left) if rest_left > 0 else None


def to_next_second(left: float) -> float:
    """Seconds until the whole seconds to go are one less, or are over."""
    above = left - NEARLY_S
    return min(LATEST_S, max(0.0, above - floor(above) + NEARLY_S))


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
