"""What is kept of a running session, so that it can go on after a cut line, and who keeps it."""

from __future__ import annotations

from datetime import date, datetime

from pydantic import AwareDatetime, Field, ValidationError

from lumbarjack.core.models.advice import Advice
from lumbarjack.core.models.base import NRS, Fact
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.session.state import SessionItem, State
from lumbarjack.services.bundle import Bundle
from lumbarjack.store.live import Live


class About(Fact):
    """What is known of a session when it begins; `day` is the local day as decided then.

    `whys` tells, by the plan's exercise, why today's is not what the plan says.
    """

    id: str
    at: AwareDatetime
    day: date
    programme: str | None
    relief: bool
    before: NRS | None
    zone_before: Zone | None
    whys: dict[str, str] = Field(default_factory=dict)


class Offer(Fact):
    """What is offered in place of `now` after this pain (`nrs`; None where it only moved).

    `other` is a second way, the opposite direction (R2). `place` is the exercise's number in the
    session, from 0. `over` says that it was done already,
    so that there is nothing to do instead.
    """

    advice: Advice
    nrs: NRS | None
    now: SessionItem
    instead: SessionItem
    other: SessionItem | None = None
    place: int = 0
    over: bool = False


class Offered(Fact):
    """The offers of one session: those that were made, by place and exercise; what was accepted,
    by exercise; and the one that waits for an answer. `looked` is the place of the exercise whose
    pain the rules looked at last, and how often it had been said by then."""

    made: tuple[tuple[int, str], ...] = ()
    accepted: dict[str, Advice] = Field(default_factory=dict)
    waiting: Offer | None = None
    looked: tuple[int, int] = (0, 0)

    def answered(self, advice: str) -> Offered:
        """With nothing waiting, where it was the advice of this id that waited."""
        waits = self.waiting is not None and self.waiting.advice.id == advice
        return self.model_copy(update={"waiting": None}) if waits else self


class Checkpoint(Fact):
    """What `live.json` holds. `owner` is the mark of who keeps it."""

    about: About
    state: State
    saved_at: AwareDatetime
    offered: Offered = Offered()
    owner: str = Field(default="", exclude=True)


def interrupted(bundle: Bundle) -> Checkpoint | None:
    """The session that was not ended, None where there is none.

    One that cannot be understood is kept under another name.
    """
    live = Live(bundle.places.state)
    found = live.find()
    if found is None:
        return None
    try:
        return Checkpoint.model_validate({**found.checkpoint, "owner": found.owner})
    except ValidationError:
        live.set_aside()
        return None


def runs_elsewhere(bundle: Bundle, kept: Checkpoint) -> bool:
    """Whether another process that is alive runs this session."""
    return Live(bundle.places.state).elsewhere(kept.owner)


def throw_away(bundle: Bundle) -> None:
    """Forget the checkpoint; nothing of that session is stored."""
    Live(bundle.places.state).clear()


def began(kept: Checkpoint, bundle: Bundle) -> datetime:
    """When the interrupted session began, in the person's zone."""
    return kept.about.at.astimezone(bundle.zone)
