"""An invented session: what was done of a day's plan, and how it felt."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random
from typing import Literal

from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.invented.course import DayPain
from lumbarjack.core.models.dose import Dose, DoseMode
from lumbarjack.core.models.exercise import Exercise, Sides
from lumbarjack.core.models.pain import Side
from lumbarjack.core.models.sessions import ExerciseDone, PainNoted, SessionRecord
from lumbarjack.core.models.today import DayItem, DayKind, DayPlan
from lumbarjack.core.session.script import seconds_of

Effort = Literal["easy", "right", "hard"]

BETWEEN_S = 30
"""Seconds to get from one exercise to the next; they are not part of its time."""

STOPPED_EARLY, UNANSWERED, LEFT_OUT = 0.04, 0.02, 0.01
"""How often a session ends early, a peak is not answered, an exercise is skipped."""


Lengths = dict[tuple[str, Dose], int]
"""Exercise and dose -> seconds, as far as they were worked out: it is the same for years."""


def session(
    rng: Random,
    catalogue: Catalogue,
    plan: DayPlan,
    pain: DayPain,
    *,
    id: str,
    at: datetime,
    note: str | None,
    lengths: Lengths,
) -> SessionRecord:
    """The session of `plan`, begun at `at`."""
    number = len(plan.items)
    reached = rng.randint(1, number - 1) if number > 1 and rng.random() < STOPPED_EARLY else number
    done: list[ExerciseDone] = []
    seconds = 0
    for index, item in enumerate(plan.items):
        skipped = index >= reached or (number > 2 and rng.random() < LEFT_OUT)
        if skipped:
            one = _skipped(item)
        else:
            one = _done(rng, item, pain, seconds, _length(catalogue, item, lengths))
        seconds += one.seconds
        done.append(one)
    after = min(pain.worst, max(0, pain.now + rng.choice((-1, 0, 0, 0, 1))))
    lasted = timedelta(seconds=seconds + BETWEEN_S * reached)
    return SessionRecord(
        id=id,
        at=at,
        day=plan.day,
        ended_at=at + lasted,
        programme=next((i.programme for i in plan.items if i.programme), None),
        finished=reached == number,
        relief=plan.kind is DayKind.RELIEF,
        seconds=seconds,
        before=pain.now,
        after=after,
        zone_before=pain.zone,
        zone_after=pain.zone,
        exercises=tuple(done),
        note=note,
    )


def _skipped(item: DayItem) -> ExerciseDone:
    return ExerciseDone(
        planned=item.planned,
        exercise=item.exercise,
        dose=item.dose,
        status="skipped",
        lowered_by=item.lowered_by,
    )


def _length(catalogue: Catalogue, item: DayItem, lengths: Lengths) -> tuple[Exercise, int]:
    exercise, key = catalogue.exercise(item.exercise), (item.exercise, item.dose)
    if key not in lengths:
        lengths[key] = seconds_of(exercise, item.dose)
    return exercise, lengths[key]


def _done(
    rng: Random, item: DayItem, pain: DayPain, begun_s: int, length: tuple[Exercise, int]
) -> ExerciseDone:
    dose, (exercise, seconds) = item.dose, length
    answered = rng.random() >= UNANSWERED
    peak = min(pain.worst, pain.now + rng.choice((0, 0, 0, 0, 1))) if answered else None
    noted = peak is not None and peak > pain.now
    return ExerciseDone(
        planned=item.planned,
        exercise=item.exercise,
        dose=dose,
        side=Side.RIGHT if exercise.sides is Sides.ONE_SIDE else None,
        status="done",
        sets_done=dose.sets,
        reps_done=dose.sets * (1 if dose.mode is DoseMode.TIME else dose.reps),
        seconds=seconds,
        before=pain.now,
        peak=peak,
        effort=_effort(rng, pain) if answered else None,
        lowered_by=item.lowered_by,
        pains=(PainNoted(at_s=begun_s + seconds // 2, nrs=peak),) if noted and peak else (),
    )


def _effort(rng: Random, pain: DayPain) -> Effort:
    if pain.flare_day:
        return rng.choice(("right", "right", "hard"))
    return rng.choices(("easy", "right", "hard"), (15, 80, 5))[0]
