"""What the diary itself measures of daily life: now, and in the first month."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.record import Record
from lumbarjack.core.pain.scores import mean

MONTH = timedelta(days=28)

NEEDED = 5
"""Answers that a mean must rest on: as many as the usual pain needs."""

ID_OF = Callable[[DiaryEntry], int | None]


@dataclass(frozen=True)
class Measure:
    """A mean of the last 28 days and of the first 28, None where too few days answered.

    `most` is what a full bar stands for; `now_days` is on how many answers `now` rests.
    """

    name: str
    unit: str
    most: int
    now: int | None
    first: int | None
    now_days: int


ASKED: tuple[tuple[str, str, int, ID_OF], ...] = (
    ("In the way of the day", "of 10", 10, lambda e: e.interference),
    ("Sleep", "of 10", 10, lambda e: e.sleep),
    ("Stiff in the morning", "min", 60, lambda e: e.stiff_min),
)


def measures(record: Record, today: date) -> tuple[Measure, ...]:
    """What was answered at least once, each with its means; a later day is never read."""
    found = []
    for name, unit, most, of in ASKED:
        said = {e.day: n for e in record.diary if e.day <= today and (n := of(e)) is not None}
        if said:
            found.append(_measure(name, unit, most, said, today))
    return tuple(found)


def _measure(name: str, unit: str, most: int, said: dict[date, int], today: date) -> Measure:
    start = min(said)
    now = [n for day, n in said.items() if day > today - MONTH]
    first = [n for day, n in said.items() if day < start + MONTH]
    apart = today - start >= 2 * MONTH
    return Measure(
        name=name,
        unit=unit,
        most=most,
        now=mean(now) if len(now) >= NEEDED else None,
        first=mean(first) if apart and len(first) >= NEEDED else None,
        now_days=len(now),
    )
