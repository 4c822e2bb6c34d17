"""Which keys a session shows at each moment, what they do then, and why one does nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from lumbarjack.core.session.state import Stage, Why
from lumbarjack.ui.commands.command import Command
from lumbarjack.ui.commands.everywhere import BACK, HELP
from lumbarjack.ui.commands.session import (
    EASIER,
    EFFORT,
    GO_ON,
    INSTRUCTIONS,
    LEAVE,
    LONGER,
    NEXT,
    PAIN,
    PAUSE,
    PREVIOUS,
    STOP,
)
from lumbarjack.ui.screens.session.ask import enter_words

if TYPE_CHECKING:
    from lumbarjack.ui.screens.session.shown import ShownScreen

NO_OTHER = "There is no version of this one without the floor that fits you."

ALWAYS = frozenset({"back", "help", "signs", "leave"})

SMALL = ("-narrow", "-tiny")


def footer(screen: ShownScreen) -> tuple[Command, ...]:
    """The keys of this moment: first the one that goes on, last help."""
    if screen.sitting is None:
        return (BACK, HELP)
    small = screen.layout_class in SMALL
    state = screen.state
    match state.stage:
        case Stage.READY:
            if small:
                return (GO_ON, INSTRUCTIONS, EASIER, STOP, HELP)
            return (GO_ON, INSTRUCTIONS, EASIER, NEXT, STOP, HELP)
        case Stage.ASKING:
            asked = screen.questions is not None and screen.questions.asked_peak
            answers = EFFORT if asked else PAIN
            if small:
                return (GO_ON, answers, STOP, HELP)
            return (GO_ON, answers, LONGER, PREVIOUS, STOP, HELP)
        case Stage.ENDED:
            return (GO_ON, LEAVE, HELP)
    if state.why_paused is not None and state.why_paused is not Why.PERSON:
        return (GO_ON, NEXT, PREVIOUS, STOP, HELP)
    if screen.layout_class == "-tiny":
        return (PAUSE, STOP, HELP)
    if small:
        return (PAUSE, EASIER, PAIN, STOP, HELP)
    return (PAUSE, NEXT, EASIER, PAIN, STOP, HELP)


def words(screen: ShownScreen) -> Mapping[str, str]:
    """What they are called at this moment."""
    named = {"help": "keys"}
    if screen.sitting is None:
        return named
    state = screen.state
    match state.stage:
        case Stage.READY:
            care = "care" if screen.layout_class in SMALL else INSTRUCTIONS.word
            return {**named, "next": "skip", "instructions": care}
        case Stage.ASKING:
            questions = screen.questions
            return named if questions is None else {**named, "go_on": enter_words(questions)}
        case Stage.ENDED:
            return {**named, "go_on": "try again" if screen.refused else "save"}
    if state.why_paused is Why.GAP:
        return {**named, "go_on": "this one again", "next": "go on"}
    if state.held is not None:
        return {**named, "go_on": "go on", "pause": "go on"}
    return {**named, "pause": "count"} if screen.counts else named


def why_not(screen: ShownScreen, id: str) -> str | None:
    """Why a command means nothing now, None where it does."""
    if screen.sitting is None:
        return None if id in ALWAYS or (id == "go_on" and screen.page) else "No session runs."
    state = screen.state
    if id == "back" and not screen.placing:
        return "s stops and saves; q leaves and keeps the session for the next start."
    if state.stage is Stage.ENDED:
        return None if id in ALWAYS or id == "go_on" else "The session is over; it is being saved."
    return _working(screen, id)


def _working(screen: ShownScreen, id: str) -> str | None:
    state = screen.state
    working = state.stage is Stage.WORKING
    timed = working and not screen.counts
    match id:
        case "pause" if not working:
            return "No clock runs that asks anything of you."
        case "go_on" if state.running and timed:
            return "It runs; Space pauses."
        case "longer" | "shorter" if not timed and not _resting(screen):
            return "No seconds run just now."
        case "easier" | "no_floor" if state.stage is Stage.ASKING:
            return "This one is done; the next has its own."
        case "no_floor" if screen.other is not None and screen.other[1] is None:
            return NO_OTHER
        case "previous" if state.stage is Stage.READY and not state.current:
            return "This is the first one."
        case "zone" if not any(slot.pains for slot in state.slots):
            return "The number first, then where it is."
    return None


def _resting(screen: ShownScreen) -> bool:
    questions = screen.questions
    return screen.state.stage is Stage.ASKING and questions is not None and questions.rest_s > 0
