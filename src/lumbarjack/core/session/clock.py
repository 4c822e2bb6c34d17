"""How time moves a session: elapsed is a difference, and what nobody saw is never credited."""

from __future__ import annotations

from typing import Any

from lumbarjack.core.session.effects import (
    AskAfter,
    AskStill,
    Effect,
    Ended,
    ExerciseEnded,
    GapPaused,
    PhaseBegan,
    SetUp,
)
from lumbarjack.core.session.floor import phase_of, way_to
from lumbarjack.core.session.phases import GAP_S, READY_S, WATCH_S, Phase
from lumbarjack.core.session.script import Step
from lumbarjack.core.session.slots import credited, entry, passed, script, status, worked
from lumbarjack.core.session.slots import put as put_slot
from lumbarjack.core.session.state import Getting, Slot, Stage, State, Why

WATCHING = Step(Phase.WATCH, Phase.WATCH.value, WATCH_S, WATCH_S, 1, 1)
"""Pain moved outward: five minutes without that exercise, then it is asked about."""

Moved = tuple[State, tuple[Effect, ...]]
"""A state and what it asks of the world."""


def put(state: State, **changes: Any) -> State:
    """The state with some fields changed."""
    return state.model_copy(update=changes)


def put_current(state: State, slot: Slot, **changes: Any) -> State:
    """The state with the slot in hand replaced."""
    before, after = state.slots[: state.current], state.slots[state.current + 1 :]
    return put(state, slots=(*before, slot, *after), **changes)


def step_now(state: State) -> Step:
    """The phase at hand (in a set-up card the one that it leads to, in the end the last)."""
    if state.watch is not None:
        return WATCHING
    if state.getting is not None:
        return phase_of(state.getting)
    steps = script(state.slot)
    step = steps[min(state.index, len(steps) - 1)]
    return _lead_in(step) if state.leading else step


def _lead_in(step: Step) -> Step:
    return Step(Phase.READY, Phase.READY.value, READY_S, READY_S, step.set, step.rep, step.side)


def into(state: State) -> float:
    """Seen seconds of the phase at hand."""
    if state.stage is not Stage.WORKING:
        return 0.0
    return max(0.0, state.looked - state.anchor if state.held is None else state.held)


def length(state: State, step: Step) -> float | None:
    """Seconds of the phase at hand with + and -; None where it waits for a count."""
    return None if step.seconds is None else max(0.0, step.seconds + state.extra)


def advance(state: State, at: float) -> Moved:
    """The state at `at`; more than GAP_S since the last look pauses timed phases where seen."""
    at = max(at, state.looked)
    missed = at - state.looked
    if not state.running:
        return put(state, looked=at), ()
    if missed <= GAP_S or state.watch is not None:
        return settle(put(state, looked=at))
    if step_now(state).seconds is None:
        return put(state, looked=at, anchor=state.anchor + missed), ()
    return slept(state, at, missed)


def go_on(state: State) -> State:
    """The state with the clock let run again from where it stood."""
    anchor = state.looked - (state.held or 0.0)
    return put(state, anchor=anchor, held=None, why_paused=None, gap_s=0.0, placing=False)


def slept(state: State, at: float, seconds: float) -> Moved:
    """The running state paused where it was last seen, because of a gap.

    Five minutes without an exercise are over, seen or not.
    """
    if state.watch is not None:
        return settle(put(state, anchor=state.anchor - seconds, looked=max(at, state.looked)))
    held = into(state)
    paused = put(state, held=held, why_paused=Why.GAP, gap_s=seconds, looked=max(at, state.looked))
    return paused, (GapPaused(seconds),)


def settle(state: State) -> Moved:
    """The running state past every phase whose time is over."""
    effects: tuple[Effect, ...] = ()
    while state.running:
        limit = length(state, step_now(state))
        if limit is None or into(state) < limit:
            break
        if state.watch is not None:
            asked = put(state, held=limit, why_paused=Why.STILL)
            return asked, (*effects, AskStill(state.slot.item.exercise, state.watch.now))
        state, more = complete(state, limit)
        effects += more
    return state, effects


def complete(state: State, seconds: float) -> Moved:
    """The state after the phase at hand, which took `seconds`."""
    if state.getting is not None:
        return arrive(state)
    slot = credited(state.slot, step_now(state), seconds)
    steps = script(slot)
    clock = {"anchor": state.anchor + seconds, "extra": 0.0, "leading": False}
    if state.leading:
        return put_current(state, slot, **clock), (PhaseBegan(steps[state.index]),)
    index = state.index + 1
    state = put_current(state, passed(slot, state.index, steps), index=index, **clock)
    if index < len(steps):
        return state, (PhaseBegan(steps[index]),)
    return end_exercise(state)


def leave(state: State) -> State:
    """The state with what was seen of the phase at hand credited and the clock let go."""
    slot = state.slot
    if state.stage is Stage.WORKING and state.getting is None and state.watch is None:
        slot = credited(slot, step_now(state), into(state))
    return put_current(leave_clock(state), slot)


def end_exercise(state: State) -> Moved:
    """The exercise is over: ask how it was, unless nothing of it was done or it was asked."""
    slot = state.slot
    ended = ExerciseEnded(slot.item.exercise, status(slot))
    if worked(slot) and not slot.asked:
        asking = put(leave_clock(state), stage=Stage.ASKING)
        return asking, (ended, AskAfter(slot.item.exercise, slot.before))
    state, effects = go_next(state)
    return state, (ended, *effects)


def go_next(state: State) -> Moved:
    """The set-up card of the next exercise, or the end."""
    if state.current + 1 < len(state.slots):
        return card(put_current(state, put_slot(state.slot, asked=True)), state.current + 1)
    state = put(leave_clock(state), finished=True)
    return _get(state, Getting.UP) if state.guides and state.down else end(state)


def end(state: State) -> Moved:
    """The end of the session."""
    ended = put(leave_clock(state), stage=Stage.ENDED)
    return ended, (Ended(finished=ended.finished),)


def card(state: State, current: int) -> Moved:
    """The set-up card of the exercise at `current`."""
    state = put(state, current=current)
    return set_up(put(state, index=entry(state.slot)))


def set_up(state: State) -> Moved:
    """The set-up card of the exercise in hand; before it the way down to it, or up to it."""
    state = put(leave_clock(state), stage=Stage.READY)
    way = way_to(state)
    return _get(state, way) if way is not None else (state, (SetUp(state.slot.item.exercise),))


def _get(state: State, way: Getting) -> Moved:
    state = put(state, stage=Stage.WORKING, getting=way, anchor=state.looked)
    return state, (PhaseBegan(step_now(state)),)


def arrive(state: State) -> Moved:
    """Down on the floor, or up again: on to what comes there."""
    state = put(leave_clock(state), down=state.getting is Getting.DOWN)
    return end(state) if state.finished else set_up(state)


def leave_clock(state: State) -> State:
    """The state with no phase running or paused."""
    return put(
        state,
        held=None,
        why_paused=None,
        gap_s=0.0,
        extra=0.0,
        leading=False,
        getting=None,
        watch=None,
        placing=False,
    )
