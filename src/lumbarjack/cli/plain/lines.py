"""Reading lines while a clock runs."""

from __future__ import annotations

import os
import select

from lumbarjack.cli.say import say

READ_SIZE = 4096


class Lines:
    """Lines from a file descriptor, with or without waiting for them."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._waiting = b""
        self._ended = False

    @property
    def ended(self) -> bool:
        """Whether nothing more can come."""
        return self._ended and not self._waiting

    def ask(self, question: str) -> str:
        """Say a question and wait for its line. Raises EOFError."""
        say(question)
        return self.read() or ""

    def read(self, timeout: float | None = None) -> str | None:
        """The next line without its end; None where none came within `timeout` seconds.

        Without a timeout it waits. Raises EOFError when the input has ended.
        """
        if b"\n" not in self._waiting and not self._ended:
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

    def _take(self) -> None:
        data = os.read(self._descriptor, READ_SIZE)
        self._waiting += data
        self._ended = not data
