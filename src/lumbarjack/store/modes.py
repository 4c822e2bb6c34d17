"""Who else on this machine may read the record: nobody should (files 0600, folders 0700)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from lumbarjack.store.shelf import Shelf

OTHERS = 0o077


def exposed(shelf: Shelf, own: str | None) -> list[str]:
    """One line where files or folders can be read or changed by others, none where all is well.

    Folders that another device fills are left out: their modes are what the sync makes them.
    """
    found = _open(shelf, own)
    if not found:
        return []
    return [
        f"Others on this machine can read {_named(found)}. "
        f"Make it private: chmod -R go= '{shelf.data}' '{shelf.state}'"
    ]


def make_private(shelf: Shelf, own: str | None) -> list[str]:
    """Take reading and changing from all others; one line where that had to be done.

    What this person may not change stays as it is, for `exposed` to tell.
    """
    closed = [path for path in _open(shelf, own) if _closed(path)]
    return [f"Others on this machine could read {_named(closed)}: made private."] if closed else []


def _closed(path: Path) -> bool:
    try:
        path.chmod(path.stat().st_mode & ~OTHERS & 0o7777)
    except OSError:
        return False
    return True


def _open(shelf: Shelf, own: str | None) -> list[Path]:
    if os.name == "nt":
        return []
    theirs = {path for path in _inside(shelf.journal) if path.name != own}
    return [path for top in (shelf.data, shelf.state) for path in _open_below(top, theirs)]


def _named(found: list[Path]) -> str:
    return f"{found[0]} and {len(found) - 1} more" if len(found) > 1 else str(found[0])


def _open_below(path: Path, theirs: set[Path]) -> Iterator[Path]:
    if path in theirs or path.is_symlink():
        return
    try:
        if path.stat().st_mode & OTHERS:
            yield path
    except OSError:
        return
    for one in _inside(path):
        yield from _open_below(one, theirs)


def _inside(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir()) if folder.is_dir() else []
    except OSError:
        return []
