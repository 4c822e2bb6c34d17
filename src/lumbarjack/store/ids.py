"""Document ids: UUIDv7, which carry the instant at which the form was opened."""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime, timedelta

from lumbarjack.store.errors import BadDocument

_UUID7 = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LATEST_MS = 1 << 47
"""Milliseconds after 1970 (year 6429) beyond which an id names no month that could be meant."""


def new_id(now: datetime) -> str:
    """A fresh UUIDv7 for an aware instant: 48 bits of milliseconds, 74 random bits (RFC 9562)."""
    return make_id(now, int.from_bytes(os.urandom(10), "big"))


def make_id(instant: datetime, number: int) -> str:
    """The UUIDv7 of an aware instant with the lowest 74 bits of `number` in place of chance."""
    millis = (instant - _EPOCH) // timedelta(milliseconds=1)
    if not 0 <= millis < _LATEST_MS:
        raise BadDocument(f"{instant} is outside the years that an entry can have.")
    high, low = number >> 62 & 0xFFF, number & (1 << 62) - 1
    text = f"{millis << 80 | 7 << 76 | high << 64 | 2 << 62 | low:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def doc_id(uuid: str) -> int:
    """The integer of an id, TinyDB's document id. Raises BadDocument where it is no UUIDv7."""
    if not _UUID7.fullmatch(uuid):
        raise BadDocument(f"{uuid!r} is no UUIDv7 id; take one from the form that was opened.")
    return int(uuid.replace("-", ""), 16)


def month_of(uuid: str) -> str:
    """The month (UTC), as 2026-11, of the instant in an id; it names the book."""
    number = doc_id(uuid)
    if number >> 80 >= _LATEST_MS:
        raise BadDocument(f"{uuid!r} carries no instant that can be right.")
    return month_of_number(number)


def month_of_number(number: int) -> str:
    """The month of an id that is given as its integer."""
    return (_EPOCH + timedelta(milliseconds=number >> 80)).strftime("%Y-%m")


def is_doc_id(key: str) -> bool:
    """Whether a text is the integer of a UUIDv7 that `month_of` takes."""
    if not (key.isascii() and key.isdigit() and len(key) < 40):
        return False
    number = int(key)
    return number >> 80 < _LATEST_MS and number >> 76 & 15 == 7 and number >> 62 & 3 == 2
