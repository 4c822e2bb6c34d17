"""The plan as it stands, and every change of it by hand: one new document each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from lumbarjack.core.catalogue.fitting import misfit
from lumbarjack.core.dosing import resolve
from lumbarjack.core.models.dose import DosePart
from lumbarjack.core.models.exercise import Exercise
from lumbarjack.core.models.person import PlanDocument, PlanItem, Profile
from lumbarjack.core.models.record import Record
from lumbarjack.core.plan import editing
from lumbarjack.core.plan.numbers import own_numbers, refusal, with_own
from lumbarjack.core.plan.standing import Standing, standings
from lumbarjack.core.shorthand import shorthand
from lumbarjack.services.bundle import TICK, Bundle
from lumbarjack.services.errors import BadInput, NeedsSetup

OWN_PLAN = "Your own plan"
CHANGED_ELSEWHERE = "The plan was changed elsewhere meanwhile; this is how it is now."


@dataclass(frozen=True)
class PlanNow:
    """The plan with every accepted change folded over it; `name` is the programme's.

    `id` names the document: a change says which one it was made of. `places` are where the rows
    stand in it, one for each row.
    """

    id: str
    programme: str | None
    name: str
    since: date
    changed: bool
    rows: tuple[Standing, ...]
    places: tuple[int, ...]
    dropped: tuple[str, ...]


def read_plan(bundle: Bundle) -> PlanNow:
    """The plan. Raises NeedsSetup before the first run."""
    record, plan = _plan(bundle)
    known = {p.id: p.name for p in bundle.catalogue.programmes}
    return PlanNow(
        id=plan.id,
        programme=plan.programme,
        name=known.get(plan.programme or "", OWN_PLAN),
        since=plan.begun,
        changed=bool(plan.change),
        rows=standings(bundle.catalogue, record, plan),
        places=_places(bundle, plan),
        dropped=plan.dropped,
    )


def add(bundle: Bundle, exercise_id: str) -> str:
    """Put an exercise at the end of the plan, and return where it is now, as a sentence.

    Raises UnknownExercise, NeedsSetup, or BadInput where it is there already or does not fit.
    """
    exercise = bundle.catalogue.exercise(exercise_id)
    draft = _draft(bundle)
    for number, row in enumerate(draft.rows, start=1):
        if exercise.id in (row.exercise, row.item.exercise):
            raise BadInput(_already(bundle, row, exercise, number, len(draft.rows)))
    reason = misfit(bundle.catalogue, exercise, draft.profile)
    if reason is not None:
        raise BadInput(f"{exercise.name} is not added. {reason}")
    item = PlanItem(exercise=exercise.id, since=bundle.today())
    _save(bundle, editing.added(draft.plan, item), f"{exercise.name} added")
    learn = [bundle.catalogue.exercise(id).name for id in exercise.learn_first]
    first = f" Learn first: {', '.join(learn)}." if learn else ""
    return f"{exercise.name} is in your plan now, last of {len(draft.rows) + 1}.{first} u undoes."


def _already(bundle: Bundle, row: Standing, exercise: Exercise, number: int, count: int) -> str:
    """The sentence that an exercise is in the plan, itself or by the rung that stands for it."""
    where = f"number {number} of {count}"
    if row.exercise == exercise.id:
        return f"{exercise.name} is in your plan already, {where}."
    now = bundle.catalogue.exercise(row.exercise).name
    return f"{exercise.name} is in your plan already: {now} stands for it now, {where}."


def change(
    bundle: Bundle, of: str, place: int, own: DosePart | None, days: tuple[int, ...] | None
) -> str:
    """Set the person's own numbers and the days of the item at `place`; None leaves them.

    A blank number is filled by the next in line. `of` is the plan's id as it was read. Raises
    BadInput where a clinician set a number, or the plan is another one by now.
    """
    draft = _draft(bundle, of)
    catalogue, row = bundle.catalogue, draft.row(place)
    if own is not None:
        reason = refusal(catalogue, row, own)
        if reason is not None:
            raise BadInput(reason)
        row = with_own(catalogue, row, own)
    if days is not None:
        item = row.item.model_copy(update={"days": editing.weekdays(days)})
        row = replace(row, item=item)
    item = editing.settled(catalogue, row, draft.plan)
    said = f"{catalogue.exercise(row.exercise).name}, {shorthand(row.dose)}"
    _save(bundle, editing.replaced(draft.plan, place, item), said)
    return f"Saved: {said}. u undoes."


def prescribe(
    bundle: Bundle, exercise_id: str, clinician: DosePart, days: tuple[int, ...] | None = None
) -> str:
    """Set the numbers that a clinician gave for an exercise of the plan; blanks are nobody's.

    The exercise stands in the plan as it was named: a rung that accepted advice led to becomes the
    planned one. Raises UnknownExercise, NeedsSetup, or BadInput where it is not in the plan.
    """
    exercise = bundle.catalogue.exercise(exercise_id)
    draft = _draft(bundle)
    row, place = _place_of(exercise, draft.rows, draft.places)
    same = exercise.id == row.item.exercise
    item = PlanItem(
        exercise=exercise.id,
        clinician=clinician,
        user=_not_set(own_numbers(row) if row.exercise == exercise.id else DosePart(), clinician),
        programme=row.item.programme if same else DosePart(),
        days=row.item.days if days is None else editing.weekdays(days),
        replaced=row.item.replaced if same else None,
        why=row.item.why if same else None,
        since=row.item.since if same else bundle.today(),
    )
    said = f"{exercise.name}, {shorthand(resolve(exercise, item))}"
    _save(bundle, editing.replaced(draft.plan, place, item), said)
    theirs = bool(clinician.model_dump(exclude_none=True))
    return f"Saved: {said}{', as your clinician set it' if theirs else ''}. u undoes."


def row_of(bundle: Bundle, exercise_id: str) -> tuple[str, int]:
    """The plan's id and the place in it of an exercise, for `change`. Raises as `prescribe`."""
    exercise = bundle.catalogue.exercise(exercise_id)
    now = read_plan(bundle)
    return now.id, _place_of(exercise, now.rows, now.places)[1]


def _place_of(
    exercise: Exercise, rows: tuple[Standing, ...], places: tuple[int, ...]
) -> tuple[Standing, int]:
    """The row of an exercise, by its rung or by what it was planned as, and its place."""
    for row, place in zip(rows, places, strict=True):
        if exercise.id in (row.exercise, row.item.exercise):
            return row, place
    raise BadInput(f"{exercise.name} is not in your plan; the Catalogue adds it with a.")


def _not_set(own: DosePart, clinician: DosePart) -> DosePart:
    """The person's own numbers but for those that the clinician set."""
    set_now = clinician.model_dump(exclude_none=True)
    return DosePart(**{k: v for k, v in own.model_dump().items() if k not in set_now})


def remove(bundle: Bundle, of: str, place: int) -> str:
    """Take the item at `place` out of the plan. Raises BadInput as `change` does."""
    draft = _draft(bundle, of)
    name = bundle.catalogue.exercise(draft.row(place).exercise).name
    _save(bundle, editing.removed(draft.plan, place), f"{name} removed")
    return f"{name} is out of the plan. u brings it back."


def move(bundle: Bundle, of: str, place: int, by: int) -> str:
    """Change the item at `place` over with its neighbour, -1 above or 1 below.

    At the end of the list nothing is stored. Raises BadInput as `change` does.
    """
    draft = _draft(bundle, of)
    name = bundle.catalogue.exercise(draft.row(place).exercise).name
    to = draft.places.index(place) + by
    if not 0 <= to < len(draft.places):
        return f"{name} is the {'first' if by < 0 else 'last'} already."
    _save(bundle, editing.swapped(draft.plan, place, draft.places[to]), f"{name} moved")
    return f"{name} is number {to + 1} of {len(draft.places)} now. u undoes."


def after(bundle: Bundle, plan: PlanDocument | None) -> datetime:
    """The instant of a new plan: now, and later than the plan it comes after."""
    now = bundle.now()
    return now if plan is None else max(now, plan.at + TICK)


@dataclass(frozen=True)
class _Draft:
    """The plan with everything accepted written into its items, to be changed and stored."""

    profile: Profile | None
    plan: PlanDocument
    rows: tuple[Standing, ...]
    places: tuple[int, ...]

    def row(self, place: int) -> Standing:
        """The row at a place of the document. Raises BadInput where there is none."""
        if place not in self.places:
            raise BadInput(CHANGED_ELSEWHERE)
        return self.rows[self.places.index(place)]


def _draft(bundle: Bundle, of: str | None = None) -> _Draft:
    """A draft of the plan; BadInput where it is not the one that was read."""
    catalogue = bundle.catalogue
    record, plan = _plan(bundle)
    if of is not None and plan.id != of:
        raise BadInput(CHANGED_ELSEWHERE)
    folded = editing.fold(catalogue, record, plan, bundle.now())
    rows = standings(catalogue, record, folded)
    return _Draft(record.profile, folded, rows, _places(bundle, folded))


def _plan(bundle: Bundle) -> tuple[Record, PlanDocument]:
    record = bundle.record().until(bundle.today())
    if record.plan is None:
        raise NeedsSetup
    return record, record.plan


def _places(bundle: Bundle, plan: PlanDocument) -> tuple[int, ...]:
    return tuple(n for n, item in enumerate(plan.items) if item.exercise in bundle.catalogue)


def _save(bundle: Bundle, plan: PlanDocument, said: str) -> None:
    """Store a changed draft as a new document."""
    bundle.journal.put(
        PlanDocument(
            id=bundle.new_id(),
            at=after(bundle, plan),
            day=bundle.today(),
            programme=plan.programme,
            items=plan.items,
            dropped=plan.dropped,
            change=said,
            since=plan.since,
            counts_from=plan.counts_from,
            folded=plan.folded,
        )
    )
