"""Who runs the session: a lock file for each process that runs one, let go of by its death."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from lumbarjack.store.files import make_folder
from lumbarjack.store.lock import take_now

BEGIN, END = "live.", ".lock"


class Owner:
    """One runner's mark. The lock file is made when it is first held.

    The number of a process is given out again after its death; its lock is not.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._fd: int | None = None
        self.mark = f"{os.getpid()}-{os.urandom(4).hex()}"

    def hold(self) -> None:
        """Hold the lock from now on. Raises OSError where it cannot be made."""
        if self._fd is not None:
            return
        make_folder(self._folder)
        clean(self._folder)
        path = _path(self._folder, self.mark)
        fd = take_now(path)
        while fd is None or not path.exists():
            # Another process took it for a dead one's, between making and holding it.
            if fd is not None:
                os.close(fd)
            fd = take_now(path)
        self._fd = fd

    def let_go(self) -> None:
        """Let go of the lock, and take its file away."""
        if self._fd is not None:
            with suppress(OSError):
                _path(self._folder, self.mark).unlink(missing_ok=True)
            os.close(self._fd)
            self._fd = None


def runs_elsewhere(folder: Path, mark: str) -> bool:
    """Whether another process that is alive holds this mark."""
    if _is_own(mark):
        return False
    try:
        fd = take_now(_path(folder, mark), make=False)
    except OSError:
        return False
    if fd is None:
        return True
    os.close(fd)
    return False


def clean(folder: Path) -> None:
    """Take away what processes that died left here."""
    for path in folder.glob(f"{BEGIN}*{END}"):
        mark = path.name[len(BEGIN) : -len(END)]
        if not _is_own(mark) and not runs_elsewhere(folder, mark):
            with suppress(OSError):
                path.unlink(missing_ok=True)


def _is_own(mark: str) -> bool:
    return mark.partition("-")[0] == str(os.getpid())


def _path(folder: Path, mark: str) -> Path:
    return folder / f"{BEGIN}{mark}{END}"
