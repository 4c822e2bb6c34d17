"""Today: the lock, the advice in force, and what is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta

from lumbarjack.core.advice.assess import in_force
from lumbarjack.core.models.advice import Advice
from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.record import Record
from lumbarjack.core.models.today import DayPlan
from lumbarjack.core.plan.day import plan_for_day
from lumbarjack.core.safety.gate import Lock, lock_on
from lumbarjack.core.safety.rules import safety_advice
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.errors import NeedsSetup

AFTER_RISING = timedelta(hours=2)
"""How long rungs with the early-morning caution are swapped (Snook 1998)."""

MORNING_ENDS = time(11)
"""From here on nobody is taken to have just risen: our judgement."""


@dataclass(frozen=True)
class Today:
    """One look at today. `check_in` is today's, None where it is not done yet."""

    day: date
    number: int
    lock: Lock
    advice: tuple[Advice, ...]
    plan: DayPlan
    check_in: DiaryEntry | None
    record: Record


def look(bundle: Bundle) -> Today:
    """Today as it stands. Raises NeedsSetup before the first run."""
    record = bundle.record()
    if record.plan is None:
        raise NeedsSetup
    day = bundle.today()
    record = record.until(day)
    return Today(
        day=day,
        number=(day - _first_day(record, day)).days + 1,
        lock=lock_on(record, day),
        advice=advice_now(bundle, record, day),
        plan=plan_for_day(bundle.catalogue, record, day, morning=just_risen(bundle, record)),
        check_in=_check_in(record, day),
        record=record,
    )


def advice_now(bundle: Bundle, record: Record, day: date) -> tuple[Advice, ...]:
    """The advice in force on `day`: what was assessed and not put off or kept away."""
    locks = safety_advice(record, day)
    return in_force(bundle.catalogue, record, day, locks=locks)


def just_risen(bundle: Bundle, record: Record) -> bool:
    """Whether this is taken to be within two hours after rising.

    Nobody is asked: it is morning, and today's first entry (or this moment, where there is none)
    is less than two hours ago.
    """
    now = bundle.now()
    if not bundle.day_start <= now.time() < MORNING_ENDS:
        return False
    first = min((e.at for e in record.diary if e.day == bundle.today()), default=now)
    return now - first < AFTER_RISING


def _first_day(record: Record, day: date) -> date:
    known = (*record.diary, *record.sessions, *record.checks)
    told = [d.day for d in known]
    if record.plan is not None:
        told.append(record.plan.day)
    return min((d for d in told if d <= day), default=day)


def _check_in(record: Record, day: date) -> DiaryEntry | None:
    found = [e for e in record.diary if e.day == day and e.kind == "checkin"]
    return max(found, key=lambda e: (e.at, e.id), default=None)


def minutes(plan: DayPlan) -> int:
    """The length of the day's exercises in whole minutes, at least 1 where anything is due."""
    return max(1, round(plan.seconds / 60)) if plan.items else 0


def known_now(bundle: Bundle) -> DiaryEntry | None:
    """Today's newest entry that says the pain now, where today's check-in is done."""
    record, day = bundle.record(), bundle.today()
    if _check_in(record, day) is None:
        return None
    said = [e for e in record.diary if e.day == day and e.now is not None]
    return max(said, key=lambda e: (e.at, e.id), default=None)
