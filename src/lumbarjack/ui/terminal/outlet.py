"""Bytes on their way to a terminal: a thread of their own waits for it, and nobody else does."""

from __future__ import annotations

import os
import select
import threading
import time
from collections.abc import Callable
from queue import SimpleQueue

PIECE = 512
"""Bytes handed to the terminal at a time, so that it is seen to take them also on a slow line."""


class Outlet:
    """Writes to a terminal. `put` never waits, whatever the terminal does.

    A terminal that has gone takes everything and shows nothing.
    """

    def __init__(self, fd: int, now: Callable[[], float] = time.monotonic) -> None:
        self._fd = fd
        self._now = now
        self._queue: SimpleQueue[bytes | None] = SimpleQueue()
        self._putting = threading.Lock()
        self._put = 0
        self._taken = 0
        self._since: float | None = None
        self._gone = False
        self._thread = threading.Thread(target=self._run, name="terminal-output", daemon=True)
        self._thread.start()

    @property
    def waiting(self) -> int:
        """Bytes that the terminal has not taken yet."""
        return self._put - self._taken

    @property
    def gone(self) -> bool:
        """Whether the terminal was found to be gone."""
        return self._gone

    def stuck_s(self) -> float:
        """For how many seconds the terminal has taken nothing of what waits for it."""
        since = self._since
        return 0.0 if since is None else max(0.0, self._now() - since)

    def put(self, data: bytes) -> None:
        """Have the bytes written after those that were put before."""
        with self._putting:
            self._put += len(data)
        self._queue.put(data)

    def close(self, patience_s: float) -> bool:
        """Take nothing more; whether the terminal had taken everything within so many seconds."""
        self._queue.put(None)
        self._thread.join(patience_s)
        if self._thread.is_alive():
            self._gone = True
            return False
        return True

    def _run(self) -> None:
        while (data := self._queue.get()) is not None:
            self._write(data)

    def _write(self, data: bytes) -> None:
        left = memoryview(data)
        while left and not self._gone:
            self._since = self._now()
            took = self._write_piece(left[:PIECE])
            self._taken += took
            left = left[took:]
        self._since = None
        self._taken += len(left)

    def _write_piece(self, piece: memoryview) -> int:
        try:
            return os.write(self._fd, piece)
        except BlockingIOError:  # somebody else who has this terminal wants no waiting
            select.select([], [self._fd], [], 1.0)
        except OSError:
            self._gone = True
        return 0
