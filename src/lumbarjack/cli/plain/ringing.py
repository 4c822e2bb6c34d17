"""The bell at a terminal: at each change that comes by itself, never the only sign of it."""

from __future__ import annotations

import sys
import threading

from lumbarjack.core.session.effects import Effect
from lumbarjack.core.session.sounds import bells

BELL = "\a"


class Bell:
    """Rings where a person sits at a terminal and wants it."""

    def __init__(self, *, on: bool) -> None:
        self._possible = sys.stdout.isatty()
        self._on = on

    def other(self) -> str:
        """The other way round from now on, in words."""
        self._on = not self._on
        return "a bell" if self._on and self._possible else "no bell"

    def ring(self, effects: tuple[Effect, ...]) -> None:
        """Ring for what happened: one stroke, two, or three."""
        if not self._on or not self._possible:
            return
        for delay in bells(effects):
            if delay:
                stroke = threading.Timer(delay, _stroke)
                stroke.daemon = True
                stroke.start()
            else:
                _stroke()


def _stroke() -> None:
    sys.stdout.write(BELL)
    sys.stdout.flush()
