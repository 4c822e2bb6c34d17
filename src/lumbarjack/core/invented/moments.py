"""Instants of an invented day, and ids that belong to them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from random import Random
from uuid import UUID

from lumbarjack.core.days import local_day


@dataclass(frozen=True)
class Calendar:
    """The person's zone and the wall time at which their day begins."""

    zone: tzinfo
    day_start: time

    def at(self, day: date, after: timedelta, shift: timedelta = timedelta(0)) -> datetime:
        """The instant `after` the beginning of `day`, with the offset that clocks show then.

        `shift` is how far a traveller's clock is from the one at home.
        """
        begin = datetime.combine(day, self.day_start, tzinfo=self.zone).astimezone(UTC)
        offset = (begin + after).astimezone(self.zone).utcoffset() or timedelta(0)
        return (begin + after - shift).astimezone(timezone(offset + shift))

    def has(self, day: date) -> bool:
        """Whether the day exists: a zone that moves over the date line leaves one out."""
        return local_day(self.at(day, timedelta(hours=12)), self.zone, self.day_start) == day


def id_at(instant: datetime, rng: Random) -> str:
    """A UUIDv7 (RFC 9562) of an aware instant; its random bits come from `rng`."""
    milliseconds = (instant - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)
    bits = milliseconds << 80 | 7 << 76 | rng.getrandbits(12) << 64
    return str(UUID(int=bits | 2 << 62 | rng.getrandbits(62)))
