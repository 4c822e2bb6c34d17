"""A person at `session --plain` whose clock is the test's: lines that come at their time."""

from __future__ import annotations

import os

from lumbarjack.cli.plain.conversation import Conversation
from lumbarjack.cli.plain.lines import Lines
from lumbarjack.cli.plain.ringing import Bell
from lumbarjack.services.runner import Runner
from tests.services.made import Hands

SLOW_S = 0.01
"""What it takes to read and answer."""


class Script(Lines):
    """Each line comes so many seconds after the one before it; time passes while it is waited for.

    After the last line the input ends, once a question or a pause waits for one.
    """

    def __init__(self, hands: Hands, *lines: str | tuple[float, str]) -> None:
        super().__init__(os.open(os.devnull, os.O_RDONLY))
        self._hands = hands
        self._coming = [(SLOW_S, one) if isinstance(one, str) else one for one in lines]
        self._wait = self._coming[0][0] if self._coming else 0.0

    @property
    def ended(self) -> bool:
        return not self._coming

    def read(self, timeout: float | None = None) -> str | None:
        if not self._coming:
            if timeout is None:
                raise EOFError
            self._hands.later(seconds=timeout)
            return None
        if timeout is not None and timeout < self._wait:
            self._hands.later(seconds=timeout)
            self._wait -= timeout
            return None
        self._hands.later(seconds=self._wait)
        _, line = self._coming.pop(0)
        self._wait = self._coming[0][0] if self._coming else 0.0
        return line


def talk(
    runner: Runner, hands: Hands, *lines: str | tuple[float, str], own_pace: bool = False
) -> None:
    """Talk through a session with these lines."""
    script = Script(hands, *lines)
    Conversation(runner, script, Bell(on=False), own_pace=own_pace).run()
