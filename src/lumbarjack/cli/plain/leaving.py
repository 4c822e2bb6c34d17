"""The terminal goes away, or somebody ends the process: the session is kept, and it leaves."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

SIGNALS = tuple(
    getattr(signal, name) for name in ("SIGHUP", "SIGTERM", "SIGINT") if hasattr(signal, name)
)

GONE_BY_S = 2
"""Whatever still hangs then, a disk or a line that takes nothing, the system ends the process:
all that was said to be saved is on disk."""


class Leave(Exception):
    """A key said to leave; the session is kept."""


class Left(BaseException):
    """A signal said to leave; `code` is the exit code of a process that did."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.code = 128 + number


class Leaving:
    """Signals that say to leave are heard while a line is waited for, and nowhere else.

    In the middle of a save they would leave it half done.
    """

    def __init__(self) -> None:
        self._number = 0
        self._waiting = False

    @contextmanager
    def heard(self) -> Iterator[None]:
        """Hear them from now on; a SIGHUP that is ignored stays so."""
        before = {number: signal.getsignal(number) for number in SIGNALS}
        for number, handler in before.items():
            if handler is not signal.SIG_IGN:
                signal.signal(number, self._hear)
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """Where a line is waited for. Raises Left, or KeyboardInterrupt for ctrl+c."""
        self._waiting = True
        try:
            if self._number:
                self._leave(self._number)
            yield
        finally:
            self._waiting = False

    def _hear(self, number: int, _frame: FrameType | None) -> None:
        self._number = number
        if number != signal.SIGINT and hasattr(signal, "alarm"):
            signal.alarm(GONE_BY_S)
        if self._waiting:
            self._leave(number)

    def _leave(self, number: int) -> None:
        self._number = 0
        self._waiting = False
        if number == signal.SIGINT:
            raise KeyboardInterrupt
        raise Left(number)
