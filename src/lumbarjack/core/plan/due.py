"""One item of the plan on one day: first time, eased, and fitted to the person and the hour."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum

from lumbarjack.core.catalogue.fitting import RESTS, misfit, replacement, step_down, still_spine
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.dosing import a_third_less, at_most, easier_dose, first_time, halved, resolve
from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.models.dose import Dose
from lumbarjack.core.plan.circumstances import Circumstances
from lumbarjack.core.plan.returning import SHARE_PERCENT, share
from lumbarjack.core.plan.standing import Standing, concerns

OLD_NEWS = timedelta(days=7)
"""From here on a step is no change any more that wants its reason on Today: our judgement."""


class Less(StrEnum):
    """By how much the dose was made smaller, so that what stands in for it is as small."""

    NOTHING = "nothing"
    THIRD = "third"
    HALF = "half"
    SHARE = "share"


_LESS: Mapping[Less, Callable[[Dose], Dose]] = {
    Less.NOTHING: lambda dose: dose,
    Less.THIRD: a_third_less,
    Less.HALF: halved,
    Less.SHARE: share,
}


@dataclass(frozen=True, slots=True)
class Due:
    """An item as it is done today; `lowered_by` is the rule that made it smaller."""

    row: Standing
    exercise: str
    dose: Dose
    why: str
    lowered_by: str | None = None
    less: Less = Less.NOTHING
    stands_in: bool = False


def due_today(
    catalogue: Catalogue,
    row: Standing,
    today: Circumstances,
    taken: frozenset[str] = frozenset(),
) -> tuple[Due | None, str]:
    """The item as it is done today; or None, and the sentence why it is left out.

    `taken` are the exercises that stand in today's plan already: what stands in for something that
    is held back is another one, where there is another.
    """
    return _fit(catalogue, _ease(catalogue, _begun(row, today), today), today, taken)


def _begun(row: Standing, today: Circumstances) -> Due:
    if today.done_before(row.exercise) or row.stepped_up:
        news = row.since > today.plan_since and today.day - row.since < OLD_NEWS
        why = row.why if news or row.eased else ""
        return Due(row=row, exercise=row.exercise, dose=row.dose, why=why)
    dose = first_time(row.dose)
    if dose == row.dose:
        return Due(row=row, exercise=row.exercise, dose=dose, why=row.why)
    smaller = (
        f"{dose.reps} of {row.dose.reps}"
        if dose.reps != row.dose.reps
        else f"{dose.hold_s} s of {row.dose.hold_s}"
    )
    why = f"{row.why} First time: {smaller}, to see how it goes.".strip()
    return Due(row=row, exercise=row.exercise, dose=dose, why=why)


def _ease(catalogue: Catalogue, due: Due, today: Circumstances) -> Due:
    """The day's own easing: a flare, the session after one, and what was accepted today."""
    due = _eased_by_flare(catalogue, due, today)
    for decision in today.decisions:
        if decision.day == today.day and concerns(decision.advice, due.row):
            due = _answered(catalogue, due, decision.advice, today)
    return due


def _eased_by_flare(catalogue: Catalogue, due: Due, today: Circumstances) -> Due:
    if today.flare_eases and today.flare.began is not None:
        since = today.flare.began
        why = f"Flare since {since.day} {since:%b}: one step easier, half the dose (R7)."
        eased = _down(catalogue, due, today, why)
        if eased.exercise in RESTS:
            why = f"Flare since {since.day} {since:%b}: a position to rest in, in full (R7)."
        return replace(eased, dose=_less(eased, Less.HALF), why=why, less=Less.HALF)
    climbing = today.climbing_since
    if climbing is not None and due.row.since < climbing and not due.row.eased:
        why = "After a long flare: one step easier; the way back is step by step (R7, R8)."
        return _down(catalogue, due, today, why)
    if today.back_after_flare:
        why = "First session after the flare: one step easier, then as before (R7)."
        return _down(catalogue, due, today, why)
    if today.returning_since is not None:
        since = today.returning_since
        why = f"Back since {since.day} {since:%b}: {SHARE_PERCENT} % until it is comfortable (R9)."
        return replace(due, dose=share(due.dose), why=why, lowered_by="R9", less=Less.SHARE)
    return due


def _answered(catalogue: Catalogue, due: Due, advice: Advice, today: Circumstances) -> Due:
    """What an easing that was accepted today makes of the item."""
    eased = replace(due, why=advice.reason, lowered_by=advice.rule)
    if advice.action is Action.EASIER_TODAY and advice.to is not None and advice.to in catalogue:
        dose = a_third_less(_rung_dose(catalogue, advice.to, due.dose, today))
        return replace(eased, exercise=advice.to, dose=dose, less=Less.THIRD)
    if advice.action is Action.EASIER_TODAY and advice.dose is not None:
        return replace(eased, dose=at_most(due.dose, advice.dose), less=Less.THIRD)
    if advice.action is not Action.EASIER_NOW:
        return due
    if advice.to is not None and advice.to in catalogue:
        dose = _rung_dose(catalogue, advice.to, due.dose, today)
        return replace(eased, exercise=advice.to, dose=dose)
    if advice.dose is not None:
        return replace(eased, dose=at_most(due.dose, advice.dose), less=Less.HALF)
    return due


def _less(due: Due, less: Less) -> Dose:
    """The dose made smaller; a position to rest in is not halved (see `flare` of R7)."""
    return due.dose if due.exercise in RESTS and less is Less.HALF else _LESS[less](due.dose)


def _down(catalogue: Catalogue, due: Due, today: Circumstances, why: str) -> Due:
    easier = step_down(catalogue, due.exercise, today.profile)
    eased = replace(due, why=why, lowered_by="R7")
    if easier is None:
        return eased
    dose = _rung_dose(catalogue, easier.id, due.dose, today)
    return replace(eased, exercise=easier.id, dose=dose)


def _rung_dose(catalogue: Catalogue, exercise: str, than: Dose, today: Circumstances) -> Dose:
    """The dose of another rung: small where it was never done, and no more than before."""
    dose = resolve(catalogue.exercise(exercise))
    return easier_dose(dose if today.done_before(exercise) else first_time(dose), than)


def _fit(
    catalogue: Catalogue, due: Due, today: Circumstances, taken: frozenset[str]
) -> tuple[Due | None, str]:
    exercise = catalogue.exercise(due.exercise)
    profile, morning, held = today.profile, today.morning, today.held
    reason = misfit(catalogue, exercise, profile, morning=morning, held=held)
    if reason is None:
        return due, ""
    if exercise.id in held:
        still = still_spine(catalogue, profile, held=held)
        other = next((e for e in still if e.id not in taken), still[-1] if still else None)
    else:
        other, _ = replacement(catalogue, exercise.id, profile, morning=morning, held=held)
    if other is None:
        return None, f"{exercise.name} is left out. {reason}"
    dose = resolve(other)
    if not today.done_before(other.id):
        dose = first_time(dose)
    stand_in = replace(
        due,
        exercise=other.id,
        dose=dose,
        why=f"In place of {exercise.name}. {reason}",
        stands_in=True,
    )
    return replace(stand_in, dose=_less(stand_in, due.less)), ""
