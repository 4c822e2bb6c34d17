"""Typing a time, and the instant of a day before."""

from __future__ import annotations

from datetime import date, time
from zoneinfo import ZoneInfo

import pytest

from lumbarjack.core.days import local_day
from lumbarjack.core.diary.moment import on_day, time_of

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("7", time(7)),
        ("07", time(7)),
        ("730", time(7, 30)),
        ("0730", time(7, 30)),
        ("2130", time(21, 30)),
        ("24", None),
        ("0760", None),
        ("", None),
        ("12345", None),
    ],
)
def test_a_time_is_typed_without_its_colon(typed: str, meant: time | None) -> None:
    assert time_of(typed) == meant


@pytest.mark.parametrize("hour", [0, 3, 4, 12, 23])
def test_a_time_on_a_day_belongs_to_that_day(hour: int) -> None:
    day = date(2026, 3, 15)
    assert local_day(on_day(day, time(hour), BERLIN, time(4)), BERLIN) == day
