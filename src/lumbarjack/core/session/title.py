"""The title of the window: the phase and its seconds, for an eye that is on another window."""

from __future__ import annotations

from math import ceil

from lumbarjack.core.models.dose import MINUTE_S
from lumbarjack.core.session.bar import NEARLY_S
from lumbarjack.core.session.state import Stage, Why
from lumbarjack.core.session.view import View


def title(view: View) -> str:
    """The title in ASCII: "Hold 12 - Bridge", "Paused - Bridge", "Rest 1:05 - Bridge"."""
    name = "" if view.exercise is None else view.exercise.name
    said = _said(view)
    text = f"{said} - {name}" if name and view.stage is not Stage.ENDED else said
    return text.encode("ascii", "replace").decode()


def _said(view: View) -> str:
    if view.stage is Stage.ENDED:
        return "Session done"
    if view.asks_still or view.why is Why.OUTWARD:
        return "Is it still there?"
    if view.paused:
        return "Paused"
    if view.step is None:
        return view.word
    if view.remaining is None:
        return f"{view.counted} of {view.to_count}"
    return f"{view.word} {clock_words(ceil(view.remaining - NEARLY_S))}"


def clock_words(seconds: int) -> str:
    """Seconds as they count down: "45", "1:05"."""
    if seconds < MINUTE_S:
        return str(max(0, seconds))
    return f"{seconds // MINUTE_S}:{seconds % MINUTE_S:02}"
