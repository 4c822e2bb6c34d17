"""Who set a dose and when, and why it is not as it was: the line under the body on Today."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.dosing import WHO
from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.models.dose import SetBy
from lumbarjack.core.models.today import DayItem
from lumbarjack.core.pain.flare import flare_on
from lumbarjack.core.plan.due import OLD_NEWS
from lumbarjack.core.plan.standing import Standing
from lumbarjack.services.easier_day import RULE as BY_PERSON
from lumbarjack.services.today import Today

WITH_A_DATE = frozenset({SetBy.CLINICIAN, SetBy.USER})
"""What a person set has a day; a programme's and the catalogue's doses were always so."""

WEEK = timedelta(days=7)


def captions(
    catalogue: Catalogue, today: Today, item: DayItem, row: Standing | None
) -> tuple[str, ...]:
    """The caption of an item, the fullest first and the shortest last, for a line of any length.

    `row` is the plan's item that it stands for.
    """
    exercise = catalogue.exercise(item.exercise)
    sides = f"{item.dose.reps} a side" if exercise.two_sided else ""
    whys = _reasons(catalogue, today, item, row)
    setters = _set_by(item, row)
    found = [
        text
        for who in setters
        for why in whys[:1] or ("",)
        for text in _joined((exercise.name, sides, why, who), (exercise.name, why, who))
    ]
    if not whys:
        return (*found, *_joined((sides, setters[-1])), exercise.name)
    alone = _joined(*((exercise.name, why) for why in whys), *((why,) for why in whys))
    return (*found, *alone)


def _joined(*sayings: tuple[str, ...]) -> Iterator[str]:
    for parts in sayings:
        text = ", ".join(part for part in parts if part)
        yield text[:1].upper() + text[1:]


def _set_by(item: DayItem, row: Standing | None) -> tuple[str, ...]:
    by = SetBy(item.set_by)
    who = "a small start" if by is SetBy.NOBODY else f"set by {WHO[by]}"
    if by not in WITH_A_DATE or row is None:
        return (who,)
    return (f"{who} on {_on(row.since)}", who)


def _reasons(
    catalogue: Catalogue, today: Today, item: DayItem, row: Standing | None
) -> tuple[str, ...]:
    """Why it is not as it was, in few words and in fewer; empty where it is."""
    if item.lowered_by is not None:
        return _lowered(today, item)
    if row is None:
        return ()
    if item.exercise != row.exercise:
        return (f"in place of {catalogue.exercise(row.exercise).name}",)
    if item.dose != row.dose:
        share = _share(item, row)
        return (f"first time: {share}, to see how it goes", f"first time: {share}")
    day = since(row.since, today.day)
    if row.eased:
        pain = _pain_of(_accepted(today, row))
        return (f"easier since {day}{pain}", f"easier since {day}")
    stepped = row.stepped_up or row.why.startswith("One step")
    news = stepped and today.day - row.since < OLD_NEWS
    return (f"one step up since {day}",) if news else ()


def _lowered(today: Today, item: DayItem) -> tuple[str, ...]:
    if item.lowered_by == BY_PERSON:
        return ("one step easier for today", "easier for today")
    if item.lowered_by == "R7":
        flare = flare_since(today)
        return (f"one step easier: flare since {flare}",) if flare else ("one step easier, once",)
    if item.lowered_by == "R3":
        return ("for a relief day",)
    return (f"less for today{_pain_of(_decided(today, item))}", "less for today")


def _pain_of(advice: Advice | None) -> str:
    """The pain that an easing was about: ": pain 7"; empty where it names none."""
    numbers = advice.numbers if advice is not None else {}
    pain = numbers.get("morning", numbers.get("peak"))
    return f": pain {pain}" if pain is not None else ""


def _accepted(today: Today, row: Standing) -> Advice | None:
    """The advice that led to the easier rung."""
    return next(
        (
            d.advice
            for d in today.record.decisions
            if d.day == row.since
            and d.decision == "accept"
            and d.advice.action is Action.EASIER_RUNG
            and (d.advice.to == row.exercise or d.advice.exercise is None)
        ),
        None,
    )


def _decided(today: Today, item: DayItem) -> Advice | None:
    """The advice of today's answers that lowered the item."""
    about = (item.exercise, item.planned, None)
    return next(
        (
            d.advice
            for d in today.record.decisions
            if d.day == today.day
            and d.advice.rule == item.lowered_by
            and d.advice.exercise in about
        ),
        None,
    )


def _share(item: DayItem, row: Standing) -> str:
    if item.dose.reps != row.dose.reps:
        return f"{item.dose.reps} of {row.dose.reps}"
    return f"{item.dose.hold_s} s of {row.dose.hold_s}"


def flare_since(today: Today) -> str:
    """Since when a flare has been open: "Sunday"; empty where none is."""
    began = flare_on(today.record, today.day).began
    return since(began, today.day) if began is not None else ""


def since(day: date, today: date) -> str:
    """A day of the last week by its name, an earlier one by its date: "Tuesday", "2 Mar"."""
    if day == today:
        return "today"
    return f"{day:%A}" if today - day < WEEK else _on(day)


def _on(day: date) -> str:
    return f"{day.day} {day:%b}"
