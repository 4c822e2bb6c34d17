"""The list of books that a device has written: it tells when both copies of one were deleted."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Literal

from lumbarjack.store import files
from lumbarjack.store.errors import NotReadable

Standing = Literal["here", "damaged", "gone"]
"""`damaged`: both copies were set aside. `gone`: both were deleted, and that was told."""


def read_known(path: Path) -> dict[str, Standing]:
    """Book name -> standing; empty where the list is missing or damaged, it grows again."""
    try:
        found = files.read(path)
        listed = json.loads(found.raw)["books"] if found else {}
        pairs = listed.items()
    except (NotReadable, ValueError, KeyError, TypeError, AttributeError):
        return {}
    return {name: s for name, s in pairs if s in ("here", "damaged", "gone")}


def forget(path: Path, names: set[str]) -> None:
    """Take books off the list. A disk that does not take it is no reason to stop."""
    known = read_known(path)
    text = json.dumps({"books": {n: s for n, s in known.items() if n not in names}}, indent=0)
    with suppress(OSError):
        files.write(path, text.encode())


def note(path: Path, name: str, standing: Standing) -> None:
    """Keep a book's standing. A disk that does not take it is no reason to refuse a save."""
    known = read_known(path)
    if known.get(name) == standing:
        return
    text = json.dumps({"books": dict(sorted({**known, name: standing}.items()))}, indent=0)
    with suppress(OSError):
        files.write(path, text.encode())
