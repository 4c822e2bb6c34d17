"""Days and diary entries in words, the same on the screen and in the commands."""

from __future__ import annotations

from datetime import date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from lumbarjack.core.models.diary import DiaryEntry

if TYPE_CHECKING:
    from lumbarjack.core.models.sessions import SessionRecord

NUMBERS = (
    *("no", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)


def counted(number: int) -> str:
    """A small number as a word, a larger one in digits."""
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


def day_words(day: date) -> str:
    """A day as it is read out: "Tuesday 24 November"."""
    return f"{day:%A} {day.day} {day:%B}"


def short_day(day: date) -> str:
    """A day in a title row: "Mon 16 Mar"."""
    return f"{day:%a} {day.day} {day:%b}"


def day_and_year(day: date, today: date) -> str:
    """A day as `short_day` says it, with its year where that is another one than now."""
    return short_day(day) if day.year == today.year else f"{short_day(day)} {day.year}"


def time_words(at: datetime, day: date) -> str:
    """A time of that local day: "07:30"; after midnight it says which night: a day ends later."""
    if at.date() != day + timedelta(days=1):
        return f"{at:%H:%M}"
    return f"{at:%H:%M} in the night to {at:%A}"


def saved_words(at: datetime, zone: tzinfo) -> str:
    """What is said of what was saved: "Saved 07:31. u undoes."."""
    return f"Saved {at.astimezone(zone):%H:%M}. u undoes."


def exercises_words(session: SessionRecord) -> str:
    """How many of its exercises were done, in part or in full: "3 of 8 exercises"."""
    many = len(session.exercises)
    return f"{len(session.performed)} of {many} exercise{'' if many == 1 else 's'}"


def entry_words(entry: DiaryEntry, *, whole: bool = True) -> str:
    """What an entry says: "4 now, 5 worst, buttock left, slept 7 of 10. Note: ...".

    `whole` says the note and the answer to the safety list as well.
    """
    words = ", ".join([*_pain(entry), *_where(entry), *_else(entry, whole)]) or "no number said"
    return f"{words}. Note: {entry.note}" if whole and entry.note else words


def _pain(entry: DiaryEntry) -> list[str]:
    parts = [f"{entry.now} now"] if entry.now is not None else []
    same = entry.kind == "log" and entry.worst == entry.now
    if entry.worst is not None and not same:
        parts.append(f"{entry.worst} worst")
    if entry.leg_now is not None:
        parts.append(f"leg {entry.leg_now}, back {entry.back_now}")
    return parts


def _where(entry: DiaryEntry) -> list[str]:
    side = entry.side.value if entry.side else ""
    if entry.zone is None:
        return [f"side {side}"] if side else []
    return [f"{entry.zone.words} {side}".rstrip()]


def _else(entry: DiaryEntry, whole: bool) -> list[str]:
    parts = ["nothing on the list"] if whole and entry.nothing_new else []
    if entry.sleep is not None:
        parts.append(f"slept {entry.sleep} of 10")
    return parts
