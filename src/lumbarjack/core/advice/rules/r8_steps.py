"""One step up: hold, then repetitions, then the next rung at 70 % of its dose (R8)."""

from __future__ import annotations

from lumbarjack.core.catalogue.fitting import step_up
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.dosing import first_time, resolve
from lumbarjack.core.models.base import Fact
from lumbarjack.core.models.dose import MINUTE_S, Dose, DoseMode, DosePart, SetBy
from lumbarjack.core.models.exercise import Exercise, Kind
from lumbarjack.core.models.person import Profile
from lumbarjack.core.plan.standing import Standing

PERCENT = 120
"""A step is at most a fifth more; where that is less than one, it is one."""
HOLD_TOP_S = {Kind.STRENGTH: 10, Kind.STABILITY: 10, Kind.STRETCH: 30}
"""Holds grow to 10 s, those of stretches to 30 s; what only moves or breathes has no longer one."""
REPS_TOP = 12
"""Repetitions grow to so many, then the rung changes: our judgement."""


class Step(Fact):
    """What to change: the numbers, and the rung where it is a new one; `words` says it."""

    to: str | None = None
    dose: DosePart
    words: str


def next_step(
    catalogue: Catalogue,
    row: Standing,
    profile: Profile | None,
    known: frozenset[str],
    *,
    easy: bool,
) -> Step | None:
    """The next step for an item of the plan; None where there is nothing above.

    `easy`: the last two sessions were said to be easy, so it goes straight to the rung. What a
    clinician set is never changed, and an item with any such number never changes its rung.
    """
    exercise = catalogue.exercise(row.exercise)
    by_clinician = SetBy.CLINICIAN in (row.dose.sets_by, row.dose.reps_by, row.dose.hold_by)
    above = None if by_clinician else step_up(catalogue, row.exercise, profile, known)
    rung = None if above is None else _rung(above)
    if easy and rung is not None and exercise.mode is not DoseMode.TIME:
        return rung
    if exercise.mode is DoseMode.TIME:
        return _longer(exercise, row.dose, above)
    return _hold(exercise, row.dose) or _reps(exercise, row.dose) or rung


def _hold(exercise: Exercise, dose: Dose) -> Step | None:
    top = HOLD_TOP_S.get(exercise.kind, 0)
    if exercise.mode is DoseMode.BREATHS or exercise.phases or dose.hold_by is SetBy.CLINICIAN:
        return None
    if not 0 < dose.hold_s < top:
        return None
    hold = min(top, _more(dose.hold_s))
    return Step(dose=DosePart(hold_s=hold), words=f"hold {hold} s in place of {dose.hold_s}")


def _reps(exercise: Exercise, dose: Dose) -> Step | None:
    """More repetitions; a timed hold goes to the next rung instead (12 long holds are no step)."""
    if exercise.mode is DoseMode.HOLD or dose.reps_by is SetBy.CLINICIAN:
        return None
    if dose.reps >= REPS_TOP:
        return None
    reps = min(REPS_TOP, _more(dose.reps))
    return Step(dose=DosePart(reps=reps), words=f"{reps} repetitions in place of {dose.reps}")


def _longer(exercise: Exercise, dose: Dose, above: Exercise | None) -> Step | None:
    """A walk grows by whole minutes until it is 70 % of the next one, and so becomes it."""
    if dose.hold_by is SetBy.CLINICIAN:
        return None
    fifth = dose.hold_s * (PERCENT - 100) // 100 // MINUTE_S * MINUTE_S
    longer = dose.hold_s + max(MINUTE_S, fifth)
    if above is not None and above.mode is DoseMode.TIME:
        part = first_time(resolve(above)).hold_s
        if longer >= part:
            return Step(
                to=above.id,
                dose=DosePart(hold_s=part),
                words=f"{above.name}, beginning with {part // MINUTE_S} minutes",
            )
    elif dose.hold_s >= (exercise.dose.hold_s or 0):
        return None
    else:
        longer = min(longer, exercise.dose.hold_s or 0)
    minutes = longer // MINUTE_S
    return Step(dose=DosePart(hold_s=longer), words=f"{minutes} minutes")


def _rung(above: Exercise) -> Step:
    full = resolve(above)
    first = first_time(full)
    if first.reps != full.reps:
        part, words = DosePart(reps=first.reps), f"{first.reps} of {full.reps} repetitions"
    else:
        part, words = DosePart(hold_s=first.hold_s), f"{first.hold_s} s"
    return Step(to=above.id, dose=part, words=f"{above.name}, beginning with {words}")


def _more(value: int) -> int:
    return max(value + 1, value * PERCENT // 100)
