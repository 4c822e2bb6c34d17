"""How often a moving body may be drawn on a line of so many bytes a second."""

from __future__ import annotations

from collections.abc import Callable

RATE = 7000.0
"""Bytes a second that a moving body may take; what else moves on the page keeps it below 8000."""
AHEAD_S = 0.13
"""How far the line may be booked ahead, seconds: about one picture, so that most come in time."""


class Pace:
    """Counts what was sent; a picture has to wait until the line has carried those before it.

    `clock` tells seconds, of which only differences mean anything.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._carried_at = 0.0

    def spend(self, sent: int) -> None:
        """So many bytes were sent."""
        self._carried_at = max(self._clock(), self._carried_at) + sent / RATE

    @property
    def wait(self) -> float:
        """Seconds until the next picture may be sent; 0 where it may be sent now."""
        return max(0.0, self._carried_at - self._clock() - AHEAD_S)
