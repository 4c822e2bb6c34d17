"""Reading back: the streak and the journal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lumbarjack.core.models.advice import AdviceDecision
from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.sessions import SessionRecord
from lumbarjack.core.pain.flare import flare_days
from lumbarjack.core.streaks.streak import Streak, streak
from lumbarjack.services.bundle import Bundle


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
    record = bundle.record()
    days = {d.day for d in (*record.diary, *record.sessions, *record.decisions)}
    return tuple(
        DiaryDay(
            day=day,
            entries=tuple(sorted((e for e in record.diary if e.day == day), key=_when)),
            sessions=tuple(sorted((s for s in record.sessions if s.day == day), key=_when)),
            decisions=tuple(sorted((d for d in record.decisions if d.day == day), key=_when)),
        )
        for day in sorted(days, reverse=True)
        if since is None or day >= since
    )


def _when(document: DiaryEntry | SessionRecord | AdviceDecision) -> tuple[object, str]:
    return document.at, document.id
