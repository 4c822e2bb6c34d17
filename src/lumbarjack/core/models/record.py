"""Everything the person told, as one frozen value: what every rule reads."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from functools import cached_property

from lumbarjack.core.models.advice import AdviceDecision, FlareDeclared
from lumbarjack.core.models.base import Document, Fact
from lumbarjack.core.models.checks import SafetyCheck
from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.measures import Measuring
from lumbarjack.core.models.person import AwayDocument, PlanDocument, Profile, Question
from lumbarjack.core.models.sessions import SessionRecord

DATED = (*("diary", "sessions", "decisions", "flares", "checks", "away", "measures"),)
"""The fields with documents of many days."""

_Days = tuple[tuple[Document, ...], list[date], bool]
"""Documents, their days, and whether these are in order."""


class Record(Fact):
    """The whole record, or as much of it as was read; no order is promised.

    Rules must give the same answer for any order, and never read a later day than the one asked
    about. `profile`, `plan` and `question` are the newest ones, None where there is none.
    """

    diary: tuple[DiaryEntry, ...] = ()
    sessions: tuple[SessionRecord, ...] = ()
    decisions: tuple[AdviceDecision, ...] = ()
    flares: tuple[FlareDeclared, ...] = ()
    checks: tuple[SafetyCheck, ...] = ()
    away: tuple[AwayDocument, ...] = ()
    profile: Profile | None = None
    plan: PlanDocument | None = None
    question: Question | None = None
    measures: tuple[Measuring, ...] = ()

    def until(self, day: date) -> Record:
        """The record as it stood at the end of `day`."""
        return self.between(date.min, day)

    def between(self, first: date, last: date, *, only: Sequence[str] = DATED) -> Record:
        """The record with what was told from `first` to `last`, both included.

        Fields that are not in `only` stay as they are.
        """
        cut = {name: self._cut(name, first, last) for name in only}
        record = self.model_copy(update={name: known[0] for name, known in cut.items()})
        record.__dict__["_read"] = {**self._read, **cut}
        return record

    def last_day(self, name: str) -> date | None:
        """The newest day of a field's documents, None where there are none."""
        return max(self._days(name)[1], default=None)

    def was_done(self, exercise: str, *, before: date) -> bool:
        """Whether an exercise was done, in part at least, on a day before that one."""
        return any(
            e.exercise == exercise and e.status != "skipped"
            for s in reversed(self.sessions)
            if s.day < before
            for e in s.exercises
        )

    def _cut(self, name: str, first: date, last: date) -> _Days:
        documents, days, ordered = known = self._days(name)
        if ordered:
            begin, end = bisect_left(days, first), bisect_right(days, last)
            whole = end - begin == len(days)
            return known if whole else (documents[begin:end], days[begin:end], True)
        kept = [n for n, day in enumerate(days) if first <= day <= last]
        return tuple(documents[n] for n in kept), [days[n] for n in kept], False

    def _days(self, name: str) -> _Days:
        """The days of a field's documents, read once; what was cut out of it knows its own."""
        documents: tuple[Document, ...] = getattr(self, name)
        known = self._read.get(name)
        if known is None or known[0] is not documents:
            days = [d.day for d in documents]
            known = (documents, days, days == sorted(days))
            self.__dict__["_read"] = {**self._read, name: known}
        return known

    @cached_property
    def _read(self) -> dict[str, _Days]:
        """What is known of the days of each field; never changed, as copies share it."""
        return {}
