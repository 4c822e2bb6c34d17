"""One lock file for the data folder, held while a book is changed."""

from __future__ import annotations

import os
import random
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lumbarjack.store.errors import LockTimeout, NotSaved, why
from lumbarjack.store.files import make_folder

if sys.platform == "win32":
    import msvcrt

    def _try(fd: int) -> bool:
        try:
            msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _try(fd: int) -> bool:
        try:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def take_now(path: Path, *, make: bool = True) -> int | None:
    """The lock of a file, held until the returned descriptor is closed; None where it is held.

    Raises OSError, for instance where the file is not there and is not to be made.
    """
    fd = os.open(path, os.O_RDWR | (os.O_CREAT if make else 0), 0o600)
    if _try(fd):
        return fd
    os.close(fd)
    return None


class Lock:
    """Keeps the processes of a data folder apart, and the threads of one process.

    The same thread may take it again while it holds it. A process that dies lets go of it.
    """

    def __init__(self, path: Path, patience: float = 10.0) -> None:
        self._path = path
        self._patience = patience
        self._threads = threading.RLock()
        self._depth = 0

    @contextmanager
    def held(self, patience: float | None = None) -> Iterator[None]:
        """Hold the lock; wait at most `patience` seconds.

        Raises LockTimeout, or NotSaved where the lock file cannot be made.
        """
        limit = time.monotonic() + (self._patience if patience is None else patience)
        if not self._threads.acquire(timeout=max(0.0, limit - time.monotonic())):
            raise self._busy()
        try:
            if self._depth:
                yield
                return
            fd = self._take(limit)
            self._depth += 1
            try:
                yield
            finally:
                self._depth -= 1
                os.close(fd)
        finally:
            self._threads.release()

    def _take(self, limit: float) -> int:
        try:
            make_folder(self._path.parent)
            fd = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise NotSaved(
                f"{self._path.parent} cannot be written: {why(error)}. "
                "Make the folder writable, then save again."
            ) from None
        try:
            while not _try(fd):
                if time.monotonic() >= limit:
                    raise self._busy()
                time.sleep(random.uniform(0.0005, 0.004))
        except BaseException:
            os.close(fd)
            raise
        return fd

    def _busy(self) -> LockTimeout:
        return LockTimeout(
            f"Another lumbarjack is busy with {self._path.parent}. "
            "Wait a moment, or close the other one, then save again."
        )
