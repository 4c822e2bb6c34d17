"""A short session: five minutes of what is due, by what matters most."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from lumbarjack.core.dosing import set_by
from lumbarjack.core.models.dose import Dose, DoseMode, SetBy
from lumbarjack.core.models.record import Record
from lumbarjack.core.session.phases import BETWEEN_S
from lumbarjack.core.session.script import seconds_of
from lumbarjack.core.session.state import SessionItem

SHORT_S = 300
"""How long it may take, by the planned seconds."""

WHO_MATTERS = (SetBy.CLINICIAN, SetBy.USER)
"""First what a clinician set, then what the person set; the rest are alike (our judgement)."""


def short_one(items: tuple[SessionItem, ...], record: Record) -> tuple[SessionItem, ...]:
    """The items that fit into five minutes, in their order; at least one, made smaller if need be.

    What matters most: what a clinician set, then what the person set, then what was done longest
    ago or never; among equals the plan's order.
    """
    if not items:
        return ()
    newest = _last_done(record)
    ranked = sorted(range(len(items)), key=lambda i: (*_rank(items[i], newest), i))
    chosen: list[int] = []
    left = SHORT_S
    for index in ranked:
        seconds = _seconds(items[index])
        if seconds <= left:
            chosen.append(index)
            left -= seconds
    if not chosen:
        return (_smaller(items[ranked[0]]),)
    return tuple(items[index] for index in sorted(chosen))


def _rank(item: SessionItem, newest: Mapping[str, date]) -> tuple[int, date]:
    by = set_by(item.dose)
    who = WHO_MATTERS.index(by) if by in WHO_MATTERS else len(WHO_MATTERS)
    return who, newest.get(item.exercise.id, date.min)


def _last_done(record: Record) -> Mapping[str, date]:
    newest: dict[str, date] = {}
    for session in record.sessions:
        for done in session.performed:
            newest[done.exercise] = max(newest.get(done.exercise, date.min), session.day)
    return newest


def _seconds(item: SessionItem) -> int:
    return seconds_of(item.exercise, item.dose) + BETWEEN_S


def _smaller(item: SessionItem) -> SessionItem:
    """The item in as many sets, repetitions or minutes as fit, by the person's wish."""
    dose = item.dose
    while _seconds(item.model_copy(update={"dose": dose})) > SHORT_S:
        less = _one_less(dose)
        if less == dose:
            break
        dose = less
    return item.model_copy(update={"dose": dose, "lowered_by": item.lowered_by or "person"})


def _one_less(dose: Dose) -> Dose:
    if dose.mode is DoseMode.TIME:
        return dose.model_copy(update={"hold_s": min(dose.hold_s, SHORT_S - BETWEEN_S)})
    for name in ("sets", "reps"):
        value = getattr(dose, name)
        if value > 1:
            return dose.model_copy(update={name: value - 1})
    return dose
