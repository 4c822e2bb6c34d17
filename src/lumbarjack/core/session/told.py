"""What the person says of the pain: how much, where, and whether it moved outward (R2)."""

from __future__ import annotations

from lumbarjack.core.models.pain import Zone
from lumbarjack.core.models.sessions import PainNoted
from lumbarjack.core.session import events as e
from lumbarjack.core.session.clock import (
    Moved,
    go_next,
    go_on,
    into,
    leave,
    leave_clock,
    put,
    put_current,
    set_up,
    step_now,
)
from lumbarjack.core.session.effects import (
    AskAfter,
    Effect,
    MovedOutward,
    Outward,
    PainLogged,
    PhaseBegan,
)
from lumbarjack.core.session.slots import entry
from lumbarjack.core.session.slots import put as put_slot
from lumbarjack.core.session.state import Slot, Stage, State, Watch, Why

OUTWARD = 1
"""From this many zones further out on pain has moved outward (R2)."""


def pain(state: State, event: e.Pain) -> Moved:
    """A pain number, with its place where that is said too.

    It is kept whatever comes after it; of the exercise nothing was done by saying it.
    """
    noted = PainNoted(
        at_s=max(0, int(state.looked - state.started)), nrs=event.nrs, zone=event.zone
    )
    during = state.in_exercise
    index = state.current if during else _last_begun(state)
    slot = state.slots[index]
    slot = put_slot(slot, pains=(*slot.pains, noted))
    if during:
        slot = put_slot(slot, peak=worst(slot.peak, event.nrs))
    else:
        state = put(state, before=event.nrs)
    state = put_at(state, index, slot)
    logged = PainLogged(event.nrs, slot.item.exercise, slot.before, during)
    if event.zone is None:
        return state, (logged,)
    state, effects = told_zone(state, event.zone)
    return state, (logged, *effects)


def where(state: State, event: e.Where) -> Moved:
    """The place of the pain that was said last; a place alone counts for the exercise in hand."""
    said = [(pain.at_s, i, n) for i, s in enumerate(state.slots) for n, pain in enumerate(s.pains)]
    if said and (max(said)[1] == state.current or not state.in_exercise):
        _, index, number = max(said)
        slot = state.slots[index]
        there = slot.pains[number].model_copy(update={"zone": event.zone})
        pains = (*slot.pains[:number], there, *slot.pains[number + 1 :])
        state = put_at(state, index, put_slot(slot, pains=pains))
    return told_zone(placed(state), event.zone)


def was_at(state: State, event: e.WasAt) -> State:
    """What moves outward is seen against it; what was known before stays as it was."""
    slot = state.slot
    if not state.in_exercise or slot.zone_before is not None:
        return state
    return put_current(state, put_slot(slot, zone_before=event.zone))


def ask_where(state: State) -> State:
    """Ask where the pain is; a phase that runs stands still meanwhile."""
    state = put(state, placing=True)
    if not state.running or state.watch is not None:
        return state
    return put(state, held=into(state), why_paused=Why.PLACE)


def placed(state: State) -> State:
    """The place is asked no more; what stood still for it goes on."""
    return go_on(state) if state.why_paused is Why.PLACE else put(state, placing=False)


def told_zone(state: State, zone: Zone) -> Moved:
    """The pain is in `zone` now: further out than before the exercise stops it for five minutes."""
    state = put(state, zone=zone)
    if not state.in_exercise:
        return state, ()
    slot = put_slot(state.slot, zone=zone)
    state = put_current(state, slot)
    further = _further(state, zone)
    if state.watch is not None:
        answered = state.why_paused is Why.OUTWARD
        if not further and not answered:
            return still(state, e.Still(there=False))
        return put(state, watch=state.watch.model_copy(update={"now": zone})), ()
    return _watched(state, zone) if further and slot.outward != "still" else (state, ())


def _further(state: State, zone: Zone) -> bool:
    before = place_before(state)
    return before is not None and zone.reach >= before.reach + OUTWARD


def place_before(state: State) -> Zone | None:
    """What pain in the exercise in hand moves outward from: where it was said to be, else where it
    usually is; pain that was there before it was in the low back at least."""
    slot = state.slot
    if slot.zone_before is not None:
        return slot.zone_before
    usual = state.usual_zone
    return Zone.BACK if usual is Zone.NONE and slot.before else usual


def _watched(state: State, zone: Zone) -> Moved:
    asking = state.stage is Stage.ASKING
    state = leave(state)
    slot = state.slot
    before = place_before(state) or zone
    state = put_current(state, put_slot(slot, outward="moved"), stage=Stage.WORKING)
    state = put(state, watch=Watch(before=before, now=zone, asking=asking), anchor=state.looked)
    moved = MovedOutward(slot.item.exercise, before, zone)
    return state, (moved, PhaseBegan(step_now(state)))


def still(state: State, event: e.Still) -> Moved:
    """The answer to "is it still there?"; a yes counts once the five minutes are over."""
    watch = state.watch
    if watch is None or state.why_paused is Why.OUTWARD:
        return state, ()
    slot = state.slot
    if not event.there:
        slot = put_slot(slot, outward="gone", zone=watch.before)
        state = put(put_current(state, slot), zone=watch.before, index=entry(slot))
        return to_questions(state) if watch.asking else set_up(state)
    if state.why_paused is not Why.STILL:
        return state, ()
    state = put_current(state, put_slot(slot, outward="still"))
    outward: Effect = Outward(slot.item.exercise, watch.before, watch.now, watch.asking)
    if not watch.asking:
        return put(state, why_paused=Why.OUTWARD), (outward,)
    state, effects = to_questions(state)
    return state, (outward, *effects)


def to_questions(state: State) -> Moved:
    """Back to the questions after the exercise, or on where they are answered already."""
    state = put(leave_clock(state), stage=Stage.ASKING)
    if state.slot.asked:
        return go_next(state)
    return state, (AskAfter(state.slot.item.exercise, state.slot.before),)


def put_at(state: State, index: int, slot: Slot) -> State:
    """The state with the slot at `index` replaced."""
    return put(state, slots=(*state.slots[:index], slot, *state.slots[index + 1 :]))


def worst(known: int | None, told: int | None) -> int | None:
    """The higher of two NRS, where None is "not known"."""
    if known is None or told is None:
        return told if known is None else known
    return max(known, told)


def _last_begun(state: State) -> int:
    begun = [i for i in range(state.current + 1) if state.slots[i].begun]
    return begun[-1] if begun else state.current
