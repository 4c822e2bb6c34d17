"""Why a command means nothing at a moment of the session, in words; the same for every surface."""

from __future__ import annotations

from lumbarjack.core.session.clock import step_now
from lumbarjack.core.session.state import Stage, State, Why

IN_THE_WAIT = frozenset({"pain", "zone", "stop", "sound", "instructions"})
"""What means the same while pain that moved outward is waited for."""

NO_SECONDS = "No seconds run just now."

IS_DONE = "This one is done; the next has its own."


def why_not(state: State, id: str) -> str | None:
    """Why the command of this id does nothing now; None where it does, or is not the session's."""
    if state.stage is Stage.ENDED:
        return "The session is over; it is being saved."
    if state.watch is not None:
        return _in_the_wait(state, id)
    match state.stage:
        case Stage.READY:
            return _at_the_card(state, id)
        case Stage.ASKING:
            return _at_the_questions(state, id)
    return _in_a_phase(state, id)


def _anywhere(state: State, id: str) -> str | None:
    match id:
        case "still_there":
            return "Nothing is asked that y answers."
        case "learn":
            return "Nothing has to be learned before this one."
        case "zone" if not _told_pain(state):
            return "The number first, then where it is."
    return None


def _told_pain(state: State) -> bool:
    return state.stage is Stage.ASKING or any(slot.pains for slot in state.slots)


def _at_the_card(state: State, id: str) -> str | None:
    match id:
        case "pause":
            return "No clock runs here; Enter goes on when you are ready."
        case "longer" | "shorter":
            return NO_SECONDS
        case "again":
            return "Nothing runs that could begin again."
        case "previous" if not state.current:
            return "This is the first one."
        case "learn":
            return None
    return _anywhere(state, id)


def _at_the_questions(state: State, id: str) -> str | None:
    match id:
        case "pause":
            return "The rest waits for you: nothing begins before you say so."
        case "longer" | "shorter":
            return NO_SECONDS
        case "easier" | "no_floor":
            return IS_DONE
        case "done" | "again":
            return "This one is over; b does it again from its set-up."
    return _anywhere(state, id)


def _in_a_phase(state: State, id: str) -> str | None:
    if id in ("longer", "shorter") and step_now(state).seconds is None:
        return NO_SECONDS
    if state.finished and id in ("easier", "no_floor"):
        return IS_DONE
    if id == "previous" and state.getting is not None and not state.current:
        return "This is the first one."
    return _anywhere(state, id)


def _in_the_wait(state: State, id: str) -> str | None:
    """While pain that moved outward is waited for only the pain itself is spoken of."""
    if id in IN_THE_WAIT:
        return None
    match state.why_paused:
        case Why.OUTWARD if id in ("next", "easier", "previous", "no_floor"):
            return None
        case Why.OUTWARD:
            return "n goes on to the next exercise, e to an easier one."
        case Why.STILL if id in ("still_there", "next"):
            return None
        case Why.STILL:
            return "y it is still there, n it is gone."
        case None if id == "next":
            return None
        case None if id == "still_there":
            return "Noted as it is; it is asked when the five minutes are over."
    return "This exercise is left until it is known whether the pain is still there."
