"""Backups by hand: making one now, looking into one, and taking it into the record."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lumbarjack.services.bundle import Bundle
from lumbarjack.services.errors import BadInput, NothingThere
from lumbarjack.services.words import day_words
from lumbarjack.store.errors import NoBackup
from lumbarjack.store.journal import Backup, Restored
from lumbarjack.store.summary import Summary, summary, summary_of


@dataclass(frozen=True)
class MadeNow:
    """A backup of this moment, read back from the disk; the books `left_out` are not in it."""

    path: Path
    held: Summary
    left_out: tuple[str, ...]


@dataclass(frozen=True)
class Offer:
    """A backup that could be restored, and what is here now."""

    backup: Backup
    held: Summary
    here: Summary


def back_up_now(bundle: Bundle) -> MadeNow:
    """Make a backup of this moment and read it back.

    Raises NothingThere where nothing was ever saved, StoreError where it cannot be written.
    """
    journal = bundle.journal
    if journal.empty():
        raise NothingThere("Nothing is saved yet, so there is nothing to back up.")
    kept = journal.back_up_now()
    return MadeNow(kept.path, summary_of(journal.open_backup(kept.path).tables), kept.left_out)


def look_into(bundle: Bundle, file: Path) -> Offer:
    """Read and check a backup, beside what is here; nothing is changed.

    Raises BadInput for a file that cannot be restored, StoreError for a newer version's or where
    the record here cannot be read.
    """
    try:
        backup = bundle.journal.open_backup(file)
    except NoBackup as error:
        where = bundle.places.state / "backups"
        raise BadInput(f"{error} Backups lie in {where}.") from None
    return Offer(backup, summary_of(backup.tables), summary(bundle.journal.all()))


def restore(bundle: Bundle, offer: Offer, *, replace: bool) -> Restored:
    """Merge an offer into the record, or put it in the record's place; pins a backup first."""
    return bundle.journal.restore(offer.backup, replace=replace)


def summary_words(found: Summary) -> str:
    """A record in one line: "243 entries (152 in the diary, 51 sessions), last day ..."."""
    if found.last is None:
        return "no entries"
    sessions = "1 session" if found.sessions == 1 else f"{found.sessions} sessions"
    last = f"{day_words(found.last)} {found.last.year}"
    return f"{entries(found.entries)} ({found.diary} in the diary, {sessions}), last day {last}"


def restored_words(done: Restored) -> str:
    """What a restore did, in one line."""
    said = [
        f"{entries(done.added)} came back" if done.added else "",
        f"{done.changed} changed" if done.changed else "",
        f"{done.removed} taken out" if done.removed else "",
    ]
    return ", ".join(part for part in said if part)


def entries(number: int) -> str:
    """A number of entries."""
    return "1 entry" if number == 1 else f"{number} entries"
