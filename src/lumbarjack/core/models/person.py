"""What the person told about themselves, and their plan, as stored."""

from __future__ import annotations

from datetime import date
from typing import Literal

from lumbarjack.core.models.base import NRS, Document, Fact
from lumbarjack.core.models.dose import DosePart


class Profile(Document):
    """First-run answers; what decides advice is a document, so that every machine agrees.

    `conditions` are caution ids. `ceiling` is the person's own acceptable pain where set.
    `clinician_allows` are rungs that a clinician turned on; `team_allows` opens the surgery gate.
    """

    kind: Literal["profile"] = "profile"
    where: Literal["back", "leg", "both"] | None = None
    onset: date | None = None
    usual_worst: NRS | None = None
    eases: tuple[str, ...] = ()
    worsens: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    history: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    no_floor: bool = False
    mode: Literal["guided", "steady"] = "guided"
    ceiling: NRS | None = None
    team_allows: bool = False
    clinician_allows: tuple[str, ...] = ()


class PlanItem(Fact):
    """One exercise of the plan; `replaced` names what stood in the programme, `why` says why."""

    exercise: str
    clinician: DosePart = DosePart()
    user: DosePart = DosePart()
    programme: DosePart = DosePart()
    days: tuple[int, ...] = ()
    replaced: str | None = None
    why: str | None = None


class PlanDocument(Document):
    """The plan as made from a programme or by hand; accepted advice is folded over it."""

    kind: Literal["plan"] = "plan"
    programme: str | None = None
    items: tuple[PlanItem, ...]
    dropped: tuple[str, ...] = ()
    """Sentences: what was left out of the programme, and why."""


class AwayDocument(Document):
    """Days that neither lengthen nor break anything, both ends included."""

    kind: Literal["away"] = "away"
    first: date
    last: date
