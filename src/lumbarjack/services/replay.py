"""Replay: the rules over the own diary, or over a CSV file, day by day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from lumbarjack.core.models.pain import Zone
from lumbarjack.core.models.person import PlanDocument, Profile
from lumbarjack.core.models.record import Record
from lumbarjack.core.pain.scores import day_scores, furthest_out
from lumbarjack.core.replay.days import Stored, replay_numbers, replay_record
from lumbarjack.core.replay.life import Row
from lumbarjack.core.replay.stand_in import PROGRAMME, Told, everyday_plan, long_standing
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.errors import NothingThere
from lumbarjack.services.foreign_diary import Columns, read_foreign

AS_IF = (
    "It has no sessions, so the plan is taken as done on every logged day: pain now, before and "
    "in each exercise is the day's number, and the next day's number is its morning."
)
NOBODY = (
    f"Nobody is set up here: the programme is {PROGRAMME}, the mode guided, no conditions, and the "
    "pain older than 12 weeks."
)
YOURS = "Your answers and your plan are taken as they are now, and the pain as older than 12 weeks."
ACCEPTED = "Every piece of advice is taken as accepted; a later day is never read."


@dataclass(frozen=True)
class Replay:
    """The rows as they come, one a logged day, and the sentences about how it was done."""

    rows: Iterator[Row]
    told: tuple[str, ...]


def replay_file(bundle: Bundle, path: Path, columns: Columns) -> Replay:
    """The rules over somebody's diary in a CSV file. Raises as `read_foreign` does."""

    def day_of(instant: datetime) -> date:
        return bundle.day_of(instant if instant.tzinfo else instant.replace(tzinfo=bundle.zone))

    foreign = read_foreign(path, columns, day_of)
    return _of_numbers(bundle, foreign.days, foreign.told)


def replay_own(bundle: Bundle) -> Replay:
    """The rules over the own diary. Raises NothingThere where nothing is logged."""
    record = bundle.record()
    logged = day_scores(record.diary)
    if not logged:
        raise NothingThere("The diary is empty; there is nothing to replay. lumbarjack log 4")
    if record.sessions and record.plan is not None:
        return Replay(replay_record(bundle.catalogue, _stored(bundle, record)), (ACCEPTED,))
    reach = furthest_out(record, logged[0].day, logged[-1].day)
    zones = dict(enumerate(Zone))
    days = tuple(
        Told(day=d.day, value=d.score, zone=zones.get(reach.get(d.day, -1)) if reach else Zone.BACK)
        for d in logged
    )
    return _of_numbers(bundle, days, ())


def _of_numbers(bundle: Bundle, days: tuple[Told, ...], told: tuple[str, ...]) -> Replay:
    record, catalogue = bundle.record(), bundle.catalogue
    first = days[0].day
    profile = long_standing(first, record.profile)
    plan = record.plan
    if plan is None:
        plan = everyday_plan(catalogue, profile)
    else:
        fresh = {"since": None, "counts_from": None, "folded": ()}
        plan = plan.model_copy(update={"at": profile.at, "day": profile.day, **fresh})
    who = NOBODY if record.plan is None else YOURS
    return Replay(replay_numbers(catalogue, profile, plan, days), (*told, who, AS_IF, ACCEPTED))


def _stored(bundle: Bundle, record: Record) -> Stored:
    plans = bundle.journal.all().plans
    return Stored(
        record=record,
        profiles=tuple(p for p in plans if isinstance(p, Profile)),
        plans=tuple(p for p in plans if isinstance(p, PlanDocument)),
    )
