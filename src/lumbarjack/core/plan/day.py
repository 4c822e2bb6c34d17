"""What is due on one day: the plan, with what holds for this day folded over it."""

from __future__ import annotations

from datetime import date, timedelta

from lumbarjack.core.catalogue.fitting import misfit, relief_positions, replacement, step_down
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.dosing import at_most, first_time, halved, resolve, set_by
from lumbarjack.core.models.advice import Action, AdviceDecision
from lumbarjack.core.models.base import Fact
from lumbarjack.core.models.dose import Dose
from lumbarjack.core.models.exercise import Exercise
from lumbarjack.core.models.person import PlanDocument, Profile
from lumbarjack.core.models.record import Record
from lumbarjack.core.models.today import DayItem, DayKind, DayPlan
from lumbarjack.core.pain.flare import FlareState, flare_on
from lumbarjack.core.plan.standing import Standing, accepted, concerns, standings
from lumbarjack.core.session.phases import BETWEEN_S
from lumbarjack.core.session.script import seconds_of

RELIEF_WALK = "walk-5"

OLD_NEWS = timedelta(days=7)
"""From here on a step is no change any more that wants its reason on Today: our judgement."""


class _Due(Fact):
    """One item on its way to being due."""

    row: Standing
    exercise: str
    dose: Dose
    why: str
    lowered_by: str | None = None


class _Day(Fact):
    """What the day's item rules look at."""

    day: date
    plan_since: date
    decisions: tuple[AdviceDecision, ...]
    flare: FlareState
    flare_eases: bool
    back_after_flare: bool
    climbing_since: date | None
    done_before: frozenset[str]
    profile: Profile | None
    morning: bool


def plan_for_day(
    catalogue: Catalogue, record: Record, day: date, *, morning: bool = False
) -> DayPlan:
    """What is due on `day`, with who set each dose and the reason for every change.

    Only advice that was accepted changes anything. `morning` is True in the first two hours after
    rising: rungs with the early-morning caution are then swapped (Snook 1998).
    """
    record = record.until(day)
    plan = record.plan
    if plan is None:
        return DayPlan(day=day, kind=DayKind.NORMAL, items=(), seconds=0)
    if any(away.first <= day <= away.last for away in record.away):
        return DayPlan(day=day, kind=DayKind.AWAY, items=(), seconds=0)
    today = _look(record, plan, day, morning)
    if any(d.advice.action is Action.RELIEF_DAY and d.day == day for d in today.decisions):
        return relief_plan(catalogue, record.profile, day, "A relief day (R3).")
    rows = [
        row
        for row in standings(catalogue, record, plan)
        if not row.item.days or day.weekday() in row.item.days
    ]
    if not rows:
        return DayPlan(day=day, kind=DayKind.REST, items=(), seconds=0)
    items: list[DayItem] = []
    dropped: list[str] = []
    for row in rows:
        due = _ease(catalogue, _new(row, today), today)
        fitted, sentence = _fit(catalogue, due, today)
        if fitted is None:
            dropped.append(sentence)
        elif not _repeated(fitted, items):
            items.append(_item(fitted, plan.programme))
    kind = DayKind.FLARE if today.flare_eases else DayKind.NORMAL
    return _plan(catalogue, day, kind, items, dropped)


def _look(record: Record, plan: PlanDocument, day: date, morning: bool) -> _Day:
    decisions = tuple(accepted(record, plan))
    flare = flare_on(record, day)
    open_since = flare.began
    eases = open_since is not None and _flare_taken(record, decisions, open_since, day)
    ended, began = flare.last_ended, flare.last_began
    taken = (
        open_since is None
        and ended is not None
        and began is not None
        and _flare_taken(record, decisions, began, ended)
    )
    back = taken and not any(ended <= s.day < day for s in record.sessions if ended)
    done = frozenset(
        e.exercise
        for s in record.sessions
        if s.day < day
        for e in s.exercises
        if e.status != "skipped"
    )
    return _Day(
        day=day,
        plan_since=plan.day,
        decisions=decisions,
        flare=flare,
        flare_eases=eases,
        back_after_flare=back,
        climbing_since=ended if taken and flare.last_long else None,
        done_before=done,
        profile=record.profile,
        morning=morning,
    )


def _flare_taken(
    record: Record, decisions: tuple[AdviceDecision, ...], began: date, until: date
) -> bool:
    """Whether the person took the flare's easing: accepted it, or declared the flare."""
    if any(began <= f.day <= until for f in record.flares):
        return True
    return any(d.advice.action is Action.FLARE and began <= d.day <= until for d in decisions)


def _new(row: Standing, today: _Day) -> _Due:
    if row.exercise in today.done_before or row.stepped_up:
        news = row.since > today.plan_since and today.day - row.since < OLD_NEWS
        why = row.why if news or row.eased else ""
        return _Due(row=row, exercise=row.exercise, dose=row.dose, why=why)
    dose = first_time(row.dose)
    if dose == row.dose:
        return _Due(row=row, exercise=row.exercise, dose=dose, why=row.why)
    smaller = (
        f"{dose.reps} of {row.dose.reps}"
        if dose.reps != row.dose.reps
        else f"{dose.hold_s} s of {row.dose.hold_s}"
    )
    why = f"{row.why} First time: {smaller}, to see how it goes.".strip()
    return _Due(row=row, exercise=row.exercise, dose=dose, why=why)


def _ease(catalogue: Catalogue, due: _Due, today: _Day) -> _Due:
    """The day's own easing: a flare, the session after one, or what was accepted today."""
    if today.flare_eases and today.flare.began is not None:
        since = today.flare.began
        why = f"Flare since {since.day} {since:%b}: one rung easier, half the dose (R7)."
        eased = _down(catalogue, due, today, why, "R7")
        return eased.model_copy(update={"dose": halved(eased.dose)})
    if today.climbing_since is not None and due.row.since < today.climbing_since:
        why = "After a long flare: one rung below; the way back is step by step (R7, R8)."
        return _down(catalogue, due, today, why, "R7")
    if today.back_after_flare:
        why = "First session after the flare: one rung below, then as before (R7)."
        return _down(catalogue, due, today, why, "R7")
    for decision in today.decisions:
        advice = decision.advice
        if decision.day != today.day or not concerns(advice, due.row):
            continue
        if advice.action is Action.EASIER_TODAY and advice.dose is not None:
            due = due.model_copy(
                update={
                    "dose": at_most(due.dose, advice.dose),
                    "why": advice.reason,
                    "lowered_by": advice.rule,
                }
            )
        elif advice.action is Action.EASIER_NOW:
            due = _eased_in_session(catalogue, due, decision)
    return due


def _eased_in_session(catalogue: Catalogue, due: _Due, decision: AdviceDecision) -> _Due:
    advice = decision.advice
    update: dict[str, object] = {"why": advice.reason, "lowered_by": advice.rule}
    if advice.to is not None and advice.to in catalogue:
        update |= {"exercise": advice.to, "dose": resolve(catalogue.exercise(advice.to))}
    elif advice.dose is not None:
        update["dose"] = at_most(due.dose, advice.dose)
    return due.model_copy(update=update)


def _down(catalogue: Catalogue, due: _Due, today: _Day, why: str, rule: str) -> _Due:
    easier = step_down(catalogue, due.exercise, today.profile)
    update: dict[str, object] = {"why": why, "lowered_by": rule}
    if easier is not None:
        update |= {"exercise": easier.id, "dose": _no_more(resolve(easier), due.dose)}
    return due.model_copy(update=update)


def _no_more(dose: Dose, than: Dose) -> Dose:
    """An easier rung asks for no more repetitions or sets than the one it stands for."""
    if dose.mode is not than.mode:
        return dose
    return dose.model_copy(
        update={"sets": min(dose.sets, than.sets), "reps": min(dose.reps, than.reps)}
    )


def _fit(catalogue: Catalogue, due: _Due, today: _Day) -> tuple[_Due | None, str]:
    exercise = catalogue.exercise(due.exercise)
    reason = misfit(catalogue, exercise, today.profile, morning=today.morning)
    if reason is None:
        return due, ""
    other, _ = replacement(catalogue, exercise.id, today.profile, morning=today.morning)
    if other is None:
        return None, f"{exercise.name} is left out. {reason}"
    dose = resolve(other)
    if other.id not in today.done_before:
        dose = first_time(dose)
    return due.model_copy(
        update={
            "exercise": other.id,
            "dose": dose,
            "why": f"In place of {exercise.name}. {reason}",
        }
    ), ""


def _repeated(due: _Due, items: list[DayItem]) -> bool:
    """Two items that were eased onto one exercise are done once; falling sets stay."""
    return any(i.exercise == due.exercise and i.planned != due.row.item.exercise for i in items)


def _item(due: _Due, programme: str | None) -> DayItem:
    return DayItem(
        planned=due.row.item.exercise,
        exercise=due.exercise,
        dose=due.dose,
        set_by=set_by(due.dose).value,
        why=due.why,
        lowered_by=due.lowered_by,
        programme=programme,
    )


def relief_plan(catalogue: Catalogue, profile: Profile | None, day: date, why: str) -> DayPlan:
    """Relief positions and a short walk: what a relief day offers, and it counts as done."""
    exercises: list[Exercise] = list(relief_positions(catalogue, profile))[:3]
    if RELIEF_WALK in catalogue and RELIEF_WALK not in {e.id for e in exercises}:
        walk = catalogue.exercise(RELIEF_WALK)
        if misfit(catalogue, walk, profile) is None:
            exercises.append(walk)
    items = [
        DayItem(
            planned=e.id,
            exercise=e.id,
            dose=resolve(e),
            set_by=set_by(resolve(e)).value,
            why=why,
            lowered_by="R3",
        )
        for e in exercises
    ]
    return _plan(catalogue, day, DayKind.RELIEF, items, [])


def _plan(
    catalogue: Catalogue, day: date, kind: DayKind, items: list[DayItem], dropped: list[str]
) -> DayPlan:
    seconds = sum(seconds_of(catalogue.exercise(i.exercise), i.dose) + BETWEEN_S for i in items)
    return DayPlan(day=day, kind=kind, items=tuple(items), seconds=seconds, dropped=tuple(dropped))
