"""What the rules look at on one day, read once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.models.advice import Action, Advice, AdviceDecision
from lumbarjack.core.models.dose import DosePart
from lumbarjack.core.models.record import Record
from lumbarjack.core.pain.flare import FlareState
from lumbarjack.core.pain.levels import Course, Levels, read_course
from lumbarjack.core.pain.modes import is_steady
from lumbarjack.core.pain.mornings import Morning, mornings
from lumbarjack.core.plan.standing import Standing, standings

LOOK_BACK = timedelta(days=28)
"""How far back sessions are read; no rule here looks further."""


@dataclass(frozen=True)
class Seen:
    """The record up to the end of `day`, with what every rule asks of it worked out once."""

    catalogue: Catalogue
    record: Record
    day: date
    course: Course
    levels: Levels
    flare: FlareState
    steady: bool
    programme_ceiling: int | None

    @cached_property
    def mornings(self) -> tuple[Morning, ...]:
        """The sessions of the last 28 days by time, each with its morning."""
        return mornings(self.record, self.day - LOOK_BACK, self.day)

    @cached_property
    def rows(self) -> tuple[Standing, ...]:
        """The plan's items as they stood before anything was decided today.

        So the same advice is given all day, whatever was already answered.
        """
        plan = self.record.plan
        if plan is None:
            return ()
        earlier = tuple(d for d in self.record.decisions if d.day < self.day)
        before = self.record.model_copy(update={"decisions": earlier})
        return standings(self.catalogue, before, plan)

    @cached_property
    def answers(self) -> dict[str, AdviceDecision]:
        """Advice id -> the last answer to it."""
        ordered = sorted(self.record.decisions, key=lambda d: (d.at, d.id))
        return {d.advice.id: d for d in ordered}

    def settled(self, rule: str, within: timedelta) -> tuple[AdviceDecision, ...]:
        """Last answers to advice of `rule`, taken or kept away, on earlier days within `within`."""
        return tuple(
            d
            for d in self.answers.values()
            if d.advice.rule == rule
            and d.decision != "later"
            and timedelta(0) < self.day - d.day < within
        )

    def name(self, exercise: str) -> str:
        """The exercise's name, its id where the catalogue does not know it."""
        known = exercise in self.catalogue
        return self.catalogue.exercise(exercise).name if known else exercise

    def advice(
        self,
        rule: str,
        action: Action,
        *,
        headline: str,
        reason: str,
        window: str,
        sources: tuple[str, ...],
        changes: str,
        since: date | None = None,
        exercise: str | None = None,
        to: str | None = None,
        dose: DosePart | None = None,
        saw: tuple[str, ...] = (),
        numbers: dict[str, int | str] | None = None,
    ) -> Advice:
        """One piece of advice; `since` is the day it began, today if not given."""
        day = since or self.day
        return Advice(
            id=".".join([day.isoformat(), rule, *([exercise] if exercise else [])]),
            rule=rule,
            action=action,
            day=day,
            exercise=exercise,
            to=to,
            dose=dose,
            headline=headline,
            reason=reason,
            saw=saw,
            numbers=numbers or {},
            window=window,
            sources=sources,
            changes=changes,
        )

    def usual_words(self) -> str:
        """The usual level in words, for reasons: it says how well it is known."""
        level = self.levels
        if level.basis == "nothing yet":
            return "your usual level is not known yet"
        if level.learning:
            return f"your usual level so far is {level.baseline}"
        return f"your usual level is {level.baseline}"


def look(catalogue: Catalogue, record: Record, day: date, *, programme: str | None = None) -> Seen:
    """What the rules see on `day`, never anything later.

    `programme` is the programme in hand where it is not the plan's: its own ceiling holds.
    """
    course = read_course(record, day)
    ceiling = programme_ceiling(catalogue, record, programme)
    return Seen(
        catalogue=catalogue,
        record=course.record,
        day=day,
        course=course,
        levels=course.levels(day, ceiling),
        flare=course.flare(day),
        steady=is_steady(course.record, day),
        programme_ceiling=ceiling,
    )


def programme_ceiling(catalogue: Catalogue, record: Record, programme: str | None) -> int | None:
    """The pain ceiling of the programme in hand, else of the plan's, where it has one."""
    named = programme or (record.plan.programme if record.plan is not None else None)
    return next((p.ceiling for p in catalogue.programmes if p.id == named), None)


def on(day: date) -> str:
    """A day as it is said: "3 Nov"."""
    return f"{day.day} {day:%b}"
