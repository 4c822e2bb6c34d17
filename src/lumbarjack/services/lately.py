"""The last eight weeks in one value, and in words; `fortnight` reads it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from lumbarjack.core.pain.baseline import DAYS_NEEDED, Usual
from lumbarjack.services.words import counted

if TYPE_CHECKING:
    from lumbarjack.core.streaks.marks import DayMark
    from lumbarjack.core.streaks.streak import Streak

FORTNIGHT = 14
EIGHT_WEEKS = 56


@dataclass(frozen=True)
class Lately:
    """The last eight weeks, today last; the pain now (None: not said today) and the usual one.

    `away_until` is the last day of being away, None where today is not such a day.
    """

    days: tuple[DayMark, ...]
    now: int | None
    usual: Usual
    streak: Streak
    away_until: date | None = None

    @property
    def fortnight(self) -> tuple[DayMark, ...]:
        """The last fourteen days."""
        return self.days[-FORTNIGHT:]


def pain_words(found: Lately) -> str:
    """Two weeks of pain in words: "4 now; 3 to 7 in two weeks, usually 4"."""
    if found.usual.learning:
        return learning_words(found.usual)
    now = f"{found.now} now" if found.now is not None else ""
    span = _span(found.fortnight)
    weeks = f"{span} in two weeks, " if span else ""
    return "; ".join(part for part in (now, f"{weeks}usually {found.usual.level}") if part)


def pain_in_short(found: Lately) -> str:
    """The same where there is little room: "4 now, usually 4"."""
    if found.usual.learning:
        return f"Learning: {found.usual.days} of {DAYS_NEEDED} days"
    now = f"{found.now} now, " if found.now is not None else ""
    return f"{now}usually {found.usual.level}"


def pain_of_weeks(found: Lately) -> str:
    """Eight weeks of pain as a sentence: "Pain 4 now, between 3 and 7, usually 4."."""
    if found.usual.learning:
        return learning_words(found.usual)
    scores = [d.score for d in found.days if d.score is not None]
    parts = [f"{found.now} now"] if found.now is not None else []
    if scores:
        low, high = min(scores), max(scores)
        parts.append(f"always {low}" if low == high else f"between {low} and {high}")
    return f"Pain {', '.join([*parts, f'usually {found.usual.level}'])}."


def learning_words(usual: Usual) -> str:
    """How far the usual level is known: "Learning your usual: 2 of 5 days."."""
    return f"Learning your usual: {usual.days} of {DAYS_NEEDED} days."


def done_words(found: Lately) -> str:
    """How regular it was: "24 of 28 days; six weeks on target"."""
    return f"{done_in_short(found)}; {_weeks(found.streak)}"


def done_of_weeks(found: Lately) -> str:
    """The same as a sentence: "24 of 28 days done, six weeks on target."."""
    return f"{done_in_short(found)} done, {_weeks(found.streak)}."


def done_in_short(found: Lately) -> str:
    """The headline alone: "24 of 28 days"."""
    known = found.streak
    if not known.days_counted_28:
        return "no day yet"
    days = "day" if known.days_counted_28 == 1 else "days"
    return f"{known.days_done_28} of {known.days_counted_28} {days}"


def _weeks(found: Streak) -> str:
    weeks = found.weeks_on_target
    if not weeks:
        return f"this week {found.this_week_done} of {found.target}"
    return f"{counted(weeks)} {'week' if weeks == 1 else 'weeks'} on target"


def _span(days: tuple[DayMark, ...]) -> str:
    scores = [d.score for d in days if d.score is not None]
    if not scores:
        return ""
    low, high = min(scores), max(scores)
    return str(low) if low == high else f"{low} to {high}"
