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
    if os.name == "nt":
        return []
    theirs = {path for path in _inside(shelf.journal) if path.name != own}
    found = [path for top in (shelf.data, shelf.state) for path in _open_below(top, theirs)]
    if not found:
        return []
    more = f" and {len(found) - 1} more" if len(found) > 1 else ""
    return [
        f"Others on this machine can read {found[0]}{more}. "
        f"Make it private: chmod -R go= '{shelf.data}' '{shelf.state}'"
    ]


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
