"""Progress: the year, the ladders, how far out, and what the diary measures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from lumbarjack.core.measures.course import Course, course
from lumbarjack.core.models.advice import AdviceDecision
from lumbarjack.core.pain.baseline import DAYS_NEEDED
from lumbarjack.core.pain.flare import flare_days
from lumbarjack.core.pain.scores import day_scores
from lumbarjack.core.plan.standing import standings
from lumbarjack.core.progress.ladders import Place, places
from lumbarjack.core.progress.measures import Measure, measures
from lumbarjack.core.progress.practised import Practised, practised
from lumbarjack.core.progress.reach import Reached, reached
from lumbarjack.core.progress.year import (
    MONTH,
    WEEK,
    Then,
    Week,
    back_then,
    this_month,
    year,
)
from lumbarjack.core.streaks.streak import Streak, streak
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.reading import DiaryDay, diary_days
from lumbarjack.services.repair import missed


@dataclass(frozen=True)
class Progress:
    """Everything that Progress shows, as of today.

    `days` is on how many logged days the pain rests: with fewer than five there is no trend yet.
    `course` are the monthly questions, `missed` the days that can still be entered. `decisions` are
    all answers to advice, for the history of a ladder.
    """

    today: date
    streak: Streak
    weeks: tuple[Week, ...]
    days: int
    month: float | None
    then: Then | None
    places: tuple[Place, ...]
    reached: Reached
    measures: tuple[Measure, ...]
    course: Course
    practised: tuple[Practised, ...]
    missed: tuple[date, ...]
    decisions: tuple[AdviceDecision, ...]

    @property
    def empty(self) -> bool:
        """Whether nothing is told yet."""
        return not self.days and all(
            d.kind in ("before", "open") for week in self.weeks for d in week.days
        )

    @property
    def asks(self) -> bool:
        """Whether the monthly questions are offered: after four weeks, or once it has begun."""
        return self.course.due(self.today) and self.days >= DAYS_NEEDED

    @property
    def learning(self) -> str:
        """How far the usual pain is known, "" once it is."""
        if self.days >= DAYS_NEEDED:
            return ""
        return f"Learning your usual: {self.days} of {DAYS_NEEDED} days."


def read_progress(bundle: Bundle) -> Progress:
    """Progress from the record."""
    record, today, settings = bundle.record(), bundle.today(), bundle.settings
    flares = flare_days(record, today)
    weeks = year(record, today, week_start=settings.week_start, flare_days=flares)
    first = min(weeks[0].first, today - 14 * MONTH)
    scores = day_scores(e for e in record.diary if first <= e.day <= today)
    rows = standings(bundle.catalogue, record, record.plan) if record.plan is not None else ()
    return Progress(
        today=today,
        streak=streak(
            record,
            today,
            target_days=settings.target_days,
            week_start=settings.week_start,
            flare_days=flares,
        ),
        weeks=weeks,
        days=len(scores),
        month=this_month(scores, today),
        then=back_then(scores, today),
        places=places(bundle.catalogue, rows),
        reached=reached(record, today, settings.week_start),
        measures=measures(record, today),
        course=course(record.measures, today),
        practised=practised(record.sessions, today),
        missed=missed(bundle),
        decisions=record.decisions,
    )


def read_week(bundle: Bundle, first: date) -> tuple[DiaryDay, ...]:
    """The days of one week on which something was told, in order."""
    last = first + WEEK - timedelta(days=1)
    return tuple(reversed([d for d in diary_days(bundle.record(), first) if d.day <= last]))
