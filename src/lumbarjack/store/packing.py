"""The file of a backup: every book byte for byte, in one compressed JSON text, and back again."""

from __future__ import annotations

import gzip
import io
import json
import re
import zlib
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lumbarjack.store import files
from lumbarjack.store.book import Damaged, decode, intact
from lumbarjack.store.device import is_device_name
from lumbarjack.store.errors import NoBackup, NotReadable, Refused
from lumbarjack.store.ids import is_doc_id
from lumbarjack.store.merge import Tables, merge_all
from lumbarjack.store.migrations import Form
from lumbarjack.store.shelf import BookFiles, Shelf

SUFFIX = ".json.gz"

FORMAT = "lumbarjack-backup"
FORMAT_NUMBER = 1

LEVEL = 6
"""Of gzip: at 9 twenty years take three times as long, to be five in a hundred smaller."""

LARGEST = 1 << 28
"""Bytes beyond which a text is no backup: fifty years of a full diary are a fifth of it."""

_GZIP = b"\x1f\x8b"
_NAME = re.compile(r"([^/]+)/(\d{4}-\d\d(?:-[b-z])?)\.json")


@dataclass(frozen=True)
class Packed:
    """A backup as bytes.

    `books` are in it, of those `left_out` no copy is sound. `hurt` are the months in which some
    copy is not as it should be: reading them mends them.
    """

    raw: bytes
    books: frozenset[str]
    left_out: tuple[str, ...]
    hurt: tuple[str, ...]


@dataclass(frozen=True)
class Backup:
    """A backup that was read and found sound: what all its books say together."""

    path: Path
    books: frozenset[str]
    tables: Tables


def pack(shelf: Shelf) -> Packed:
    """Every book with a sound copy; both copies of each are read and checked.

    They are written one by one: twenty years at once take more memory than the whole app.
    """
    books: set[str] = set()
    left_out: list[str] = []
    hurt: dict[str, None] = {}
    made = io.BytesIO()
    with gzip.GzipFile(fileobj=made, mode="wb", compresslevel=LEVEL, mtime=0) as file:
        file.write(f'{{"{FORMAT}":{FORMAT_NUMBER},"books":{{'.encode())
        for one in shelf.books(None):
            copies = [_bytes(path) for path in (one.book, one.mirror)]
            sound = [raw for raw in copies if raw is not None and intact(raw)]
            if len(sound) < 2 or sound[0] != sound[1] or one.conflicts:
                hurt[one.month] = None
            if not sound:
                left_out.append(_named(one))
                continue
            name, text = f"{one.device}/{one.book.name}", sound[0].decode("ascii", "replace")
            file.write(f"{',' * bool(books)}{json.dumps(name)}:{json.dumps(text)}".encode())
            books.add(name)
        file.write(b"}}")
    return Packed(made.getvalue(), frozenset(books), tuple(left_out), tuple(hurt))


def unpack(path: Path, form: Form) -> Backup:
    """Read a backup and check every book in it.

    Raises NoBackup for a file that is missing, damaged or something else, Refused for a newer
    version's.
    """
    books = _books(path)
    tables = [_tables(path, name, text, form) for name, text in books.items()]
    return Backup(path, frozenset(books), merge_all(tables))


def books_in(path: Path) -> frozenset[str]:
    """The names of the books of a backup, none where it cannot be read; they are not checked."""
    try:
        return frozenset(_books(path))
    except (NoBackup, Refused):
        return frozenset()


def _bytes(path: Path) -> bytes | None:
    with suppress(NotReadable):
        found = files.read(path)
        return None if found is None else found.raw
    return None


def _named(one: BookFiles) -> str:
    return f"{one.name} of {one.device}"


def _books(path: Path) -> dict[str, str]:
    try:
        found: Any = json.loads(_text(path))
    except (ValueError, RecursionError):
        raise _foreign(path) from None
    number = found.get(FORMAT) if isinstance(found, dict) else None
    books = found.get("books") if isinstance(found, dict) else None
    if isinstance(number, int) and number > FORMAT_NUMBER:
        raise Refused(
            f"{path} was made by a newer lumbarjack. Update lumbarjack on this machine; "
            "nothing was changed."
        )
    if number != FORMAT_NUMBER or not isinstance(books, dict):
        raise _foreign(path)
    return books


def _text(path: Path) -> bytes:
    """The JSON text of a backup, which somebody may have unpacked already."""
    if path.is_dir():
        raise NoBackup(f"{path} is a folder. Name the file of a backup in it.")
    try:
        found = files.read(path)
    except NotReadable as error:
        raise NoBackup(str(error)) from None
    if found is None:
        raise NoBackup(f"There is no file {path}. Name the file of a backup.")
    if not found.raw.startswith(_GZIP):
        return found.raw
    try:
        with gzip.open(io.BytesIO(found.raw)) as file:
            text = file.read(LARGEST + 1)
    except (OSError, EOFError, zlib.error):
        raise _damaged(path) from None
    if len(text) > LARGEST:
        raise _foreign(path)
    return text


def _tables(path: Path, name: str, text: object, form: Form) -> Tables:
    match = _NAME.fullmatch(name)
    if match is None or not is_device_name(match[1]) or not isinstance(text, str):
        raise _foreign(path)
    try:
        book = decode(text.encode("ascii", "replace"))
    except Damaged:
        raise _damaged(path) from None
    if not all(is_doc_id(key) for rows in book.tables.values() for key in rows):
        raise _foreign(path)
    where = f"{match[2]} in {path.name}"
    return form.bring_up(book.tables, book.schema, where, book.writer)


def _damaged(path: Path) -> NoBackup:
    return NoBackup(f"The backup {path} is damaged. Take another one; nothing was changed.")


def _foreign(path: Path) -> NoBackup:
    return NoBackup(
        f"{path} is no backup of lumbarjack. Name a file that lumbarjack backup made; "
        "nothing was changed."
    )
