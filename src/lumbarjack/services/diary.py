"""Writing the diary: a quick log and the morning check-in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.pain import Side, Zone
from lumbarjack.core.safety.gate import opens_by_itself
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.errors import BadInput

CLOCK_SLACK = timedelta(minutes=1)
"""An instant this far ahead is a clock that disagrees, not a date in the future."""


EARLIEST_YEAR = 1900
"""Anything older is a slip of the finger."""


@dataclass(frozen=True)
class Entered:
    """A stored entry, and why the safety list now opens by itself (empty: it does not)."""

    entry: DiaryEntry
    list_opens: tuple[str, ...]


@dataclass(frozen=True)
class Told:
    """What a person said for one entry; None is "not said"."""

    now: int | None = None
    worst: int | None = None
    back_now: int | None = None
    leg_now: int | None = None
    zone: Zone | None = None
    side: Side | None = None
    sleep: int | None = None
    nothing_new: bool | None = None
    leg_weaker: bool | None = None
    cannot_get_up: bool | None = None
    note: str | None = None
    average: int | None = None
    quality: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    stiff_min: int | None = None
    interference: int | None = None
    sat_long: bool | None = None
    medicine: str | None = None
    medicine_helped: bool | None = None
    activity: str | None = None


def check_in(bundle: Bundle, told: Told) -> Entered:
    """Store this morning's check-in. Raises BadInput where two answers contradict each other."""
    return _enter(bundle, told, kind="checkin", at=None)


def log_pain(bundle: Bundle, told: Told, at: datetime | None = None) -> Entered:
    """Store one entry; without `worst` the pain now is also the worst known.

    Raises BadInput for an instant in the future.
    """
    if told.worst is None and told.now is not None:
        told = _with_worst(told)
    return _enter(bundle, told, kind="log", at=at)


def last_check_in(bundle: Bundle) -> DiaryEntry | None:
    """The newest check-in of an earlier day, to compare with; None where there is none."""
    today = bundle.today()
    found = [e for e in bundle.record().diary if e.kind == "checkin" and e.day < today]
    return max(found, key=lambda e: (e.at, e.id), default=None)


def _with_worst(told: Told) -> Told:
    return Told(**{**told.__dict__, "worst": told.now})


def _enter(bundle: Bundle, told: Told, *, kind: str, at: datetime | None) -> Entered:
    now = bundle.now()
    moment = now if at is None else at
    if moment.year < EARLIEST_YEAR:
        raise BadInput(f"The year {moment.year} is before anybody's diary; give a later instant.")
    if moment > now + CLOCK_SLACK:
        raise BadInput(f"{moment:%Y-%m-%d %H:%M} is in the future; give an instant up to now.")
    if told.now is not None and told.worst is not None and told.worst < told.now:
        raise BadInput(f"Worst is at least the pain now: worst {told.worst}, now {told.now}.")
    if told.zone is Zone.NONE and max(told.now or 0, told.worst or 0) > 0:
        raise BadInput("Zone none is for no pain at all; leave the zone out, or say where.")
    day = bundle.day_of(moment)
    entry = DiaryEntry.model_validate(
        {
            "id": bundle.new_id(),
            "at": moment,
            "day": day,
            "kind": kind,
            "back_dated": day < bundle.today(),
            **told.__dict__,
        }
    )
    stored = bundle.journal.put(entry)
    return Entered(stored, opens_by_itself(bundle.record(), bundle.today()))
