"""The day of an entry: a traveller, clocks that change, small hours, a host elsewhere."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from lumbarjack.config import Settings
from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.diary import Told, log_pain
from lumbarjack.services.full_entry import draft_of, save
from lumbarjack.services.reading import read_diary
from tests.ui.seeded import Hands, new_home

VIENNA = "Europe/Vienna"


def at(text: str, zone: str = VIENNA) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


def home(folder: Path, hands: Hands, zone: str | None = VIENNA) -> Bundle:
    return new_home(folder, hands, Settings(zone=zone))


def logged(bundle: Bundle, now: int = 3) -> DiaryEntry:
    return log_pain(bundle, Told(now=now)).entry


@pytest.mark.parametrize(
    ("local", "day"),
    [
        ("2026-03-16T00:00", date(2026, 3, 15)),
        ("2026-03-16T02:30", date(2026, 3, 15)),
        ("2026-03-16T03:59", date(2026, 3, 15)),
        ("2026-03-16T04:00", date(2026, 3, 16)),
    ],
)
def test_the_small_hours_belong_to_the_day_before(tmp_path: Path, local: str, day: date) -> None:
    bundle = home(tmp_path, Hands(at=at(local)))
    entry = logged(bundle)
    assert (entry.day, entry.back_dated) == (day, False)
    assert entry.at.utcoffset() == timedelta(hours=1)


def test_a_traveller_keeps_the_days_as_they_were_decided(tmp_path: Path) -> None:
    hands = Hands(at=at("2026-03-16T21:00"))
    evening = logged(home(tmp_path, hands))
    assert evening.day == date(2026, 3, 16)

    hands.at += timedelta(hours=14)
    there = home(tmp_path, hands, "Pacific/Auckland")
    landed = logged(there, 4)
    assert landed.day == date(2026, 3, 17)
    assert landed.at.utcoffset() == timedelta(hours=13)
    days = read_diary(there)
    assert [(d.day, [e.now for e in d.entries]) for d in days] == [
        (date(2026, 3, 17), [4]),
        (date(2026, 3, 16), [3]),
    ]


def test_flying_west_two_instants_may_share_a_day_and_none_is_lost(tmp_path: Path) -> None:
    hands = Hands(at=at("2026-03-16T08:00"))
    logged(home(tmp_path, hands), 2)
    hands.at += timedelta(hours=20)
    there = home(tmp_path, hands, "America/Los_Angeles")
    logged(there, 5)
    (day,) = read_diary(there)
    assert (day.day, [e.now for e in day.entries]) == (date(2026, 3, 16), [2, 5])


def test_changing_an_entry_in_another_zone_leaves_its_day(tmp_path: Path) -> None:
    hands = Hands(at=at("2026-03-16T21:00"))
    entry = logged(home(tmp_path, hands))
    hands.at += timedelta(hours=14)
    there = home(tmp_path, hands, "Pacific/Auckland")
    changed = save(there, replace(draft_of(entry, there), note="far away"), entry).entry
    assert (changed.day, changed.at, changed.note) == (entry.day, entry.at, "far away")


@pytest.mark.parametrize(
    ("before", "after", "days"),
    [
        # clocks go forward: 02:00 is 03:00, the day still begins at four
        ("2026-03-29T01:30", "2026-03-29T04:10", (date(2026, 3, 28), date(2026, 3, 29))),
        # clocks go back: 03:00 is 02:00 again
        ("2026-10-25T02:30", "2026-10-25T04:10", (date(2026, 10, 24), date(2026, 10, 25))),
    ],
)
def test_days_hold_while_the_clocks_change(
    tmp_path: Path, before: str, after: str, days: tuple[date, date]
) -> None:
    hands = Hands(at=at(before))
    bundle = home(tmp_path, hands)
    first = logged(bundle)
    hands.at = at(after)
    assert (first.day, logged(bundle).day) == days


def test_the_hour_that_comes_twice_keeps_both_entries_in_their_order(tmp_path: Path) -> None:
    hands = Hands(at=datetime.fromisoformat("2026-10-25T00:30:00+00:00"))
    bundle = home(tmp_path, hands)
    first = logged(bundle, 2)
    hands.at += timedelta(hours=1)
    second = logged(bundle, 3)
    clocks = [e.at.astimezone(bundle.zone).strftime("%H:%M") for e in (first, second)]
    assert clocks == ["02:30", "02:30"]
    (day,) = read_diary(bundle)
    assert [e.now for e in day.entries] == [2, 3]
    assert [e.at.utcoffset() for e in day.entries] == [timedelta(hours=2), timedelta(hours=1)]


@pytest.fixture
def host(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Moves this process's own clock to a zone, for as long as a test lasts."""

    def move(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
        time.tzset()

    yield move
    monkeypatch.undo()
    time.tzset()


def test_the_zone_of_the_host_does_not_matter(tmp_path: Path, host: Callable[[str], None]) -> None:
    found = []
    for zone in ("UTC", "America/New_York", "Asia/Tokyo"):
        host(zone)
        entry = logged(home(tmp_path / zone, Hands(at=at("2026-03-16T01:30"))))
        found.append((entry.day, entry.at))
    assert len(set(found)) == 1
    assert found[0][0] == date(2026, 3, 15)
