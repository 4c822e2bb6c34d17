"""Whether a process has done what it had to do, however fast the machine is."""

from __future__ import annotations

from pathlib import Path

BUSY = ("R", "D")
"""States of one that works, or waits for its turn or for a disk."""


class Rest:
    """Looked at twice, with some time between: a process that is only kept waiting for its turn
    does not rest.
    """

    def __init__(self, pid: int) -> None:
        self._folder = Path(f"/proc/{pid}")
        self._worked = -1

    def has_come(self) -> bool:
        """Whether it sleeps and has not worked since this was asked last; so too one that ended."""
        before = self._worked
        try:
            self._worked = sum(map(int, _fields(self._folder)[11:13]))
            sleeps = all(_fields(task)[0] not in BUSY for task in (self._folder / "task").iterdir())
        except (FileNotFoundError, ProcessLookupError):
            return True
        return sleeps and self._worked == before


def _fields(folder: Path) -> list[str]:
    """What `stat` says behind the name: its state first, at 11 and 12 the time it worked."""
    return (folder / "stat").read_text().rpartition(")")[2].split()
