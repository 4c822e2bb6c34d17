"""Which keys a session shows at each moment, what they do then, and why one does nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from lumbarjack.core.session.state import Stage, State, Why
from lumbarjack.services.sitting import Elsewhere
from lumbarjack.ui.commands.command import Command
from lumbarjack.ui.commands.everywhere import BACK, HELP
from lumbarjack.ui.commands.session import (
    EASIER,
    EFFORT,
    GO_ON,
    INSTRUCTIONS,
    LEARN,
    LEAVE,
    LONGER,
    NEXT,
    PAIN,
    PAUSE,
    PLACE,
    PREVIOUS,
    STILL,
    STOP,
    TAKE_OVER,
    THROW,
    ZONE,
)
from lumbarjack.ui.screens.session.ask import enter_words

if TYPE_CHECKING:
    from lumbarjack.ui.screens.session.shown import ShownScreen

NO_OTHER = "There is no version of this one without the floor that fits you."

ALWAYS = frozenset({"back", "help", "signs", "leave"})

TINY = "-tiny"
SMALL = ("-narrow", TINY)


def footer(screen: ShownScreen) -> tuple[Command, ...]:
    """The keys of this moment: first the one that goes on, last help."""
    if screen.sitting is None:
        elsewhere = isinstance(screen.page, Elsewhere)
        return (GO_ON, TAKE_OVER, BACK, HELP) if elsewhere else (BACK, HELP)
    state = screen.state
    if state.placing:
        return (BACK, STOP, HELP)
    if screen.layout_class == TINY:
        return _tiny(state)
    small = screen.layout_class in SMALL
    match state.stage:
        case Stage.READY:
            learn = (LEARN,) if screen.ahead.card.learn_first else ()
            if small:
                return (GO_ON, *(learn or (INSTRUCTIONS,)), EASIER, STOP, HELP)
            return (GO_ON, *learn, INSTRUCTIONS, EASIER, *(() if learn else (NEXT,)), STOP, HELP)
        case Stage.ASKING:
            answers = _answers(screen)
            if small:
                return (GO_ON, answers, STOP, HELP)
            longer = (LONGER,) if _resting(screen) else ()
            return (GO_ON, answers, *longer, PREVIOUS, STOP, HELP)
        case Stage.ENDED:
            return (GO_ON, LEAVE, HELP)
    if state.getting is not None:
        return (GO_ON, STOP, HELP) if small else (GO_ON, PREVIOUS, STOP, HELP)
    if state.watch is not None:
        return _watching(state, small=small)
    if state.why_paused is Why.RESUMED:
        return (GO_ON, PREVIOUS, STOP, THROW, HELP)
    if state.why_paused is Why.GAP:
        return (GO_ON, NEXT, STOP, HELP) if small else (GO_ON, NEXT, PREVIOUS, STOP, HELP)
    if small:
        return (PAUSE, EASIER, PAIN, STOP, HELP)
    return (PAUSE, NEXT, EASIER, PAIN, STOP, HELP)


def _tiny(state: State) -> tuple[Command, ...]:
    """In forty columns what goes on, an easier one where there is one, and stopping."""
    if state.stage is Stage.ENDED:
        return (GO_ON, LEAVE, HELP)
    if state.watch is not None:
        return {
            Why.STILL: (STILL, NEXT, STOP, HELP),
            Why.OUTWARD: (NEXT, EASIER, STOP, HELP),
        }.get(state.why_paused or Why.PERSON, (NEXT, PAIN, STOP, HELP))
    waits = state.getting is not None or state.why_paused in (Why.RESUMED, Why.GAP)
    if state.stage is Stage.ASKING or waits:
        return (GO_ON, STOP, HELP)
    return (GO_ON if state.stage is Stage.READY else PAUSE, EASIER, STOP, HELP)


def _answers(screen: ShownScreen) -> Command:
    asked = "peak" if screen.questions is None else screen.questions.asked
    return {"peak": PAIN, "zone": PLACE, "effort": EFFORT}[asked]


def _watching(state: State, *, small: bool) -> tuple[Command, ...]:
    """Five minutes after pain moved outward, and what comes after them."""
    match state.why_paused:
        case Why.STILL:
            return (STILL, NEXT, STOP, HELP) if small else (STILL, NEXT, PAIN, STOP, HELP)
        case Why.OUTWARD:
            return (NEXT, EASIER, PREVIOUS, STOP, HELP)
    return (NEXT, PAIN, ZONE, STOP, HELP)


def words(screen: ShownScreen) -> Mapping[str, str]:
    """What they are called at this moment."""
    named = {"help": "keys"}
    if screen.sitting is None:
        return {**named, "go_on": "look"}
    state = screen.state
    if state.placing:
        return {**named, "back": "leave it open"}
    match state.stage:
        case Stage.READY:
            care = "care" if screen.layout_class in SMALL else INSTRUCTIONS.word
            return {**named, "next": "skip", "instructions": care}
        case Stage.ASKING:
            questions = screen.questions
            return named if questions is None else {**named, "go_on": enter_words(questions)}
        case Stage.ENDED:
            return {**named, "go_on": "try again" if screen.refused else "save"}
    if state.getting is not None:
        return {**named, "go_on": f"I am {state.getting}"}
    if state.watch is not None:
        return {**named, **_watch_words(state, tiny=screen.layout_class == TINY)}
    if state.why_paused is Why.GAP:
        return {**named, "go_on": "this one again", "next": "go on"}
    if state.why_paused is Why.RESUMED:
        small = screen.layout_class in SMALL
        save = "save" if small else "save what was done"
        return {**named, "go_on": "go on", "stop": save, "throw": "throw away"}
    if state.held is not None:
        return {**named, "go_on": "go on", "pause": "go on"}
    return {**named, "pause": "count"} if screen.counts else named


def _watch_words(state: State, *, tiny: bool) -> Mapping[str, str]:
    if state.why_paused is Why.OUTWARD:
        return {"next": "next one"}
    return {"next": "gone" if tiny and state.why_paused is Why.STILL else "it is gone"}


def why_not(screen: ShownScreen, id: str) -> str | None:
    """Why a command means nothing now, None where it does."""
    if screen.sitting is None:
        if id == "take_over" and isinstance(screen.page, Elsewhere):
            return None
        return None if id in ALWAYS or (id == "go_on" and screen.page) else "No session runs."
    state = screen.state
    if id == "back" and not state.placing:
        return "s stops and saves; q leaves and keeps the session for the next start."
    if state.stage is Stage.ENDED:
        return None if id in ALWAYS or id == "go_on" else "The session is over; it is being saved."
    return _working(screen, id)


def _working(screen: ShownScreen, id: str) -> str | None:
    state = screen.state
    working, asking = state.stage is Stage.WORKING, state.stage is Stage.ASKING
    timed = working and not screen.counts
    if state.watch is not None:
        return _in_the_wait(state, id)
    if state.placing and id in ("go_on", "pause"):
        return None
    match id:
        case "take_over":
            return "The session runs here."
        case "still_there":
            return "Nothing is asked that y answers."
        case "throw" if state.why_paused is not Why.RESUMED:
            return "Only a session that was cut off is thrown away; s stops and saves."
        case "short" if _begun(state):
            return "This session is begun; s stops and saves it at any time."
        case "learn" if state.stage is not Stage.READY or not screen.ahead.card.learn_first:
            return "Nothing has to be learned before this one."
        case "pause" if asking:
            return "The rest waits for you: nothing begins before you say so."
        case "pause" if not working:
            return "No clock runs here; Enter goes on when you are ready."
        case "go_on" if state.running and timed and state.getting is None:
            return "It runs; Space pauses."
        case "longer" | "shorter" if not timed and not _resting(screen):
            return "No seconds run just now."
        case "easier" | "no_floor" if asking:
            return "This one is done; the next has its own."
        case "no_floor" if screen.ahead.read and screen.ahead.no_floor is None:
            return NO_OTHER
        case "previous" if state.stage is Stage.READY and not state.current:
            return "This is the first one."
        case "zone" if not (asking or any(slot.pains for slot in state.slots)):
            return "The number first, then where it is."
    return None


def _resting(screen: ShownScreen) -> bool:
    questions = screen.questions
    return screen.state.stage is Stage.ASKING and questions is not None and questions.rest_s > 0


def _in_the_wait(state: State, id: str) -> str | None:
    """While pain that moved outward is waited for only the pain itself is spoken of."""
    if id in ("pain", "zone", "stop", "look", "sound", "instructions", *ALWAYS):
        return None
    match state.why_paused:
        case Why.OUTWARD if id in ("next", "easier", "previous", "no_floor"):
            return None
        case Why.STILL if id in ("still_there", "next"):
            return None
        case Why.STILL:
            return "y it is still there, n it is gone."
        case None if id == "next":
            return None
        case None:
            return "This exercise is left until it is known whether the pain is still there."
    return "n goes on to the next exercise, e to an easier one."


def _begun(state: State) -> bool:
    return state.current > 0 or any(slot.begun for slot in state.slots)
