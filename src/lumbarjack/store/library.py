"""Every book of every device, read with its copies, mended under the lock, kept while unchanged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import reduce
from pathlib import Path

from tinydb import TinyDB
from tinydb.table import Document as Row

from lumbarjack.store import files, known
from lumbarjack.store.backups import pin
from lumbarjack.store.book import HeldStorage, Pieces
from lumbarjack.store.compact import Compact
from lumbarjack.store.copies import WAY_BACK, Copy, Look, bytes_of, look, sentences, signs
from lumbarjack.store.device import kept_device, take_device
from lumbarjack.store.errors import LockTimeout, NotReadable, NotSaved, why
from lumbarjack.store.files import Faces, face_of
from lumbarjack.store.known import Standing
from lumbarjack.store.lock import Lock
from lumbarjack.store.merge import Tables, Text, merge
from lumbarjack.store.migrations import Form
from lumbarjack.store.shelf import BookFiles, Listing, Shelf
from lumbarjack.store.straight import Straight, read_straight
from lumbarjack.store.told import Told

MENDING_PATIENCE = 1.0
"""Seconds that a reader waits for the lock; without it the answer is right, only not mended."""

KEPT_OPEN = 3
"""Months whose texts are kept in memory."""


@dataclass(frozen=True)
class Month:
    """All books of a month, and what they say together."""

    faces: Faces
    looks: tuple[Look, ...]
    tables: Tables


class Library:
    """Reads and writes books, and tells of everything that was repaired or refused."""

    def __init__(self, shelf: Shelf, lock: Lock, machine: str, form: Form, told: Told) -> None:
        self._shelf = shelf
        self._lock = lock
        self._machine = machine
        self._form = form
        self._told = told
        self._own: str | None = None
        self._open: dict[str, Month] = {}
        self._noted: set[str] = set()
        self._listed: tuple[tuple[Listing, str | None], dict[str, list[BookFiles]]] | None = None
        self._pieces: tuple[Path | None, Pieces] = (None, {})

    @property
    def own(self) -> str | None:
        """This machine's name, None before its first write."""
        if self._own is None:
            self._own = kept_device(self._shelf.device, self._machine)
        return self._own

    def take_name(self, wanted: str | None) -> str:
        """This machine's name, made now where it has none. Under the lock. Raises OSError."""
        if self.own is None:
            self._own = take_device(self._shelf.device, self._machine, wanted)
        assert self._own is not None
        return self._own

    def shelved(self, since: str = "") -> dict[str, list[BookFiles]]:
        """Month -> its books, oldest first, from the month `since` on."""
        listed = (self._shelf.listing(), self.own)
        if self._listed is None or self._listed[0] != listed:
            months: dict[str, list[BookFiles]] = {}
            for book_files in self._shelf.books(self.own, listing=listed[0]):
                months.setdefault(book_files.month, []).append(book_files)
            self._listed = (listed, dict(sorted(months.items())))
        return {month: books for month, books in self._listed[1].items() if month >= since}

    def of(self, month: str) -> list[BookFiles]:
        """The books of one month."""
        return self._shelf.books(self.own, lambda other: other == month)

    def faces(self, book_files: Iterable[BookFiles]) -> Faces:
        """The faces of all copies as they are now."""
        return {path: face_of(path) for one in book_files for path in one.paths}

    def straight(
        self, month: str, book_files: list[BookFiles], compact: Compact | None
    ) -> Straight | None:
        """A month in models at once, None where its texts are open, or need the careful way."""
        return (
            None if month in self._open else read_straight(book_files, self._form.schema, compact)
        )

    def month(self, month: str, book_files: list[BookFiles], *, keep: bool = True) -> Month:
        """A month as all its books say together, from memory where no file has changed.

        Raises Refused for a newer schema, NotReadable where no copy may be read.
        """
        held = self._open.get(month)
        if held is not None and held.faces == self.faces(book_files):
            return held
        opened = _joined([self._looked(one) for one in book_files])
        if keep:
            self._keep(month, opened)
        return opened

    def write(self, month: str, opened: Month, rows: Mapping[str, Mapping[str, Text]]) -> None:
        """Put documents (table -> id -> text) into this machine's book of a month.

        Under the lock, with a month opened under it. Raises OSError, with the old book kept.
        """
        into = self._target(month, opened)
        self._open.pop(month, None)
        self._before_new_schema(into)
        if self._pieces[0] != into.files.book:
            self._pieces = (into.files.book, {})
        pair = [into.files.book, into.files.mirror]
        held = HeldStorage(into.tables, pair, self._form, self._pieces[1])
        raw = _put(held, rows)
        copies = [
            Copy(path, "sound", face_of(path), raw, held.tables, self._form.schema) for path in pair
        ]
        written = Look(into.files, copies[0], copies[1], into.conflicts, held.tables)
        others = [one for one in opened.looks if one is not into]
        self._keep(month, _joined([*others, written]))
        self._note(into.files)

    def _looked(self, book_files: BookFiles) -> Look:
        seen = look(book_files, self._form)
        if seen.wants_mending:
            return self._mended(book_files, seen)
        for line in sentences(seen):
            self._told.tell_once(line, signs(seen))
        return seen

    def _mended(self, book_files: BookFiles, before: Look) -> Look:
        """Look again under the lock, and mend. Where that cannot be, the first look stands."""
        try:
            with self._lock.held(MENDING_PATIENCE):
                seen = look(book_files, self._form)
                self._tell_all(seen)
                return self._mend(seen) if seen.wants_mending else seen
        except LockTimeout:
            return before
        except NotSaved:
            self._tell_all(before)
            return before

    def _mend(self, seen: Look) -> Look:
        try:
            self._before_new_schema(seen)
            for path in seen.aside:
                files.set_aside(path)
            if seen.gone and seen.files.own:
                known.note(self._shelf.known(seen.files.device), seen.files.name, "damaged")
            if seen.behind:
                files.write_all(list(seen.behind), bytes_of(seen, self._form))
        except OSError as error:
            self._told.tell(f"The book {seen.files.name} could not be mended now: {why(error)}.")
            return seen
        return look(seen.files, self._form)

    def _target(self, month: str, opened: Month) -> Look:
        """This machine's book of the month that takes new text: the last sibling there is."""
        own = [one for one in opened.looks if one.files.own]
        for one in own:
            shut = next((c for c in (one.book, one.mirror) if c.state == "unreadable"), None)
            if shut is not None:
                raise NotReadable(shut.why)
        usable = [one for one in own if not one.gone and not self._spent(one.files)]
        if usable:
            return usable[-1]
        assert self._own is not None
        taken = {one.files.name for one in own}
        for letter in ("", *(f"-{c}" for c in "bcdefghijklmnopqrstuvwxyz")):
            book_files = self._shelf.files(self._own, month + letter, self._own)
            if book_files.name not in taken and not self._spent(book_files):
                break
        return look(book_files, self._form)

    def _spent(self, book_files: BookFiles) -> bool:
        """Whether both copies of a book were set aside: its name is not used again."""
        aside = book_files.book.with_name(book_files.book.name + files.DAMAGED)
        kept = book_files.mirror.with_name(book_files.mirror.name + files.DAMAGED)
        return (aside.exists() or kept.exists()) and not any(
            path.exists() for path in (book_files.book, book_files.mirror)
        )

    def _before_new_schema(self, seen: Look) -> None:
        if seen.older_schema is not None and seen.older_schema < self._form.schema:
            pin(self._shelf, f"before-schema-{self._form.schema}")

    def _note(self, book_files: BookFiles) -> None:
        if book_files.name not in self._noted:
            known.note(self._shelf.known(book_files.device), book_files.name, "here")
            self._noted.add(book_files.name)

    def tell_missing(self) -> None:
        """Tell of known books of which no copy is left, once for each."""
        if self.own is None:
            return
        path = self._shelf.known(self.own)
        there = self._shelf.there(self.own)
        for name, standing in known.read_known(path).items():
            if standing == "here" and f"{name}.json" not in there:
                self._told.tell(missing(name, standing))
                with suppress(LockTimeout, NotSaved), self._lock.held(MENDING_PATIENCE):
                    known.note(path, name, "gone")

    def came_back(self, books: frozenset[str]) -> None:
        """A backup with these books (DEVICE/NAME.json) was restored: they are missed no longer."""
        if self.own is None:
            return
        path, there = self._shelf.known(self.own), self._shelf.there(self.own)
        missed = {n for n in known.read_known(path) if f"{n}.json" not in there}
        back = {name for name in missed if f"{self.own}/{name}.json" in books}
        if back:
            known.forget(path, back)

    def _tell_all(self, seen: Look) -> None:
        for line in sentences(seen):
            self._told.tell(line)

    def _keep(self, month: str, opened: Month) -> None:
        self._open.pop(month, None)
        self._open[month] = opened
        while len(self._open) > KEPT_OPEN:
            del self._open[next(iter(self._open))]


def missing(name: str, standing: Standing) -> str:
    """What to say of a known book of which no sound copy is left."""
    if standing == "damaged":
        return f"Both copies of the book {name} were damaged and were set aside. {WAY_BACK}"
    return f"The book {name} and its second copy are no longer there. {WAY_BACK}"


def _joined(looks: list[Look]) -> Month:
    faces = {copy.path: copy.face for seen in looks for copy in seen.copies}
    tables: Tables = looks[0].tables if looks else {}
    return Month(faces, tuple(looks), reduce(merge, (seen.tables for seen in looks[1:]), tables))


def _put(held: HeldStorage, rows: Mapping[str, Mapping[str, Text]]) -> bytes:
    database = TinyDB(storage=lambda: held)
    for name, texts in rows.items():
        there = held.tables.get(name, {})
        table = database.table(name)
        replaced = [int(key) for key in texts if key in there]
        if replaced:
            table.remove(doc_ids=replaced)
        table.insert_multiple(Row(text, doc_id=int(key)) for key, text in texts.items())
    return held.save()
