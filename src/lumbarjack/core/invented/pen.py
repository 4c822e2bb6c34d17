"""Writing documents of an invented day."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from random import Random
from typing import Any, TypeVar

from lumbarjack.core.invented.moments import Calendar, id_at
from lumbarjack.core.models.base import Document

D = TypeVar("D", bound=Document)


class Pen:
    """Writes documents of the day in hand; minutes count from the day's beginning.

    `shift` is how far the clocks are from those at home, for somebody who travels.
    """

    def __init__(self, calendar: Calendar, rng: Random, day: date) -> None:
        self.day = day
        self.shift = timedelta(0)
        self._calendar = calendar
        self._rng = rng

    def at(self, minute: int) -> datetime:
        """An instant within that minute."""
        after = timedelta(minutes=minute, seconds=self._rng.randint(0, 59))
        return self._calendar.at(self.day, after, self.shift)

    def id_at(self, instant: datetime) -> str:
        """A fresh id of that instant."""
        return id_at(instant, self._rng)

    def new(self, model: type[D], minute: int, /, **fields: Any) -> D:
        """A document of that model, told in that minute."""
        at = self.at(minute)
        told = {"id": self.id_at(at), "at": at, "day": self.day, **fields}
        return model.model_validate(told)
