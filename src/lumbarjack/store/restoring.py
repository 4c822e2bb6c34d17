"""What a restore puts into the record: pure functions of what is here and what the backup says.

A backup holds the books of every device. Whichever book a document comes from, it is written into
the books of *this* machine, for another device's folder is never written: the same text in two
folders is one document to the merge, so nothing is doubled when that device's folder comes back.

Merging leaves every text as it is in the backup, with the revision and the device that it had. A
newer text here, or one that another machine still has to send, wins as ever. Replacing gives each
text that it changes a fresh revision by this machine, and a tombstone to each document that the
backup does not know, so that the record stays replaced when the others send theirs again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from lumbarjack.store.merge import Tables, Text, canonical, newer, stamp
from lumbarjack.store.revise import stamped


@dataclass(frozen=True)
class Restored:
    """What a restore did: entries that came back, that changed, that are no longer there.

    `pinned` is the backup of what was here before, None where there was nothing or all stayed.
    """

    added: int = 0
    changed: int = 0
    removed: int = 0
    pinned: Path | None = None


def merging(here: Tables, backup: Tables) -> Tables:
    """The texts of the backup that are missing here, or newer than what is here."""
    found: Tables = {}
    for table, key, text, held in _beside(backup, here):
        if held is None or canonical(newer(held, text)) != canonical(held):
            found.setdefault(table, {})[key] = text
    return found


def replacing(here: Tables, backup: Tables, now: datetime, device: str) -> Tables:
    """The texts after which the record says what the backup says, and nothing else."""
    found: Tables = {}
    for table, key, text, held in _beside(backup, here):
        if not _same(text, held):
            last = text if held is None else newer(held, text)
            found.setdefault(table, {})[key] = stamped(text, last, now, device)
    for table, key, text, kept in _beside(here, backup):
        if kept is None and not text.get("deleted"):
            gone = stamped({**text, "deleted": True}, text, now, device)
            found.setdefault(table, {})[key] = gone
    return found


def counted(here: Tables, put: Tables, pinned: Path | None) -> Restored:
    """What `put` means to somebody who reads: tombstones are nothing to see."""
    added = changed = removed = 0
    for _, _, text, held in _beside(put, here):
        before, after = _seen(held), _seen(text)
        added += after and not before
        changed += after and before
        removed += before and not after
    return Restored(added, changed, removed, pinned)


def last_stamp_by(device: str, tables: Tables) -> str:
    """The newest revision that a device gave, empty where there is none."""
    texts = (text for rows in tables.values() for text in rows.values())
    return max((stamp(t) for t in texts if t.get("device") == device), default="")


def _beside(one: Tables, other: Tables) -> Iterator[tuple[str, str, Text, Text | None]]:
    """(table, key, text of `one`, the same document in `other`)."""
    for table, rows in one.items():
        there = other.get(table, {})
        for key, text in rows.items():
            yield table, key, text, there.get(key)


def _same(text: Text, held: Text | None) -> bool:
    """Whether a document reads here as it does in the backup; a deleted one, that it is deleted."""
    if held is None or not _seen(text) or not _seen(held):
        return not _seen(text) and not _seen(held)
    return canonical(_content(text)) == canonical(_content(held))


def _content(text: Text) -> Text:
    return {k: v for k, v in text.items() if k not in ("edited_at", "device")}


def _seen(text: Text | None) -> bool:
    return text is not None and not text.get("deleted")
