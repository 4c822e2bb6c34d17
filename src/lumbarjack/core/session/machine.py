"""The machine: (state, event, now) to (state, effects). Any event is safe in any state."""

from __future__ import annotations

from lumbarjack.core.models.base import NRS
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.session import events as e
from lumbarjack.core.session import told
from lumbarjack.core.session.clock import (
    Moved,
    advance,
    arrive,
    card,
    complete,
    end,
    end_exercise,
    go_next,
    go_on,
    into,
    leave,
    leave_clock,
    length,
    put,
    put_current,
    set_up,
    settle,
    slept,
    step_now,
)
from lumbarjack.core.session.effects import (
    Effect,
    ExerciseBegan,
    PhaseBegan,
)
from lumbarjack.core.session.phases import STEP_S, Phase
from lumbarjack.core.session.script import rep_start
from lumbarjack.core.session.slots import changed, script, slot_of, start
from lumbarjack.core.session.slots import put as put_slot
from lumbarjack.core.session.state import SessionItem, Stage, State, Why


def begin(
    items: tuple[SessionItem, ...],
    at: float,
    before: NRS | None = None,
    *,
    zone: Zone | None = None,
    usual_zone: Zone | None = None,
    guides: bool = False,
    asks_zone: bool = False,
) -> State:
    """A session at the first set-up card. `before` and `zone` are the pain known now; `usual_zone`
    is where it is taken to be where nobody says so.

    With `guides` the way down to the floor and up again are phases of their own; with `asks_zone`
    the place of the pain is asked after each exercise. Without items it has ended before it began.
    """
    state = State(
        slots=tuple(slot_of(item) for item in items),
        stage=Stage.READY if items else Stage.ENDED,
        started=at,
        looked=at,
        before=before,
        zone=zone,
        guides=guides,
        asks_zone=asks_zone,
        usual_zone=usual_zone,
    )
    return set_up(state)[0] if items else state


def resume(state: State, at: float, away: float = 0.0) -> State:
    """A loaded checkpoint on a new clock: paused at the same place with the same time to go.

    `away` are the seconds since it was kept: only five minutes of waiting (R2) go on meanwhile.
    """
    shift = at - state.looked
    moved = put(state, started=state.started + shift, looked=at)
    if state.stage is not Stage.WORKING:
        return moved
    if state.watch is not None:
        gone = into(state) + max(0.0, away)
        return moved if state.held is not None else settle(put(moved, anchor=at - gone))[0]
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
        return slept(state, at, max(event.seconds, at - state.looked))
    was_running = state.running
    state, effects = advance(state, at)
    if was_running and state.why_paused is Why.GAP and isinstance(event, e.Resume):
        return state, effects
    state, more = _handle(state, event)
    return state, effects + more


def _handle(state: State, event: e.Event) -> Moved:
    if state.watch is not None or state.getting is not None:
        return _on_the_way(state, event) if state.watch is None else _watching(state, event)
    return _anywhere(state, event)


def _watching(state: State, event: e.Event) -> Moved:
    """Five minutes after pain moved outward only the pain itself is spoken of.

    Once it is known that it is still there, the person says what becomes of the exercise.
    """
    answered = state.why_paused is Why.OUTWARD
    match event:
        case e.Next() if state.watch is not None and state.watch.asking:
            return told.to_questions(state)
        case e.Next() | e.Pain() | e.Where() | e.AskWhere() | e.LeaveWhere() | e.Still() | e.Stop():
            return _anywhere(state, event)
        case e.Back() | e.Easier() | e.Swap() if answered:
            return _anywhere(state, event)
    return state, ()


def _on_the_way(state: State, event: e.Event) -> Moved:
    """Getting down or up is left by any key that goes on."""
    match event:
        case e.Begin() | e.Count() | e.Next() | e.SaidDone():
            return arrive(state)
        case e.Back() if state.finished:
            return card(put(state, finished=False), state.current)
        case e.Back():
            return card(state, state.current - 1) if state.current else (state, ())
        case e.Again():
            return set_up(state) if not state.finished else (state, ())
        case e.Easier() | e.Swap() | e.LearnFirst() if state.finished:
            return state, ()
    return _anywhere(state, event)


def _anywhere(state: State, event: e.Event) -> Moved:
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
            return told.pain(state, event)
        case e.Where():
            return told.where(state, event)
        case e.AskWhere():
            return told.ask_where(state), ()
        case e.LeaveWhere():
            return told.placed(state), ()
        case e.WasAt():
            return told.was_at(state, event), ()
        case e.Still():
            return told.still(state, event)
        case e.LearnFirst():
            return _learn_first(state, event.item)
        case e.Easier():
            return _change(state, event.item, event.item.lowered_by or "person")
        case e.Swap():
            return _change(state, event.item, event.item.lowered_by)
        case e.Answer():
            return _answer(state, event)
        case e.Stop():
            return _stop(state)
    return _in_phase(state, event) if state.stage is Stage.WORKING else (state, ())


def _in_phase(state: State, event: e.Event) -> Moved:
    """The events that only mean something while a phase is at hand."""
    match event:
        case e.Pause() if state.running:
            return put(state, held=into(state), why_paused=Why.PERSON), ()
        case e.Resume() if state.held is not None:
            return settle(go_on(state))
        case e.Again():
            return _again(state)
        case e.Gap() if state.why_paused is Why.GAP:
            return put(state, gap_s=max(state.gap_s, event.seconds)), ()
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
    if not slot.begun:
        slot = put_slot(slot, before=state.before, zone_before=state.zone)
    state = put_current(state, put_slot(slot, begun=True, asked=False))
    return _run(state, effects)


def _run(state: State, effects: tuple[Effect, ...] = ()) -> Moved:
    """Start the phase at the index, with a "Get ready" before it where it is not one itself."""
    leading = script(state.slot)[state.index].phase is not Phase.READY
    state = put(leave_clock(state), stage=Stage.WORKING, leading=leading, anchor=state.looked)
    return state, (*effects, PhaseBegan(step_now(state)))


def _again(state: State) -> Moved:
    """From the start of this repetition; in a pause between them that pause again."""
    state = leave(state)
    return _run(put(state, index=rep_start(script(state.slot), state.index)))


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
    return set_up(put(leave(state), index=start(state.slot)))


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


def _change(state: State, item: SessionItem, lowered_by: str | None) -> Moved:
    if state.stage is Stage.ASKING:
        return state, ()
    slot = state.slot
    item = item.model_copy(update={"lowered_by": lowered_by or slot.item.lowered_by})
    state = leave(state)
    slot = changed(state.slot, item, state.index)
    state = put_current(state, slot, index=slot.first)
    if slot.first >= len(script(slot)):
        return end_exercise(state)
    return set_up(state)


def _learn_first(state: State, item: SessionItem) -> Moved:
    """`item` in front of an exercise that was not begun."""
    if state.stage is not Stage.READY and state.getting is None:
        return state, ()
    if state.slot.begun:
        return state, ()
    before, after = state.slots[: state.current], state.slots[state.current :]
    return card(put(state, slots=(*before, slot_of(item), *after)), state.current)


def _stop(state: State) -> Moved:
    last = state.current + 1 == len(state.slots)
    asking = state.stage is Stage.ASKING or (state.watch is not None and state.watch.asking)
    finished = state.finished or (asking and last)
    return end(put(leave(state), finished=finished))


def _answer(state: State, event: e.Answer) -> Moved:
    if state.stage is not Stage.ASKING:
        return state, ()
    slot = state.slot
    peak, effort = told.worst(slot.peak, event.peak), event.effort or slot.effort
    state = put_current(state, put_slot(slot, peak=peak, effort=effort, asked=True))
    if event.zone is not None:
        state, effects = told.told_zone(state, event.zone)
        if state.watch is not None:
            return state, effects
    return go_next(state)
