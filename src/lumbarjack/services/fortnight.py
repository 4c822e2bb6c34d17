"""How it has been: the last eight weeks, day by day, out of the record."""

from __future__ import annotations

from datetime import date, timedelta

from lumbarjack.core.days import WeekStart
from lumbarjack.core.models.record import Record
from lumbarjack.core.pain.flare import open_days
from lumbarjack.core.pain.levels import read_course
from lumbarjack.core.streaks.cells import cells
from lumbarjack.core.streaks.marks import day_marks, eased_days
from lumbarjack.core.streaks.streak import streak
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.lately import EIGHT_WEEKS, Lately


def read_lately(bundle: Bundle) -> Lately:
    """The last eight weeks of the record."""
    settings = bundle.settings
    return lately(
        bundle.record(),
        bundle.today(),
        target_days=settings.target_days,
        week_start=settings.week_start,
    )


def lately(record: Record, today: date, *, target_days: int, week_start: WeekStart) -> Lately:
    """The last eight weeks up to `today`; a later day is never read."""
    record = record.until(today)
    course = read_course(record, today)
    flares = open_days(course.spans, today)
    first = today - timedelta(days=EIGHT_WEEKS - 1)
    states = cells(record, first, today, today=today, flare_days=flares)
    near = record.between(first, today, only=("sessions",))
    nows = [(e.at, e.id, e.now) for e in record.diary if e.day == today and e.now is not None]
    away = [a.last for a in record.away if a.first <= today <= a.last]
    return Lately(
        days=day_marks(states, course.logged(first, today), eased_days(near)),
        now=max(nows)[2] if nows else None,
        usual=course.usual(today),
        streak=streak(
            record, today, target_days=target_days, week_start=week_start, flare_days=flares
        ),
        away_until=max(away, default=None),
    )
