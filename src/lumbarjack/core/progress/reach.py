"""How far out the pain reached, week by week, and the careful sentence that reads it out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median, median_low

from lumbarjack.core.days import WeekStart, week_of
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.models.record import Record
from lumbarjack.core.pain.scores import day_scores, furthest_out

WEEKS = 12
"""The weeks that are shown."""

ENDS = 4
"""So many weeks at the beginning are compared with ..."""

NEWEST = 2
"""... so many at the end; of these the one further out counts, as the careful reading."""

NEEDED = 4
"""Weeks that must say where, before anything is read out: our judgement."""

USUAL_DAYS = 7
RUNNING = 2
"""R2d: further out than the median of 7 logged days on 2 logged days running (rules.md)."""

LEG_DAYS = timedelta(days=14)
"""How long a leg told to be weaker or more numb counts as that, as for the safety list."""

SIGNS = "! opens the warning signs."


@dataclass(frozen=True)
class Reached:
    """The furthest zone of each of the last weeks (0 none to 5 foot, None not said), in words."""

    weeks: tuple[int | None, ...]
    words: str


def reached(record: Record, today: date, week_start: WeekStart = "monday") -> Reached:
    """How far out it reached in the last weeks, oldest first."""
    first = week_of(today, week_start) - (WEEKS - 1) * timedelta(days=7)
    by_day = furthest_out(record, first, today)
    weeks: list[int | None] = [None] * WEEKS
    for day, zone in by_day.items():
        at = (day - first).days // 7
        weeks[at] = max(zone, weeks[at] or 0)
    return Reached(tuple(weeks), reach_words(record, today, weeks, by_day))


def reach_words(
    record: Record, today: date, weeks: Sequence[int | None], by_day: dict[date, int]
) -> str:
    """What the weeks say, never as a promise: further out is worth a check, however it hurts."""
    said = [zone for zone in weeks if zone is not None]
    if not said:
        return "Nothing is said yet about how far out it reaches. The check-in asks."
    if len(said) < NEEDED:
        return f"Too early to read: {len(said)} of {NEEDED} weeks say how far out it reaches."
    before, now = median_low(said[:ENDS]), max(said[-NEWEST:])
    outward = min(said[-NEWEST:]) > before or (now > before and now >= Zone.THIGH.reach)
    if outward or _further_out_now(by_day):
        return _outward(record, today, before, max(now, _newest(by_day)))
    where = _name(now)
    if now > before:
        return f"It reached {_the(where)} in one of the last weeks, before that {_name(before)}."
    if now < before:
        moved = f"It has moved in, from the {_name(before)} to {_the(where)}"
        if _leg_worse(record, today):
            return f"{moved}, but the leg was weaker or more numb: worth a check. {SIGNS}"
        return f"{moved}: often a good sign, if the leg is no weaker or more numb."
    return f"It stays where it was: {_the(where)}."


def _outward(record: Record, today: date, before: int, now: int) -> str:
    """It reaches further out: with less pain too that is no better."""
    if _less_pain(record, today) and now >= Zone.THIGH.reach:
        return f"Less pain, but further down the leg: worth a check. {SIGNS}"
    if now > before:
        return (
            f"It reaches further out, from {_the(_name(before))} to {_the(_name(now))}: "
            f"worth a check. {SIGNS}"
        )
    return f"It reached further out in the last days: worth a check. {SIGNS}"


def _further_out_now(by_day: dict[date, int]) -> bool:
    """Whether R2d's condition holds: no sentence that sounds better may stand beside it."""
    zones = [by_day[day] for day in sorted(by_day)]
    if len(zones) < USUAL_DAYS + RUNNING:
        return False
    usual = median_low(zones[-USUAL_DAYS - RUNNING : -RUNNING])
    return all(zone > usual for zone in zones[-RUNNING:])


def _newest(by_day: dict[date, int]) -> int:
    return by_day[max(by_day)] if by_day else 0


def _less_pain(record: Record, today: date) -> bool:
    """Whether the last two weeks hurt less than the first four of those shown."""
    first = today - timedelta(weeks=WEEKS)
    scores = day_scores(e for e in record.diary if first < e.day <= today)
    old = [s.score for s in scores if s.day <= first + timedelta(weeks=ENDS)]
    new = [s.score for s in scores if s.day > today - timedelta(weeks=NEWEST)]
    return bool(old and new) and median(new) < median(old)


def _leg_worse(record: Record, today: date) -> bool:
    return any(
        e.leg_weaker or {"numb", "weak"} & set(e.quality)
        for e in record.diary
        if today - LEG_DAYS < e.day <= today
    )


def _name(zone: int) -> str:
    return list(Zone)[zone].words


def _the(words: str) -> str:
    return words if words in (Zone.NONE.words, Zone.CALF.words) else f"the {words}"
