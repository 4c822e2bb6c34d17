"""What an invented person has told so far, as the rules would read it on a day."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TypeVar

from lumbarjack.core.models.advice import AdviceDecision, FlareDeclared
from lumbarjack.core.models.base import Document
from lumbarjack.core.models.checks import SafetyCheck
from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.measures import Measuring
from lumbarjack.core.models.person import AwayDocument, PlanDocument, Profile
from lumbarjack.core.models.record import Record
from lumbarjack.core.models.sessions import SessionRecord

LATELY = timedelta(days=180)
REMEMBERED, REMEMBERED_LATELY = timedelta(days=45), timedelta(days=100)
"""How far back a day's rules are shown the record, so that decades are made in a breath.

What is usual is a matter of 28 days. The last months are shown more, so that the slow rules (eight
weeks) speak in them and a history of 90 days is read whole.
"""

D = TypeVar("D", bound=Document)


@dataclass
class Told:
    """Documents in the order in which they were told; `end` is the day after the history."""

    end: date
    diary: list[DiaryEntry] = field(default_factory=list)
    sessions: list[SessionRecord] = field(default_factory=list)
    decisions: list[AdviceDecision] = field(default_factory=list)
    flares: list[FlareDeclared] = field(default_factory=list)
    checks: list[SafetyCheck] = field(default_factory=list)
    away: list[AwayDocument] = field(default_factory=list)
    profiles: list[Profile] = field(default_factory=list)
    plans: list[PlanDocument] = field(default_factory=list)
    measures: list[Measuring] = field(default_factory=list)

    def record(self, day: date) -> Record:
        """The record as the rules are shown it on `day`."""
        since = day - (REMEMBERED_LATELY if self.end - day < LATELY else REMEMBERED)
        plan = self.plans[-1] if self.plans else None
        return Record(
            diary=_since(self.diary, since),
            sessions=_since(self.sessions, since),
            decisions=_since(self.decisions, min(since, plan.day) if plan else since),
            flares=_since(self.flares, since),
            checks=_since(self.checks, since),
            away=_since(self.away, since),
            profile=self.profiles[-1] if self.profiles else None,
            plan=plan,
        )

    def everything(self) -> tuple[Document, ...]:
        """Every document, by time."""
        found: list[Document] = [
            *self.checks,
            *self.profiles,
            *self.plans,
            *self.away,
            *self.diary,
            *self.flares,
            *self.decisions,
            *self.sessions,
            *self.measures,
        ]
        return tuple(sorted(found, key=lambda d: (d.at, d.id)))


def _since(documents: Sequence[D], day: date) -> tuple[D, ...]:
    return tuple(documents[bisect_left(documents, day, key=lambda d: d.day) :])
