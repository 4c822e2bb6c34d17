"""Sessions as stored: what was planned, what was done, and how it felt."""

from __future__ import annotations

from typing import Literal

from pydantic import AwareDatetime, Field

from lumbarjack.core.models.base import NRS, Document, Fact
from lumbarjack.core.models.dose import Dose
from lumbarjack.core.models.pain import Side, Zone


class PainNoted(Fact):
    """A pain number logged during an exercise, `at_s` seconds after the session began."""

    at_s: int = Field(ge=0)
    nrs: NRS
    zone: Zone | None = None


class ExerciseDone(Fact):
    """One exercise of a session.

    `planned` is the exercise of the plan, `exercise` what was done (they differ after an easier or
    a no-floor version). `before` is the pain known before it, `peak` the worst in it (None = not
    answered, which is never good news). `lowered_by` says what lowered the dose: a rule id or
    "person".
    """

    planned: str
    exercise: str
    dose: Dose
    side: Side | None = None
    status: Literal["done", "part", "skipped"]
    sets_done: int = Field(default=0, ge=0)
    reps_done: int = Field(default=0, ge=0)
    seconds: int = Field(default=0, ge=0)
    before: NRS | None = None
    peak: NRS | None = None
    effort: Literal["easy", "right", "hard"] | None = None
    lowered_by: str | None = None
    pains: tuple[PainNoted, ...] = ()


class SessionRecord(Document):
    """A session that ended, finished or stopped; `at` is when it began."""

    ended_at: AwareDatetime
    programme: str | None = None
    finished: bool
    relief: bool = False
    """A relief day's session, which counts as done."""
    seconds: int = Field(ge=0)
    before: NRS | None = None
    after: NRS | None = None
    zone_before: Zone | None = None
    zone_after: Zone | None = None
    exercises: tuple[ExerciseDone, ...]
    note: str | None = None
