"""What each day was: done, relief, rest, flare, away, missed, open, or before the first day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from lumbarjack.core.days import DAY_START, between
from lumbarjack.core.diary.moment import made_at

if TYPE_CHECKING:
    from lumbarjack.core.models.record import Record
    from lumbarjack.core.models.sessions import SessionRecord

REPAIR = timedelta(hours=48)
"""How long after its end a missed day can still be entered (product.md)."""


class DayState(StrEnum):
    """What a day counts as; OPEN is today, still to come."""

    DONE = "done"
    RELIEF = "relief"
    REST = "rest"
    FLARE = "flare"
    AWAY = "away"
    MISSED = "missed"
    BEFORE = "before"
    OPEN = "open"

    @property
    def counts(self) -> bool:
        """Whether the day counts as done: a session, easier or not, planned rest, or a flare."""
        return self in _COUNTS

    @property
    def frozen(self) -> bool:
        """Whether the day neither adds nor takes away."""
        return self in {DayState.AWAY, DayState.BEFORE, DayState.OPEN}


_COUNTS = frozenset({DayState.DONE, DayState.RELIEF, DayState.REST, DayState.FLARE})


@dataclass(frozen=True, slots=True)
class Cell:
    """One day; `repaired` marks a session that was entered after its day had ended."""

    day: date
    state: DayState
    repaired: bool = False


def first_day(record: Record, today: date) -> date | None:
    """The day from which days count: the first safety check, session or plan; None before any."""
    known = [d.day for d in (*record.checks, *record.sessions)]
    if record.plan is not None:
        known.append(record.plan.day)
    return min((day for day in known if day <= today), default=None)


def cells(
    record: Record,
    first: date,
    last: date,
    *,
    today: date,
    flare_days: frozenset[date] = frozenset(),
) -> tuple[Cell, ...]:
    """Every day from `first` to `last`, oldest first, as it stands on `today`.

    `flare_days` are the days on which a flare was open. Rest days are those of the plan in force.
    Days after `today` have no cell.
    """
    last = min(last, today)
    told = _Told(record, first, last, today, flare_days)
    return tuple(told.cell(day) for day in between(first, last))


class _Told:
    """The record sorted by day, so that many days are cheap; entries and sessions of these only."""

    def __init__(
        self, record: Record, first: date, last: date, today: date, flare_days: frozenset[date]
    ) -> None:
        record = record.until(today)
        self.today = today
        self.first = first_day(record, today)
        record = record.between(first, last, only=("diary", "sessions"))
        self.flare_days = flare_days
        self.resting = _resting(record)
        self.checked_in = {e.day for e in record.diary if e.kind == "checkin"}
        self.away = {day for a in record.away for day in between(a.first, min(a.last, today))}
        self.rest_weekdays = _rest_weekdays(record)
        self.sessions: dict[date, list[SessionRecord]] = {}
        for session in record.sessions:
            if session.did_something and in_time(session):
                self.sessions.setdefault(session.day, []).append(session)

    def cell(self, day: date) -> Cell:
        sessions = self.sessions.get(day, [])
        repaired = bool(sessions) and all(entered_late(s) for s in sessions)
        return Cell(day=day, state=self._state(day, sessions), repaired=repaired)

    def _state(self, day: date, sessions: list[SessionRecord]) -> DayState:
        if self.first is None or day < self.first:
            return DayState.BEFORE
        if sessions:
            return DayState.RELIEF if all(s.relief for s in sessions) else DayState.DONE
        if day in self.away:
            return DayState.AWAY
        if day in self.resting:
            return DayState.RELIEF
        if day in self.flare_days and day in self.checked_in:
            return DayState.FLARE
        if day.weekday() in self.rest_weekdays:
            return DayState.REST
        return DayState.OPEN if day == self.today else DayState.MISSED


def _resting(record: Record) -> frozenset[date]:
    """The relief days that were taken and had nothing to offer: there is no session to be done."""
    answers = {d.advice.id: d for d in sorted(record.decisions, key=lambda d: (d.at, d.id))}
    return frozenset(d.day for d in answers.values() if d.nothing_fits and d.decision == "accept")


def entered_late(session: SessionRecord) -> bool:
    """Whether the session was entered after its day had ended.

    A document that was begun before the session was over belongs to its day, which was decided
    then: a day that begins at six has a session at five in the morning, and that is not late.
    """
    made = made_at(session.id)
    return made is not None and made > max(session.ended_at, _end(session))


def in_time(session: SessionRecord) -> bool:
    """Whether the session was entered at most 48 hours after its day had ended."""
    made = made_at(session.id)
    return made is None or not entered_late(session) or made - _end(session) <= REPAIR


def _end(session: SessionRecord) -> datetime:
    """When its day ended, by the usual start of a day; a later start of one's own gives nothing.

    What is stored says the day and not the setting of then: a start before four still has until
    four here, and `services.repair` asks for the earlier of the two.
    """
    start = time(DAY_START.hour, tzinfo=session.at.tzinfo)
    return datetime.combine(session.day + timedelta(days=1), start)


def _rest_weekdays(record: Record) -> frozenset[int]:
    """Weekdays (Monday 0) on which nothing of the plan is due; an empty plan rests on none."""
    if record.plan is None or not record.plan.items:
        return frozenset()
    due: set[int] = set()
    for item in record.plan.items:
        due.update(item.days or range(7))
    return frozenset(range(7)) - due
