"""Where a session stands: plain frozen values that are also the checkpoint on disk."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import Field

from lumbarjack.core.models.base import NRS, Fact
from lumbarjack.core.models.dose import Dose
from lumbarjack.core.models.exercise import Exercise
from lumbarjack.core.models.pain import Side, Zone
from lumbarjack.core.models.sessions import Outward, PainNoted

Effort = Literal["easy", "right", "hard"]


class SessionItem(Fact):
    """One exercise to do. `planned` is the plan's exercise that it stands for.

    `lowered_by` is the rule (or "person") that made it smaller; `side` is that of a one-side
    exercise.
    """

    planned: str
    exercise: Exercise
    dose: Dose
    lowered_by: str | None = None
    side: Side | None = None


class Stage(StrEnum):
    """What the person is asked for: to get into place, to work, to say how it was, nothing."""

    READY = "ready"
    WORKING = "working"
    ASKING = "asking"
    ENDED = "ended"


class Why(StrEnum):
    """Why the clock stands still."""

    PERSON = "person"
    GAP = "gap"
    RESUMED = "resumed"
    PLACE = "place"
    STILL = "still"
    OUTWARD = "outward"


class Getting(StrEnum):
    """The way between standing and the floor."""

    DOWN = "down"
    UP = "up"


class Watch(Fact):
    """Pain that moved outward in the exercise in hand, from `before` to `now`; asked about later.

    `asking` says that the exercise was over by then.
    """

    before: Zone
    now: Zone
    asking: bool = False


class Slot(Fact):
    """One exercise of the session and what was seen of it.

    Phases `first` to `furthest` of its script are behind us; `kept_*` is what was done as another
    exercise (`was`) before a change, `was_done` when that was all of it. `touched`: some work was
    seen as this `item` (pain that was said is none); `complete`: all of it was seen. `ran_s` are
    all the seconds that ran. `before`, `peak`: NRS, None = not known. `zone_before` and `zone` are
    where the pain was before it and where it was last in it; `outward` is what became of pain that
    moved outward (R2).
    """

    item: SessionItem
    planned_s: int = Field(ge=0)
    begun: bool = False
    asked: bool = False
    said_done: bool = False
    complete: bool = False
    touched: bool = False
    first: int = 0
    furthest: int = 0
    kept_sets: int = 0
    kept_reps: int = 0
    was: SessionItem | None = None
    was_done: bool = False
    ran_s: float = 0.0
    before: NRS | None = None
    peak: NRS | None = None
    effort: Effort | None = None
    pains: tuple[PainNoted, ...] = ()
    zone_before: Zone | None = None
    zone: Zone | None = None
    outward: Outward | None = None


class State(Fact):
    """The whole session at one instant; all times are seconds of one monotonic clock.

    `current` is the slot in hand, `index` the phase of its script. While working, the phase began
    at `anchor`; while paused, `held` is how far into it we are. `leading` puts a "Get ready" before
    the phase at `index`. `extra` is what + and - made of this phase. `gap_s` is how long the clock
    stood still, less than a gap where that is not known. `looked` is the newest time told,
    `started` when the session began. `before` and `zone` are the pain known now.

    `guides`: getting down to the floor and up are phases of their own; `down` says that the person
    is there, `getting` is the way at hand. `watch` is pain that moved outward and is to be asked
    about. `usual_zone` is taken for the place before an exercise where nobody said one, and only to
    see whether pain moved outward. `placing`: the place of the pain is asked. `asks_zone`: it is
    asked after each exercise.
    """

    slots: tuple[Slot, ...]
    stage: Stage
    started: float
    looked: float
    current: int = 0
    index: int = 0
    leading: bool = False
    anchor: float = 0.0
    held: float | None = None
    why_paused: Why | None = None
    gap_s: float = 0.0
    extra: float = 0.0
    before: NRS | None = None
    finished: bool = False
    zone: Zone | None = None
    guides: bool = False
    down: bool = False
    getting: Getting | None = None
    watch: Watch | None = None
    placing: bool = False
    asks_zone: bool = False
    usual_zone: Zone | None = None

    @property
    def slot(self) -> Slot:
        """The exercise in hand; after the end the last one. IndexError in a session of none."""
        return self.slots[min(self.current, len(self.slots) - 1)]

    @property
    def running(self) -> bool:
        """Whether a phase runs now."""
        return self.stage is Stage.WORKING and self.held is None

    @property
    def in_exercise(self) -> bool:
        """Whether what is said of the pain now belongs to the exercise in hand: it is begun, and
        nobody is on the way down to the floor or up."""
        return self.slot.begun and self.getting is None
