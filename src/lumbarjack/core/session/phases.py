"""The phases of a session, and the lengths that belong to no dose."""

from __future__ import annotations

from enum import StrEnum

READY_S = 3
"""Get ready: digits 3 2 1 before the body moves."""

CHANGE_S = 5
"""Changing sides: our judgement of what turning over or swapping legs takes."""

BETWEEN_S = 30
"""Set-up and the two questions round each exercise, for estimates only: our judgement."""

BREATHS_AT_ONCE = 10
"""No more paced breaths than this without a pause: light-headedness, our judgement."""

BREATHS_PAUSE_S = 10
"""The least pause after that many paced breaths."""

SHORT_PAUSE_S = 5
"""The pause between plain holds for which nobody set a rest."""

GETTING_S = 20
"""Getting down to the floor or up from it (catalogue.md, "down-and-up")."""

WATCH_S = 300
"""Pain that moved outward is asked about again after five minutes (R2, MDT teaching)."""

GAP_S = 2.0
"""A longer time between two looks was not seen by anybody: it pauses and is never credited."""

STEP_S = 5
"""What + and - add to or take from the phase in hand."""


class Phase(StrEnum):
    """What the body does now; the value is its word on the screen."""

    READY = "Get ready"
    MOVE = "Move"
    HOLD = "Hold"
    LOWER = "Lower"
    PUSH = "Push"
    RELEASE = "Let go"
    BREATHE_IN = "Breathe in"
    BREATHE_OUT = "Breathe out"
    GO = "Go"
    OWN_PACE = "Your pace"
    CHANGE = "Change sides"
    REST = "Rest"
    GET_DOWN = "Down"
    GET_UP = "Up"
    WATCH = "Wait"

    @property
    def is_work(self) -> bool:
        """Whether the body does the exercise in it; getting ready and resting are none."""
        return self not in _NO_WORK


_NO_WORK = frozenset(
    {Phase.READY, Phase.CHANGE, Phase.REST, Phase.GET_DOWN, Phase.GET_UP, Phase.WATCH}
)
