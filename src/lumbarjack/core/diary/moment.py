"""When an entry was: now, or on a day and at a time before; and when it was written."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo

MIDDAY = time(12)
"""The time of a back-dated entry where none is said."""

SHORTEST, LONGEST = 1, 4

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
UUID_BYTES, RFC_4122 = 16, 0b10


def time_of(digits: str) -> time | None:
    """A time typed without its colon: "7" and "0700" are seven, "2130" half past nine at night.

    None where it is no time.
    """
    if not re.fullmatch(rf"\d{{{SHORTEST},{LONGEST}}}", digits):
        return None
    hours, minutes = (digits, "0") if len(digits) <= 2 else (digits[:-2], digits[-2:])
    if int(hours) > 23 or int(minutes) > 59:
        return None
    return time(int(hours), int(minutes))


def on_day(day: date, at: time, zone: tzinfo, day_start: time) -> datetime:
    """The instant at which that local day shows `at`: before `day_start` it is the night after."""
    calendar_day = day if at >= day_start else day + timedelta(days=1)
    return datetime.combine(calendar_day, at, tzinfo=zone)


def made_at(document_id: str) -> datetime | None:
    """The instant a document was begun, which its UUIDv7 carries; None for another kind of id."""
    try:
        raw = bytes.fromhex(document_id.replace("-", ""))
    except ValueError:
        return None
    if len(raw) != UUID_BYTES or raw[6] >> 4 != 7 or raw[8] >> 6 != RFC_4122:
        return None
    return EPOCH + timedelta(milliseconds=int.from_bytes(raw[:6]))
