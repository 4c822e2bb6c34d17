"""The set-up card as lines, and what comes before it: getting down, what was accepted."""

from __future__ import annotations

from collections.abc import Callable

from lumbarjack.cli.plain import words
from lumbarjack.cli.plain.offer import Offer
from lumbarjack.cli.say import say
from lumbarjack.core.catalogue.fitting import on_floor
from lumbarjack.core.models.exercise import Exercise
from lumbarjack.core.session import events as e
from lumbarjack.core.session.floor import NAMES, getting_steps
from lumbarjack.core.session.state import Getting, SessionItem, Stage
from lumbarjack.services.runner import Runner


class Cards:
    """Shows each card once it is the turn of its exercise.

    Here the way down to the floor and up again is told with the card and has no clock of its own:
    whoever is read to takes as long as it takes.
    """

    def __init__(
        self, runner: Runner, offer: Offer, send: Callable[[e.Event], None], *, own_pace: bool
    ) -> None:
        self._runner = runner
        self._offer = offer
        self._send = send
        self._own_pace = own_pace
        state = runner.state
        there = state.stage is not Stage.READY and on_floor(state.slot.item.exercise)
        self._down = state.slot.item.exercise if there else None
        self._learn: tuple[SessionItem, ...] = ()

    def show(self) -> None:
        """The card of the exercise in hand, as it is to be done now; nothing in any other stage."""
        state = self._runner.state
        if state.stage is not Stage.READY:
            return
        if not self._changed(state.slot.item):
            self._show(state.slot.item)

    def _changed(self, item: SessionItem) -> bool:
        """What was accepted earlier holds here too: whether it changed what is to be done."""
        accepted = self._offer.accepted.get(item.exercise.id)
        if accepted is not None and item.lowered_by is None:
            self._send(e.Easier(item=self._runner.eased(item, accepted)))
            return True
        instead, why = self._runner.variants.held_back(item)
        if instead == item:
            return False
        say(why)
        self._send(e.Next() if instead is None else e.Swap(item=instead))
        return True

    def _show(self, item: SessionItem) -> None:
        view = self._runner.view()
        card = self._runner.card(item)
        self._learn = card.learn_first
        say()
        self._get_to(item.exercise)
        heading, *rest = words.card(item, view, card)
        say(heading)
        for line in rest:
            say(line, indent=2)
        if self._learn:
            say(f"{card.learn_words} l does it.", indent=2)
        if self._own_pace:
            say(words.KEYS_OWN_PACE)
            self._send(e.Begin())
            self._send(e.Pause())
        else:
            say(words.KEYS_CARD if view.number == 1 else "Enter ready.")

    def learn(self) -> None:
        """One short set of what is to be learned before this exercise."""
        if not self._learn or self._runner.state.stage is not Stage.READY:
            say("There is nothing to learn first here.")
            return
        for item in reversed(self._learn):
            self._send(e.LearnFirst(item=item))

    def back_up(self) -> None:
        """After the last one: how to get up again."""
        if self._down is not None:
            self._say_way(Getting.UP, self._down)

    def _get_to(self, exercise: Exercise) -> None:
        needed = on_floor(exercise)
        if needed and self._down is None:
            self._say_way(Getting.DOWN, exercise)
        elif not needed and self._down is not None:
            self._say_way(Getting.UP, self._down)
        self._down = exercise if needed else None

    @staticmethod
    def _say_way(way: Getting, exercise: Exercise) -> None:
        say(f"{NAMES[way]}: {' '.join(getting_steps(way, exercise))}")
