"""The machine: (state, event, now) to (state, effects). Any event is safe in any state."""

from __future__ import annotations

from lumbarjack.core.models.base import NRS
from lumbarjack.core.models.sessions import PainNoted
from lumbarjack.core.session import events as e
from lumbarjack.core.session.clock import (
    Moved,
    advance,
    card,
    complete,
    end_exercise,
    go_next,
    into,
    leave,
    leave_clock,
    length,
    put,
    put_current,
    settle,
    slept,
    step_now,
)
from lumbarjack.core.session.effects import (
    Effect,
    Ended,
    ExerciseBegan,
    PainLogged,
    PhaseBegan,
    SetUp,
)
from lumbarjack.core.session.phases import STEP_S, Phase
from lumbarjack.core.session.slots import changed, script, slot_of, start
from lumbarjack.core.session.slots import put as put_slot
from lumbarjack.core.session.state import SessionItem, Slot, Stage, State, Why


def begin(items: tuple[SessionItem, ...], at: float, before: NRS | None = None) -> State:
    """A session at the first set-up card. `before` is the NRS known now, None = not known.

    Without items it has ended before it began.
    """
    return State(
        slots=tuple(slot_of(item) for item in items),
        stage=Stage.READY if items else Stage.ENDED,
        started=at,
        looked=at,
        before=before,
    )


def resume(state: State, at: float) -> State:
    """A loaded checkpoint on a new clock: paused at the same place with the same time to go."""
    shift = at - state.looked
    moved = put(state, started=state.started + shift, looked=at)
    if state.stage is not Stage.WORKING:
        return moved
    why = Why.GAP if state.why_paused is Why.GAP else Why.RESUMED
    return put(moved, held=into(state), why_paused=why)


def step(state: State, event: e.Event, at: float) -> Moved:
    """The state after `event` at `at` (seconds of the clock that `begin` was given).

    Time comes first: phases that are over by `at` pass, and a gap since the last look pauses, so
    that the event meets what the person sees. An event that means nothing here changes nothing.
    """
    if state.stage is Stage.ENDED:
        return state, ()
    if isinstance(event, e.Gap) and state.running:
        return slept(state, at, event.seconds)
    was_running = state.running
    state, effects = advance(state, at)
    if was_running and state.why_paused is Why.GAP and isinstance(event, e.Resume):
        return state, effects
    state, more = _handle(state, event)
    return state, effects + more


def _handle(state: State, event: e.Event) -> Moved:
    match event:
        case e.Begin():
            return _begin_exercise(state) if state.stage is Stage.READY else (state, ())
        case e.Next():
            return _next(state)
        case e.Back():
            return _back(state)
        case e.SaidDone():
            return _said_done(state)
        case e.Pain():
            return _pain(state, event)
        case e.Where():
            return _where(state, event), ()
        case e.Easier():
            return _change(state, event.item, event.item.lowered_by or "person")
        case e.Swap():
            return _change(state, event.item, event.item.lowered_by)
        case e.Answer():
            return _answer(state, event)
        case e.Stop():
            finished = state.stage is Stage.ASKING and state.current + 1 == len(state.slots)
            stopped = put(leave(state), stage=Stage.ENDED, finished=finished)
            return stopped, (Ended(finished=finished),)
    return _in_phase(state, event) if state.stage is Stage.WORKING else (state, ())


def _in_phase(state: State, event: e.Event) -> Moved:
    """The events that only mean something while a phase is at hand."""
    match event:
        case e.Pause() if state.running:
            return put(state, held=into(state), why_paused=Why.PERSON), ()
        case e.Resume() if state.held is not None:
            anchor = state.looked - state.held
            return settle(put(state, anchor=anchor, held=None, why_paused=None, gap_s=0.0))
        case e.Again():
            return _again(state)
        case e.Longer():
            return _longer(state, STEP_S)
        case e.Shorter():
            return _longer(state, -STEP_S)
        case e.Count() if state.running and step_now(state).seconds is None:
            return complete(state, into(state))
    return state, ()


def _begin_exercise(state: State) -> Moved:
    slot = state.slot
    exercise = slot.item.exercise
    effects: tuple[Effect, ...] = () if slot.begun else (ExerciseBegan(exercise),)
    before = slot.before if slot.begun else state.before
    state = put_current(state, put_slot(slot, begun=True, asked=False, before=before))
    return _run(state, effects)


def _run(state: State, effects: tuple[Effect, ...] = ()) -> Moved:
    """Start the phase at the index, with a "Get ready" before it where it is not one itself."""
    leading = script(state.slot)[state.index].phase is not Phase.READY
    state = put(leave_clock(state), stage=Stage.WORKING, leading=leading, anchor=state.looked)
    return state, (*effects, PhaseBegan(step_now(state)))


def _again(state: State) -> Moved:
    """From the start of this repetition; in a pause between them that pause again."""
    steps = script(state.slot)
    state = leave(state)
    index = state.index
    if steps[index].phase.is_work:
        while not steps[index].starts_rep:
            index -= 1
    return _run(put(state, index=index))


def _longer(state: State, seconds: int) -> Moved:
    step_ = step_now(state)
    limit = length(state, step_)
    if step_.seconds is None or limit is None:
        return state, ()
    extra = max(into(state), limit + seconds) - step_.seconds
    if extra < 0 and step_.phase.is_work and state.slot.item.lowered_by is None:
        item = state.slot.item.model_copy(update={"lowered_by": "person"})
        state = put_current(state, put_slot(state.slot, item=item))
    return settle(put(state, extra=extra))


def _next(state: State) -> Moved:
    if state.stage is Stage.ASKING:
        return go_next(state)
    return end_exercise(leave(state))


def _back(state: State) -> Moved:
    if state.stage is Stage.READY:
        return card(state, state.current - 1) if state.current else (state, ())
    state = put(leave(state), stage=Stage.READY, index=start(state.slot))
    return state, (SetUp(state.slot.item.exercise),)


def _said_done(state: State) -> Moved:
    if state.stage is Stage.ASKING:
        return state, ()
    effects: tuple[Effect, ...] = ()
    if state.stage is Stage.READY:
        state, begun = _begin_exercise(state)
        effects = tuple(effect for effect in begun if not isinstance(effect, PhaseBegan))
    state = leave(state)
    state = put_current(state, put_slot(state.slot, said_done=True, touched=True))
    state, more = end_exercise(state)
    return state, effects + more


def _pain(state: State, event: e.Pain) -> Moved:
    noted = PainNoted(
        at_s=max(0, int(state.looked - state.started)), nrs=event.nrs, zone=event.zone
    )
    during = state.stage is not Stage.READY or state.slot.begun
    index = state.current if during else _last_begun(state)
    slot = state.slots[index]
    slot = put_slot(slot, pains=(*slot.pains, noted))
    if during:
        slot = put_slot(slot, peak=worst(slot.peak, event.nrs), touched=True)
    else:
        state = put(state, before=event.nrs)
    state = put(state, slots=(*state.slots[:index], slot, *state.slots[index + 1 :]))
    return state, (PainLogged(event.nrs, slot.item.exercise, slot.before, during),)


def _where(state: State, event: e.Where) -> State:
    """The pain that was said last gets its place; nothing where none was said."""
    said = [(pain.at_s, i, n) for i, s in enumerate(state.slots) for n, pain in enumerate(s.pains)]
    if not said:
        return state
    _, index, number = max(said)
    slot = state.slots[index]
    placed = slot.pains[number].model_copy(update={"zone": event.zone})
    slot = put_slot(slot, pains=(*slot.pains[:number], placed, *slot.pains[number + 1 :]))
    return put(state, slots=(*state.slots[:index], slot, *state.slots[index + 1 :]))


def _last_begun(state: State) -> int:
    begun = [i for i in range(state.current) if state.slots[i].begun]
    return begun[-1] if begun else state.current


def worst(known: int | None, told: int | None) -> int | None:
    """The higher of two NRS, where None is "not known"."""
    if known is None or told is None:
        return told if known is None else known
    return max(known, told)


def _change(state: State, item: SessionItem, lowered_by: str | None) -> Moved:
    if state.stage is Stage.ASKING:
        return state, ()
    slot = state.slot
    item = item.model_copy(update={"lowered_by": lowered_by or slot.item.lowered_by})
    state = leave(state)
    slot = changed(state.slot, item, state.index)
    state = put_current(state, slot, stage=Stage.READY, index=slot.first)
    if slot.first >= len(script(slot)):
        return end_exercise(state)
    return state, (SetUp(item.exercise),)


def _answer(state: State, event: e.Answer) -> Moved:
    if state.stage is not Stage.ASKING:
        return state, ()
    slot: Slot = state.slot
    slot = put_slot(
        slot, peak=worst(slot.peak, event.peak), effort=event.effort or slot.effort, asked=True
    )
    return go_next(put_current(state, slot))
