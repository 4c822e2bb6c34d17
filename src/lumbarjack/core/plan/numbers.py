"""The numbers that a person fills in themselves, over those of programme and catalogue (S26)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.dosing import resolve
from lumbarjack.core.models.dose import Dose, DosePart, SetBy
from lumbarjack.core.models.person import PlanItem
from lumbarjack.core.plan.standing import OWN, Standing, overlaid

T = TypeVar("T")

_NAMES = {"sets": "sets", "reps": "repetitions", "hold_s": "hold", "rest_s": "rest"}


def own_numbers(row: Standing) -> DosePart:
    """The numbers in force that the person set; a blank is anybody else's.

    Nobody is named for a rest: it is the person's where it is what they filled in.
    """
    dose, user = row.dose, row.item.user
    own = {
        name: getattr(dose, name)
        for name, by in OWN.items()
        if by is not None and getattr(dose, by) == SetBy.USER
    }
    if user.rest_s is not None and user.rest_s == dose.rest_s:
        own["rest_s"] = user.rest_s
    return DosePart(**own)


def without_own(catalogue: Catalogue, row: Standing) -> Dose:
    """The dose as it would be with every own number blank: the next in line fills it."""
    below = _next_in_line(catalogue, row)
    update: dict[str, object] = {}
    for name in own_numbers(row).model_dump(exclude_none=True):
        by = OWN[name]
        update |= {name: getattr(below, name)} | ({} if by is None else {by: getattr(below, by)})
    return row.dose.model_copy(update=update)


def _next_in_line(catalogue: Catalogue, row: Standing) -> Dose:
    """The dose without anybody's own numbers; a programme's are for the rung it names."""
    reached, exercise = row.item.reached, catalogue.exercise(row.exercise)
    if reached is not None and reached.exercise == row.exercise:
        return reached.dose
    if reached is not None or row.exercise != row.item.exercise:
        return resolve(exercise)
    return resolve(exercise, row.item.model_copy(update={"user": DosePart()}))


def with_own(catalogue: Catalogue, row: Standing, own: DosePart) -> Standing:
    """A row of a folded plan with these own numbers in place of those it had; the rest stays."""
    dose = overlaid(without_own(catalogue, row), own)
    told = own.model_dump(include=set(OWN), exclude_none=True)
    kept = row.item.user.model_dump(exclude=set(OWN), exclude_none=True)
    item = row.item.model_copy(update={"user": DosePart(**kept, **told)})
    return replace(row, item=item, dose=dose)


def fixed(row: Standing) -> frozenset[str]:
    """The numbers that a clinician set: nobody else changes them."""
    names = {
        name
        for name, by in OWN.items()
        if by is not None and getattr(row.dose, by) == SetBy.CLINICIAN
    }
    if row.item.clinician.rest_s is not None and row.exercise == row.item.exercise:
        names.add("rest_s")
    return frozenset(names)


def refusal(catalogue: Catalogue, row: Standing, own: DosePart) -> str | None:
    """Why these own numbers cannot be: a clinician set that number, or one below it."""
    for name, value in own.model_dump(include=set(OWN), exclude_none=True).items():
        if name in fixed(row):
            return clinician_set(name)
        most = _cap(catalogue, row, name)
        if most is not None and value > most:
            planned = catalogue.exercise(row.item.exercise).name
            return f"Your clinician set {_NAMES[name]} to {most} for {planned}: no more than that."
    return None


def clinician_set(name: str) -> str:
    """The sentence why a number is not to be changed."""
    are = "are" if name in ("sets", "reps") else "is"
    said = _NAMES[name].capitalize()
    return f"{said} {are} set by your clinician; only they change that."


def _cap(catalogue: Catalogue, row: Standing, name: str) -> int | None:
    """What a clinician set for the planned exercise, where another rung stands for it."""
    if row.exercise == row.item.exercise or name == "rest_s":
        return None
    if catalogue.exercise(row.item.exercise).mode is not row.dose.mode:
        return None
    most: int | None = getattr(row.item.clinician, name)
    return most


def kept(items: Iterable[PlanItem], rows: Iterable[Standing]) -> tuple[PlanItem, ...]:
    """Items of a new plan with the numbers that a clinician or the person set before.

    For an exercise that stands once in each plan; falling sets are the programme's own.
    """
    before = _once((row.exercise, row) for row in rows)
    new = tuple(items)
    once = _once((item.exercise, item) for item in new)
    return tuple(
        _with_numbers_of(item, before[item.exercise])
        if item.exercise in once and item.exercise in before
        else item
        for item in new
    )


def _with_numbers_of(item: PlanItem, row: Standing) -> PlanItem:
    same = row.exercise == row.item.exercise
    clinician = row.item.clinician if same else DosePart()
    return item.model_copy(update={"clinician": clinician, "user": own_numbers(row)})


def _once(pairs: Iterable[tuple[str, T]]) -> dict[str, T]:
    """Those whose key comes once."""
    listed = list(pairs)
    counts = Counter(key for key, _ in listed)
    return {key: value for key, value in listed if counts[key] == 1}
