"""What a session amounted to: only what was seen, or said by the person."""

from __future__ import annotations

from lumbarjack.core.models.sessions import ExerciseDone
from lumbarjack.core.session.clock import leave
from lumbarjack.core.session.slots import counted, did, status
from lumbarjack.core.session.state import Slot, State


def outcome(state: State) -> tuple[ExerciseDone, ...]:
    """One entry for each exercise of the session, as it would be saved now.

    `reps_done` counts repetitions over all sets, per side where there are sides. `seconds` are
    those seen, with getting ready and rests, as in `seconds_of`; a skipped exercise has none.
    """
    return tuple(_done(slot) for slot in _settled(state).slots)


def nothing_in(state: State) -> bool:
    """Whether nothing of it was done, and no pain was said: there is nothing to store."""
    return all(done.status == "skipped" and not done.pains for done in outcome(state))


def seconds_worked(state: State) -> int:
    """Seconds of the session that ran, without set-up cards, questions, pauses and gaps."""
    return sum(_seconds(slot) for slot in _settled(state).slots)


def _settled(state: State) -> State:
    return leave(state) if state.slots else state


def _seconds(slot: Slot) -> int:
    return 0 if status(slot) == "skipped" else int(slot.ran_s + 1e-6)


def _done(slot: Slot) -> ExerciseDone:
    now = slot.item
    seen = did(slot)
    sets, reps = counted(slot)
    return ExerciseDone(
        planned=now.planned,
        exercise=seen.exercise.id,
        dose=seen.dose,
        side=seen.side,
        status=status(slot),
        sets_done=sets,
        reps_done=reps,
        seconds=_seconds(slot),
        before=slot.before,
        peak=slot.peak,
        effort=slot.effort,
        lowered_by=now.lowered_by,
        pains=slot.pains,
        zone_before=slot.zone_before,
        zone_after=slot.zone,
        outward=slot.outward,
    )
