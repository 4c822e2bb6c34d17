"""The morning after a session: pain now 6 to 36 hours after it ended (rules.md, morning M)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.record import Record
from lumbarjack.core.models.sessions import SessionRecord
from lumbarjack.core.pain.scores import in_order

EARLIEST = timedelta(hours=6)
"""A session's morning is said so long after its end at the earliest ..."""
LATEST = timedelta(hours=36)
"""... and so long after it at the latest."""

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
    """The sessions of `first` to `last` by time, each with its morning.

    One in which nothing was done has none: the night after it tells of no exercise.
    """
    entries = record.between(first - AROUND, last + AROUND, only=("diary",)).diary
    ordered = in_order(entries)
    near = record.between(first, last, only=("sessions",)).sessions
    sessions = sorted((s for s in near if s.did_something), key=lambda s: (s.at, s.id))
    told = [e.at for e in ordered]

    def around(session: SessionRecord) -> Sequence[DiaryEntry]:
        """Those of which one can be the morning after: the entries of the hours after it."""
        begin = bisect_left(told, session.ended_at + EARLIEST)
        return ordered[begin : bisect_right(told, session.ended_at + LATEST)]

    return tuple(Morning(s, morning_after(s, around(s))) for s in sessions)
