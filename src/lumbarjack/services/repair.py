"""A missed day that is entered late: within 48 hours after its end, and marked as that."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from lumbarjack.core.days import DAY_START
from lumbarjack.core.diary.moment import MIDDAY, on_day
from lumbarjack.core.models.sessions import ExerciseDone, SessionRecord
from lumbarjack.core.plan.day import plan_for_day
from lumbarjack.core.streaks.cells import REPAIR, DayState, cells
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.errors import BadInput
from lumbarjack.services.safety import require_open
from lumbarjack.services.words import day_words

DAY = timedelta(days=1)
LOOK_BACK = 3
"""Days before today that can lie within the 48 hours."""


def missed(bundle: Bundle) -> tuple[date, ...]:
    """The missed days that can still be entered, the newest first."""
    record, today, now = bundle.record(), bundle.today(), bundle.now()
    last, first = today - DAY, today - LOOK_BACK * DAY
    return tuple(
        cell.day
        for cell in reversed(cells(record, first, last, today=today))
        if cell.state is DayState.MISSED and now <= until(bundle, cell.day)
    )


def until(bundle: Bundle, day: date) -> datetime:
    """When it is too late to enter that day."""
    start = min(bundle.day_start, DAY_START)
    return datetime.combine(day + DAY, start, tzinfo=bundle.zone) + REPAIR


def repair(bundle: Bundle, day: date) -> SessionRecord:
    """Store that the exercises due on that day were done, with no pain said.

    What was not said can earn nothing harder. Raises BadInput where the day is not missed or too
    long ago, Locked where exercises are closed.
    """
    require_open(bundle)
    if day not in missed(bundle):
        raise BadInput(
            f"{day_words(day)} cannot be entered: only a missed day can, for 48 hours after it."
        )
    record = bundle.record()
    plan = plan_for_day(bundle.catalogue, record, day)
    if not plan.items:
        raise BadInput(f"Nothing was due on {day_words(day)}.")
    at = on_day(day, MIDDAY, bundle.zone, bundle.day_start)
    done = tuple(
        ExerciseDone(
            planned=item.planned,
            exercise=item.exercise,
            dose=item.dose,
            status="done",
            lowered_by=item.lowered_by,
        )
        for item in plan.items
    )
    return bundle.journal.put(
        SessionRecord(
            id=bundle.new_id(),
            at=at,
            day=day,
            ended_at=at,
            programme=record.plan.programme if record.plan is not None else None,
            finished=True,
            seconds=0,
            exercises=done,
        )
    )


def repaired_words(stored: SessionRecord) -> str:
    """What to say of it."""
    return f"{day_words(stored.day)} counts as done, marked as entered later."
