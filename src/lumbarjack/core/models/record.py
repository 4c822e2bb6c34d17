"""Everything the person told, as one frozen value: what every rule reads."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from lumbarjack.core.models.advice import AdviceDecision, FlareDeclared
from lumbarjack.core.models.base import Document, Fact
from lumbarjack.core.models.checks import SafetyCheck
from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.person import AwayDocument, PlanDocument, Profile, Question
from lumbarjack.core.models.sessions import SessionRecord

D = TypeVar("D", bound=Document)

DATED = ("diary", "sessions", "decisions", "flares", "checks", "away")
"""The fields with documents of many days."""


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

    def until(self, day: date) -> Record:
        """The record as it stood at the end of `day`."""
        return self.between(date.min, day)

    def between(self, first: date, last: date, names: tuple[str, ...] = DATED) -> Record:
        """The record with what was told from `first` to `last`, both included, in these fields."""
        return self.model_copy(
            update={name: self._cut(name, first, last) for name in names} | {"_": None}
        )

    def _cut(self, name: str, first: date, last: date) -> tuple[Document, ...]:
        documents: tuple[Document, ...] = getattr(self, name)
        days, ordered = self._days_of(name, documents)
        if ordered:
            begin, end = bisect_left(days, first), bisect_right(days, last)
            return documents if end - begin == len(days) else documents[begin:end]
        kept = [d for d, day in zip(documents, days, strict=True) if first <= day <= last]
        return documents if len(kept) == len(documents) else tuple(kept)
