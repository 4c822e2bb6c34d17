"""Reading back: the streak and the journal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from lumbarjack.core.models.advice import AdviceDecision
from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.record import Record
from lumbarjack.core.models.sessions import SessionRecord
from lumbarjack.core.pain.flare import flare_days
from lumbarjack.core.streaks.streak import Streak, streak
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.errors import BadInput, NothingThere

T = TypeVar("T", DiaryEntry, SessionRecord, AdviceDecision)


SHORTEST_ID = 4
"""The end of an id names an entry with so many characters."""


@dataclass(frozen=True)
class DiaryDay:
    """One day of the journal; entries, sessions and answers to advice, oldest first."""

    day: date
    entries: tuple[DiaryEntry, ...]
    sessions: tuple[SessionRecord, ...]
    decisions: tuple[AdviceDecision, ...]


def read_streak(bundle: Bundle) -> Streak:
    """Weeks on target, consistency and score, as of today."""
    record, today = bundle.record(), bundle.today()
    return streak(
        record,
        today,
        target_days=bundle.settings.target_days,
        week_start=bundle.settings.week_start,
        flare_days=flare_days(record, today),
    )


def read_diary(bundle: Bundle, since: date | None = None) -> tuple[DiaryDay, ...]:
    """The journal by day, newest first; days on which nothing was told are left out."""
    return diary_days(bundle.record(), since)


def find_entry(bundle: Bundle, id: str) -> DiaryEntry:
    """The entry of that id, or of an id that ends so. Raises NothingThere, or BadInput for two."""
    found = [e for e in bundle.record().diary if e.id.endswith(id.strip().lower())]
    if not found or len(id.strip()) < SHORTEST_ID:
        raise NothingThere(f"There is no entry {id}; lumbarjack diary --ids shows them.")
    if len(found) > 1:
        raise BadInput(f"{len(found)} entries end with {id}; give more of the id.")
    return found[0]


def diary_days(record: Record, since: date | None = None) -> tuple[DiaryDay, ...]:
    """The days of a record from `since` on, newest first, each with what was told on it."""
    entries, sessions, decisions = (
        _by_day(record.diary, since),
        _by_day(record.sessions, since),
        _by_day(record.decisions, since),
    )
    return tuple(
        DiaryDay(
            day=day,
            entries=tuple(entries.get(day, ())),
            sessions=tuple(sessions.get(day, ())),
            decisions=tuple(decisions.get(day, ())),
        )
        for day in sorted({*entries, *sessions, *decisions}, reverse=True)
    )


def _by_day(documents: Iterable[T], since: date | None) -> dict[date, list[T]]:
    """The documents of each day, by time."""
    found: dict[date, list[T]] = {}
    for document in documents:
        if since is None or document.day >= since:
            found.setdefault(document.day, []).append(document)
    for told in found.values():
        told.sort(key=as_shown)
    return found


def as_shown(document: DiaryEntry | SessionRecord | AdviceDecision) -> tuple[datetime, str]:
    """The order within a day: by the minute, which is shown, then as they were begun."""
    return document.at.replace(second=0, microsecond=0), document.id
