"""Where each item of the plan stands after the advice that was accepted since it was made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from lumbarjack.core.catalogue.fitting import step_down
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.dosing import easier_dose, resolve, stepped, words
from lumbarjack.core.models.advice import Action, Advice, AdviceDecision
from lumbarjack.core.models.dose import Dose, DosePart, SetBy
from lumbarjack.core.models.person import PlanDocument, PlanItem, Profile
from lumbarjack.core.models.record import Record

LASTING = frozenset({Action.EASIER_RUNG, Action.PROGRESS})
"""Actions that change the plan itself when they are accepted; a hold may do so too."""


def is_lasting(advice: Advice) -> bool:
    """Whether accepting this changes the plan itself, from then on."""
    return advice.action in LASTING or takes_rung(advice)


def takes_rung(advice: Advice) -> bool:
    """Whether accepting this takes a rung down: an easier rung, or a hold that does (R7, R9)."""
    return advice.action is Action.EASIER_RUNG or advice.takes == "rung-down"


FLARE = "R7"
"""The rule of a flare and of the way back from it."""

OWN = {"sets": "sets_by", "reps": "reps_by", "hold_s": "hold_by", "rest_s": None}
"""The numbers that a person can fill in, and the field that says who set each."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One item of the plan: the rung and the dose that the person is on, and why.

    `stepped_up` marks a rung that a step led to: its dose is small already. `eased` marks a rung
    that is easier than the plan's.
    """

    item: PlanItem
    exercise: str
    dose: Dose
    why: str
    since: date
    stepped_up: bool = False
    eased: bool = False


def accepted(record: Record, plan: PlanDocument) -> Iterator[AdviceDecision]:
    """What was accepted, oldest first; the last answer counts.

    What lasts belongs to the plan it was said of; what holds for a day or a flare belongs to the
    person, whatever the plan.
    """
    last: dict[str, AdviceDecision] = {}
    for decision in sorted(record.decisions, key=lambda d: (d.at, d.id)):
        last[decision.advice.id] = decision
    for decision in sorted(last.values(), key=lambda d: (d.at, d.id)):
        lasting = is_lasting(decision.advice)
        if decision.decision == "accept" and not (lasting and _is_past(decision, plan)):
            yield decision


def _is_past(decision: AdviceDecision, plan: PlanDocument) -> bool:
    """Whether an answer is older than the plan, or in its items already."""
    return decision.at < (plan.counts_from or plan.at) or decision.advice.id in plan.folded


def standings(catalogue: Catalogue, record: Record, plan: PlanDocument) -> tuple[Standing, ...]:
    """The plan's items with every lasting change folded over them: easier rungs and steps up.

    What holds for one day only (easier-today, easier-now, a relief day, a flare) is not in it.
    """
    rows = [_start(catalogue, item, plan) for item in plan.items if item.exercise in catalogue]
    for decision in accepted(record, plan):
        if takes_rung(decision.advice):
            rows = [_easier(catalogue, row, decision, record.profile) for row in rows]
        elif decision.advice.action is Action.PROGRESS:
            rows = _stepped_up(catalogue, rows, decision)
    return tuple(rows)


def concerns(advice: Advice, row: Standing) -> bool:
    """Whether the advice speaks of this item: by its rung, its planned exercise, or of all."""
    return advice.exercise in (None, row.exercise, row.item.exercise)


def _start(catalogue: Catalogue, item: PlanItem, plan: PlanDocument) -> Standing:
    reached = item.reached
    if reached is not None and reached.exercise in catalogue:
        return Standing(
            item=item,
            exercise=reached.exercise,
            dose=overlaid(reached.dose, item.user),
            why=reached.why,
            since=reached.since,
            stepped_up=reached.stepped_up,
            eased=reached.eased,
        )
    return planned(catalogue, item, plan.begun)


def overlaid(dose: Dose, own: DosePart) -> Dose:
    """The dose with the person's own numbers in it, except where a clinician set one (S26)."""
    update: dict[str, object] = {}
    for name, by in OWN.items():
        value = getattr(own, name)
        if value is not None and (by is None or getattr(dose, by) is not SetBy.CLINICIAN):
            update |= {name: value} | ({} if by is None else {by: SetBy.USER})
    return dose.model_copy(update=update) if update else dose


def planned(catalogue: Catalogue, item: PlanItem, begun: date) -> Standing:
    """An item as its plan, begun on that day, has it: nothing is folded over it."""
    return Standing(
        item=item,
        exercise=item.exercise,
        dose=resolve(catalogue.exercise(item.exercise), item),
        why=item.why or "",
        since=item.since or begun,
    )


def _easier(
    catalogue: Catalogue, row: Standing, decision: AdviceDecision, profile: Profile | None
) -> Standing:
    """One rung down, where the advice speaks of this item and there is one.

    The way back from a long flare (R7) takes no second rung from an item that stands lower already
    and has taken no step since: else flares that come again and again would lead down for ever.
    """
    advice = decision.advice
    if not concerns(advice, row) or (advice.rule == FLARE and row.eased):
        return row
    if advice.to is not None and advice.to in catalogue:
        down = catalogue.exercise(advice.to)
    else:
        found = step_down(catalogue, row.exercise, profile)
        if found is None:
            return row
        down = found
    before = catalogue.exercise(row.exercise).name
    return replace(
        row,
        exercise=down.id,
        dose=easier_dose(resolve(down), row.dose),
        stepped_up=False,
        eased=True,
        why=f"Easier than {before} since {_on(decision.day)} ({advice.rule}).",
        since=decision.day,
    )


def _stepped_up(
    catalogue: Catalogue, rows: list[Standing], decision: AdviceDecision
) -> list[Standing]:
    """A step goes to the first item of that exercise, so that falling sets stay falling."""
    for index, row in enumerate(rows):
        if concerns(decision.advice, row) or decision.advice.to == row.exercise:
            return [*rows[:index], _step(catalogue, row, decision), *rows[index + 1 :]]
    return rows


def _step(catalogue: Catalogue, row: Standing, decision: AdviceDecision) -> Standing:
    advice = decision.advice
    exercise, dose = row.exercise, row.dose
    new_rung = advice.to is not None and advice.to in catalogue
    if advice.to is not None and new_rung:
        exercise = advice.to
        dose = resolve(catalogue.exercise(exercise))
    if advice.dose is not None:
        dose = stepped(dose, advice.dose)
    before = catalogue.exercise(row.exercise).name if new_rung else words(row.dose)
    return replace(
        row,
        exercise=exercise,
        dose=dose,
        why=f"One step since {_on(decision.day)}, before that {before} ({advice.rule}).",
        since=decision.day,
        stepped_up=row.stepped_up or new_rung,
        eased=False,
    )


def _on(day: date) -> str:
    return f"{day.day} {day:%b}"
