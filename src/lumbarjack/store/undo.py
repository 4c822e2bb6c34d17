"""What the last writes of this machine replaced, so that a later process can take them back.

The note is written before the books are. One that never came to a write, or whose documents were
saved again since, is recognised by the revision it names. It is not fsync'ed: after a power cut
there may be nothing to undo, or older notes, which `latest` gives away.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from lumbarjack.core.models.base import Document
from lumbarjack.store import files
from lumbarjack.store.errors import NotReadable
from lumbarjack.store.merge import Text

KEPT = 5
"""Writes that can be undone, one after the other."""

LARGEST = 200
"""Documents in one write beyond which it is a take-over of a whole history, not a command."""

What = Literal["taken-out", "changed-back", "brought-back"]


@dataclass(frozen=True)
class UndoneDocument:
    """A document as it was before the undo, and what became of it.

    `taken-out`: it was new and is deleted now. `changed-back`: it has its previous text again,
    which is `now`. `brought-back`: it had been deleted.
    """

    table: str
    what: What
    before: Document
    now: Document


@dataclass(frozen=True)
class Undone:
    """One write taken back; `left` are its documents that somebody has changed since."""

    documents: tuple[UndoneDocument, ...]
    left: tuple[Document, ...] = ()


@dataclass(frozen=True)
class Change:
    """One document of a write: the revision that was saved, and the text it replaced."""

    table: str
    id: str
    revision: str
    before: Text | None


Write = tuple[Change, ...]


@dataclass(frozen=True)
class Notes:
    """The last writes, newest last, and the newest revision this machine ever gave."""

    writes: tuple[Write, ...] = ()
    latest: str = ""

    def added(self, write: Write) -> Notes:
        """With one more write; one too large to be kept makes all before it final."""
        writes = (*self.writes, write)[-KEPT:] if len(write) <= LARGEST else ()
        return Notes(writes, self._latest(write))

    def having(self, undoing: Write) -> Notes:
        """With the revisions of an undo, which is no write of its own."""
        return Notes(self.writes, self._latest(undoing))

    def popped(self, undoing: Write = ()) -> Notes:
        """Without the last write, which was undone by the revisions of `undoing`.

        An older write of the same document now has the revision that the undo gave it.
        """
        again = {
            (c.table, c.id, c.before["edited_at"]): now.revision
            for c in (self.writes[-1] if undoing else ())
            for now in undoing
            if c.before is not None and now.id == c.id
        }
        writes = tuple(
            tuple(
                replace(c, revision=again.get((c.table, c.id, c.revision), c.revision))
                for c in write
            )
            for write in self.writes[:-1]
        )
        return Notes(writes, self.latest)

    def final(self, revision: str) -> Notes:
        """After a write that is not undone: nothing before it can be undone either."""
        return Notes((), max(self.latest, revision))

    def _latest(self, write: Write) -> str:
        return max([self.latest, *(change.revision for change in write)])


def read_notes(path: Path) -> Notes:
    """The notes; none where the file is missing or damaged."""
    try:
        found = files.read(path)
        if found is None:
            return Notes()
        listed = json.loads(found.raw)
        writes = tuple(tuple(Change(**change) for change in write) for write in listed["writes"])
        return Notes(writes, str(listed["latest"]))
    except (NotReadable, ValueError, KeyError, TypeError, RecursionError):
        return Notes()


def write_notes(path: Path, notes: Notes) -> None:
    """Keep the notes. Raises OSError, with the notes before them kept.

    A disk that does not take these takes no book either: the save they belong to is refused, and
    what could be undone before it still can.
    """
    text = json.dumps(
        {"writes": [[vars(c) for c in w] for w in notes.writes], "latest": notes.latest},
        separators=(",", ":"),
    )
    files.write(path, text.encode(), durable=False)
