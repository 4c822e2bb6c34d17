"""Reading lines while a clock runs."""

from __future__ import annotations

import os
import select
import time

from lumbarjack.cli.plain.leaving import Leaving
from lumbarjack.cli.say import say

READ_SIZE = 4096


class Lines:
    """Lines from a file descriptor, with or without waiting for them.

    `lost` says that the line to the terminal is gone, which is no wish to stop.
    """

    def __init__(self, descriptor: int, leaving: Leaving | None = None) -> None:
        self._descriptor = descriptor
        self._leaving = leaving or Leaving()
        self._waiting = b""
        self._ended = False
        self.lost = False

    @property
    def ended(self) -> bool:
        """Whether nothing more can come."""
        return self._ended and not self._waiting

    @property
    def typed(self) -> bool:
        """Whether a person types them, not a script."""
        return os.isatty(self._descriptor)

    def ask(self, question: str) -> str:
        """Say a question and wait for its line. Raises EOFError."""
        say(question)
        return self.read() or ""

    def read(self, timeout: float | None = None) -> str | None:
        """The next line without its end; None where none came within `timeout` seconds.

        Without a timeout it waits. Raises EOFError when the input has ended, and what a signal
        that says to leave raises (`Leaving.waiting`).
        """
        if b"\n" not in self._waiting and not self._ended:
            with self._leaving.waiting():
                ready, _, _ = select.select([self._descriptor], [], [], timeout)
            if ready:
                self._take()
            elif timeout is not None:
                return None
        if b"\n" in self._waiting:
            line, self._waiting = self._waiting.split(b"\n", 1)
            return line.decode("utf-8", "replace").strip()
        if self._ended:
            if not self._waiting:
                raise EOFError
            line, self._waiting = self._waiting, b""
            return line.decode("utf-8", "replace").strip()
        return None if timeout is not None else self.read(timeout)

    def forget_typed(self, seconds: float) -> None:
        """Drop what a person types within `seconds`: it was meant for what stood there before.

        What a script says stays.
        """
        if not self.typed:
            return
        self._waiting = b""
        end = time.monotonic() + seconds
        while not self._ended and (left := end - time.monotonic()) > 0:
            if select.select([self._descriptor], [], [], left)[0]:
                self._take()
                self._waiting = b""

    def _take(self) -> None:
        try:
            data = os.read(self._descriptor, READ_SIZE)
        except OSError:
            data, self.lost = b"", True
        self._waiting += data
        self._ended = not data
