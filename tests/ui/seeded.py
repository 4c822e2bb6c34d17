"""Homes with a history, made through the services with a clock that stands still."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from lumbarjack.clock import Clock
from lumbarjack.config import Settings
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.models.sessions import ExerciseDone, SessionRecord
from lumbarjack.paths import Places
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.diary import Told, check_in
from lumbarjack.services.safety import mark_signs
from lumbarjack.services.setup import Answers, first_check, set_up
from lumbarjack.services.today import look

ZONE = ZoneInfo("Europe/Berlin")
MONDAY = datetime(2026, 3, 16, 6, 42, tzinfo=ZONE)


@dataclass
class Hands:
    """A clock that a test sets."""

    at: datetime = MONDAY
    ticks: float = field(default=0.0)


def new_home(folder: Path, hands: Hands, settings: Settings | None = None) -> Bundle:
    """An empty home: nothing set up."""
    return Bundle(
        clock=Clock(wall=lambda: hands.at, ticks=lambda: hands.ticks),
        settings=settings or Settings(zone="Europe/Berlin"),
        places=Places(folder / "config", folder / "data", folder / "state"),
    )


def with_plan(folder: Path, hands: Hands, settings: Settings | None = None) -> Bundle:
    """Set up, nothing told today."""
    bundle = new_home(folder, hands, settings)
    set_up(bundle, Answers(where="back", usual_worst=4), first_check(bundle, "first-run"))
    return bundle


def morning(bundle: Bundle, now: int = 4, worst: int = 5) -> None:
    """Check in."""
    check_in(bundle, Told(now=now, worst=worst, zone=Zone.BACK, sleep=7, nothing_new=True))


def session(bundle: Bundle, peak: int = 3) -> None:
    """All of today's exercises, done, as a session is stored."""
    plan = look(bundle).plan
    bundle.journal.put(
        SessionRecord(
            id=bundle.new_id(),
            at=bundle.now(),
            day=bundle.today(),
            ended_at=bundle.now() + timedelta(minutes=10),
            finished=True,
            seconds=600,
            before=3,
            after=3,
            exercises=tuple(
                ExerciseDone(
                    planned=item.planned,
                    exercise=item.exercise,
                    dose=item.dose,
                    status="done",
                    sets_done=item.dose.sets,
                    reps_done=item.dose.reps,
                    seconds=60,
                    before=3,
                    peak=peak,
                    effort="right",
                )
                for item in plan.items
            ),
        )
    )


def after_a_bad_morning(folder: Path, hands: Hands, settings: Settings | None = None) -> Bundle:
    """Some quiet days, a session yesterday, and a 7 this morning: advice for every exercise."""
    end = hands.at
    hands.at = end - timedelta(days=8)
    bundle = with_plan(folder, hands, settings)
    for days in range(8, 0, -1):
        hands.at = end - timedelta(days=days)
        morning(bundle, now=3, worst=4)
        if days % 2:
            hands.at += timedelta(hours=3)
            session(bundle)
    hands.at = end
    morning(bundle, now=7, worst=7)
    return bundle


def locked(folder: Path, hands: Hands) -> Bundle:
    """A sign of the Now list is marked."""
    bundle = with_plan(folder, hands)
    mark_signs(bundle, ("saddle-numbness", "both-legs"))
    return bundle
