"""An exercise and a dose, unrolled into the phases that a session walks through."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from lumbarjack.core.models.dose import Dose, DoseMode, SetBy
from lumbarjack.core.models.exercise import Exercise, RepPhase, Sides
from lumbarjack.core.models.pain import Side
from lumbarjack.core.session.phases import (
    BETWEEN_S,
    BREATHS_AT_ONCE,
    BREATHS_PAUSE_S,
    CHANGE_S,
    READY_S,
    SHORT_PAUSE_S,
    Phase,
)

WALKING = "walking"
"""The ladder whose timed activity is called "Walk"."""

UNTIMED_REP_S = 4
"""Planned seconds of a repetition that has no tempo at all: there and back in 2 s each."""


@dataclass(frozen=True, slots=True)
class Step:
    """One phase. `seconds` is None where it waits for a count; `planned` is what estimates use.

    `set` and `rep` count from 1 and name, in a rest or a change of sides, what comes after it.
    `ends_rep` and `ends_set` mark the last phase of a repetition or set on all its sides.
    """

    phase: Phase
    word: str
    seconds: int | None
    planned: int
    set: int
    rep: int
    side: Side | None = None
    starts_rep: bool = False
    ends_rep: bool = False
    ends_set: bool = False


@dataclass(frozen=True, slots=True)
class _Part:
    """One phase inside a repetition."""

    phase: Phase
    word: str
    seconds: int | None
    planned: int


@dataclass(frozen=True, slots=True)
class _Rep:
    """A repetition's place: `whole` when it completes the repetition on all sides."""

    number: int
    side: Side | None
    whole: bool


class Shape(NamedTuple):
    """What the phases of an exercise depend on, beside its dose."""

    phases: tuple[RepPhase, ...]
    sides: Sides
    walking: bool
    user_paced: bool


def unroll(exercise: Exercise, dose: Dose, side: Side | None = None) -> tuple[Step, ...]:
    """Every phase of the exercise in order, from "Get ready" to its last repetition.

    `side` is the side of a one-side exercise. A dose without any length waits for counts.
    """
    walking = exercise.ladder == WALKING
    shape = Shape(exercise.phases, exercise.sides, walking, exercise.user_paced)
    return _unrolled(shape, dose, side)


# A screen asks ten times a second for the same few exercises.
@lru_cache(maxsize=64)
def _unrolled(shape: Shape, dose: Dose, side: Side | None) -> tuple[Step, ...]:
    parts = _repetition(shape, dose)
    reps = _order(shape, dose, side)
    first = reps[0].side
    steps = [_pause(Phase.READY, READY_S, 1, 1, first)]
    for number in range(1, dose.sets + 1):
        if number > 1 and dose.rest_s:
            steps.append(_pause(Phase.REST, dose.rest_s, number, 1, first))
        steps += _set(number, reps, parts, dose, shape.sides)
    return tuple(steps)


def seconds_of(exercise: Exercise, dose: Dose) -> int:
    """Planned seconds of the whole exercise; repetitions at one's own pace count by their tempo."""
    return sum(step.planned for step in unroll(exercise, dose))


def rep_start(steps: tuple[Step, ...], index: int) -> int:
    """The index at which the repetition around `index` begins; a pause is none and begins there."""
    while steps[index].phase.is_work and not steps[index].starts_rep:
        index -= 1
    return index


def rest_after(dose: Dose) -> int:
    """Seconds to rest once the exercise is done: its own rest, else the usual time between two."""
    return dose.rest_s or BETWEEN_S


def _set(number: int, reps: list[_Rep], parts: list[_Part], dose: Dose, sides: Sides) -> list[Step]:
    steps: list[Step] = []
    for before, rep in zip([None, *reps], reps, strict=False):
        if before is not None:
            steps += _between(number, before, rep, parts, dose, sides)
        steps += [
            Step(
                phase=part.phase,
                word=part.word,
                seconds=part.seconds,
                planned=part.planned,
                set=number,
                rep=rep.number,
                side=rep.side,
                starts_rep=part is parts[0],
                ends_rep=rep.whole and part is parts[-1],
                ends_set=rep is reps[-1] and part is parts[-1],
            )
            for part in parts
        ]
    return steps


def _between(
    number: int, before: _Rep, rep: _Rep, parts: list[_Part], dose: Dose, sides: Sides
) -> list[Step]:
    """What stands between two repetitions of a set: mostly nothing."""
    if sides is Sides.EACH_SIDE and before.side is not rep.side:
        return [_pause(Phase.CHANGE, CHANGE_S, number, rep.number, rep.side)]
    if all(part.phase is Phase.HOLD for part in parts):
        rest = dose.rest_s or SHORT_PAUSE_S
        return [_pause(Phase.REST, rest, number, rep.number, rep.side)]
    breathing = parts[0].phase is Phase.BREATHE_IN
    if breathing and before.number != rep.number and before.number % BREATHS_AT_ONCE == 0:
        rest = max(dose.rest_s, BREATHS_PAUSE_S)
        return [_pause(Phase.REST, rest, number, rep.number, rep.side)]
    return []


def _order(shape: Shape, dose: Dose, side: Side | None) -> list[_Rep]:
    timed = dose.mode is DoseMode.TIME
    numbers = range(1, (1 if timed else dose.reps) + 1)
    if shape.sides is Sides.EACH_SIDE:
        return [_Rep(n, s, s is Side.LEFT) for s in (Side.RIGHT, Side.LEFT) for n in numbers]
    if shape.sides is Sides.ALTERNATING and not timed:
        return [_Rep(n, s, s is Side.LEFT) for n in numbers for s in (Side.RIGHT, Side.LEFT)]
    one = side if shape.sides is Sides.ONE_SIDE else None
    return [_Rep(n, one, True) for n in numbers]


def _repetition(shape: Shape, dose: Dose) -> list[_Part]:
    parts = _timed_parts(shape, dose)
    if parts and not shape.user_paced:
        return parts
    planned = sum(part.planned for part in parts) or UNTIMED_REP_S
    return [_Part(Phase.OWN_PACE, Phase.OWN_PACE.value, None, planned)]


def _timed_parts(shape: Shape, dose: Dose) -> list[_Part]:
    if shape.phases:
        return [_contract_relax(phase, dose) for phase in shape.phases]
    if dose.mode is DoseMode.TIME:
        word = "Walk" if shape.walking else Phase.GO.value
        return _lasting([(Phase.GO, word, dose.hold_s)])
    if dose.mode is DoseMode.BREATHS:
        pairs = [(Phase.BREATHE_IN, dose.tempo_in_s), (Phase.BREATHE_OUT, dose.tempo_out_s)]
    elif is_one_hold(dose):
        pairs = [(Phase.HOLD, dose.hold_s)]
    else:
        pairs = [
            (Phase.MOVE, dose.tempo_in_s),
            (Phase.HOLD, dose.hold_s),
            (Phase.LOWER, dose.tempo_out_s),
        ]
    return _lasting([(phase, phase.value, seconds) for phase, seconds in pairs])


def is_one_hold(dose: Dose) -> bool:
    """One long hold a set: its tempo, where there is one, is the breath's and not a movement's."""
    return dose.mode is DoseMode.HOLD and dose.reps == 1


def _contract_relax(phase: RepPhase, dose: Dose) -> _Part:
    role = {"push": Phase.PUSH, "release": Phase.RELEASE, "hold": Phase.HOLD}[phase.role]
    own = role is Phase.HOLD and dose.hold_s > 0 and dose.hold_by is not SetBy.NOBODY
    seconds = dose.hold_s if own else phase.seconds
    return _Part(role, phase.name[:1].upper() + phase.name[1:], seconds, seconds)


def _lasting(parts: list[tuple[Phase, str, int]]) -> list[_Part]:
    return [_Part(phase, word, seconds, seconds) for phase, word, seconds in parts if seconds]


def _pause(phase: Phase, seconds: int, number: int, rep: int, side: Side | None) -> Step:
    return Step(phase, phase.value, seconds, seconds, number, rep, side)
