"""What a session consists of: today's exercises, or those that were named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from lumbarjack.core.advice.rules.r3_relief_day import NOTHING_FITS
from lumbarjack.core.catalogue.fitting import misfit, replacement
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.dosing import first_time, resolve
from lumbarjack.core.models.exercise import Programme
from lumbarjack.core.models.person import PlanItem
from lumbarjack.core.models.record import Record
from lumbarjack.core.models.today import DayKind, DayPlan
from lumbarjack.core.plan.day import plan_for_day, relief_plan
from lumbarjack.core.plan.making import make_items, own_rungs
from lumbarjack.core.plan.standing import standings
from lumbarjack.core.session.floor import one_trip
from lumbarjack.core.session.short import short_one
from lumbarjack.core.session.state import SessionItem
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.errors import NeedsSetup, NothingThere
from lumbarjack.services.safety import require_open
from lumbarjack.services.today import just_risen

SHORT = "short"
"""In place of names: five minutes of what is due today."""


@dataclass(frozen=True)
class Lineup:
    """The exercises of a session in order.

    `whys` tells, by the plan's exercise, why it is not as planned; `dropped` are sentences about
    what is left out.
    """

    items: tuple[SessionItem, ...]
    programme: str | None = None
    relief: bool = False
    whys: Mapping[str, str] = field(default_factory=dict)
    dropped: tuple[str, ...] = ()


def line_up(bundle: Bundle, names: tuple[str, ...] = ()) -> Lineup:
    """The session of today, or one made of the named programmes and exercises.

    What is done on the floor comes together, in today's session and in a programme; exercises that
    are named one by one stay in the order in which they were named. `SHORT` alone is a short one.
    Raises Locked, NeedsSetup, UnknownExercise, or NothingThere where nothing is due.
    """
    lock = require_open(bundle)
    record = bundle.record()
    if record.plan is None:
        raise NeedsSetup
    if lock.locked:
        why = "Until you were told that you may exercise: relief positions and walking only."
        plan = relief_plan(bundle.catalogue, record.profile, bundle.today(), why)
        if not plan.items:
            raise NothingThere("No relief position fits you; rest as you can, and ask about it.")
        return _of_day(bundle.catalogue, plan)
    if names == (SHORT,):
        return _short(record, _of_day(bundle.catalogue, _due(bundle, record)))
    if names:
        return _named(bundle, record, names)
    return _of_day(bundle.catalogue, _due(bundle, record))


def _short(record: Record, whole: Lineup) -> Lineup:
    """Five minutes of the day's session by what matters most; what is left out is said."""
    items = short_one(whole.items, record)
    kept = {item.planned for item in items}
    left = [item.exercise.name for item in whole.items if item.planned not in kept]
    said = f"A short one; left for another time: {', '.join(dict.fromkeys(left))}."
    return replace(whole, items=items, dropped=(*whole.dropped, *((said,) if left else ())))


def _due(bundle: Bundle, record: Record) -> DayPlan:
    day = bundle.today()
    plan = plan_for_day(bundle.catalogue, record, day, morning=just_risen(bundle, record))
    if plan.items:
        return plan
    if plan.kind is DayKind.RELIEF:
        raise NothingThere(NOTHING_FITS)
    if plan.kind is DayKind.AWAY:
        raise NothingThere("You are away today, so nothing is due. Name an exercise to do it.")
    if plan.kind is DayKind.REST:
        raise NothingThere("A rest day: nothing is due, and it counts. Name an exercise to do it.")
    raise NothingThere("Nothing in the plan fits today. See: lumbarjack plan show")


def _of_day(catalogue: Catalogue, plan: DayPlan) -> Lineup:
    items = one_trip(session_items(catalogue, plan))
    programme = next((i.programme for i in plan.items if i.programme), None)
    return Lineup(
        items=items,
        programme=programme,
        relief=plan.kind is DayKind.RELIEF,
        whys={i.planned: i.why for i in plan.items if i.why},
        dropped=plan.dropped,
    )


def session_items(catalogue: Catalogue, plan: DayPlan) -> tuple[SessionItem, ...]:
    """The exercises of a day as a session does them, in the plan's order."""
    return tuple(
        SessionItem(
            planned=i.planned,
            exercise=catalogue.exercise(i.exercise),
            dose=i.dose,
            lowered_by=i.lowered_by,
        )
        for i in plan.items
    )


def _named(bundle: Bundle, record: Record, names: tuple[str, ...]) -> Lineup:
    programmes = {p.id: p for p in bundle.catalogue.programmes}
    items: list[SessionItem] = []
    whys: dict[str, str] = {}
    dropped: list[str] = []
    for name in names:
        if name in programmes:
            made, left = _programme(bundle, record, programmes[name])
            dropped += left
        else:
            made = [_exercise(bundle, record, name)]
        for item, why in made:
            if item is None:
                dropped.append(why)
                continue
            items.append(item)
            if why:
                whys[item.planned] = why
    if not items:
        raise NothingThere(" ".join(dropped) or "Nothing of that fits.")
    only = names[0] if len(names) == 1 and names[0] in programmes else None
    ordered = one_trip(tuple(items)) if only is not None else tuple(items)
    return Lineup(items=ordered, programme=only, whys=whys, dropped=tuple(dropped))


Made = tuple[SessionItem | None, str]
"""An item, or None where nothing fits; and the sentence why it is not what was named."""


def _programme(
    bundle: Bundle, record: Record, programme: Programme
) -> tuple[list[Made], tuple[str, ...]]:
    catalogue = bundle.catalogue
    items, dropped = make_items(catalogue, programme, record.profile, own_rungs(catalogue, record))
    made: list[Made] = []
    for item in items:
        one, why = _fitted(bundle, record, item)
        known = {i.exercise.id for i, _ in made if i is not None}
        if one is None or one.exercise.id == item.exercise or one.exercise.id not in known:
            made.append((one, why or item.why or ""))
    return made, dropped


def _exercise(bundle: Bundle, record: Record, name: str) -> Made:
    """The exercise, in the dose that the plan has come to where it is one of the plan's."""
    bundle.catalogue.exercise(name)
    item, why = _fitted(bundle, record, PlanItem(exercise=name))
    if item is None or record.plan is None or item.exercise.id not in done_before(record):
        return item, why
    rows = standings(bundle.catalogue, record, record.plan)
    dose = next((row.dose for row in rows if row.exercise == item.exercise.id), item.dose)
    return item.model_copy(update={"dose": dose}), why


def _fitted(bundle: Bundle, record: Record, item: PlanItem) -> Made:
    """The item, or what stands in for it for this person at this hour."""
    catalogue = bundle.catalogue
    exercise = catalogue.exercise(item.exercise)
    morning = just_risen(bundle, record)
    reason = misfit(catalogue, exercise, record.profile, morning=morning)
    if reason is None:
        return _item(catalogue, record, item), ""
    other, _ = replacement(catalogue, exercise.id, record.profile, morning=morning)
    if other is None:
        return None, f"{exercise.name} is left out. {reason}"
    why = f"In place of {exercise.name}. {reason}"
    return _item(catalogue, record, PlanItem(exercise=other.id)), why


def done_before(record: Record) -> frozenset[str]:
    """The exercises that were done at least once, in part or whole."""
    return frozenset(e.exercise for s in record.sessions for e in s.performed)


def _item(catalogue: Catalogue, record: Record, item: PlanItem) -> SessionItem:
    exercise = catalogue.exercise(item.exercise)
    dose = resolve(exercise, item)
    return SessionItem(
        planned=item.exercise,
        exercise=exercise,
        dose=dose if item.exercise in done_before(record) else first_time(dose),
        lowered_by=None,
    )
