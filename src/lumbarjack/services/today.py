"""Today: the lock, the advice in force, and what is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from lumbarjack.core.advice.assess import in_force
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.days import begins
from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.person import PlanDocument
from lumbarjack.core.models.record import Record
from lumbarjack.core.models.today import DayKind, DayPlan
from lumbarjack.core.plan.day import RELIEF_WALK, no_relief, plan_for_day
from lumbarjack.core.plan.standing import Standing, standings
from lumbarjack.core.safety.gate import Lock, lock_on, opens_by_itself
from lumbarjack.core.safety.rules import safety_advice
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.errors import NeedsSetup
from lumbarjack.services.safety import require_open

AFTER_RISING = timedelta(hours=2)
"""How long rungs with the early-morning caution are swapped (Snook 1998)."""

MORNING_ENDS = time(11)
"""From here on nobody is taken to have just risen: our judgement."""


@dataclass(frozen=True)
class Today:
    """One look at today. `check_in` is today's, None where it is not done yet.

    `list_open` says why the safety list opened by itself and waits; empty: it does not.
    """

    day: date
    number: int
    lock: Lock
    advice: tuple[Advice, ...]
    plan: DayPlan
    check_in: DiaryEntry | None
    record: Record
    list_open: tuple[str, ...] = ()


@dataclass(frozen=True)
class Beginning:
    """What comes before a session, and what it is: empty `names` are what is due today."""

    checked_in: bool
    names: tuple[str, ...] = ()
    list_opens: bool = False


def look(bundle: Bundle) -> Today:
    """Today as it stands.

    Before the first run it raises NeedsSetup, or Locked where a sign was marked already.
    """
    record = bundle.record()
    if record.plan is None:
        require_open(bundle)
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
        list_open=opens_by_itself(record, day),
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
    return bundle.day_start <= now.time() and now < morning_ends(bundle, record)


def morning_ends(bundle: Bundle, record: Record) -> datetime:
    """When today's morning ends, as `just_risen` takes it."""
    today = bundle.today()
    latest = datetime.combine(today, MORNING_ENDS, tzinfo=bundle.zone)
    first = min((e.at for e in record.diary if e.day == today), default=None)
    return latest if first is None else min(latest, first + AFTER_RISING)


def same_until(bundle: Bundle) -> tuple[datetime, datetime]:
    """Between which instants today stays as it is while nothing is told.

    It is this day, and this side of the morning's end.
    """
    now, today = bundle.now(), bundle.today()
    first = begins(today, bundle.zone, bundle.day_start)
    last = begins(today + timedelta(days=1), bundle.zone, bundle.day_start)
    change = morning_ends(bundle, bundle.record())
    return (max(first, change), last) if change <= now else (first, min(last, change))


def standings_before(bundle: Bundle, day: date) -> tuple[Standing, ...]:
    """The plan's items as they stood at the end of an earlier day, by the plan of then."""
    stored = bundle.journal.all()
    plans = [p for p in stored.plans if isinstance(p, PlanDocument) and p.day <= day]
    plan = max(plans, key=lambda p: (p.at, p.id), default=None)
    if plan is None:
        return ()
    return standings(bundle.catalogue, bundle.record().until(day), plan)


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


def beginning(bundle: Bundle) -> Beginning:
    """Whether today's check-in is done, and what Enter begins: on a rest day a short walk."""
    record, day = bundle.record().until(bundle.today()), bundle.today()
    plan = plan_for_day(bundle.catalogue, record, day, morning=just_risen(bundle, record))
    return Beginning(
        checked_in=_check_in(record, day) is not None,
        names=offered(bundle.catalogue, record, plan),
        list_opens=bool(opens_by_itself(record, day)),
    )


def relief_is_suggested(bundle: Bundle) -> bool:
    """Whether a relief day (R3) is suggested and not answered yet.

    A check-in that was to lead straight into the session then leads to Today, where it is the first
    thing to be read, with the doctor sentence; the command asks for an answer. It is no lock:
    another Enter begins the plan as it is, as only the safety gate closes exercises (rules.md,
    "nothing changes unasked").
    """
    record, day = bundle.record(), bundle.today()
    if record.plan is None:
        return False
    answered = {d.advice.id for d in record.decisions if d.day == day}
    found = advice_now(bundle, record.until(day), day)
    return any(a.action is Action.RELIEF_DAY and a.id not in answered for a in found)


def has_nothing_to_offer(catalogue: Catalogue, record: Record, advice: Advice) -> bool:
    """Whether this advice is a relief day, and neither a relief position nor the walk fits."""
    relief = advice.action is Action.RELIEF_DAY
    return relief and no_relief(catalogue, record.profile, advice.day)


def offered(catalogue: Catalogue, record: Record, plan: DayPlan) -> tuple[str, ...]:
    """What is offered where nothing is due today; empty on any other day, or without a plan."""
    planned = record.plan is not None and bool(record.plan.items)
    free = planned and plan.kind in {DayKind.REST, DayKind.AWAY} and not plan.items
    return (RELIEF_WALK,) if free and RELIEF_WALK in catalogue else ()
