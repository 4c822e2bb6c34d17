"""Which backups are kept: a week of days, a month of weeks, those asked for, and pinned ones."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from lumbarjack.store import files
from lumbarjack.store.errors import NotSaved, StoreError, why
from lumbarjack.store.packing import SUFFIX, Packed, books_in, pack
from lumbarjack.store.shelf import Shelf

KEPT = {"daily": 7, "weekly": 4, "asked": 12}
"""How many of each kind are kept; pinned ones are kept for good."""

LEFT_BEHIND_S = 86_400
"""A temporary file older than this belongs to nobody any more."""


@dataclass(frozen=True)
class Kept:
    """A backup that was made; no copy of the books `left_out` is sound."""

    path: Path
    left_out: tuple[str, ...]


class Backups:
    """Makes backups; `mend` reads a month with a copy that is not as it should be."""

    def __init__(
        self,
        shelf: Shelf,
        now: Callable[[], datetime],
        mend: Callable[[str], None],
        tell: Callable[[str], None],
    ) -> None:
        self._shelf = shelf
        self._now = now
        self._mend = mend
        self._tell = tell

    def of_the_day(self, today: date) -> None:
        """One of `today` and one of its week, where there are none yet; all else is told."""
        year, week, _ = today.isocalendar()
        wanted = [_path(self._shelf, f"daily-{today}")]
        wanted += [_path(self._shelf, f"weekly-{year}-W{week:02d}")]
        missing = [path for path in wanted if not path.exists()]
        if not missing:
            return
        try:
            made = self._packed()
            _keep(self._shelf, missing, made)
        except OSError as error:
            self._tell(self._none_made(error))
            return
        for name in made.left_out:
            self._tell(f"The book {name} is in no new backup: no copy of it is sound.")

    def asked_for(self) -> Kept:
        """One of this moment. Raises NotSaved."""
        try:
            return self._of_now("asked")
        except OSError as error:
            raise NotSaved(self._none_made(error)) from None

    def before_restore(self) -> Path:
        """One of this moment, kept for good. Raises OSError."""
        return self._of_now("pinned-before-restore").path

    def _of_now(self, kind: str) -> Kept:
        made = self._packed()
        name = f"{kind}-{self._now().astimezone(UTC):%Y-%m-%dT%H%M%SZ}"
        path = next(path for path in _paths(self._shelf, name) if not path.exists())
        _keep(self._shelf, [path], made)
        return Kept(path, made.left_out)

    def _packed(self) -> Packed:
        made = pack(self._shelf)
        for month in made.hurt:
            try:
                self._mend(month)
            except StoreError as error:
                self._tell(str(error))
        return pack(self._shelf) if made.hurt else made

    def _none_made(self, error: OSError) -> str:
        return (
            f"No backup was made in {self._shelf.backups}: {why(error)}. "
            "Everything that was saved is still there; make room for the backup."
        )


def pin(shelf: Shelf, reason: str) -> None:
    """Keep a backup for good, once for each reason. Raises OSError where it cannot be made."""
    path = _path(shelf, f"pinned-{reason}")
    if not path.exists():
        _keep(shelf, [path], pack(shelf))


def _path(shelf: Shelf, name: str) -> Path:
    return shelf.backups / f"{name}{SUFFIX}"


def _paths(shelf: Shelf, name: str) -> Iterator[Path]:
    """The paths that a name may have, until one is free."""
    yield _path(shelf, name)
    number = 1
    while True:
        number += 1
        yield _path(shelf, f"{name}-{number}")


def _keep(shelf: Shelf, paths: list[Path], made: Packed) -> None:
    """Write a backup, and delete the oldest of each kind, never one that alone has a book in it.

    No lock keeps two sessions apart here: each writes into a temporary file of its own.
    """
    files.write_all(paths, made.raw, mark=f".{os.getpid()}")
    for kind, kept in KEPT.items():
        for old in sorted(shelf.backups.glob(f"{kind}-*{SUFFIX}"))[:-kept]:
            if books_in(old) <= made.books:
                with suppress(OSError):
                    old.unlink()
    _sweep(shelf, paths[0])


def _sweep(shelf: Shelf, newest: Path) -> None:
    """Delete what backups that were cut off have left behind."""
    for left in shelf.backups.glob("*.tmp"):
        with suppress(OSError):
            if newest.stat().st_mtime - left.stat().st_mtime > LEFT_BEHIND_S:
                left.unlink()
