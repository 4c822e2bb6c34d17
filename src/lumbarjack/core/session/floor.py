"""Getting down to the floor and up again: how, and when a session guides it."""

from __future__ import annotations

from collections.abc import Iterable

from lumbarjack.core.catalogue.fitting import on_floor
from lumbarjack.core.models.exercise import Exercise
from lumbarjack.core.session.phases import GETTING_S, Phase
from lumbarjack.core.session.script import Step
from lumbarjack.core.session.state import Getting, SessionItem, State

_WAYS: dict[Getting, tuple[str, ...]] = {
    Getting.DOWN: (
        "Kneel down with a hand on a chair, one knee and then the other.",
        "Sit to one side and let your arms lower you onto it.",
        "Roll over as one piece, shoulders and hips together.",
    ),
    Getting.UP: (
        "Roll onto your side as one piece and let the legs slide down.",
        "Push up with both hands and come onto hands and knees.",
        "One foot forward, a hand on a chair, and stand up.",
    ),
}
"""The log roll (catalogue.md, "down-and-up"): trunk in one piece, arms do the work."""

NAMES = {Getting.DOWN: "Getting down", Getting.UP: "Getting up"}

_STEPS = {
    way: Step(phase, NAMES[way], GETTING_S, GETTING_S, 1, 1)
    for way, phase in ((Getting.DOWN, Phase.GET_DOWN), (Getting.UP, Phase.GET_UP))
}


def getting_steps(way: Getting) -> tuple[str, ...]:
    """How to get down or up, in three sentences."""
    return _WAYS[way]


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
