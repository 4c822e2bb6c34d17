"""The monthly questions as an invented person answers them: they follow the course of the pain."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from random import Random

from lumbarjack.core.invented.course import DayPain
from lumbarjack.core.invented.pen import Pen
from lumbarjack.core.invented.people import Person
from lumbarjack.core.measures.course import EVERY
from lumbarjack.core.measures.own import MOST
from lumbarjack.core.measures.roland import STATEMENTS
from lumbarjack.core.models.measures import Activity, Measuring

FIRST = 6
"""Logged days before the first time, as the app asks from the fifth on."""

SOON = 0.35
"""How often they answer on a day on which the questions are offered."""

TICKS = 2.2
"""Statements that are ticked for a point of the usual pain."""

HARDLY_EVER = (15, 19, 21, 24)
"""Statements of the very worst times: appetite, dressed by others, heavy jobs last, bed."""

ACTIVITIES: Mapping[str, tuple[str, str, str]] = {
    "desk": ("sit through a meeting", "put on socks", "walk for an hour"),
    "garden": ("weed a bed", "carry a full can", "get up from the grass"),
    "care": ("a whole shift", "make a bed", "lift the shopping"),
    "road": ("two hours at the wheel", "load parcels", "get out of the cab"),
}

BETTER = {-2: 2, -1: 3, 0: 4, 1: 5, 2: 6}
"""Points of usual pain since the last time -> the answer to how it is as a whole."""


class Monthly:
    """When they answer, and what; `pen` and `rng` are its own, so that days stay as they are."""

    def __init__(self, rng: Random, pen: Pen, who: Person) -> None:
        self._rng = rng
        self._pen = pen
        self._who = who
        others = [n for n in range(1, len(STATEMENTS) + 1) if n not in HARDLY_EVER]
        rng.shuffle(others)
        self._hard = (*others, *HARDLY_EVER)
        self._last: date | None = None
        self._usual = 0

    def answer(self, day: date, minute: int, pain: DayPain, logged: int) -> Measuring | None:
        """Their answers on this day, after `logged` entries; None where they do not answer."""
        due = logged >= FIRST if self._last is None else day - self._last >= EVERY
        if not due or pain.event is not None or self._rng.random() >= SOON:
            return None
        first, before = self._last is None, self._usual
        self._pen.day, self._last, self._usual = day, day, pain.usual
        ticked = max(0, min(len(STATEMENTS), round(TICKS * pain.usual) + self._rng.randint(-1, 1)))
        moved = max(-2, min(2, pain.usual - before))
        return self._pen.new(
            Measuring,
            minute,
            roland=tuple(sorted(self._hard[:ticked])),
            activities=tuple(self._activity(name, pain) for name in ACTIVITIES[self._who.work]),
            change=None if first else BETTER[moved],
        )

    def _activity(self, name: str, pain: DayPain) -> Activity:
        able = round(MOST - 1.3 * pain.usual) + self._rng.choice((-1, 0, 0, 1))
        return Activity(name=name, score=max(0, min(MOST, able)))
