"""The morning after a session: pain now 6 to 36 hours after it ended (rules.md, morning M)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.record import Record
from lumbarjack.core.models.sessions import SessionRecord
from lumbarjack.core.pain.scores import in_order

EARLIEST = timedelta(hours=6)
LATEST = timedelta(hours=36)

AROUND = timedelta(days=3)
"""No entry further from a session than this can be its morning, whatever the zone."""


class Morning(NamedTuple):
    """A session, and the entry that tells how the morning after it was (None: not said)."""

    session: SessionRecord
    entry: DiaryEntry | None

    @property
    def pain(self) -> int | None:
        """M, None where it is not known."""
        return self.entry.now if self.entry is not None else None


def morning_after(session: SessionRecord, entries: Sequence[DiaryEntry]) -> DiaryEntry | None:
    """The entry that tells the morning after `session`.

    It is the first check-in of a later local day in the window; without one the first other entry
    of a later day. An evening is no morning, and what was asked after a session holds the exercise
    itself: neither counts.
    """
    found = [
        e
        for e in entries
        if e.now is not None
        and e.kind != "after-session"
        and e.day > session.day
        and EARLIEST <= e.at - session.ended_at <= LATEST
    ]
    return min(
        found,
        key=lambda e: (e.kind != "checkin", e.at, e.id),
        default=None,
    )


def mornings(record: Record, first: date, last: date) -> tuple[Morning, ...]:
    """The sessions of `first` to `last` by time, each with its morning."""
    entries = [e for e in record.diary if first - AROUND <= e.day <= last + AROUND]
    ordered = in_order(entries)
    sessions = sorted(
        (s for s in record.sessions if first <= s.day <= last), key=lambda s: (s.at, s.id)
    )
    return tuple(Morning(s, morning_after(s, ordered)) for s in sessions)
