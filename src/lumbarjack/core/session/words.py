"""What a session says of itself: where it stands, which side, what comes next."""

from __future__ import annotations

import re

from lumbarjack.core.models.dose import MINUTE_S
from lumbarjack.core.models.exercise import Exercise, Sides
from lumbarjack.core.models.pain import Side, Zone
from lumbarjack.core.session.clock import step_now
from lumbarjack.core.session.phases import GAP_S, Phase
from lumbarjack.core.session.script import Step
from lumbarjack.core.session.slots import script
from lumbarjack.core.session.state import Stage, State, Watch, Why

LIMBS = ("leg", "arm", "knee", "foot", "heel", "hip", "hand", "shoulder", "elbow", "thigh")
"""The parts that a side may be named by, the plainest first."""

PLACES = tuple(f"{n} {zone.words}" for n, zone in enumerate(Zone))
"""Where the pain may be, each by its number: "0 none", "1 low back" and further out."""

STOP_SIGN = "Stop if pain goes further down a leg, or you feel numb or weak."
"""What every exercise is stopped for."""

EVERYWHERE = frozenset({"none", "mat", "bed"})
"""What nobody has to be told to fetch."""

ARMS = frozenset({"arm", "hand", "shoulder", "elbow"})


def side_words(exercise: Exercise, side: Side | None) -> str:
    """The side as it is shown: "Right leg"; "Left arm, right leg" where both move; "Right side"
    where the steps name no limb."""
    if side is None or side is Side.BOTH:
        return ""
    text = " ".join((*exercise.steps, *exercise.cues)).lower()
    named = set(re.findall(r"\{side\} ([a-z]+)", text))
    limb = next((limb for limb in LIMBS if limb in named), "side")
    said = f"{side.value} {limb}"
    across = _across(exercise, limb, text)
    if across:
        other = Side.LEFT if side is Side.RIGHT else Side.RIGHT
        both = sorted(
            ((limb, said), (across, f"{other.value} {across}")), key=lambda one: one[0] not in ARMS
        )
        said = ", ".join(words for _, words in both)
    return f"{said[:1].upper()}{said[1:]}"


def first_side_words(exercise: Exercise, side: Side | None) -> str:
    """Which side comes first, or that the sides take turns: "Right leg first"."""
    said = side_words(exercise, side)
    if not said or exercise.sides is Sides.ONE_SIDE:
        return said
    return f"{said}, then change" if exercise.sides is Sides.ALTERNATING else f"{said} first"


def equipment_words(exercise: Exercise) -> str:
    """What has to be at hand: "You need: chair"; empty where that is a mat or a bed at most."""
    things = [thing.replace("-", " ") for thing in exercise.equipment if thing not in EVERYWHERE]
    return f"You need: {', '.join(things)}" if things else ""


def _across(exercise: Exercise, limb: str, text: str) -> str:
    """The limb of the other side that moves with it, an arm with a leg; empty where none does."""
    if exercise.sides is not Sides.ALTERNATING or limb not in LIMBS:
        return ""
    named = set(re.findall(r"\{other\} ([a-z]+)", text))
    return next((one for one in LIMBS if one in named and (one in ARMS) is not (limb in ARMS)), "")


def where(state: State) -> str:
    """Where the session stands, to go on from: "Bridge, set 2, right side"."""
    if not state.slots or state.stage is Stage.ENDED:
        return "the end"
    exercise = state.slot.item.exercise
    if state.stage is Stage.ASKING or (state.watch is not None and state.watch.asking):
        return f"the questions after {exercise.name}"
    if state.finished:
        return "getting up"
    step = step_now(state)
    parts = [exercise.name]
    begun = state.slot.begun
    if begun and script(state.slot)[-1].set > 1:
        parts.append(f"set {step.set}")
    one_at_a_time = exercise.sides is not Sides.ALTERNATING
    if begun and one_at_a_time and step.side in (Side.RIGHT, Side.LEFT):
        parts.append(f"{step.side.value} side")
    return ", ".join(parts)


def paused_words(state: State) -> str:
    """Why the clock stands still, in one sentence; empty while it does not."""
    match state.why_paused:
        case Why.PERSON:
            return "Paused."
        case Why.RESUMED:
            return f"Continue at {where(state)}."
        case Why.GAP:
            known = state.gap_s >= GAP_S
            gap = f" for {_long(state.gap_s)}" if known else ""
            return f"The clock stood still{gap}, so that time was not counted."
        case Why.STILL if state.watch is not None:
            return f"Five minutes are over. Is the pain still {in_the(state.watch.now)}?"
        case Why.OUTWARD if state.watch is not None:
            return f"Still {in_the(state.watch.now)}: this exercise is left for now."
    return ""


def _long(seconds: float) -> str:
    """How long it was, as one would say it: "40 seconds", "5 minutes", "8 hours"."""
    count, unit = round(seconds), "second"
    for longer, whole in (("minute", MINUTE_S), ("hour", 60)):
        if count < 2 * whole:
            break
        count, unit = round(count / whole), longer
    return f"{count} {unit}s"


def in_the(zone: Zone) -> str:
    """A place as it is said of pain: "in the thigh", "below the knee"."""
    return zone.words if zone in (Zone.NONE, Zone.CALF) else f"in {_the(zone)}"


def watch_words(watch: Watch) -> str:
    """What is said when pain moved outward."""
    return (
        f"Pain has moved from {_the(watch.before)} to {_the(watch.now)}. "
        "In five minutes: is it still there?"
    )


def _the(zone: Zone) -> str:
    return zone.words if zone in (Zone.NONE, Zone.CALF) else f"the {zone.words}"


def next_words(state: State) -> str:
    """What comes after this phase or card: "5 more, then rest 45 s", "Bird dog", "the end"."""
    if state.stage is Stage.ENDED or not state.slots:
        return ""
    if state.stage is Stage.ASKING:
        return after_exercise(state)
    if state.finished:
        return "the end"
    if state.getting is not None:
        return state.slot.item.exercise.name
    if state.watch is not None:
        return "is it still there?"
    steps = script(state.slot)
    if state.stage is Stage.READY:
        return _begins(steps[min(state.index, len(steps) - 1)])
    if state.leading:
        return _begins(steps[state.index])
    step = steps[state.index]
    if not step.phase.is_work:
        return _begins(steps[state.index + 1])
    return _after_work(state, steps)


def after_exercise(state: State) -> str:
    """The name of the next exercise, or "the end"."""
    later = state.slots[state.current + 1 :]
    return later[0].item.exercise.name if later else "the end"


def _begins(step: Step) -> str:
    return step.word


def _after_work(state: State, steps: tuple[Step, ...]) -> str:
    more = 0
    for step in steps[state.index + 1 :]:
        if not step.phase.is_work:
            return _more(more, _pause_words(state, step))
        more += step.starts_rep
    return _more(more, after_exercise(state))


def _more(more: int, then: str) -> str:
    return f"{more} more, then {then}" if more else then


def _pause_words(state: State, step: Step) -> str:
    if step.phase is Phase.CHANGE:
        words = side_words(state.slot.item.exercise, step.side).lower()
        return f"the {words}"
    return f"rest {step.planned} s"
