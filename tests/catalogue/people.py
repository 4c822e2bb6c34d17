"""Profiles for the tests."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from lumbarjack.core.models.person import Profile

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


def person(*conditions: str, **more: Any) -> Profile:
    return Profile(id="p", at=NOW, day=NOW.date(), conditions=conditions, **more)
