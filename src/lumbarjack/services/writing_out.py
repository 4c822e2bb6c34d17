"""Files that a person asked for: a report, a calendar, a text to take along."""

from __future__ import annotations

import os
from pathlib import Path

from lumbarjack.services.errors import BadInput
from lumbarjack.store import files
from lumbarjack.store.errors import NotSaved, why


def write_out(path: Path, text: str, *, make_folder: bool = False) -> Path:
    """Write a text file for this person only, whole or not at all; one of that name is replaced.

    Raises NotSaved where it cannot be written, and BadInput where its folder does not exist: a path
    that a person typed is then most likely a slip. `make_folder` makes it, for a place of our own.
    """
    if not make_folder:
        require_folder(path)
    try:
        files.write(path, text.encode(), mark=f".{os.getpid()}")
    except OSError as error:
        raise NotSaved(f"{path}: {why(error)}. Make room for it, or name another file.") from None
    return path


def require_folder(path: Path) -> None:
    """Raise BadInput where a path names no file, or one in a folder that does not exist."""
    if not path.name:
        raise BadInput("That is no file's name; give one.")
    folder = path.absolute().parent
    if not folder.is_dir():
        raise BadInput(f"There is no folder {folder}. Make it first, or name another file.")
