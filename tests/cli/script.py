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


class Cut(BaseException):
    """The line was cut."""


CUT = "\0"
"""Here the line is cut."""


class Script(Lines):
    """A line with seconds comes so long after the one before it, whatever is going on; one without
    comes once a question or a pause waits for it. Time passes while a line is waited for.

    After the last line the input ends, once something waits for one.
    """

    def __init__(self, hands: Hands, *lines: str | tuple[float, str]) -> None:
        super().__init__(os.open(os.devnull, os.O_RDONLY))
        self._hands = hands
        self._coming = [(None, one) if isinstance(one, str) else one for one in lines]
        self._since = 0.0

    @property
    def ended(self) -> bool:
        return not self._coming

    def read(self, timeout: float | None = None) -> str | None:
        wait, line = self._coming[0] if self._coming else (None, None)
        if timeout is None and line is None:
            raise EOFError
        due = SLOW_S if wait is None else max(0.0, wait - self._since)
        if timeout is not None and (wait is None or timeout < due):
            self._pass(timeout)
            return None
        self._pass(due)
        self._coming.pop(0)
        self._since = 0.0
        if line == CUT:
            raise Cut
        return line

    def _pass(self, seconds: float) -> None:
        self._hands.later(seconds=seconds)
        self._since += seconds


def talk(
    runner: Runner, hands: Hands, *lines: str | tuple[float, str], own_pace: bool = False
) -> None:
    """Talk through a session with these lines."""
    script = Script(hands, *lines)
    Conversation(runner, script, Bell(on=False), own_pace=own_pace).run()
