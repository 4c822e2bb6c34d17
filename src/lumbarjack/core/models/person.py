"""What the person told about themselves, and their plan, as stored."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import AwareDatetime, Field

from lumbarjack.core.models.base import NRS, Document, Fact
from lumbarjack.core.models.dose import Dose, DosePart


class Profile(Document):
    """First-run answers; what decides advice is a document, so that every machine agrees.

    `conditions` are caution ids. `ceiling` is the person's own acceptable pain where set.
    `clinician_allows` are rungs that a clinician turned on; `team_allows` opens the surgery gate.
    `history` are ids of `core.safety.history`, `history_asked` the day they were answered (None:
    not asked yet) and `history_when` when each was, as it was said ("2006").
    """

    kind: Literal["profile"] = "profile"
    where: Literal["back", "leg", "both"] | None = None
    onset: date | None = None
    usual_worst: NRS | None = None
    eases: tuple[str, ...] = ()
    worsens: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    history: tuple[str, ...] = ()
    history_asked: date | None = None
    history_when: dict[str, str] = Field(default_factory=dict)
    equipment: tuple[str, ...] = ()
    no_floor: bool = False
    mode: Literal["guided", "steady"] = "guided"
    ceiling: NRS | None = None
    team_allows: bool = False
    clinician_allows: tuple[str, ...] = ()


class Reached(Fact):
    """Where accepted advice had led an item when the plan was last changed by hand.

    The rung, the dose as it is without the person's own numbers (those are the item's), and the
    rest of a `Standing`: what is accepted later is folded over this.
    """

    exercise: str
    dose: Dose
    why: str = ""
    since: date
    stepped_up: bool = False
    eased: bool = False


class PlanItem(Fact):
    """One exercise of the plan; `replaced` names what stood in the programme, `why` says why.

    `since` is the day it came into the plan, None where it was there from the beginning.
    """

    exercise: str
    clinician: DosePart = DosePart()
    user: DosePart = DosePart()
    programme: DosePart = DosePart()
    days: tuple[int, ...] = ()
    replaced: str | None = None
    why: str | None = None
    since: date | None = None
    reached: Reached | None = None


class PlanDocument(Document):
    """The plan as made from a programme or by hand; accepted advice is folded over it.

    A plan that was changed by hand says in `change` what was changed, and in `since` when the
    plan before it was begun. Advice accepted from `counts_from` on (None: from `at` on) is still
    to be folded over it, but for the ids in `folded`: those are in its items already.
    """

    kind: Literal["plan"] = "plan"
    programme: str | None = None
    items: tuple[PlanItem, ...]
    dropped: tuple[str, ...] = ()
    """Sentences: what was left out of the programme, and why."""
    change: str = ""
    since: date | None = None
    counts_from: AwareDatetime | None = None
    folded: tuple[str, ...] = ()

    @property
    def begun(self) -> date:
        """The day this plan was begun, whatever was changed in it later."""
        return self.since or self.day


class AwayDocument(Document):
    """Days that neither lengthen nor break anything, both ends included."""

    kind: Literal["away"] = "away"
    first: date
    last: date


class Question(Document):
    """What the person wants to ask a clinician; the newest counts, an empty one asks nothing."""

    kind: Literal["question"] = "question"
    text: str = Field(max_length=200)
