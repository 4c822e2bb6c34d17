"""Joining copies of a book: per document the newest text, in any order, as often as one likes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

Text = dict[str, Any]
"""One document as stored."""

Tables = dict[str, dict[str, Text]]
"""Table -> TinyDB document id (the integer of the UUIDv7, as text) -> document."""

_STAMP = re.compile(r"[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00")


def stamp(text: Text) -> str:
    """The document's `edited_at`; empty, and so older than any, where it is not well formed."""
    value = text.get("edited_at")
    return value if isinstance(value, str) and _STAMP.fullmatch(value) else ""


def canonical(text: Text) -> str:
    """The one JSON text of a document, whatever the order of its fields."""
    return json.dumps(text, sort_keys=True, separators=(",", ":"))


def newer(one: Text, other: Text) -> Text:
    """Of two texts of a document the one with the greater (edited_at, canonical JSON)."""
    if one is other:
        return one
    first, second = stamp(one), stamp(other)
    if first != second:
        return one if first > second else other
    return one if canonical(one) >= canonical(other) else other


def merge(one: Tables, other: Tables) -> Tables:
    """Join two copies; commutative, associative, idempotent. Neither argument is changed."""
    return merge_all((one, other))


def merge_all(copies: Iterable[Tables]) -> Tables:
    """Join any number of copies; none of them is changed."""
    joined: Tables = {}
    for copy in copies:
        for name, rows in copy.items():
            into = joined.setdefault(name, {})
            for key, text in rows.items():
                held = into.get(key)
                into[key] = text if held is None else newer(held, text)
    return joined


def covers(one: Tables, other: Tables) -> bool:
    """Whether `one` holds every document of `other` in the same or a newer text."""
    return all(
        (held := one.get(name, {}).get(key)) is not None
        and canonical(newer(held, text)) == canonical(held)
        for name, rows in other.items()
        for key, text in rows.items()
    )
