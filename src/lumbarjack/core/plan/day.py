"""What is due on one day: the plan, with what holds for this day folded over it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from lumbarjack.core.catalogue.fitting import misfit, relief_positions, still_spine
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.dosing import resolve, set_by
from lumbarjack.core.models.advice import Action
from lumbarjack.core.models.exercise import Exercise
from lumbarjack.core.models.person import Profile
from lumbarjack.core.models.record import Record
from lumbarjack.core.models.today import DayItem, DayKind, DayPlan
from lumbarjack.core.pain.flare import FlareState, flare_on
from lumbarjack.core.plan.circumstances import look
from lumbarjack.core.plan.due import Due, due_today
from lumbarjack.core.plan.standing import standings
from lumbarjack.core.session.phases import BETWEEN_S
from lumbarjack.core.session.script import seconds_of

RELIEF_WALK = "walk-5"


def plan_for_day(
    catalogue: Catalogue,
    record: Record,
    day: date,
    *,
    morning: bool = False,
    flare: FlareState | None = None,
) -> DayPlan:
    """What is due on `day`, with who set each dose and the reason for every change.

    Only advice that was accepted changes anything. `morning` is True in the first two hours after
    rising: rungs with the early-morning caution are then swapped (Snook 1998). `flare` is where
    flares stand on `day`, where that is known already.
    """
    record = record.until(day)
    plan = record.plan
    if plan is None:
        return DayPlan(day=day, kind=DayKind.NORMAL, items=(), seconds=0)
    if any(away.first <= day <= away.last for away in record.away):
        return DayPlan(day=day, kind=DayKind.AWAY, items=(), seconds=0)
    flare = flare_on(record, day) if flare is None else flare
    today = look(catalogue, record, plan, day, morning, flare)
    if any(d.advice.action is Action.RELIEF_DAY and d.day == day for d in today.decisions):
        return relief_plan(catalogue, record.profile, day, "A relief day (R3).")
    rows = [
        row
        for row in standings(catalogue, record, plan)
        if not row.item.days or day.weekday() in row.item.days
    ]
    if not rows:
        return DayPlan(day=day, kind=DayKind.REST, items=(), seconds=0)
    if today.still_spine is not None:
        rule = today.still_spine.advice.rule
        return still_plan(catalogue, record.profile, day, rule, today.held)
    items: list[DayItem] = []
    dropped: list[str] = []
    for row in rows:
        fitted, sentence = due_today(catalogue, row, today, frozenset(i.exercise for i in items))
        if fitted is None:
            dropped.append(sentence)
        elif not _repeated(fitted, items):
            items.append(_item(fitted, plan.programme))
    kind = DayKind.FLARE if today.flare_eases else DayKind.NORMAL
    return _plan(catalogue, day, kind, items, dropped)


def _repeated(due: Due, items: list[DayItem]) -> bool:
    """Two items that came to one exercise are done once, and so is what stands in for a set.

    Falling sets stay, also one rung lower.
    """
    return any(
        i.exercise == due.exercise and (due.stands_in or i.planned != due.row.item.exercise)
        for i in items
    )


def _item(due: Due, programme: str | None) -> DayItem:
    return DayItem(
        planned=due.row.item.exercise,
        exercise=due.exercise,
        dose=due.dose,
        set_by=set_by(due.dose).value,
        why=due.why,
        lowered_by=due.lowered_by,
        programme=programme,
    )


def no_relief(catalogue: Catalogue, profile: Profile | None, day: date) -> bool:
    """Whether neither a relief position nor the walk fits this person."""
    return not relief_plan(catalogue, profile, day, "").items


def relief_plan(catalogue: Catalogue, profile: Profile | None, day: date, why: str) -> DayPlan:
    """Relief positions and a short walk: what a relief day offers, and it counts as done."""
    exercises: list[Exercise] = list(relief_positions(catalogue, profile))[:3]
    if RELIEF_WALK in catalogue and RELIEF_WALK not in {e.id for e in exercises}:
        walk = catalogue.exercise(RELIEF_WALK)
        if misfit(catalogue, walk, profile) is None:
            exercises.append(walk)
    items = _as_they_are(exercises, why, "R3")
    return _plan(catalogue, day, DayKind.RELIEF, items, [])


def still_plan(
    catalogue: Catalogue, profile: Profile | None, day: date, rule: str, held: Mapping[str, str]
) -> DayPlan:
    """The rungs with a still spine that fit, for one day: what R2m and R2d offer."""
    exercises = still_spine(catalogue, profile, held=held)
    items = _as_they_are(exercises, f"A still spine for today ({rule}).", rule)
    return _plan(catalogue, day, DayKind.NORMAL, items, [])


def _as_they_are(exercises: Iterable[Exercise], why: str, rule: str) -> list[DayItem]:
    return [
        DayItem(
            planned=e.id,
            exercise=e.id,
            dose=resolve(e),
            set_by=set_by(resolve(e)).value,
            why=why,
            lowered_by=rule,
        )
        for e in exercises
    ]


def _plan(
    catalogue: Catalogue, day: date, kind: DayKind, items: list[DayItem], dropped: list[str]
) -> DayPlan:
    seconds = sum(seconds_of(catalogue.exercise(i.exercise), i.dose) + BETWEEN_S for i in items)
    return DayPlan(day=day, kind=kind, items=tuple(items), seconds=seconds, dropped=tuple(dropped))
