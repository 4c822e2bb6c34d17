"""How often a moving body may be drawn on a line of so many bytes a second."""

from __future__ import annotations

from collections.abc import Callable

AT_ONCE, RATE = 1200, 2300
"""Bytes that may go at once, and bytes a second: in ten seconds less than 2500 of them."""

WHOLE_AT_ONCE, WHOLE_RATE = 900, 7000
"""The same where frames are drawn as Textual draws them."""

LONGEST_S = 0.75
"""A page that was drawn whole holds the body up no longer than this."""


class Pace:
    """Counts what is sent, by the body and by all beside it; a picture has to wait until the line
    has carried those before it.

    `clock` tells seconds, of which only differences mean anything; `sent` how many bytes were sent
    so far. `thin` says that only the cells that changed are sent.
    """

    def __init__(
        self, clock: Callable[[], float], sent: Callable[[], int], *, thin: bool = True
    ) -> None:
        self._clock = clock
        self._sent = sent
        self._at_once, self._rate = (AT_ONCE, RATE) if thin else (WHOLE_AT_ONCE, WHOLE_RATE)
        self._counted = sent()
        self._seen = clock()
        self._owed = 0.0

    @property
    def wait(self) -> float:
        """Seconds until the next picture may be sent; 0 where it may be sent now."""
        now, sent = self._clock(), self._sent()
        most = self._at_once + LONGEST_S * self._rate
        owed = min(most, self._owed + sent - self._counted)
        self._owed = max(0.0, owed - (now - self._seen) * self._rate)
        self._seen, self._counted = now, sent
        return max(0.0, (self._owed - self._at_once) / self._rate)
