"""Writing the diary: a quick log and the morning check-in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from lumbarjack.core.diary.moment import made_at
from lumbarjack.core.diary.regions import called
from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.medicine import Taken
from lumbarjack.core.models.pain import Side, Zone
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.errors import BadInput
from lumbarjack.services.words import entry_words

CLOCK_SLACK = timedelta(minutes=1)
"""An instant this far ahead is a clock that disagrees, not a date in the future."""


ONLY_AT_THE_CHECK_IN = frozenset({"nothing_new", "leg_weaker", "cannot_get_up"})
"""Answers that the pages of the diary do not ask for, and so never take away."""

TEN_YEARS = timedelta(days=3653)
"""Further back a date is a slip of the finger: our judgement. An older diary can be replayed."""


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
    region_scores: Mapping[str, int] = field(default_factory=dict)
    stiff_min: int | None = None
    interference: int | None = None
    sat_long: bool | None = None
    medicines: tuple[Taken, ...] = ()
    activity: str | None = None


def check_in(bundle: Bundle, told: Told) -> Entered:
    """Store this morning's check-in. Raises BadInput where two answers contradict each other."""
    return _enter(bundle, told, kind="checkin", at=None)


def log_pain(bundle: Bundle, told: Told, at: datetime | None = None) -> Entered:
    """Store one entry; without `worst` the pain now, or the average, is the worst known.

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


def check_in_of_today(bundle: Bundle) -> DiaryEntry | None:
    """Today's newest check-in, None where it is not done yet."""
    today = bundle.today()
    found = [e for e in bundle.record().diary if e.kind == "checkin" and e.day == today]
    return max(found, key=lambda e: (e.at, e.id), default=None)


def change_entry(bundle: Bundle, entry: DiaryEntry, told: Told, at: datetime) -> Entered:
    """Store an entry with other answers; what `told` does not ask about stays as it was.

    At another time it belongs to the day of that time, and is marked where that day lies before
    the one it was written on; at its own time its day stays. Raises BadInput as `log_pain` does,
    and where the change would lift a lock.
    """
    if entry.kind == "log" and told.worst is None and told.now is not None:
        told = _with_worst(told)
    _check(bundle, told, at)
    day, late = entry.day, entry.back_dated
    if at != entry.at:
        at, day = at.astimezone(bundle.zone), bundle.day_of(at)
        written = made_at(entry.id) or entry.at
        late = day < bundle.day_of(written)
    said = {name: value for name, value in vars(told).items() if name not in ONLY_AT_THE_CHECK_IN}
    moved = {"at": at, "day": day, "back_dated": late}
    changed = DiaryEntry.model_validate({**entry.model_dump(), **said, **moved})
    if entry.leg_weaker:
        from lumbarjack.services.safety import require_stays_locked  # noqa: PLC0415 - for few entries

        require_stays_locked(bundle, entry, changed)
    stored = bundle.journal.put(changed, edits=entry)
    return _entered(bundle, stored)


def remove_entry(bundle: Bundle, entry: DiaryEntry) -> str:
    """Take an entry out of the diary, and return what to say.

    Raises NothingThere where it marked a sign that locks, as an undo does.
    """
    if entry.leg_weaker:
        from lumbarjack.services.safety import require_may_go  # noqa: PLC0415 - for few entries

        require_may_go(bundle, entry)
    bundle.journal.delete(entry)
    return f"Removed: {entry_words(entry)}."


def worst_known(now: int | None, average: int | None) -> int | None:
    """The worst where it was not said: at least the pain now, and at least the average."""
    return None if now is None else max(now, average or 0)


def _with_worst(told: Told) -> Told:
    return replace(told, worst=worst_known(told.now, told.average))


def _enter(bundle: Bundle, told: Told, *, kind: str, at: datetime | None) -> Entered:
    moment = bundle.now() if at is None else at
    _check(bundle, told, moment)
    day = bundle.day_of(moment)
    entry = DiaryEntry.model_validate(
        {
            "id": bundle.new_id(),
            "at": moment.astimezone(bundle.zone),
            "day": day,
            "kind": kind,
            "back_dated": day < bundle.today(),
            **vars(told),
        }
    )
    stored = bundle.journal.put(entry)
    return _entered(bundle, stored)


def _entered(bundle: Bundle, stored: DiaryEntry) -> Entered:
    from lumbarjack.core.safety.gate import opens_by_itself  # noqa: PLC0415 - only after a save

    return Entered(stored, opens_by_itself(bundle.record(), bundle.today()))


def _check(bundle: Bundle, told: Told, moment: datetime) -> None:
    """Raise BadInput for an instant that cannot be, or for answers that contradict each other."""
    if bundle.now() - moment > TEN_YEARS:
        raise BadInput(f"{moment.date()} is more than ten years ago; give a later instant.")
    if moment > bundle.now() + CLOCK_SLACK:
        raise BadInput(f"{moment:%Y-%m-%d %H:%M} is in the future; give an instant up to now.")
    if told.now is not None and told.worst is not None and told.worst < told.now:
        raise BadInput(f"Worst is at least the pain now: worst {told.worst}, now {told.now}.")
    if told.average is not None and told.worst is not None and told.average > told.worst:
        raise BadInput(
            f"Worst is at least the average: average {told.average}, worst {told.worst}."
        )
    if told.zone is Zone.NONE and max(told.now or 0, told.worst or 0) > 0:
        raise BadInput("Zone none is for no pain at all; leave the zone out, or say where.")
    for place, score in told.region_scores.items():
        if told.now is None or score > told.now:
            raise BadInput(
                f"Pain now is at least that of each place: {called(place)} {score}, "
                f"now {'not said' if told.now is None else told.now}."
            )
