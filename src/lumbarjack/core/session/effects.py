"""What a step of the machine asks of the world: sound, words, a checkpoint at each of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lumbarjack.core.models.exercise import Exercise
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.session.script import Step

Status = Literal["done", "part", "skipped"]


@dataclass(frozen=True, slots=True)
class SetUp:
    """A set-up card is shown for this exercise."""

    exercise: Exercise


@dataclass(frozen=True, slots=True)
class ExerciseBegan:
    """The person left the set-up card."""

    exercise: Exercise


@dataclass(frozen=True, slots=True)
class PhaseBegan:
    """A phase began."""

    step: Step


@dataclass(frozen=True, slots=True)
class ExerciseEnded:
    """An exercise is over, for whatever reason."""

    exercise: Exercise
    status: Status


@dataclass(frozen=True, slots=True)
class AskAfter:
    """Ask peak pain and effort; `before` is the NRS known before the exercise, None = unknown."""

    exercise: Exercise
    before: int | None


@dataclass(frozen=True, slots=True)
class PainLogged:
    """A pain number was noted; `during` says whether it counts to the exercise's peak."""

    nrs: int
    exercise: Exercise
    before: int | None
    during: bool


@dataclass(frozen=True, slots=True)
class MovedOutward:
    """Pain moved further out in the exercise: it is stopped, and asked about in five minutes."""

    exercise: Exercise
    before: Zone
    now: Zone


@dataclass(frozen=True, slots=True)
class AskStill:
    """The five minutes are over: ask whether the pain is still in `now`."""

    exercise: Exercise
    now: Zone


@dataclass(frozen=True, slots=True)
class Outward:
    """It is still there (R2). `over` says that the exercise was over by then."""

    exercise: Exercise
    before: Zone
    now: Zone
    over: bool


@dataclass(frozen=True, slots=True)
class GapPaused:
    """Nobody looked for `seconds`, so the clock was stopped where it was last seen."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Ended:
    """The session is over; `finished` when nothing was left to do."""

    finished: bool


Effect = (
    SetUp
    | ExerciseBegan
    | PhaseBegan
    | ExerciseEnded
    | AskAfter
    | PainLogged
    | MovedOutward
    | AskStill
    | Outward
    | GapPaused
    | Ended
)
