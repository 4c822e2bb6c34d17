"""Saving, deleting and undoing, under the lock."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from lumbarjack.core.models.base import Document
from lumbarjack.store.errors import BadDocument, NotSaved, NotThere, why
from lumbarjack.store.ids import doc_id, month_of, month_of_number
from lumbarjack.store.library import Library, Month
from lumbarjack.store.lock import Lock
from lumbarjack.store.merge import Tables, Text, stamp
from lumbarjack.store.models import first, to_model
from lumbarjack.store.packing import Backup
from lumbarjack.store.restoring import Restored, counted, last_stamp_by, merging, replacing
from lumbarjack.store.revise import revised, stamped
from lumbarjack.store.shelf import Shelf
from lumbarjack.store.tables import table_of
from lumbarjack.store.undo import (
    Change,
    Notes,
    Undone,
    UndoneDocument,
    What,
    Write,
    read_notes,
    write_notes,
)

D = TypeVar("D", bound=Document)


@dataclass
class _Desk:
    """The months that a write touches, as they are under the lock, and what will be put there."""

    library: Library
    months: dict[str, Month] = field(default_factory=dict)
    rows: dict[str, dict[str, dict[str, Text]]] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)

    def stored(self, table: str, uuid: str) -> Text | None:
        """The newest stored text of a document, whichever device wrote it."""
        opened = self._month(month_of(uuid))
        key = str(doc_id(uuid))
        waiting = self.rows.get(month_of(uuid), {}).get(table, {}).get(key)
        return waiting or opened.tables.get(table, {}).get(key)

    def put(self, table: str, uuid: str, text: Text) -> None:
        """Let a text take the place of the stored one."""
        self.changes.append(Change(table, uuid, text["edited_at"], self.stored(table, uuid)))
        month = self.rows.setdefault(month_of(uuid), {})
        month.setdefault(table, {})[str(doc_id(uuid))] = text

    def everything(self) -> Tables:
        """Every document of every book."""
        found: Tables = {}
        for month in self.library.shelved():
            for table, rows in self._month(month).tables.items():
                found.setdefault(table, {}).update(rows)
        return found

    def lay(self, texts: Tables) -> None:
        """Let these texts take the place of the stored ones; undo knows nothing of them."""
        for table, rows in texts.items():
            for key, text in rows.items():
                month = month_of_number(int(key))
                self._month(month)
                self.rows.setdefault(month, {}).setdefault(table, {})[key] = text

    def save(self) -> None:
        """One write a book. Raises OSError."""
        for month, rows in sorted(self.rows.items()):
            self.library.write(month, self.months[month], rows)

    def newest_by(self, device: str, month: str) -> str:
        """The newest revision that a device gave in a month, empty where there is none."""
        tables = self._month(month).tables.values()
        texts = (text for rows in tables for text in rows.values())
        return max((stamp(t) for t in texts if t.get("device") == device), default="")

    def _month(self, month: str) -> Month:
        if month not in self.months:
            self.months[month] = self.library.month(month, self.library.of(month))
        return self.months[month]


class Writing:
    """The writing half of a journal."""

    def __init__(
        self,
        shelf: Shelf,
        lock: Lock,
        library: Library,
        now: Callable[[], datetime],
        device: str | None,
    ) -> None:
        self._shelf = shelf
        self._lock = lock
        self._library = library
        self._now = now
        self._device = device

    def put(self, documents: Sequence[tuple[D, str | None]]) -> tuple[D, ...]:
        """Save documents, each with the revision it edits; return them as stored."""
        if not documents:
            return ()
        with self._writing() as (desk, device):
            stored = tuple(self._put(desk, device, d, base) for d, base in documents)
            self._save(desk, device)
        return stored

    def delete(self, document: Document) -> Document:
        """Turn a stored document into a tombstone. Raises NotThere."""
        table = table_of(document)
        with self._writing() as (desk, device):
            stored = desk.stored(table, document.id)
            if stored is None:
                raise NotThere(f"{document.id} is not stored; there is nothing to delete.")
            if stored.get("deleted"):
                return to_model(table, stored)
            text = stamped({**stored, "deleted": True}, stored, self._now(), device)
            tombstone = to_model(table, text)
            desk.put(table, document.id, text)
            self._save(desk, device)
        return tombstone

    def latest(self) -> datetime | None:
        """The newest revision that this machine gave, None where it is not known."""
        if self._library.own is None:
            return None
        text = read_notes(self._shelf.undo(self._library.own)).latest
        return datetime.fromisoformat(text) if text else None

    def undo(self, allow: Callable[[Undone], None]) -> Undone | None:
        """Take back the last write that is still there; where `allow` raises, it stays."""
        if self._library.own is None:
            return None
        with self._writing() as (desk, device):
            path = self._shelf.undo(device)
            notes = _current(read_notes(path), desk, device)
            while notes.writes:
                undone = self._undo(desk, device, notes.writes[-1])
                if undone is not None:
                    allow(undone)
                    noted = notes.having(tuple(desk.changes))
                    write_notes(path, noted)
                    desk.save()
                    with suppress(OSError):
                        write_notes(path, noted.popped(tuple(desk.changes)))
                    return undone
                notes = notes.popped()
            write_notes(path, notes)
        return None

    def restore(self, backup: Backup, pin: Callable[[], Path], *, replace: bool) -> Restored:
        """Take a backup's documents in; what was here before is pinned first.

        It cannot be undone, and nothing before it: the pinned backup is the way back.
        """
        with self._writing() as (desk, device):
            here = desk.everything()
            if replace:
                texts = replacing(here, backup.tables, self._now(), device)
            else:
                texts = merging(here, backup.tables)
            pinned = pin() if here and texts else None
            if texts:
                path = self._shelf.undo(device)
                write_notes(path, read_notes(path).final(last_stamp_by(device, texts)))
                desk.lay(texts)
                desk.save()
            self._library.came_back(backup.books)
        return counted(here, texts, pinned)

    @contextmanager
    def _writing(self) -> Iterator[tuple[_Desk, str]]:
        with self._lock.held():
            try:
                yield _Desk(self._library), self._library.take_name(self._device)
            except (ValueError, TypeError) as error:
                raise BadDocument(f"This cannot be stored: {error}.") from None
            except OSError as error:
                raise NotSaved(
                    f"It could not be saved in {self._shelf.data}: {why(error)}. "
                    "Make room or make the folder writable, then save again."
                ) from None

    def _put(self, desk: _Desk, device: str, document: D, base: str | None) -> D:
        table = table_of(document)
        stored = desk.stored(table, document.id)
        text = revised(stored, document, base, self._now(), device)
        try:
            kept = type(document).model_validate(text)
        except ValidationError as error:
            raise BadDocument(f"This cannot be stored: {first(error)}.") from None
        desk.put(table, document.id, text)
        return kept

    def _save(self, desk: _Desk, device: str) -> None:
        path = self._shelf.undo(device)
        write_notes(path, read_notes(path).added(tuple(desk.changes)))
        desk.save()

    def _undo(self, desk: _Desk, device: str, write: Write) -> Undone | None:
        """What undoing a write means; None where it never came to it, or is undone already."""
        undone: list[UndoneDocument] = []
        left: list[Document] = []
        for change in write:
            stored = desk.stored(change.table, change.id)
            if stored is None or stamp(stored) < change.revision:
                continue
            if stamp(stored) == change.revision and stored.get("device") == device:
                undone.append(self._take_back(desk, device, change, stored))
            elif stored.get("device") != device:
                left.append(to_model(change.table, stored))
        return Undone(tuple(undone), tuple(left)) if undone or left else None

    def _take_back(self, desk: _Desk, device: str, change: Change, stored: Text) -> UndoneDocument:
        what: What
        if change.before is None:
            what, text = "taken-out", {**stored, "deleted": True}
        else:
            what, text = "changed-back", change.before
            if stored.get("deleted") and not text.get("deleted"):
                what = "brought-back"
        text = stamped(text, stored, self._now(), device)
        before, now = to_model(change.table, stored), to_model(change.table, text)
        desk.put(change.table, change.id, text)
        return UndoneDocument(change.table, what, before, now)


def _current(notes: Notes, desk: _Desk, device: str) -> Notes:
    """The notes; none where a power cut left older ones, and so not those of the last write."""
    months = {month_of(change.id) for change in notes.writes[-1]} if notes.writes else set()
    stale = any(desk.newest_by(device, month) > notes.latest for month in months)
    return Notes() if stale else notes
