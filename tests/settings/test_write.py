"""Writing a setting: one line changes, everything else in the person's file stays."""

from __future__ import annotations

import tomllib
from datetime import time
from pathlib import Path

import pytest

from lumbarjack.config import Settings, load
from lumbarjack.services.errors import BadInput
from lumbarjack.services.settings import Value, changed, write
from lumbarjack.store import files
from lumbarjack.store.errors import NotSaved

MINE = """\
# mine, since 2024

theme = "dark"   # the cellar is dark
target_days=5

[keys]
# one hand only
start = "s"
"""


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    file = tmp_path / "settings.toml"
    file.write_text(MINE)
    return file


def test_one_line_changes_and_comments_and_order_stay(mine: Path) -> None:
    write(mine, {"theme": "light"})
    assert mine.read_text() == MINE.replace('"dark"  ', '"light"  ')


def test_a_new_setting_goes_above_the_tables(mine: Path) -> None:
    write(mine, {"sound": "off", "day_start": time(5, 30)})
    found = load(mine)
    assert (found.sound, found.day_start, found.keys) == ("off", time(5, 30), {"start": "s"})
    assert "# one hand only" in mine.read_text()
    assert 'day_start = "05:30"' in mine.read_text()


def test_none_takes_the_line_out(mine: Path) -> None:
    write(mine, {"crisis_line": "988"})
    write(mine, {"crisis_line": None, "zone": None})
    assert tomllib.loads(mine.read_text()) == tomllib.loads(MINE)


def test_without_a_file_one_is_made_for_this_person_only(tmp_path: Path) -> None:
    file = tmp_path / "config" / "settings.toml"
    write(file, {"theme": "light"})
    assert file.read_text() == 'theme = "light"\n'
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700
    assert [path.name for path in file.parent.iterdir()] == ["settings.toml"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"theme = \n", "not TOML"),
        (b"th\xffeme", "UTF-8"),
        (b'theme = "pink"\n', "does not fit"),
        (b"xyzzy = 1\n", "is no setting"),
    ],
)
def test_a_file_that_is_not_understood_is_not_overwritten(
    tmp_path: Path, content: bytes, says: str
) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(content)
    with pytest.raises(NotSaved, match=says):
        write(file, {"theme": "light"})
    assert file.read_bytes() == content


def test_a_full_disk_leaves_the_file_as_it_was(mine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object, **_named: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files, "stage", full)
    with pytest.raises(NotSaved, match="No space left"):
        write(mine, {"theme": "light"})
    assert mine.read_text() == MINE


def test_a_file_behind_a_link_is_written_where_it_lies(mine: Path, tmp_path: Path) -> None:
    link = tmp_path / "elsewhere" / "settings.toml"
    link.parent.mkdir()
    link.symlink_to(mine)
    write(link, {"theme": "light"})
    assert link.is_symlink()
    assert load(mine).theme == "light"


def test_line_ends_of_another_system_stay(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(b'# a\r\ntheme = "dark"\r\n')
    write(file, {"theme": "light"})
    assert file.read_bytes() == b'# a\r\ntheme = "light"\r\n'


def test_a_changed_setting_leaves_the_others() -> None:
    settings = Settings(zone="Europe/Berlin", crisis_line="988")
    after = changed(settings, "theme", "light")
    assert (after.theme, after.zone, after.crisis_line) == ("light", "Europe/Berlin", "988")
    assert changed(after, "crisis_line", None).crisis_line is None
    assert settings.theme == "dark"


@pytest.mark.parametrize(
    ("name", "value"),
    [("emergency_number", "call mum"), ("target_days", 8), ("zone", "Europe/Wien")],
)
def test_a_value_that_does_not_fit_says_what_would(name: str, value: Value) -> None:
    with pytest.raises(BadInput, match="does not fit; give"):
        changed(Settings(), name, value)
