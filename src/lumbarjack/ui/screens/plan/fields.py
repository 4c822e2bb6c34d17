"""What can be filled in for an exercise of the plan, as text that is typed; no Textual here."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.dosing import resolve
from lumbarjack.core.models.dose import MINUTE_S, Dose, DoseMode, DosePart, SetBy
from lumbarjack.core.plan.numbers import fixed, own_numbers, without_own
from lumbarjack.core.plan.standing import Standing
from lumbarjack.services.errors import BadInput
from lumbarjack.ui.screens.plan.page import who_words

MOST = {"sets": 100, "reps": 100, "hold_s": 7200, "rest_s": 7200}
LEAST = {"sets": 1, "reps": 1, "hold_s": 0, "rest_s": 0}
"""What a dose can hold (models.dose)."""

DIGITS = 4


@dataclass(frozen=True)
class Field:
    """One number: its label and unit, what is typed (empty: blank), and what stands beside it.

    `fixed`: a clinician set it. `per` is how many of what is stored one of the unit is.
    """

    name: str
    label: str
    unit: str
    typed: str
    beside: str
    fixed: bool
    per: int = 1


def fields(catalogue: Catalogue, row: Standing) -> tuple[Field, ...]:
    """The numbers of an exercise, the person's own filled in, every other one blank."""
    return _filled(catalogue, row, own_numbers(row), without_own(catalogue, row), fixed(row))


def clinician_fields(catalogue: Catalogue, row: Standing) -> tuple[Field, ...]:
    """The same with what a clinician set filled in; beside it what a blank would take."""
    same = row.exercise == row.item.exercise
    set_now = row.item.clinician if same else DosePart()
    item = row.item.model_copy(update={"clinician": DosePart()})
    exercise = catalogue.exercise(row.exercise)
    below = resolve(exercise, item) if same else without_own(catalogue, row)
    return _filled(catalogue, row, set_now, below, ())


def _filled(
    catalogue: Catalogue, row: Standing, own: DosePart, base: Dose, held: Collection[str]
) -> tuple[Field, ...]:
    """A field for each number; `base` is what a blank takes, `held` cannot be changed here."""
    two_sided = catalogue.exercise(row.exercise).two_sided
    made = []
    for name, label, unit, per in _shown(row.dose):
        value = getattr(own, name)
        made.append(
            Field(
                name=name,
                label=label,
                unit="a side" if name == "reps" and two_sided else unit,
                typed="" if value is None else str(value // per),
                beside=_beside(row, base, name, unit, per),
                fixed=name in held,
                per=per,
            )
        )
    return tuple(made)


def _shown(dose: Dose) -> tuple[tuple[str, str, str, int], ...]:
    """Name, label, unit, and how many of what is stored one of the unit is."""
    if dose.mode is DoseMode.TIME:
        whole = dose.hold_s % MINUTE_S == 0
        return (("hold_s", "Time", "min", MINUTE_S) if whole else ("hold_s", "Time", "s", 1),)
    if dose.mode is DoseMode.BREATHS:
        return (("reps", "Breaths", "", 1),)
    return (
        ("sets", "Sets", "", 1),
        ("reps", "Times", "", 1),
        ("hold_s", "Hold", "s", 1),
        ("rest_s", "Rest", "s", 1),
    )


def _beside(row: Standing, base: Dose, name: str, unit: str, per: int) -> str:
    """The value that a blank takes, and who set it: "5 s, the programme"."""
    value = getattr(base, name) // per
    said = f"{value} {unit}".strip()
    by = _by(row, base, name)
    return f"{said}, {who_words(by)}"


def _by(row: Standing, base: Dose, name: str) -> SetBy:
    if name != "rest_s":
        by: SetBy = getattr(base, {"hold_s": "hold_by"}.get(name, f"{name}_by"))
        return by
    if row.exercise == row.item.exercise:
        if row.item.clinician.rest_s is not None:
            return SetBy.CLINICIAN
        if row.item.programme.rest_s is not None:
            return SetBy.PROGRAMME
    return SetBy.CATALOGUE


def typed_on(so_far: str, digit: int) -> str:
    """What is typed after one more digit; no more digits than a number can have."""
    text = f"{so_far}{digit}".lstrip("0") or "0"
    return text[:DIGITS]


def numbers(all_fields: tuple[Field, ...]) -> DosePart:
    """What is filled in. Raises BadInput with the field and what it can be."""
    told: dict[str, int] = {}
    for field in all_fields:
        if not field.typed or field.fixed:
            continue
        value = int(field.typed) * field.per
        least, most = LEAST[field.name], MOST[field.name]
        if field.per > 1:
            least = field.per
        if not least <= value <= most:
            raise BadInput(
                f"{field.label}: a number from {least // field.per} to {most // field.per}."
            )
        told[field.name] = value
    return DosePart(**told)
