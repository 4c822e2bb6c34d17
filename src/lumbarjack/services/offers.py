"""The offers of one session: something easier (R4), another direction (R2).

Each is made once; what was accepted holds for later sets of the same exercise. All of it is part
of the checkpoint, so that a page that waits for an answer waits for it after a cut line as well.
"""

from __future__ import annotations

from threading import Lock
from typing import Literal

from lumbarjack.core.models.advice import Advice
from lumbarjack.core.session import events as e
from lumbarjack.core.session.state import SessionItem, Slot, Stage, State
from lumbarjack.services.checkpoint import Offer
from lumbarjack.services.decisions import Decision
from lumbarjack.services.runner import Runner

__all__ = ["Choice", "Offer", "Offers"]

Choice = Literal["accept", "other", "keep", "skip", "stop"]
"""What may be answered; "other" takes the advice and does the offer's other way."""

DECISIONS: dict[Choice, Decision] = {
    "accept": "accept",
    "other": "accept",
    "keep": "keep",
    "skip": "later",
}
"""What is stored of an answer; nothing where the session is stopped instead."""


class Offers:
    """Which offers were made, which one waits, and by exercise id what was accepted."""

    def __init__(self, runner: Runner) -> None:
        self._runner = runner
        self._looking = Lock()

    @property
    def accepted(self) -> dict[str, Advice]:
        """What was accepted, by exercise id."""
        return self._runner.offered.accepted

    def due(self, state: State, nrs: int) -> Offer | None:
        """The offer that this pain in this exercise calls for, once; it reads the record.

        Pain that is said before the exercise is begun calls for none: it is what was known before.

        Two numbers in a row are looked at one after the other, in whatever threads they come.
        """
        with self._looking:
            return self._due(state, nrs)

    def _due(self, state: State, nrs: int) -> Offer | None:
        slot = state.slot
        looked = (state.current, len(slot.pains))
        self._runner.note_offered(lambda now: now.model_copy(update={"looked": looked}))
        if not state.in_exercise or self._was_made(state):
            return None
        advice = self._runner.suggest(slot.item, nrs, slot.before)
        if advice is None:
            return None
        instead = self._runner.eased(slot.item, advice)
        return self._made(
            Offer(advice=advice, nrs=nrs, now=slot.item, instead=instead, place=state.current)
        )

    def outward(self, state: State) -> Offer | None:
        """What R2 offers once pain that moved outward is still there; it reads the record.

        None where nothing moved, or it was offered already.
        """
        place = _stays_out(state)
        if place is None:
            return None
        slot = state.slots[place]
        over = place != state.current or state.watch is None
        if (place, "R2") in self._runner.offered.made:
            return None
        known = None if state.watch is None else state.watch.before
        before, now = slot.zone_before or known, slot.zone
        if now is None:
            return None
        advice = self._runner.swap_direction(slot.item, before, now)
        instead = self._runner.eased(slot.item, advice)
        last = slot.pains[-1].nrs if slot.pains else None
        return self._made(
            Offer(
                advice=advice,
                nrs=last,
                now=slot.item,
                instead=instead,
                other=None if over else self._runner.opposite(slot.item),
                place=place,
                over=over,
            ),
            name="R2",
        )

    def waiting(self) -> Offer | None:
        """The page that waits for an answer: after a cut line too. It reads the record.

        Where the line was cut before the rules had looked at what was said last, they look now.
        """
        state = self._runner.state
        if state.stage is Stage.ENDED or not state.slots:
            return None
        kept = self._runner.offered.waiting
        if kept is not None:
            return kept
        return self.outward(state) or self._said_last(state)

    def _said_last(self, state: State) -> Offer | None:
        slot = state.slot
        looked = self._runner.offered.looked
        unheard = slot.pains and looked < (state.current, len(slot.pains))
        if state.watch is not None or not unheard:
            return None
        return self.due(state, slot.pains[-1].nrs)

    def accept(self, offer: Offer) -> None:
        """Remember that it was accepted."""
        new = {offer.now.exercise.id: offer.advice}
        self._runner.note_offered(
            lambda now: now.model_copy(update={"accepted": {**now.accepted, **new}})
        )

    def event(self, offer: Offer, choice: Choice) -> e.Event | None:
        """What the session does upon an answer; None where it only stands where it stood."""
        state = self._runner.state
        here = state.current == offer.place and not offer.over and state.stage is not Stage.ASKING
        match choice:
            case "stop":
                return e.Stop()
            case "accept" if here:
                return e.Easier(item=offer.instead)
            case "other" if here and offer.other is not None:
                return e.Easier(item=offer.other)
            case "skip" if here:
                return e.Next()
            case "keep" if here and state.watch is not None:
                return e.Back()
        return None

    def eased_before(self, item: SessionItem) -> Advice | None:
        """What was accepted earlier in this session for a later set of the same exercise."""
        return self.accepted.get(item.exercise.id) if item.lowered_by is None else None

    def _was_made(self, state: State) -> bool:
        return (state.current, state.slot.item.exercise.id) in self._runner.offered.made

    def _made(self, offer: Offer, *, name: str | None = None) -> Offer:
        place = (offer.place, name or offer.now.exercise.id)
        self._runner.note_offered(
            lambda now: now.model_copy(update={"made": (*now.made, place), "waiting": offer})
        )
        return offer


def _stays_out(state: State) -> int | None:
    """The place of the newest exercise in which pain moved outward and stayed there."""
    places = [i for i, slot in enumerate(state.slots[: state.current + 1]) if _is_out(slot)]
    return places[-1] if places else None


def _is_out(slot: Slot) -> bool:
    return slot.outward == "still"
