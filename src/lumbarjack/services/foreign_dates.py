"""Dates as people write them in a file of their own: in which order, and which day each means."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Literal

DayOf = Callable[[datetime], date]
"""The local day of an instant; one without an offset is taken as the person's own time."""

Order = Literal["day-first", "month-first"]

FIRST_YEAR, LAST_YEAR = 1900, 2200
"""A year outside these is a slip of the pen."""
CENTURY = 2000
"""What a year of two digits is counted from."""
MONTHS = 12

_NUMBERS = re.compile(r"(\d{1,4})([./-])(\d{1,2})\2(\d{4}|\d{1,2})(?:[ ,T]+(.+))?")
_COMPACT = re.compile(r"\d{8}")
_IN_WORDS = ("%d %b %Y", "%d %B %Y", "%d-%b-%Y", "%d. %B %Y", "%b %d, %Y", "%B %d, %Y")
_CLOCKS = ("%H:%M", "%H:%M:%S", "%I:%M %p", "%I:%M:%S %p")


UNREAD = "with a date that cannot be read"
EITHER_ORDER = "whose date may have the day or the month first"


class NoDate(Exception):
    """Why a text is no date, as the end of "a row is left out, ..."."""


@dataclass(frozen=True)
class Dates:
    """How the dates of one file are read; `order` is None where it cannot be told from them."""

    day_of: DayOf
    order: Order | None = None

    def day(self, text: str) -> date:
        """The day that a text means. Raises NoDate.

        A time of midnight to the second, without an offset, is a date that a program wrote with a
        time: it means that day, not the evening before it.
        """
        found = self._read(text)
        if isinstance(found, datetime):
            bare = found.tzinfo is None and found.time() == time()
            found = found.date() if bare else self._local(found)
        if not FIRST_YEAR <= found.year <= LAST_YEAR:
            raise NoDate(f"whose year is not from {FIRST_YEAR} to {LAST_YEAR}")
        return found

    def _local(self, instant: datetime) -> date:
        try:
            return self.day_of(instant)
        except (OverflowError, ValueError):
            return instant.date()

    def _read(self, text: str) -> date | datetime:
        for read in (_iso, self._in_numbers, _in_words):
            found = read(text)
            if found is not None:
                return found
        raise NoDate(UNREAD)

    def _in_numbers(self, text: str) -> date | datetime | None:
        """A date of three numbers; with dots the day comes first, with four digits the year."""
        match = _NUMBERS.fullmatch(text)
        if match is None:
            return None
        first, sign, second, third, clock = match.groups()
        if len(first) == len("2026"):
            return _made(first, second, third, clock)
        order = "day-first" if sign == "." else self.order
        if order is None:
            raise NoDate(EITHER_ORDER)
        month, day = (second, first) if order == "day-first" else (first, second)
        year = third if len(third) == len("2026") else str(CENTURY + int(third))
        return _made(year, month, day, clock)


def order_of(texts: Iterable[str]) -> Order | None:
    """Whether the day or the month comes first in these dates, by a number above 12 in one place.

    None where no date tells, or where they do not agree: a guess would move days by months.
    """
    found: set[Order] = set()
    for text in texts:
        match = _NUMBERS.fullmatch(text)
        if match is None or len(match[1]) == len("2026") or match[2] == ".":
            continue
        if int(match[1]) > MONTHS:
            found.add("day-first")
        if int(match[3]) > MONTHS:
            found.add("month-first")
    return found.pop() if len(found) == 1 else None


def _iso(text: str) -> date | datetime | None:
    try:
        if len(text) == len("2026-03-16") or _COMPACT.fullmatch(text):
            return date.fromisoformat(text)
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _made(year: str, month: str, day: str, clock: str | None) -> date | datetime | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    at = None if clock is None else _clock(clock)
    return found if at is None else datetime.combine(found, at)


def _clock(text: str) -> time | None:
    for form in _CLOCKS:
        try:
            return datetime.strptime(text.upper(), form).replace(tzinfo=UTC).time()
        except ValueError:
            continue
    return None


def _in_words(text: str) -> date | None:
    for form in _IN_WORDS:
        try:
            return datetime.strptime(text, form).replace(tzinfo=UTC).date()
        except ValueError:
            continue
    return None
