"""Compressed copies of all books: a week of days, a month of weeks, and pinned ones."""

from __future__ import annotations

import gzip
import json
from contextlib import suppress
from datetime import date

from lumbarjack.store import files
from lumbarjack.store.book import intact
from lumbarjack.store.errors import NotReadable
from lumbarjack.store.shelf import BookFiles, Shelf

DAILY, WEEKLY = 7, 4
"""How many of each are kept."""

SUFFIX = ".json.gz"


def back_up(shelf: Shelf, today: date) -> list[str]:
    """Keep a backup of `today` and of its week, and let go of the oldest.

    Returns the names of the books that are in none, as no copy of them is sound. Raises OSError.
    """
    year, week, _ = today.isocalendar()
    wanted = [f"daily-{today}", f"weekly-{year}-W{week:02d}"]
    paths = [shelf.backups / f"{name}{SUFFIX}" for name in wanted]
    missing = [path for path in paths if not path.exists()]
    if not missing:
        return []
    raw, unsound = pack(shelf)
    files.write_all(missing, raw)
    for kind, kept in (("daily", DAILY), ("weekly", WEEKLY)):
        for old in sorted(shelf.backups.glob(f"{kind}-*{SUFFIX}"))[:-kept]:
            with suppress(OSError):
                old.unlink()
    return unsound


def pin(shelf: Shelf, reason: str) -> None:
    """Keep a backup for good, once for each reason. Raises OSError where it cannot be made."""
    path = shelf.backups / f"pinned-{reason}{SUFFIX}"
    if not path.exists():
        files.write(path, pack(shelf)[0])


def pack(shelf: Shelf) -> tuple[bytes, list[str]]:
    """Every book, byte for byte, as one compressed JSON text; and the books that are in it not.

    Of a book whose bytes are damaged its second copy is taken.
    """
    books: dict[str, str] = {}
    unsound: list[str] = []
    for one in shelf.books(None):
        raw = _sound_bytes(one)
        if raw is None:
            unsound.append(one.name)
        else:
            books[f"{one.device}/{one.book.name}"] = raw.decode("ascii", "replace")
    text = json.dumps({"lumbarjack-backup": 1, "books": books}, separators=(",", ":"))
    return gzip.compress(text.encode(), mtime=0), unsound


def _sound_bytes(book_files: BookFiles) -> bytes | None:
    for path in (book_files.book, book_files.mirror):
        with suppress(NotReadable):
            found = files.read(path)
            if found is not None and intact(found.raw):
                return found.raw
    return None
