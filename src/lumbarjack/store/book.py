"""A month's book: one TinyDB file with a checked head, replaced as a whole."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from tinydb.storages import Storage

from lumbarjack import __version__
from lumbarjack.store import files
from lumbarjack.store.errors import StoreError
from lumbarjack.store.merge import Tables
from lumbarjack.store.migrations import CURRENT, Form

BOOK, WRITER = "_book", "_writer"
"""Tables of the store's own: the head, and which version wrote the book."""

_HEAD = re.compile(rb'\{"_book":\{"1":\{"schema":(\d{1,4}),"crc32":"([0-9a-f]{8})"\}\}')


class Damaged(StoreError):
    """The bytes are not those that were written."""


@dataclass(frozen=True)
class Book:
    """What a book's bytes say; `writer` is the version that wrote them, empty where not told."""

    schema: int
    writer: str
    tables: Tables


Pieces = dict[str, tuple[object, str]]
"""Document id -> the text that was encoded, and its JSON: a save encodes only what is new."""

_json = json.JSONEncoder(separators=(",", ":"), allow_nan=False).encode


def encode(
    tables: Mapping[str, Mapping[str, Any]],
    schema: int,
    writer: str = __version__,
    pieces: Pieces | None = None,
) -> bytes:
    """The bytes of a book. Raises ValueError or TypeError for what is no JSON.

    Pure ASCII, so that stock TinyDB reads them in any locale; the checksum in the head covers the
    schema's number and everything behind the head. `pieces` are filled, and used where they fit.
    """
    held = {} if pieces is None else pieces
    parts = [f"{_json(name)}:{_rows(rows, held)}" for name, rows in tables.items()]
    about = _json({"1": {"version": writer}})
    body = ",".join([f'"{WRITER}":{about}', *parts])
    rest = f",{body}}}".encode("ascii")
    crc = zlib.crc32(rest, zlib.crc32(str(schema).encode()))
    return f'{{"{BOOK}":{{"1":{{"schema":{schema},"crc32":"{crc:08x}"}}}}'.encode() + rest


def _rows(rows: Mapping[str, Any], pieces: Pieces) -> str:
    parts = []
    for key, text in rows.items():
        held = pieces.get(key)
        if held is None or held[0] is not text:
            held = pieces[key] = (text, f"{_json(str(key))}:{_json(text)}")
        parts.append(held[1])
    return f"{{{','.join(parts)}}}"


def intact(raw: bytes) -> bool:
    """Whether the checksum in the head fits the rest."""
    head = _HEAD.match(raw)
    return head is not None and (
        zlib.crc32(memoryview(raw)[head.end() :], zlib.crc32(head[1])) == int(head[2], 16)
    )


def schema_of(raw: bytes) -> int | None:
    """The schema's number in the head, None where the bytes do not begin with a head."""
    head = _HEAD.match(raw)
    return None if head is None else int(head[1])


def decode(raw: bytes) -> Book:
    """What the bytes of a book say. Raises Damaged where they are not as they were written."""
    head = _HEAD.match(raw)
    if head is None or not intact(raw):
        raise Damaged("damaged" if raw.strip(b"\0 \n\r\t") else "empty")
    try:
        tables = json.loads(raw)
    except (ValueError, RecursionError):
        raise Damaged("damaged") from None
    del tables[BOOK]
    about = tables.pop(WRITER, {})
    if not all(isinstance(rows, dict) for rows in (about, *tables.values())):
        raise Damaged("damaged")
    if not all(isinstance(text, dict) for rows in tables.values() for text in rows.values()):
        raise Damaged("damaged")
    return Book(int(head[1]), _version(about), tables)


def _version(about: Mapping[str, Any]) -> str:
    line = about.get("1")
    return str(line.get("version", ""))[:40] if isinstance(line, dict) else ""


class BookStorage(Storage):
    """TinyDB's storage for a book: checked when read, replaced atomically when written.

    `also` are further files that get the same bytes after the book: its second copy.
    """

    def __init__(self, path: str | Path, *also: Path, form: Form = CURRENT) -> None:
        self._paths = [Path(path), *also]
        self._form = form

    def read(self) -> dict[str, dict[str, Any]] | None:
        """The tables, None where there is no book yet. Raises Damaged or Refused."""
        path = self._paths[0]
        found = files.read(path)
        if found is None:
            return None
        book = decode(found.raw)
        return self._form.bring_up(book.tables, book.schema, path.stem, book.writer)

    def write(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        """Replace the book. Raises OSError, with the old book kept."""
        files.write_all(self._paths, encode(data, self._form.schema))


class HeldStorage(BookStorage):
    """A book that is already read: TinyDB works on it in memory, and `save` writes it once."""

    def __init__(self, tables: Tables, paths: list[Path], form: Form, pieces: Pieces) -> None:
        super().__init__(*paths, form=form)
        self.tables = dict(tables)
        self._pieces = pieces

    def read(self) -> dict[str, dict[str, Any]] | None:
        """The tables as they stand in memory."""
        return self.tables

    def write(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        """Keep the tables in memory."""
        self.tables = cast(Tables, dict(data))

    def save(self) -> bytes:
        """Write what is held, and return the bytes. Raises OSError, with the old book kept."""
        raw = encode(self.tables, self._form.schema, pieces=self._pieces)
        files.write_all(self._paths, raw)
        return raw
