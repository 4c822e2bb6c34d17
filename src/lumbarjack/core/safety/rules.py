"""R0, R0b and R1: what the safety gate says as advice, and the note for signs to book a visit."""

from __future__ import annotations

from datetime import date, timedelta

from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.models.record import Record
from lumbarjack.core.safety.gate import Lock, lock_on
from lumbarjack.core.safety.marks import Mark, events
from lumbarjack.core.safety.signs import called, tier_of

SOURCES = {
    "R0": ("GIRFT", "BackES", "NHS"),
    "R0b": ("NHS", "NG59 1.1.1"),
    "R1": ("NHS Lothian", "GIRFT"),
}

BOOK_RULE = "BOOK"
BOOK_SHOWN = timedelta(days=7)
"""How long the note for a sign to book a visit is shown, unless answered: our judgement."""


def safety_advice(record: Record, day: date) -> tuple[Advice, ...]:
    """The gate's advice on `day`: at most one that locks, then the note to book a visit."""
    lock = lock_on(record, day)
    locked = (_locked(lock, day),) if lock.locked else ()
    return (*locked, *_book(record, day))


def _locked(lock: Lock, day: date) -> Advice:
    rule = lock.rule or "R0"
    now = lock.tier == "now"
    return Advice(
        id=f"{day}.{rule}",
        rule=rule,
        action=Action.STOP if now else Action.SEEK_CARE,
        day=day,
        headline=_headline(lock),
        reason=_reason(lock),
        saw=lock.saw,
        numbers={"signs": len(lock.signs)},
        window="" if lock.since is None else f"since {_on(lock.since)}",
        sources=SOURCES[rule],
        changes="Exercises open when you record that somebody has looked at it, on the day it was "
        "marked or later, and told you that you may exercise.",
    )


def _headline(lock: Lock) -> str:
    if lock.told == "not-told":
        return "Relief positions and walking are open; other exercises are paused"
    if lock.told == "may-not":
        return "Exercises are closed, as you were told"
    if lock.tier == "now":
        return "People with these signs need to be seen today; exercises are closed"
    return (
        "Speak to a doctor today or tomorrow; until then keep moving gently as you can; exercises "
        "are paused here"
    )


def _reason(lock: Lock) -> str:
    asked = "The leg questions say" if lock.rule == "R1" else "You marked"
    marked = f"{asked}: {called(lock.signs)}."
    if lock.told is None or lock.assessed is None:
        return marked
    words = "not to exercise" if lock.told == "may-not" else "nothing about exercise"
    return f"{marked} You were seen on {_on(lock.assessed)} and told {words}."


def _book(record: Record, day: date) -> tuple[Advice, ...]:
    first = day - BOOK_SHOWN
    marks = [
        e
        for e in events(record, day)
        if isinstance(e, Mark) and e.day > first and _booked(e) and not _answered(record, e)
    ]
    if not marks:
        return ()
    signs = tuple(dict.fromkeys(s for m in marks for s in _booked(m)))
    midwife = " Tell the midwife." if "pregnant" in signs else ""
    return (
        Advice(
            id=f"{day}.{BOOK_RULE}",
            rule=BOOK_RULE,
            action=Action.CLINICIAN,
            day=day,
            headline="Book a visit with your doctor; exercise goes on",
            reason=f"You marked: {called(signs)}.{midwife}",
            saw=tuple(m.saw for m in marks),
            numbers={"signs": len(signs)},
            window="the last 7 days",
            sources=("NHS", "NICE NG59"),
            changes="It is shown for 7 days after you mark it, or until you answer it.",
        ),
    )


def _booked(mark: Mark) -> tuple[str, ...]:
    return tuple(s for s in mark.signs if tier_of(s) == "book")


def _answered(record: Record, mark: Mark) -> bool:
    return any(
        d.advice.rule == BOOK_RULE and d.decision != "later" and mark.saw in d.advice.saw
        for d in record.decisions
    )


def _on(day: date) -> str:
    return f"{day.day} {day:%B}"
