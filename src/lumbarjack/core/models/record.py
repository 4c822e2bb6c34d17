"""Everything the person told, as one frozen value: what every rule reads."""

from __future__ import annotations

from datetime import date

from lumbarjack.core.models.advice import AdviceDecision, FlareDeclared
from lumbarjack.core.models.base import Fact
from lumbarjack.core.models.checks import SafetyCheck
from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.person import AwayDocument, PlanDocument, Profile
from lumbarjack.core.models.sessions import SessionRecord


class Record(Fact):
    """The whole record, or as much of it as was read; no order is promised.

    Rules must give the same answer for any order, and never read a later day than the one asked
    about. `profile` and `plan` are the newest ones, None before the first run.
    """

    diary: tuple[DiaryEntry, ...] = ()
    sessions: tuple[SessionRecord, ...] = ()
    decisions: tuple[AdviceDecision, ...] = ()
    flares: tuple[FlareDeclared, ...] = ()
    checks: tuple[SafetyCheck, ...] = ()
    away: tuple[AwayDocument, ...] = ()
    profile: Profile | None = None
    plan: PlanDocument | None = None

    def until(self, day: date) -> Record:
        """The record as it stood at the end of `day`."""
        return self.model_copy(
            update={
                name: tuple(d for d in getattr(self, name) if d.day <= day)
                for name in ("diary", "sessions", "decisions", "flares", "checks", "away")
            }
        )
