"""Files that a person asked for: a report, a calendar, a text to take along."""

from __future__ import annotations

import os
from pathlib import Path

from lumbarjack.store import files
from lumbarjack.store.errors import NotSaved, why


def write_out(path: Path, text: str) -> Path:
    """Write a text file for this person only, whole or not at all; one of that name is replaced.

    Raises NotSaved where it cannot be written.
    """
    try:
        files.write(path, text.encode(), mark=f".{os.getpid()}")
    except OSError as error:
        raise NotSaved(f"{path}: {why(error)}. Make room for it, or name another file.") from None
    return path
