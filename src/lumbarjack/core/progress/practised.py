"""What was practised in the last four weeks: each exercise, on which days, and when last."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from lumbarjack.core.models.sessions import SessionRecord

DAYS = 28


@dataclass(frozen=True)
class Practised:
    """One exercise: the days of the last 28 on which it was done, oldest first, at least one."""

    exercise: str
    days: tuple[date, ...]

    @property
    def last(self) -> date:
        """The last day of them."""
        return self.days[-1]


def practised(sessions: Iterable[SessionRecord], today: date) -> tuple[Practised, ...]:
    """The exercises of the last 28 days, today one of them, the most practised first.

    What was done in part counts, what was left out does not.
    """
    first = today - timedelta(days=DAYS - 1)
    found: dict[str, set[date]] = {}
    for session in sessions:
        if first <= session.day <= today:
            for done in session.performed:
                found.setdefault(done.exercise, set()).add(session.day)
    rows = [Practised(exercise, tuple(sorted(days))) for exercise, days in found.items()]
    return tuple(sorted(rows, key=lambda p: (-len(p.days), -p.last.toordinal(), p.exercise)))
