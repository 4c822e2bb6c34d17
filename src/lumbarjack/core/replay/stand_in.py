"""What stands in where a diary is replayed that has only numbers: the person, the plan, the day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.models.base import Fact
from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.models.person import PlanDocument, Profile
from lumbarjack.core.models.sessions import ExerciseDone, SessionRecord
from lumbarjack.core.models.today import DayPlan
from lumbarjack.core.pain.modes import LONG_STANDING
from lumbarjack.core.plan.making import make_items

PROGRAMME = "daily-ten"
"""The programme of somebody of whom nothing is known."""

MORNING = time(7)
TRAINS = time(8)
"""The check-in, and the session after it: the next check-in lies in the morning's window."""

LASTS = timedelta(minutes=12)


class Told(Fact):
    """One day of a diary of numbers; the zone is the low back in one that tells none (rules.md).

    None: the diary tells zones, and not on this day; not said is never good news.
    """

    day: date
    value: int
    zone: Zone | None = Zone.BACK


def long_standing(first: date, profile: Profile | None = None) -> Profile:
    """Somebody whose pain is older than 12 weeks on `first`, with the answers of `profile`."""
    before = first - LONG_STANDING - timedelta(days=1)
    stood = {"id": "replay", "at": _at(before, MORNING), "day": before}
    if profile is None:
        return Profile.model_validate({**stood, "where": "back", "onset": before})
    told = profile.onset is not None and profile.onset <= before
    onset = profile.onset if told else before
    return profile.model_copy(update={**stood, "onset": onset})


def everyday_plan(catalogue: Catalogue, profile: Profile) -> PlanDocument:
    """The plan of the everyday programme, fitted to the profile and as old as it."""
    items, dropped = make_items(catalogue, catalogue.programme(PROGRAMME), profile, {})
    return PlanDocument(
        id="replay",
        at=profile.at,
        day=profile.day,
        programme=PROGRAMME,
        items=items,
        dropped=dropped,
    )


def check_in(told: Told) -> DiaryEntry:
    """The check-in of such a day: now and worst are its one number."""
    return DiaryEntry(
        id=f"{told.day}-diary",
        at=_at(told.day, MORNING),
        day=told.day,
        kind="checkin",
        now=told.value,
        worst=told.value,
        zone=told.zone,
        nothing_new=True,
    )


def session(told: Told, plan: DayPlan, programme: str | None) -> SessionRecord:
    """The plan as if it had been done: before and peak are the day's number."""
    began = _at(told.day, TRAINS)
    return SessionRecord(
        id=f"{told.day}-session",
        at=began,
        day=told.day,
        ended_at=began + LASTS,
        programme=programme,
        finished=True,
        seconds=int(LASTS.total_seconds()),
        before=told.value,
        after=told.value,
        zone_before=told.zone,
        zone_after=told.zone,
        exercises=tuple(_done(told.value, plan)),
    )


def _done(value: int, plan: DayPlan) -> Iterable[ExerciseDone]:
    for item in plan.items:
        yield ExerciseDone(
            planned=item.planned,
            exercise=item.exercise,
            dose=item.dose,
            status="done",
            sets_done=item.dose.sets,
            reps_done=item.dose.reps,
            before=value,
            peak=value,
            effort="right",
            lowered_by=item.lowered_by,
        )


def _at(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, UTC)
