"""Simulated people: published courses of low back pain, with noise, missing days and own minds.

Kongsted 2016 and Axen 2011 describe how low back pain goes over months: steady recovery, persistent
mild, persistent severe, fluctuating. Acute flares lie over these, three of four under a day (Suri
2011). All numbers here are for tests only.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random

from lumbarjack.core.advice.assess import assess_seen
from lumbarjack.core.advice.seen import look
from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.models.record import Record
from lumbarjack.core.models.sessions import ExerciseDone, SessionRecord
from lumbarjack.core.models.today import DayPlan
from lumbarjack.core.pain.levels import Course as PainCourse
from lumbarjack.core.pain.levels import read_course
from lumbarjack.core.plan.day import plan_for_day
from lumbarjack.core.plan.editing import fold
from lumbarjack.core.plan.standing import Standing, standings
from tests.advice.people import (
    FIRST,
    at,
    catalogue,
    check_in,
    day,
    decided,
    person,
    plan,
    profile,
    session,
    with_more,
)

EXERCISES = ("bridge", "walk-10")
YEAR = 365
KEPT_DAYS = 70
"""What is older is dropped from the record: no rule about sessions asks for it."""

Course = Callable[[Random, int], float]


def recovery(rng: Random, number: int) -> float:
    return max(0.0, 6.0 * 0.97**number)


def mild(rng: Random, number: int) -> float:
    return 2.5


def severe(rng: Random, number: int) -> float:
    return 7.5


def fluctuating(rng: Random, number: int) -> float:
    return 4.0 + (2.0 if number // 20 % 2 else -1.5)


COURSES: Mapping[str, Course] = {
    "recovery": recovery,
    "mild": mild,
    "severe": severe,
    "fluctuating": fluctuating,
}


@dataclass(frozen=True)
class Mind:
    """How somebody is: the noise of a number, and how often they log, train and take advice."""

    noise: int = 1
    flares: float = 0.02
    logs: float = 0.45
    trains: float = 0.5
    takes: float = 0.8
    moves: float = 0.03
    easy: bool = False
    upwards: bool = False


@dataclass
class Year:
    """A year that was lived: the pain logged, what was said, and what was due when they trained."""

    record: Record
    pains: list[int | None]
    said: list[tuple[Advice, ...]] = field(default_factory=list)
    due: list[DayPlan] = field(default_factory=list)

    @property
    def rows(self) -> tuple[Standing, ...]:
        assert self.record.plan is not None
        return standings(catalogue(), self.record, self.record.plan)

    @property
    def logged(self) -> int:
        return sum(pain is not None for pain in self.pains)


def level_of(name: str, rng: Random, number: int) -> float:
    """The level of a day before any noise; "always 5" never moves."""
    if name in COURSES:
        return COURSES[name](rng, number)
    return float(name.removeprefix("always "))


def pains_of(name: str, rng: Random, days: int, mind: Mind) -> list[int | None]:
    """A number for each day, None where nothing is logged."""
    found: list[int | None] = []
    flare = 0
    for number in range(1, days + 1):
        if not flare and rng.random() < mind.flares:
            flare = 1 if rng.random() < 0.75 else rng.randint(3, 9)
        level = level_of(name, rng, number) + (3 if flare else 0)
        flare = max(0, flare - 1)
        pain = min(
            10, max(0, round(level) + rng.randint(0 if mind.upwards else -mind.noise, mind.noise))
        )
        found.append(pain if rng.random() < mind.logs else None)
    return found


def live_year(
    name: str,
    seed: int,
    *,
    days: int = YEAR,
    mind: Mind | None = None,
    usual: int | None = None,
    start: tuple[str, ...] = (),
) -> Year:
    """Somebody on that course for so many days; equal arguments give equal years.

    The diary is written first, as nothing that is said changes it, and its pain is read once. The
    advice is looked at on the days on which the app is opened: to log, or now and then without.
    """
    mind, rng = mind or Mind(), Random(f"{name} {seed}")
    first = round(level_of(name, rng, 1)) if usual is None else usual
    who = profile(usual_worst=first)
    pains = pains_of(name, rng, days, mind)
    zones = [Zone.BUTTOCK if rng.random() < mind.moves else Zone.BACK for _ in pains]
    diary = tuple(
        check_in(n, p, zone=z)
        for n, (p, z) in enumerate(zip(pains, zones, strict=True), 1)
        if p is not None
    )
    whole = person(diary, profile=who, plan=plan(*start, *EXERCISES))
    course = read_course(whole, day(days))
    year = Year(whole.model_copy(update={"diary": ()}), pains)
    for number in range(1, days + 1):
        told = whole.between(FIRST, day(number), only=("diary",)).diary
        year.record = year.record.model_copy(update={"diary": told})
        _live_day(year, number, mind, rng, course)
    return year


def _live_day(year: Year, number: int, mind: Mind, rng: Random, course: PainCourse) -> None:
    if year.pains[number - 1] is None and rng.random() < 0.7:
        year.said.append(())
        return
    seen = look(catalogue(), year.record, day(number), course=course)
    said = assess_seen(seen)
    year.said.append(said)
    taken = [a for a in said if a.takes != "new-usual" and rng.random() < mind.takes]
    if taken:
        year.record = with_more(
            year.record, decisions=tuple(decided(number, advice) for advice in taken)
        )
    if rng.random() < mind.trains:
        due = plan_for_day(catalogue(), year.record, day(number), flare=seen.flare)
        year.due.append(due)
        known = [p for p in year.pains[max(0, number - 3) : number] if p is not None]
        if due.items:
            done = _done(due, number, known[-1] if known else 3, mind, rng)
            year.record = with_more(year.record, sessions=(done,))
    if number % 10 == 0:
        _forget(year, number)


def _done(due: DayPlan, number: int, pain: int, mind: Mind, rng: Random) -> SessionRecord:
    peaks = [rng.choice((pain, pain, pain, min(10, pain + 1), None)) for _ in due.items]
    return session(
        number,
        *(
            ExerciseDone(
                planned=i.planned,
                exercise=i.exercise,
                dose=i.dose,
                status="done",
                before=pain,
                peak=pain if mind.easy else peak,
                lowered_by=i.lowered_by,
                effort="easy" if mind.easy else rng.choice(("easy", "right", "right", None)),
            )
            for i, peak in zip(due.items, peaks, strict=True)
        ),
    )


def _forget(year: Year, number: int) -> None:
    """Write what was accepted into the plan, and drop what no rule asks for any more."""
    record = year.record
    if record.plan is None:
        return
    folded = fold(catalogue(), record, record.plan, at(number, 23))
    recent = tuple(d for d in record.decisions if (day(number) - d.day).days < KEPT_DAYS)
    year.record = record.model_copy(update={"plan": folded, "decisions": recent})


EASIER = {
    Action.EASIER_RUNG,
    Action.EASIER_NOW,
    Action.EASIER_TODAY,
    Action.FLARE,
    Action.SWAP_DIRECTION,
}
"""What makes something easier; a relief day is a day of another kind."""
