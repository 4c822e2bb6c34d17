"""Getting down to the floor and up again: how, and when a session guides it."""

from __future__ import annotations

from collections.abc import Iterable

from lumbarjack.core.catalogue.fitting import on_floor
from lumbarjack.core.models.exercise import Exercise, Position
from lumbarjack.core.session.phases import GETTING_S, Phase
from lumbarjack.core.session.script import Step
from lumbarjack.core.session.state import Getting, SessionItem, State

_KNEEL = "Kneel down with a hand on a chair, one knee and then the other."
_ASIDE = "Sit to one side and let your arms lower you onto it."
_PUSH = "Push up with both hands and come onto hands and knees."
_STAND = "One foot forward, a hand on a chair, and stand up."

_Ways = dict[Getting, tuple[str, ...]]

_LYING: _Ways = {
    Getting.DOWN: (_KNEEL, _ASIDE, "Roll over as one piece, shoulders and hips together."),
    Getting.UP: ("Roll onto your side as one piece and let the legs slide down.", _PUSH, _STAND),
}
"""The log roll (catalogue.md, "down-and-up"): trunk in one piece, arms do the work."""

_OTHER: dict[Position, _Ways] = {
    Position.QUADRUPED: {
        Getting.DOWN: (_KNEEL, "Put both hands on the floor and stay on hands and knees."),
        Getting.UP: ("Come onto hands and knees.", _STAND),
    },
    Position.KNEELING: {
        Getting.DOWN: (_KNEEL, "Stay upright on your knees, the hand on the chair as you like."),
        Getting.UP: (_STAND,),
    },
    Position.SEATED: {
        Getting.DOWN: (_KNEEL, _ASIDE, "Bring the legs to the front and sit up."),
        Getting.UP: ("Turn to one side, both hands on the floor.", _PUSH, _STAND),
    },
    Position.PRONE: {
        Getting.DOWN: _LYING[Getting.DOWN],
        Getting.UP: ("Both hands beside your shoulders.", _PUSH, _STAND),
    },
}
"""Where the exercise there is not done lying on the back or the side: our words."""

NAMES = {Getting.DOWN: "Getting down", Getting.UP: "Getting up"}

_STEPS = {
    way: Step(phase, NAMES[way], GETTING_S, GETTING_S, 1, 1)
    for way, phase in ((Getting.DOWN, Phase.GET_DOWN), (Getting.UP, Phase.GET_UP))
}


def getting_steps(way: Getting, exercise: Exercise) -> tuple[str, ...]:
    """How to get down to this exercise, or up from it, in at most three sentences."""
    return _OTHER.get(exercise.position, _LYING)[way]


def way_words(state: State) -> tuple[str, ...]:
    """How to take the way at hand; up it leads from the exercise that was on the floor last."""
    if state.getting is None:
        return ()
    up = state.getting is Getting.UP
    return getting_steps(state.getting, _left(state) if up else state.slot.item.exercise)


def _left(state: State) -> Exercise:
    """The newest exercise on the floor, which may be the one in hand as it was before a swap."""
    slots = reversed(state.slots[: state.current + 1])
    newest = (item.exercise for slot in slots for item in (slot.item, slot.was) if item)
    return next(filter(on_floor, newest), state.slot.item.exercise)


def phase_of(way: Getting) -> Step:
    """The phase of it."""
    return _STEPS[way]


def way_to(state: State) -> Getting | None:
    """The way that lies before the exercise in hand; None where there is none, or no guide."""
    if not state.guides:
        return None
    needed = on_floor(state.slot.item.exercise)
    if needed is state.down:
        return None
    return Getting.DOWN if needed else Getting.UP


def ways(exercises: Iterable[Exercise], *, down: bool) -> int:
    """How often one gets down or up for these, in this order, and back on one's feet."""
    count = 0
    for needed in (*(on_floor(exercise) for exercise in exercises), False):
        count += needed is not down
        down = needed
    return count


def one_trip(items: tuple[SessionItem, ...]) -> tuple[SessionItem, ...]:
    """The items with those on the floor together, where the first of them is; else as they were."""
    floor = [item for item in items if on_floor(item.exercise)]
    if not floor:
        return items
    first = items.index(floor[0])
    after = [item for item in items[first:] if not on_floor(item.exercise)]
    return (*items[:first], *floor, *after)
