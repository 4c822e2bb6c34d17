"""One number for a day, how far out the pain reached, and the small sums that the rules use."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from lumbarjack.core.models.diary import DiaryEntry
    from lumbarjack.core.models.record import Record

Band = Literal["comfortable", "acceptable if it settles by tomorrow", "ease off"]


@dataclass(frozen=True, slots=True)
class DayScore:
    """A logged day.

    `score` is the highest worst (else now) of the day's entries, `first_now` the first pain now
    that was said (what was asked after a session does not count), `high_now` the highest. `ids`
    are the entries looked at.
    """

    day: date
    score: int
    first_now: int | None
    high_now: int | None
    ids: tuple[str, ...]


def in_order(entries: Iterable[DiaryEntry]) -> list[DiaryEntry]:
    """Entries by time, whatever order they were stored in."""
    return sorted(entries, key=lambda e: (e.at, e.id))


def day_scores(diary: Iterable[DiaryEntry], since: date = date.min) -> tuple[DayScore, ...]:
    """The logged days from `since` on, oldest first.

    An entry without a pain number logs nothing.
    """
    by_day: dict[date, list[DiaryEntry]] = {}
    for entry in diary:
        if entry.day >= since and (entry.now is not None or entry.worst is not None):
            by_day.setdefault(entry.day, []).append(entry)
    return tuple(_score(day, by_day[day]) for day in sorted(by_day))


def _score(day: date, entries: list[DiaryEntry]) -> DayScore:
    entries = in_order(entries) if len(entries) > 1 else entries
    said = [e.worst if e.worst is not None else e.now for e in entries]
    nows = [e.now for e in entries if e.now is not None]
    rested = [e.now for e in entries if e.now is not None and e.kind != "after-session"]
    return DayScore(
        day=day,
        score=max(value for value in said if value is not None),
        first_now=rested[0] if rested else None,
        high_now=max(nows, default=None),
        ids=tuple(e.id for e in entries),
    )


def furthest_out(record: Record, first: date, last: date) -> dict[date, int]:
    """Day -> how far out the pain reached (Z, 0 none to 5 foot), where that was said."""
    found: dict[date, int] = {}
    record = record.between(first, last, only=("diary", "sessions"))
    for entry in record.diary:
        if entry.zone is not None:
            found[entry.day] = max(found.get(entry.day, 0), entry.zone.reach)
    for session in record.sessions:
        for zone in (session.zone_before, session.zone_after):
            if zone is not None:
                found[session.day] = max(found.get(session.day, 0), zone.reach)
    return found


def median(values: Sequence[int]) -> int:
    """The median, halves up. Raises ValueError for no values."""
    if not values:
        raise ValueError("the median of nothing")
    ordered = sorted(values)
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[middle]
    return (ordered[middle - 1] + ordered[middle] + 1) // 2


def mean(values: Sequence[int]) -> int:
    """The mean as a whole number, halves up. Raises ValueError for no values."""
    if not values:
        raise ValueError("the mean of nothing")
    return (2 * sum(values) + len(values)) // (2 * len(values))


def band(score: int) -> Band:
    """The word for a number 0-10, for colour and words only: never alone a rule (rules.md)."""
    if score <= 3:
        return "comfortable"
    return "acceptable if it settles by tomorrow" if score <= 5 else "ease off"
