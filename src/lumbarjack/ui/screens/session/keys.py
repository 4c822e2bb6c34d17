"""Which keys a session shows at each moment, what they do then, and why one does nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from lumbarjack.core.session.state import Stage, State, Why
from lumbarjack.core.session.why_not import why_not as why_not_now
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
    NEXT,
    PAIN,
    PAUSE,
    PLACE,
    PREVIOUS,
    SECONDS,
    STILL,
    STOP,
    TAKE_OVER,
    THROW,
    ZONE,
)

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
            longer = (SECONDS,) if _resting(screen) else ()
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
            return named if questions is None else {**named, "go_on": questions.enter_words}
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
    if state.stage is Stage.ENDED and id == "go_on":
        return None
    return _working(screen, id)


def _working(screen: ShownScreen, id: str) -> str | None:
    state = screen.state
    if id in ALWAYS or id == "look":
        return None
    if state.watch is None:
        if state.placing and id in ("go_on", "pause"):
            return None
        own = _on_the_screen(screen, id)
        if own is not None:
            return own
    if id in ("longer", "shorter") and _resting(screen):
        return None
    return why_not_now(state, id)


def _on_the_screen(screen: ShownScreen, id: str) -> str | None:
    """What has no meaning here for a reason that only the screen knows."""
    state = screen.state
    match id:
        case "take_over":
            return "The session runs here."
        case "throw" if state.why_paused is not Why.RESUMED:
            return "Only a session that was cut off is thrown away; s stops and saves."
        case "short" if _begun(state):
            return "This session is begun; s stops and saves it at any time."
        case "learn" if not screen.ahead.card.learn_first:
            return "Nothing has to be learned before this one."
        case "go_on" if state.running and not screen.counts and state.getting is None:
            return "It runs; Space pauses."
        case "no_floor" if _no_other(screen):
            return NO_OTHER
    return None


def _no_other(screen: ShownScreen) -> bool:
    asking = screen.state.stage is Stage.ASKING
    return not asking and screen.ahead.read and screen.ahead.no_floor is None


def _resting(screen: ShownScreen) -> bool:
    questions = screen.questions
    return screen.state.stage is Stage.ASKING and questions is not None and questions.rest_s > 0


def _begun(state: State) -> bool:
    return state.current > 0 or any(slot.begun for slot in state.slots)
