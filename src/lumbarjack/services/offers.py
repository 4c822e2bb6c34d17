"""The offers of an easier version in one session (R4): each is made once, and what was accepted
holds for later sets of the same exercise."""

from __future__ import annotations

from dataclasses import dataclass

from lumbarjack.core.models.advice import Advice
from lumbarjack.core.session.state import SessionItem, State
from lumbarjack.services.runner import Runner


@dataclass(frozen=True)
class Offer:
    """What is offered in place of `now` after this pain."""

    advice: Advice
    nrs: int
    now: SessionItem
    instead: SessionItem


class Offers:
    """Which offers were made, and by exercise id what was accepted."""

    def __init__(self, runner: Runner) -> None:
        self._runner = runner
        self._made: set[tuple[int, str]] = set()
        self.accepted: dict[str, Advice] = {}

    def due(self, state: State, nrs: int) -> Offer | None:
        """The offer that this pain in this exercise calls for, once; it reads the record."""
        item = state.slot.item
        place = (state.current, item.exercise.id)
        if place in self._made:
            return None
        advice = self._runner.suggest(item, nrs, state.slot.before)
        if advice is None:
            return None
        self._made.add(place)
        return Offer(advice, nrs, item, self._runner.eased(item, advice))

    def accept(self, offer: Offer) -> None:
        """Remember that it was accepted."""
        self.accepted[offer.now.exercise.id] = offer.advice

    def eased_before(self, item: SessionItem) -> Advice | None:
        """What was accepted earlier in this session for a later set of the same exercise."""
        return self.accepted.get(item.exercise.id) if item.lowered_by is None else None
