"""What can happen to a session, as frozen values that can be saved and replayed."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from lumbarjack.core.models.base import NRS, Fact
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.session.state import Effort, SessionItem


class Begin(Fact):
    """The person is in place: leave the set-up card."""

    kind: Literal["begin"] = "begin"


class Look(Fact):
    """The screen looked at the clock."""

    kind: Literal["look"] = "look"


class Gap(Fact):
    """Nobody saw `seconds`: the monotonic clock slept through them, or the terminal showed nothing
    (0: nobody knows yet for how long).

    While a gap is asked about it says how long that one was in truth.
    """

    kind: Literal["gap"] = "gap"
    seconds: float = Field(ge=0)


class Pause(Fact):
    """Stand still for as long as wanted."""

    kind: Literal["pause"] = "pause"


class Resume(Fact):
    """Go on where we stood."""

    kind: Literal["resume"] = "resume"


class Again(Fact):
    """This repetition again from its start, after a gap for instance."""

    kind: Literal["again"] = "again"


class Next(Fact):
    """On to the next exercise; in the questions: leave them unanswered."""

    kind: Literal["next"] = "next"


class Back(Fact):
    """This exercise from its set-up card; from there the exercise before it."""

    kind: Literal["back"] = "back"


class Longer(Fact):
    """Five seconds more for this phase only."""

    kind: Literal["longer"] = "longer"


class Shorter(Fact):
    """Five seconds less for this phase only."""

    kind: Literal["shorter"] = "shorter"


class Count(Fact):
    """One repetition done at the person's own pace."""

    kind: Literal["count"] = "count"


class SaidDone(Fact):
    """The person says that the whole exercise is done, at their own pace."""

    kind: Literal["said-done"] = "said-done"


class Pain(Fact):
    """A pain number said now."""

    kind: Literal["pain"] = "pain"
    nrs: NRS
    zone: Zone | None = None


class Where(Fact):
    """Where the pain is that was said last."""

    kind: Literal["where"] = "where"
    zone: Zone


class AskWhere(Fact):
    """Ask where the pain is."""

    kind: Literal["ask-where"] = "ask-where"


class WasAt(Fact):
    """Where the pain was before the exercise in hand, where nobody had said so."""

    kind: Literal["was-at"] = "was-at"
    zone: Zone


class LeaveWhere(Fact):
    """Leave open where the pain is."""

    kind: Literal["leave-where"] = "leave-where"


class Still(Fact):
    """Five minutes after pain moved outward: whether it is still there."""

    kind: Literal["still"] = "still"
    there: bool


class LearnFirst(Fact):
    """`item` is to be learned before the exercise of this set-up card."""

    kind: Literal["learn-first"] = "learn-first"
    item: SessionItem


class Easier(Fact):
    """The rest of this exercise is done as `item`, an easier one or a smaller dose."""

    kind: Literal["easier"] = "easier"
    item: SessionItem


class Swap(Fact):
    """The rest of this exercise is done as `item`, which suits the place better."""

    kind: Literal["swap"] = "swap"
    item: SessionItem


class Answer(Fact):
    """How it was: the worst pain in the exercise (None = not answered), the effort, and the place
    of the pain where that is asked after each exercise."""

    kind: Literal["answer"] = "answer"
    peak: NRS | None = None
    effort: Effort | None = None
    zone: Zone | None = None


class Stop(Fact):
    """Stop and save; nothing comes after it."""

    kind: Literal["stop"] = "stop"


Event = Annotated[
    Begin
    | Look
    | Gap
    | Pause
    | Resume
    | Again
    | Next
    | Back
    | Longer
    | Shorter
    | Count
    | SaidDone
    | Pain
    | Where
    | AskWhere
    | LeaveWhere
    | WasAt
    | Still
    | LearnFirst
    | Easier
    | Swap
    | Answer
    | Stop,
    Field(discriminator="kind"),
]
"""Any event; `TypeAdapter(Event)` reads one from JSON."""
