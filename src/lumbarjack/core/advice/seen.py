"""What the rules look at on one day, read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from typing import Literal

from lumbarjack.core.advice.sources import JUDGEMENT
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.models.advice import Action, Advice, AdviceDecision
from lumbarjack.core.models.dose import DosePart
from lumbarjack.core.models.record import Record
from lumbarjack.core.models.sessions import SessionRecord
from lumbarjack.core.pain.flare import FlareState
from lumbarjack.core.pain.levels import Course, Levels, read_course
from lumbarjack.core.pain.modes import is_steady
from lumbarjack.core.pain.mornings import Morning, mornings
from lumbarjack.core.pain.scores import furthest_out
from lumbarjack.core.pain.zones import Outward, moved_outward
from lumbarjack.core.plan.held import held_on
from lumbarjack.core.plan.standing import Standing, standings

LOOK_BACK = timedelta(days=28)
"""How far back mornings and places are read; no rule here looks further."""

NEAR = timedelta(days=60)
"""How far back "last time" of an exercise may be (R4): our judgement."""


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
    def near(self) -> Record:
        """Entries and sessions of the last 60 days: all that rules about sessions ask for."""
        return self.record.between(self.day - NEAR, self.day, only=("diary", "sessions"))

    @cached_property
    def mornings(self) -> tuple[Morning, ...]:
        """The sessions of the last 28 days by time, each with its morning."""
        return mornings(self.near, self.day - LOOK_BACK, self.day)

    @cached_property
    def zones(self) -> dict[date, int]:
        """Day -> how far out the pain reached (Z), where it was said, in the last 28 days."""
        return furthest_out(self.near, self.day - LOOK_BACK, self.day)

    @cached_property
    def known(self) -> frozenset[str]:
        """The exercises done before, for what is to be learned first."""
        return frozenset(e.exercise for s in self.record.sessions for e in s.performed)

    def ids(self, first: date, last: date) -> tuple[str, ...]:
        """The entries with a pain number from `first` to `last`: what a rule looked at."""
        return tuple(id for one in self.course.logged(first, last) for id in one.ids)

    def trained(self, first: date, last: date) -> bool:
        """Whether something was done in a session from `first` to `last`, both included."""
        sessions = self.record.between(first, last, only=("sessions",)).sessions
        return any(session.did_something for session in sessions)

    def sessions_on(self, day: date) -> tuple[SessionRecord, ...]:
        """The sessions of a day within the last 28, by time."""
        return self._by_day.get(day, ())

    def outward_on(self, day: date) -> tuple[Outward, ...]:
        """Every exercise of a day within the last 28 in which the pain moved further out."""
        if day not in self._outward:
            moved = (moved_outward(self.near, session) for session in self.sessions_on(day))
            self._outward[day] = tuple(one for found in moved for one in found)
        return self._outward[day]

    @cached_property
    def _outward(self) -> dict[date, tuple[Outward, ...]]:
        """The days that were asked about already: many rules ask about the same few."""
        return {}

    @cached_property
    def _by_day(self) -> dict[date, tuple[SessionRecord, ...]]:
        found: dict[date, tuple[SessionRecord, ...]] = {}
        near = self.near.between(self.day - LOOK_BACK, self.day, only=("sessions",)).sessions
        for session in sorted(near, key=lambda s: (s.at, s.id)):
            found[session.day] = (*found.get(session.day, ()), session)
        return found

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
    def held(self) -> Mapping[str, str]:
        """Exercise id -> why it is held back today (R2), by what was accepted on earlier days."""
        answers = (d for d in self.answers.values() if d.decision == "accept" and d.day < self.day)
        return held_on(self.catalogue, answers, self.day)

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
        takes: Literal["rung-down", "share", "still-spine", "new-usual"] | None = None,
        part: str = "",
        saw: tuple[str, ...] = (),
        numbers: dict[str, int | str] | None = None,
    ) -> Advice:
        """One piece of advice; `since` is the day it began, today if not given.

        `part` tells two of the same rule and day apart: "+" is the note beside the advice.
        """
        day = since or self.day
        return Advice(
            id=".".join([day.isoformat(), f"{rule}{part}", *([exercise] if exercise else [])]),
            rule=rule,
            action=action,
            day=day,
            exercise=exercise,
            to=to,
            dose=dose,
            takes=takes,
            headline=headline,
            reason=reason,
            saw=saw,
            numbers=numbers or {},
            window=window,
            sources=sources,
            changes=changes,
        )

    def note(
        self,
        rule: str,
        reason: str,
        *,
        window: str,
        changes: str,
        headline: str = "Worth a visit to a clinician",
        since: date | None = None,
        saw: tuple[str, ...] = (),
        numbers: dict[str, int | str] | None = None,
        sources: tuple[str, ...] = (JUDGEMENT,),
    ) -> Advice:
        """A note to see a clinician: it stands beside the advice and hides nothing."""
        return self.advice(
            rule,
            Action.CLINICIAN,
            headline=headline,
            reason=reason,
            window=window,
            changes=changes,
            since=since,
            part="+",
            saw=saw,
            numbers=numbers,
            sources=sources,
        )

    def usual_words(self) -> str:
        """The usual level in words, for reasons: it says how well it is known."""
        level = self.levels
        if not level.known:
            return "your usual level is not known yet"
        if level.learning:
            return f"your usual level so far is {level.baseline}"
        return f"your usual level is {level.baseline}"


def look(
    catalogue: Catalogue,
    record: Record,
    day: date,
    *,
    programme: str | None = None,
    course: Course | None = None,
) -> Seen:
    """What the rules see on `day`, never anything later.

    `programme` is the programme in hand where it is not the plan's: its own ceiling holds. `course`
    is the pain of the same diary where it was read already, up to `day` or further: what comes
    later in it is not looked at. `record` then holds nothing later than `day`.
    """
    course = read_course(record, day) if course is None else replace(course, record=record)
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
