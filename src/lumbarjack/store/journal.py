"""The journal's public door."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from threading import RLock
from typing import TypeVar

from lumbarjack.core.models.base import Document
from lumbarjack.store import modes, report
from lumbarjack.store.backups import Backups, Kept
from lumbarjack.store.compact import Compact
from lumbarjack.store.device import machine_id
from lumbarjack.store.files import Faces
from lumbarjack.store.library import Library
from lumbarjack.store.lock import Lock
from lumbarjack.store.migrations import CURRENT, Form
from lumbarjack.store.models import Made, joined, read_models
from lumbarjack.store.packing import Backup, unpack
from lumbarjack.store.report import Report
from lumbarjack.store.restoring import Restored
from lumbarjack.store.shelf import BookFiles, Shelf
from lumbarjack.store.tables import Everything
from lumbarjack.store.told import Told
from lumbarjack.store.undo import Undone, UndoneDocument
from lumbarjack.store.writing import Writing

__all__ = [
    "Backup",
    "Everything",
    "Journal",
    "Kept",
    "Report",
    "Restored",
    "Undone",
    "UndoneDocument",
]

D = TypeVar("D", bound=Document)

MANY = 2_000
"""From so many new documents on (two years) the garbage collector leaves them out for good.

They have no cycles, and looking for some would take as long as reading them did.
"""


@dataclass(frozen=True)
class _Read:
    """A month in models, under the faces that its files had."""

    faces: Faces
    found: Everything
    made: Made


class Journal:
    """Saves and reads documents. Making one writes nothing; folders are made by the first save.

    A save returns when it is on disk. Any method may be called from any thread, and by several
    processes at once. `data` may be synced, `state` stays on this machine. `now` gives aware
    instants. `device` names this machine where it has no name yet (else one is made up),
    `machine` stands for the machine's id, `form` for the schema that this program writes, and
    `patience` is how many seconds a save waits for another one. With `small` what was read takes a
    third of the memory, and reading twice the time: for a process that lives on.

    Every method may raise StoreError, whose message is one line that says what to do.
    """

    def __init__(
        self,
        data: Path,
        state: Path,
        now: Callable[[], datetime],
        *,
        device: str | None = None,
        machine: str | None = None,
        form: Form = CURRENT,
        patience: float = 10.0,
        small: bool = False,
    ) -> None:
        self._shelf = Shelf(data, state)
        self._form = form
        self._told = Told(self._shelf.told)
        self._guard = RLock()
        lock = Lock(self._shelf.lock, patience)
        self._library = Library(self._shelf, lock, machine or machine_id(), form, self._told)
        self._writing = Writing(self._shelf, lock, self._library, now, device)
        self._backups = Backups(self._shelf, now, self._mend, self._told.tell)
        self._months: dict[str, _Read] = {}
        self._compact = Compact() if small else None
        self._saved = False
        self._last: tuple[list[Everything], Everything] = ([], Everything())

    @property
    def told(self) -> tuple[str, ...]:
        """What was repaired or refused since this journal was made, each line once.

        What stays as it is (another machine's damaged book, an entry of a newer version) is told
        by the first session that finds it, and by `check` always.
        """
        return self._told.lines

    @property
    def saved(self) -> bool:
        """Whether this journal was asked to save anything, or to take something back."""
        return self._saved

    def put(self, document: D, *, edits: Document | None = None) -> D:
        """Save a document, new or edited, and return it as stored.

        An edit names the revision it edited: that of `edits`, else the document's own
        `edited_at`. Where another session saved in between, its text is kept as `earlier`.
        """
        base = document.edited_at if edits is None else edits.edited_at
        with self._changing() as writing:
            (stored,) = writing.put([(document, base)])
        return stored

    def put_all(self, documents: Iterable[D]) -> tuple[D, ...]:
        """Save several documents, one write a book; they are undone together."""
        with self._changing() as writing, _no_collector():
            return writing.put([(d, d.edited_at) for d in documents])

    def delete(self, document: Document) -> Document:
        """Delete a stored document and return its tombstone. Raises NotThere."""
        with self._changing() as writing:
            return writing.delete(document)

    def latest(self) -> datetime | None:
        """When this machine saved last, by the clock it had then; None where it is not known."""
        with self._guard:
            return self._writing.latest()

    def undo(self, allow: Callable[[Undone], None] = lambda _: None) -> Undone | None:
        """Take back this machine's last write, also that of an earlier process.

        Again: the write before it, up to five. None where there is nothing to undo. `allow` looks
        at what would be taken back; where it raises, nothing is.
        """
        with self._changing() as writing:
            return writing.undo(allow)

    def recent(self, days: int, today: date) -> Everything:
        """The documents whose day is one of the last `days`, today included, or a later one.

        Opens only the months in which they were begun.
        """
        after = today - timedelta(days=days)
        began = f"{after - timedelta(days=1):%Y-%m}"
        with self._guard:
            self._library.tell_missing()
            shelved = self._library.shelved(began)
            months = [self._month(m, found) for m, found in shelved.items()]
        return joined([_since(month, after) for month in months])

    def all(self) -> Everything:
        """Every document that is not deleted; the same value while no file has changed."""
        with self._guard, _no_collector():
            self._library.tell_missing()
            shelved = self._library.shelved()
            months = [self._month(m, found, keep=False) for m, found in shelved.items()]
            if not _same(months, self._last[0]):
                whole = joined(months)
                if _size(whole) - _size(self._last[1]) > MANY:
                    gc.freeze()
                self._last = (months, whole)
            return self._last[1]

    def empty(self) -> bool:
        """Whether there is no book yet, of any machine."""
        return not self._library.shelved()

    def check(self) -> Report:
        """How every book and second copy is. Writes nothing."""
        with self._guard:
            return report.check(self._shelf, self._library.own, self._form)

    def make_private(self) -> list[str]:
        """Close to all others what they can read of this person's files; what was closed."""
        with self._guard:
            return modes.make_private(self._shelf, self._library.own)

    def back_up(self, today: date) -> None:
        """Keep a compressed copy of all books: once a day and once a week, 7 and 4 of them.

        Every copy of every book is checked, and mended. For a worker, at the first opening of a
        day. What goes wrong is told and blocks nothing.
        """
        if self._library.own is not None:
            self._backups.of_the_day(today)

    def back_up_now(self) -> Kept:
        """Keep a compressed copy of all books as they are at this moment. Raises NotSaved."""
        return self._backups.asked_for()

    def open_backup(self, path: Path) -> Backup:
        """Read and check a backup; nothing is restored yet.

        Raises NoBackup for a file that is missing, damaged or something else, Refused for a newer
        version's.
        """
        with _no_collector():
            return unpack(path, self._form)

    def restore(self, backup: Backup, *, replace: bool = False) -> Restored:
        """Take a backup's documents in, after a pinned backup of what is here.

        Merged, or with `replace` so that the record says what the backup says and nothing else;
        `store.restoring` tells how. A process that ends in between leaves each book as it was or
        as it will be: restoring again does the rest.
        """
        with self._changing() as writing, _no_collector():
            return writing.restore(backup, self._backups.before_restore, replace=replace)

    @contextmanager
    def _changing(self) -> Iterator[Writing]:
        """The one way to what writes: nobody else is in it."""
        with self._guard:
            self._saved = True
            yield self._writing

    def _mend(self, month: str) -> None:
        with self._guard:
            self._library.month(month, self._library.of(month), keep=False)

    def _month(self, month: str, book_files: list[BookFiles], *, keep: bool = True) -> Everything:
        before = self._months.get(month)
        if before is not None and before.faces == self._library.faces(book_files):
            return before.found
        straight = None if keep else self._library.straight(month, book_files, self._compact)
        if straight is not None:
            self._months[month] = _Read(straight.faces, straight.found, {})
            return straight.found
        opened = self._library.month(month, book_files, keep=keep)
        found, made = read_models(
            opened.tables, before.made if before else {}, self._told.tell_once, self._compact
        )
        self._months[month] = _Read(opened.faces, found, made)
        return found


def _since(month: Everything, after: date) -> Everything:
    return Everything(
        **{name: tuple(d for d in rows if d.day > after) for name, rows in vars(month).items()}
    )


def _size(found: Everything) -> int:
    return sum(len(rows) for rows in vars(found).values())


def _same(months: list[Everything], before: list[Everything]) -> bool:
    return len(months) == len(before) and all(map(lambda a, b: a is b, months, before))


@contextmanager
def _no_collector() -> Iterator[None]:
    """Many thousand new objects and no garbage: collecting would double the time."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
