"""Sessions as stored: what was planned, what was done, and how it felt."""

from __future__ import annotations

from typing import Literal

from pydantic import AwareDatetime, Field

from lumbarjack.core.models.base import NRS, Document, Fact
from lumbarjack.core.models.dose import Dose
from lumbarjack.core.models.pain import Side, Zone

Outward = Literal["moved", "gone", "still"]
"""Pain that moved further out in an exercise: not asked about yet, back five minutes later, or
still there (R2)."""


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
    "person". `zone_before` and `zone_after` are where the pain was before it and where it was said
    last in it or after it; `outward` is None where it did not move further out.
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
    zone_before: Zone | None = None
    zone_after: Zone | None = None
    outward: Outward | None = None


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

    @property
    def performed(self) -> tuple[ExerciseDone, ...]:
        """Its exercises that were done, or done in part."""
        return tuple(done for done in self.exercises if done.status != "skipped")

    @property
    def did_something(self) -> bool:
        """Whether at least one exercise was done, or done in part; pain that was said is none."""
        return any(done.status != "skipped" for done in self.exercises)

    @property
    def at_own_pace(self) -> bool:
        """Whether something was done, and nobody counted the seconds."""
        return not self.seconds and any(done.status == "done" for done in self.exercises)
