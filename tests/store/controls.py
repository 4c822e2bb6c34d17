"""Broken journals that the fault tools, and our own shorter runs, must catch.

`controls:no_lock` falls at `race`, `controls:no_fsync` at `powercut`, `controls:acknowledged_early`
at `kill`, `controls:no_mirror` at `damage`. Each breaks the process it is made in: make it in one
of its own.
"""

import os
import queue
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from lumbarjack.store import files
from lumbarjack.store.lock import Lock

try:
    from tests.store.box import Box
except ImportError:
    from box import Box  # type: ignore[import-not-found, no-redef]


def no_lock(path: str) -> Box:
    """Nobody waits for anybody."""

    @contextmanager
    def held(self: Lock, patience: float | None = None) -> Iterator[None]:
        yield

    Lock.held = held  # type: ignore[method-assign]
    return Box(path)


class _NoFsync:
    """The os module without its fsync."""

    def __getattr__(self, name: str) -> Any:
        return getattr(os, name)

    def fsync(self, fd: int) -> None:
        pass


def no_fsync(path: str) -> Box:
    """Everything stays in the system's memory."""
    files.os = _NoFsync()  # type: ignore[assignment, attr-defined]
    return Box(path)


def no_mirror(path: str) -> Box:
    """There is one copy of everything."""

    def write_all(paths: list[Path], raw: bytes, *, mark: str = "", durable: bool = True) -> None:
        for one in paths:
            if "mirror" not in one.parts:
                real([one], raw, mark=mark, durable=durable)

    real = files.write_all
    files.write_all = write_all
    return Box(path)


class Early(Box):
    """Says "saved" first and saves afterwards."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self._waiting: queue.Queue[tuple[str, int, str, str]] = queue.Queue()
        threading.Thread(target=self._work, daemon=True).start()

    def put(self, key: str, rev: int, note: str, day: str) -> None:
        self._waiting.put((key, rev, note, day))

    def _work(self) -> None:
        while True:
            super().put(*self._waiting.get())
            self._waiting.task_done()

    def rows(self) -> list[tuple[str, int, str]]:
        self._waiting.join()
        return super().rows()

    def close(self) -> None:
        self._waiting.join()


def acknowledged_early(path: str) -> Box:
    """Saves are put on a list, and done when there is time."""
    return Early(path)
