"""A week of the year in words."""

from __future__ import annotations

from lumbarjack.core.measures.told import number
from lumbarjack.core.progress.year import Week


def week_words(week: Week) -> str:
    """A week in numbers: "9 to 15 Mar: 2 to 4, middle 3; 5 days done"."""
    return f"{span(week)}: {numbers(week)}"


def span(week: Week) -> str:
    """A week by its days: "9 to 15 Mar", "30 Mar to 5 Apr"."""
    first, last = week.first, week.last
    month = "" if first.month == last.month else f" {first:%b}"
    return f"{first.day}{month} to {last.day} {last:%b}"


def numbers(week: Week) -> str:
    """Its pain, the days that count, and what happened."""
    low, high = min(week.scores, default=0), max(week.scores, default=0)
    if not week.scores:
        pain = "no pain logged"
    elif low == high:
        pain = f"always {low}" if len(week.scores) > 1 else f"{low} on one day"
    else:
        pain = f"{low} to {high}, middle {number(week.middle or 0)}"
    return "; ".join([pain, _days(week), *happened(week)])


def _days(week: Week) -> str:
    """The days that count and those away: "2 days done, 5 away"; away only, nothing was missed."""
    done = "1 day done" if week.done == 1 else f"{week.done} days done"
    if not week.away:
        return done
    if not week.done:
        return "1 day away" if week.away == 1 else f"{week.away} days away"
    return f"{done}, {week.away} away"


def happened(week: Week) -> list[str]:
    """Flare and steps of a week in words."""
    said = ["a flare began"] if week.flare else []
    said += ["a rung up"] if week.harder else []
    return said + (["a rung down"] if week.easier else [])
