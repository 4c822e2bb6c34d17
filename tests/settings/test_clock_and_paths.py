"""The clock, the zone of the machine, and the folders."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from lumbarjack.clock import Clock, ClockError, clock_from, local_zone
from lumbarjack.paths import places_from

MORNING = "2026-03-16T06:42:00+01:00"


def test_the_clock_is_the_machines_own_without_the_variable() -> None:
    for environ in ({}, {"LUMBARJACK_NOW": ""}, {"LUMBARJACK_NOW": "  "}):
        now = clock_from(environ).now()
        assert now.tzinfo is not None
        assert abs(now - datetime.now(UTC)) < timedelta(seconds=5)


@pytest.mark.parametrize("text", [MORNING, "2026-03-16T05:42:00Z", "2026-03-16 05:42:00+00:00"])
def test_the_clock_starts_at_the_instant_and_runs_on(text: str) -> None:
    clock = clock_from({"LUMBARJACK_NOW": text})
    first = clock.now()
    assert timedelta(0) <= first - datetime.fromisoformat(MORNING) < timedelta(seconds=5)
    time.sleep(0.02)
    assert clock.now() > first


@pytest.mark.parametrize(
    "text",
    [
        "tomorrow",
        "2026-03-16",
        "2026-03-16T06:42:00",
        "2026-13-16T06:42:00+01:00",
        "2026-03-16T06:42:00+25:00",
        "0001-01-01T00:00:00+00:00",
        "9999-12-31T23:59:59+00:00",
        "6:42\nnow",
    ],
)
def test_a_bad_instant_gets_one_line_with_the_fix(text: str) -> None:
    with pytest.raises(ClockError) as caught:
        clock_from({"LUMBARJACK_NOW": text})
    message = str(caught.value)
    assert message.startswith("LUMBARJACK_NOW")
    assert "give an instant with offset" in message
    assert "\n" not in message


def test_a_test_hands_in_its_own_time() -> None:
    clock = Clock(wall=lambda: datetime.fromisoformat(MORNING), ticks=lambda: 7.5)
    assert clock.now().isoformat() == MORNING
    assert clock.monotonic() == 7.5
    assert Clock().monotonic() <= Clock().monotonic()


def test_the_zone_of_the_machine_is_tz(tmp_path: Path) -> None:
    nothing = tmp_path / "none"
    assert local_zone({"TZ": "Asia/Kathmandu"}, nothing).key == "Asia/Kathmandu"
    assert local_zone({"TZ": ":Europe/Vienna"}, nothing).key == "Europe/Vienna"


@pytest.mark.parametrize("tz", ["", "Nowhere/Atall", "../../etc/passwd", "/no/such", "CET-1CEST"])
def test_a_zone_that_is_none_is_passed_over(tz: str, tmp_path: Path) -> None:
    assert local_zone({"TZ": tz}, tmp_path / "none").key == "UTC"


def test_the_zone_of_the_machine_is_what_localtime_points_to(tmp_path: Path) -> None:
    there = tmp_path / "zoneinfo" / "Europe"
    there.mkdir(parents=True)
    (there / "Vienna").write_bytes(b"")
    link = tmp_path / "localtime"
    link.symlink_to(there / "Vienna")
    assert local_zone({}, link).key == "Europe/Vienna"


def test_a_copied_localtime_still_tells_the_zone(tmp_path: Path) -> None:
    file = tmp_path / "localtime"
    file.write_bytes(_zone_file(ZoneInfo("Asia/Kathmandu")))
    zone = local_zone({}, file)
    assert datetime(2026, 3, 16, tzinfo=zone).utcoffset() == timedelta(hours=5, minutes=45)
    file.write_bytes(b"not a zone")
    assert local_zone({}, file).key == "UTC"


def test_home_puts_all_three_folders_under_one(tmp_path: Path) -> None:
    home = tmp_path / "my back"
    places = places_from({"LUMBARJACK_HOME": str(home)})
    assert (places.config, places.data, places.state) == (
        home / "config",
        home / "data",
        home / "state",
    )
    assert places.settings_file == home / "config" / "settings.toml"
    assert places.own_catalogue == home / "config" / "catalog"
    assert not home.exists()


def test_a_relative_home_is_made_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert places_from({"LUMBARJACK_HOME": "here"}).data == tmp_path / "here" / "data"


def test_without_home_the_folders_are_where_the_system_keeps_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    for environ in ({}, {"LUMBARJACK_HOME": ""}):
        places = places_from(environ)
        for folder in (places.config, places.data, places.state):
            assert folder.is_relative_to(tmp_path)
            assert "lumbarjack" in folder.parts
            assert not folder.exists()


def _zone_file(zone: ZoneInfo) -> bytes:
    from importlib.resources import files

    assert zone.key is not None
    return files("tzdata").joinpath("zoneinfo", *zone.key.split("/")).read_bytes()
