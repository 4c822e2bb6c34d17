"""What was marked and what was assessed, out of the record, in the order it was told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Literal

from lumbarjack.core.models.base import Document, Fact
from lumbarjack.core.models.checks import SafetyCheck
from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.pain import Side
from lumbarjack.core.models.record import Record
from lumbarjack.core.safety.signs import tier_of

Told = Literal["may", "not-told", "may-not"]


class Mark(Fact):
    """Signs that were answered yes at one moment.

    `asked_by` is the rule whose question it was: the list itself, or R1's leg questions.
    """

    at: datetime
    saw: str
    day: date
    signs: tuple[str, ...]
    asked_by: Literal["list", "R1"]


class Assessment(Fact):
    """Somebody looked: on which day, and what the person was told."""

    at: datetime
    saw: str
    day: date
    assessed: date
    told: Told


def events(record: Record, day: date) -> tuple[Mark | Assessment, ...]:
    """All marks and assessments up to the end of `day`, oldest first."""
    found = [
        *(e for c in record.checks if c.day <= day for e in _of_check(c)),
        *(e for d in record.diary if d.leg_weaker and d.day <= day for e in _of_entry(d)),
    ]
    return tuple(sorted(found, key=lambda e: (e.at, e.saw, isinstance(e, Assessment))))


def locks(document: Document) -> bool:
    """Whether an answer to the list, or an entry, marks a sign that locks."""
    match document:
        case SafetyCheck():
            told = tuple(_of_check(document))
        case DiaryEntry():
            told = tuple(_of_entry(document))
        case _:
            return False
    return any(tier_of(s) != "book" for e in told if isinstance(e, Mark) for s in e.signs)


def instead(record: Record, document: Document, now: Document | None = None) -> Record:
    """The record with `now` in place of a document that may mark signs, or without it."""
    field = "checks" if isinstance(document, SafetyCheck) else "diary"
    kept = [one for one in getattr(record, field) if one.id != document.id]
    return record.model_copy(update={field: (*kept, *(() if now is None else (now,)))})


def _of_check(check: SafetyCheck) -> Iterator[Mark | Assessment]:
    when = {"at": check.at, "saw": check.id, "day": check.day}
    if check.signs:
        yield Mark.model_validate({**when, "signs": check.signs, "asked_by": "list"})
    if "worse" in check.self_checks.values():
        yield Mark.model_validate({**when, "signs": ("leg-numb-or-weak",), "asked_by": "R1"})
    if check.assessed is not None and check.told is not None:
        yield Assessment.model_validate({**when, "assessed": check.assessed, "told": check.told})


def _of_entry(entry: DiaryEntry) -> Iterator[Mark]:
    if entry.leg_weaker:
        sign = "both-legs" if entry.side is Side.BOTH else "leg-numb-or-weak"
        yield Mark(at=entry.at, saw=entry.id, day=entry.day, signs=(sign,), asked_by="R1")
