"""The settings file: read, never written, and one clear line where something is wrong."""

from __future__ import annotations

from datetime import time
from pathlib import Path

import pytest
from pydantic import ValidationError

from lumbarjack.config import FIXES, Settings, SettingsError, load

FULL = """
zone = "Europe/Vienna"
day_start = "05:30"
week_start = "sunday"
target_days = 5
sound = "flash"
motion = "calm"
look = "sextant"
palette = "mannequin"
theme = "high-contrast"
emergency_number = "911"
urgent_line = "116 117"
crisis_line = "+43 1 4069595"
setup = "brief"
phase_letters = false
window_title = false
units = "imperial"
notes = "hidden"
[keys]
start = "s"
"""


def _problem(tmp_path: Path, content: str | bytes) -> str:
    """The message for a file of this content, which stays as it was."""
    file = tmp_path / "settings.toml"
    raw = content.encode() if isinstance(content, str) else content
    file.write_bytes(raw)
    with pytest.raises(SettingsError) as caught:
        load(file)
    assert file.read_bytes() == raw
    message = str(caught.value)
    assert message.startswith(f"{file}: ")
    assert "\n" not in message
    return message.removeprefix(f"{file}: ")


def test_without_a_file_the_defaults_hold_and_none_is_made(tmp_path: Path) -> None:
    file = tmp_path / "config" / "settings.toml"
    found = load(file)
    assert found == Settings()
    assert (found.day_start, found.week_start, found.target_days) == (time(4), "monday", 4)
    assert found.emergency_number == "112"
    assert not file.parent.exists()


def test_every_setting_can_be_given(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(FULL)
    found = load(file)
    assert found.model_fields_set == set(Settings.model_fields)
    assert found.zone_info().key == "Europe/Vienna"
    assert found.day_start == time(5, 30)
    assert found.keys == {"start": "s"}


def test_every_setting_has_its_fix() -> None:
    assert set(FIXES) == set(Settings.model_fields)


@pytest.mark.parametrize("content", ["", "# nothing yet\n", "\ufefftarget_days = 3\n"])
def test_an_empty_file_and_a_byte_order_mark_are_fine(tmp_path: Path, content: str) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(content, encoding="utf-8")
    assert load(file).target_days in (3, 4)


def test_a_time_may_be_written_bare(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text("day_start = 03:00:00\n")
    assert load(file).day_start == time(3)


def test_the_machines_zone_holds_where_none_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    assert Settings().zone_info().key == "Pacific/Auckland"


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ('zone = "Europe/Wien"', "zone"),
        ('zone = "../etc/passwd"', "zone"),
        ('zone = ""', "zone"),
        ("zone = 1", "zone"),
        ('day_start = "25:00"', "day_start"),
        ('day_start = "noon"', "day_start"),
        ('day_start = "13:00"', "day_start"),
        ('day_start = "04:00+01:00"', "day_start"),
        ("day_start = 4", "day_start"),
        ('week_start = "tuesday"', "week_start"),
        ("target_days = 0", "target_days"),
        ("target_days = 8", "target_days"),
        ("target_days = 3.5", "target_days"),
        ('target_days = "4"', "target_days"),
        ("target_days = true", "target_days"),
        ('sound = "loud"', "sound"),
        ("sound = false", "sound"),
        ('motion = "wild"', "motion"),
        ('look = "photo"', "look"),
        ('palette = "neon"', "palette"),
        ('theme = "pink"', "theme"),
        ('emergency_number = "call mum"', "emergency_number"),
        ('emergency_number = ""', "emergency_number"),
        ("emergency_number = 112", "emergency_number"),
        ('emergency_number = "112\\n"', "emergency_number"),
        ("urgent_line = []", "urgent_line"),
        ('crisis_line = "x"', "crisis_line"),
        ('units = "stone"', "units"),
        ('keys = "abc"', "keys"),
        ("keys = {start = 1}", "keys.start"),
        (f'sound = "{"very " * 40}loud"', "sound"),
        ('sound = """\nfirst\nsecond"""', "sound"),
    ],
)
def test_a_bad_value_names_field_and_fix(tmp_path: Path, line: str, field: str) -> None:
    message = _problem(tmp_path, f"{line}\n")
    assert message.startswith(f"{field}: ")
    assert f"give {FIXES[field.split('.')[0]]}." in message
    assert len(message) < 240


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("target_day", "target_days"),
        ("emergency", "emergency_number"),
        ("daystart", "day_start"),
        ("Theme", "theme"),
    ],
)
def test_an_unknown_name_gets_the_nearest(tmp_path: Path, name: str, near: str) -> None:
    assert _problem(tmp_path, f"{name} = 1\n") == f"{name} is no setting; did you mean {near}?"


def test_an_unknown_name_like_nothing_is_to_be_taken_out(tmp_path: Path) -> None:
    assert _problem(tmp_path, "xyzzy = 1\n") == "xyzzy is no setting; take that line out."


def test_what_decides_advice_is_part_of_the_record(tmp_path: Path) -> None:
    message = _problem(tmp_path, 'mode = "steady"\n')
    assert message == "mode is part of your record, not a setting; take that line out."


def test_an_unknown_name_is_told_before_a_bad_value(tmp_path: Path) -> None:
    assert "did you mean sound" in _problem(tmp_path, 'theme = "pink"\nsonud = "bell"\n')


@pytest.mark.parametrize("content", ["target_days = \n", "[keys\n", "a = 1\na = 2\n", "{}"])
def test_what_is_not_toml_names_the_line(tmp_path: Path, content: str) -> None:
    message = _problem(tmp_path, content)
    assert "not TOML" in message
    assert "line" in message


def test_other_bytes_and_a_folder_get_one_line(tmp_path: Path) -> None:
    assert "UTF-8" in _problem(tmp_path, b'sound = "\xff\xfe"')
    folder = tmp_path / "folder.toml"
    folder.mkdir()
    with pytest.raises(SettingsError, match="make it a readable file"):
        load(folder)


def test_settings_do_not_change_once_read() -> None:
    with pytest.raises(ValidationError):
        Settings().target_days = 2  # type: ignore[misc]
