"""Which local day an instant belongs to, and which week a day."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lumbarjack.core.days import between, days_of_week, local_day, week_of

VIENNA = ZoneInfo("Europe/Vienna")
ZONES = (
    "UTC",
    "Europe/Vienna",
    "America/New_York",
    "America/Sao_Paulo",
    "America/Havana",
    "Atlantic/Azores",
    "Asia/Kathmandu",
    "Asia/Beirut",
    "Australia/Lord_Howe",
    "Pacific/Auckland",
    "Pacific/Kiritimati",
)

FROM = datetime(1995, 1, 1, tzinfo=UTC)
MINUTES_OF_FORTY_YEARS = 40 * 365 * 24 * 60

instants = st.integers(0, MINUTES_OF_FORTY_YEARS).map(lambda n: FROM + timedelta(minutes=n))
starts = st.times(max_value=time(11, 59)).map(lambda t: t.replace(second=0, microsecond=0))


@pytest.mark.parametrize(
    ("local", "day"),
    [
        ("2026-03-16T03:59:59", date(2026, 3, 15)),
        ("2026-03-16T04:00:00", date(2026, 3, 16)),
        ("2026-03-16T23:59:59", date(2026, 3, 16)),
        ("2026-03-17T00:00:00", date(2026, 3, 16)),
        ("2026-01-01T00:30:00", date(2025, 12, 31)),
    ],
)
def test_the_day_begins_at_the_day_start(local: str, day: date) -> None:
    instant = datetime.fromisoformat(local).replace(tzinfo=VIENNA)
    assert local_day(instant, VIENNA, time(4)) == day
    assert local_day(instant.astimezone(UTC), VIENNA, time(4)) == day


def test_the_zone_decides_not_the_offset_of_the_instant() -> None:
    instant = datetime.fromisoformat("2026-03-16T20:00:00+00:00")
    assert local_day(instant, ZoneInfo("Pacific/Auckland"), time(4)) == date(2026, 3, 17)
    assert local_day(instant, ZoneInfo("America/New_York"), time(4)) == date(2026, 3, 16)


def test_a_day_does_not_begin_twice_when_clocks_go_back() -> None:
    start = time(2, 30)
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert local_day(first - timedelta(minutes=1), VIENNA, start) == date(2026, 10, 24)
    assert local_day(first, VIENNA, start) == date(2026, 10, 25)
    repeated = first + timedelta(minutes=40)
    assert repeated.astimezone(VIENNA).time() == time(2, 10)
    assert local_day(repeated, VIENNA, start) == date(2026, 10, 25)


def test_a_day_whose_start_is_jumped_over_begins_with_the_jump() -> None:
    start = time(2, 30)
    jump = datetime(2026, 3, 29, 1, 0, tzinfo=UTC)
    assert local_day(jump - timedelta(seconds=1), VIENNA, start) == date(2026, 3, 28)
    assert local_day(jump, VIENNA, start) == date(2026, 3, 29)


@settings(max_examples=150)
@given(
    instant=instants,
    later=st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=2)),
    zone=st.sampled_from(ZONES),
    start=starts,
)
def test_a_later_instant_never_has_an_earlier_day(
    instant: datetime, later: timedelta, zone: str, start: time
) -> None:
    here = ZoneInfo(zone)
    assert local_day(instant, here, start) <= local_day(instant + later, here, start)


@settings(max_examples=150)
@given(instant=instants, zone=st.sampled_from(ZONES), start=starts)
def test_the_day_is_todays_date_or_yesterdays(instant: datetime, zone: str, start: time) -> None:
    here = ZoneInfo(zone)
    date_there = instant.astimezone(here).date()
    assert date_there - local_day(instant, here, start) in (timedelta(0), timedelta(days=1))


def test_an_instant_without_offset_is_refused() -> None:
    with pytest.raises(ValueError, match="no offset"):
        local_day(datetime(2026, 3, 16, 12), VIENNA, time(4))  # noqa: DTZ001 - the point


@given(day=st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 1, 1)))
def test_weeks_hold_their_days(day: date) -> None:
    for start, weekday in (("monday", 0), ("sunday", 6)):
        first = week_of(day, start)  # type: ignore[arg-type]
        week = days_of_week(day, start)  # type: ignore[arg-type]
        assert first.weekday() == weekday
        assert week[0] == first
        assert len(week) == 7
        assert day in week


def test_between_has_both_ends_and_may_be_empty() -> None:
    first = date(2026, 2, 27)
    assert between(first, date(2026, 3, 1)) == (first, date(2026, 2, 28), date(2026, 3, 1))
    assert between(first, first) == (first,)
    assert between(first, date(2026, 2, 26)) == ()
