"""Weeks on target, consistency over 28 days, and the decaying score."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from lumbarjack.core.days import WeekStart, week_of
from lumbarjack.core.models.base import Fact
from lumbarjack.core.streaks.cells import Cell, DayState, cells, first_day

if TYPE_CHECKING:
    from lumbarjack.core.models.record import Record

WINDOW = 28
"""Days that consistency looks at (product.md)."""


TodayWord = Literal["done", "relief", "rest", "flare", "away", "open"]


class Streak(Fact):
    """How it goes, as of one day.

    `consistency_28d` is a whole percentage of `days_counted_28`, the last 28 days without those
    away and before the first; while today is open they end yesterday. `score` is 0 to 100.
    """

    weeks_on_target: int
    consistency_28d: int
    score: int
    today: TodayWord
    days_done_28: int
    days_counted_28: int
    days_away_28: int
    this_week_done: int
    target: int


def streak(
    record: Record,
    today: date,
    *,
    target_days: int,
    week_start: WeekStart,
    flare_days: frozenset[date] = frozenset(),
) -> Streak:
    """The streak on `today`; `target_days` is how many days a week the person aims at (1 to 7).

    Today counts when it is done and never counts against while it is open.
    """
    began = first_day(record, today)
    days = cells(record, began or today, today, today=today, flare_days=flare_days)
    window = _window(days)
    counted = [c for c in window if not c.state.frozen]
    done = sum(c.state.counts for c in counted)
    this_week = [c for c in days if c.day >= week_of(today, week_start)]
    return Streak(
        weeks_on_target=_weeks_on_target(days, today, target_days, week_start),
        consistency_28d=_percent(done / len(counted)) if counted else 0,
        score=_percent(_score(days, target_days)),
        today=_today(days[-1].state),
        days_done_28=done,
        days_counted_28=len(counted),
        days_away_28=sum(c.state is DayState.AWAY for c in window),
        this_week_done=sum(c.state.counts for c in this_week),
        target=target_days,
    )


def words(found: Streak) -> tuple[str, ...]:
    """The streak in kind sentences, the headline first."""
    return (
        _consistency_words(found),
        _weeks_words(found),
        f"This week: {_days(found.this_week_done)}; the target is {found.target}.",
        f"Score {found.score} of 100: all days, the older ones counting less.",
        _TODAY[found.today],
    )


_TODAY_WORD: dict[DayState, TodayWord] = {
    DayState.DONE: "done",
    DayState.RELIEF: "relief",
    DayState.REST: "rest",
    DayState.FLARE: "flare",
    DayState.AWAY: "away",
}

_TODAY: dict[TodayWord, str] = {
    "done": "Today is done.",
    "relief": "Today is done: a relief day counts.",
    "rest": "A rest day. Nothing is due, and it counts.",
    "flare": "Today counts: a flare day with a check-in.",
    "away": "Away today. The count waits.",
    "open": "Today is still open.",
}


def _consistency_words(found: Streak) -> str:
    done, counted = found.days_done_28, found.days_counted_28
    away = f"; {_days(found.days_away_28)} away left out" if found.days_away_28 else ""
    if not counted:
        return f"No day has counted yet{away}."
    if counted + found.days_away_28 == WINDOW:
        last = f"the last {counted} days" if not away else f"{_days(counted)}"
        return f"{done} of {last}{away}."
    return f"{done} of {_days(counted)} since you began{away}."


def _weeks_words(found: Streak) -> str:
    weeks = found.weeks_on_target
    if weeks == 0:
        return f"A week is on target with {_days(found.target)}."
    return "1 week on target." if weeks == 1 else f"{weeks} weeks on target in a row."


def _days(number: int) -> str:
    return "1 day" if number == 1 else f"{number} days"


def _today(state: DayState) -> TodayWord:
    return _TODAY_WORD.get(state, "open")


def _window(days: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """The last 28 days; they end yesterday where today adds nothing: it takes nothing away."""
    adds_nothing = days and (days[-1].state is DayState.OPEN or days[-1].state.frozen)
    closed = days[:-1] if adds_nothing else days
    return closed[-WINDOW:]


def _score(days: Iterable[Cell], target_days: int) -> float:
    """The score from 0 to 1: m = 0.5^(sqrt(freq)/13), score = prev*m + done*(1-m) (product.md).

    `freq` is the target as a share of the week. A frozen day leaves the score as it was.
    """
    kept = 0.5 ** ((target_days / 7) ** 0.5 / 13)
    score = 0.0
    for cell in days:
        if not cell.state.frozen:
            score = score * kept + cell.state.counts * (1 - kept)
    return score


def _weeks_on_target(
    days: tuple[Cell, ...], today: date, target_days: int, week_start: WeekStart
) -> int:
    """Weeks on target in a row up to now; the running week counts once it is there.

    A week with days away that did not reach the target is passed over. Rest days count, but a
    week of nothing but rest days while something was due is not on target.
    """
    weeks: dict[date, list[DayState]] = {}
    for cell in days:
        weeks.setdefault(week_of(cell.day, week_start), []).append(cell.state)
    running = week_of(today, week_start)
    count, week = 0, running
    while week in weeks:
        states = weeks[week]
        if _on_target(states, target_days):
            count += 1
        elif week != running and DayState.AWAY not in states:
            break
        week -= timedelta(days=7)
    return count


def _on_target(states: list[DayState], target_days: int) -> bool:
    done = sum(s.counts for s in states)
    only_rest = all(s is DayState.REST or not s.counts for s in states)
    return done >= target_days and not (only_rest and DayState.MISSED in states)


def _percent(share: float) -> int:
    """A whole percentage, halves up."""
    return int(share * 100 + 0.5)
