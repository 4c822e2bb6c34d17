"""The copies of one book, read together: what they say, what is wrong, what would mend it."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass, field
from functools import reduce
from pathlib import Path
from typing import Literal

from lumbarjack.store import files
from lumbarjack.store.book import Damaged, decode, encode
from lumbarjack.store.errors import NotReadable
from lumbarjack.store.files import Content, Face
from lumbarjack.store.merge import Tables, covers, merge
from lumbarjack.store.migrations import Form
from lumbarjack.store.shelf import BookFiles

WAY_BACK = (
    "A backup brings it back: lumbarjack restore FILE (lumbarjack doctor says where backups lie). "
    "So does that month from another machine."
)
"""What to do about a book that is lost on this machine."""

State = Literal["sound", "missing", "empty", "damaged", "unreadable"]


@dataclass(frozen=True)
class Copy:
    """One file of a book. `tables` are in this program's schema, `schema` is the file's own."""

    path: Path
    state: State
    face: Face | None = None
    raw: bytes = b""
    tables: Tables = field(default_factory=dict)
    schema: int = 0
    why: str = ""

    @property
    def hit(self) -> bool:
        """Whether the file is there and its bytes are not what was written."""
        return self.state in ("empty", "damaged")


@dataclass(frozen=True)
class Look:
    """All copies of a book as they were found.

    `tables` join every sound copy; `gone` says that neither the book nor its second copy could
    be read, though at least one of them is there.
    """

    files: BookFiles
    book: Copy
    mirror: Copy
    conflicts: tuple[Copy, ...]
    tables: Tables

    @property
    def copies(self) -> tuple[Copy, ...]:
        """Every copy, in the order of `files.paths`."""
        return (self.book, self.mirror, *self.conflicts)

    @property
    def gone(self) -> bool:
        """Whether both copies are out of reach."""
        pair = (self.book, self.mirror)
        return any(c.hit for c in pair) and not any(c.state == "sound" for c in pair)

    @property
    def older_schema(self) -> int | None:
        """The oldest schema among the sound copies."""
        return min((c.schema for c in self.copies if c.state == "sound"), default=None)

    @property
    def ours(self) -> tuple[Copy, ...]:
        """The copies that this machine may write: of another's book only the second one."""
        return self.copies if self.files.own else (self.mirror,)

    @property
    def aside(self) -> tuple[Path, ...]:
        """Damaged files to keep out of the way; an empty one holds nothing to keep."""
        hit = [c for c in self.ours if c.hit]
        return tuple(c.path for c in hit if c.state == "damaged" or self.gone)

    @property
    def behind(self) -> tuple[Path, ...]:
        """Files to be written again with what all copies say together."""
        if self.gone or not any(c.state == "sound" for c in self.copies):
            return ()
        pair = (self.book, self.mirror) if self.files.own else (self.mirror,)
        return tuple(c.path for c in pair if not self._says_all(c))

    @property
    def wants_mending(self) -> bool:
        """Whether anything of ours is to be done; never where a copy may not be read."""
        if any(c.state == "unreadable" for c in self.copies):
            return False
        return bool(self.aside or self.behind)

    def _says_all(self, copy: Copy) -> bool:
        if copy.state != "sound":
            return False
        return copy.tables is self.tables or covers(copy.tables, self.tables)


def look(book_files: BookFiles, form: Form) -> Look:
    """Read every copy of a book.

    Raises Refused for a newer schema, NotReadable where no copy may be read.
    """
    book = _copy(book_files.book, book_files, form)
    mirror = _copy(book_files.mirror, book_files, form, twin=book)
    conflicts = tuple(_copy(path, book_files, form) for path in book_files.conflicts)
    copies = (book, mirror, *conflicts)
    sound = [c.tables for c in copies if c.state == "sound"]
    shut = [c for c in copies if c.state == "unreadable"]
    if shut and not any(c.state == "sound" for c in (book, mirror)):
        raise NotReadable(shut[0].why)
    joined = reduce(lambda one, other: one if one is other else merge(one, other), sound or [{}])
    return Look(book_files, book, mirror, conflicts, joined)


def bytes_of(seen: Look, form: Form) -> bytes:
    """What every copy should hold: a sound copy's own bytes where they say all, else new ones."""
    for copy in seen.copies:
        if copy.state == "sound" and copy.tables is seen.tables and copy.schema == form.schema:
            return copy.raw
    return encode(seen.tables, form.schema)


def _copy(path: Path, book_files: BookFiles, form: Form, twin: Copy | None = None) -> Copy:
    try:
        found = files.read(path)
    except NotReadable as error:
        return Copy(path, "unreadable", why=str(error))
    if found is None:
        return Copy(path, "missing")
    if twin is not None and twin.state == "sound" and found.raw == twin.raw:
        return Copy(path, "sound", found.face, twin.raw, twin.tables, twin.schema)
    return _checked(path, found, book_files, form)


def _checked(path: Path, found: Content, book_files: BookFiles, form: Form) -> Copy:
    try:
        book = decode(found.raw)
    except Damaged as error:
        state: State = "empty" if str(error) == "empty" else "damaged"
        return Copy(path, state, found.face, found.raw)
    tables = form.bring_up(book.tables, book.schema, book_files.name, book.writer)
    return Copy(path, "sound", found.face, found.raw, tables, book.schema)


def sentences(seen: Look) -> list[str]:
    """What a person should know of a look, one line each; nothing where all is as it should be."""
    book = seen.files.name if seen.files.own else f"{seen.files.name} of {seen.files.device}"
    if seen.gone:
        return [_gone(book, seen)]
    said = [_of_book(book, seen), _of_mirror(book, seen)]
    said += [
        f"{c.path.name}, which a sync program put beside the book {book}, is damaged; "
        "it was passed over."
        for c in seen.conflicts
        if c.hit
    ]
    return [line for line in said if line]


def signs(seen: Look) -> str:
    """What tells one damage from another: the states of the copies, and the bytes of those hit."""
    return " ".join(f"{c.state}:{zlib.crc32(c.raw) if c.hit else 0}" for c in seen.copies)


def _of_book(book: str, seen: Look) -> str:
    how = {
        "damaged": "was changed by another program" if _readable(seen.book) else "is damaged",
        "empty": "is empty",
        "missing": "is missing",
        "unreadable": "may not be read",
    }.get(seen.book.state)
    if how is None:
        return "" if _ahead(seen) else f"The book {book} was older than its second copy: joined."
    aside = f"{seen.files.book.name}{files.DAMAGED}"
    kept = f"; that file is kept beside it as {aside}" if seen.book.state == "damaged" else ""
    own = kept if seen.files.own else ""
    return f"The book {book} {how}; its second copy has what was saved{own}."


def _readable(copy: Copy) -> bool:
    """Whether a damaged copy reads well all the same: stock TinyDB or an editor wrote it."""
    try:
        return isinstance(json.loads(copy.raw), dict)
    except (ValueError, RecursionError):
        return False


def _ahead(seen: Look) -> bool:
    """Whether the book says all that its second copy says: a save ends with the second copy."""
    if seen.mirror.state != "sound" or seen.mirror.tables is seen.book.tables:
        return True
    return covers(seen.book.tables, seen.mirror.tables)


def _of_mirror(book: str, seen: Look) -> str:
    if not seen.mirror.hit or seen.book.state != "sound":
        return ""
    return f"The second copy of the book {book} was {seen.mirror.state}; it was written again."


def _gone(book: str, seen: Look) -> str:
    if not seen.files.own:
        return (
            f"The book {book} is damaged and there is no sound copy of it here. "
            "Look at it on that machine, where it can be mended."
        )
    return (
        f"Both copies of the book {book} are damaged and cannot be read; they are kept as "
        f"{seen.files.name}.json{files.DAMAGED}, and new entries go into a new book. {WAY_BACK}"
    )
