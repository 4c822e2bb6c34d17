"""`lumbarjack demo`: the folder that it makes, and what the other services see in it."""

import json
import os
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from lumbarjack.cli.demo import command
from lumbarjack.core.safety.gate import list_due
from lumbarjack.services.bundle import Bundle, open_bundle
from lumbarjack.services.demo import Made, make_demo
from lumbarjack.services.errors import BadInput
from lumbarjack.services.reading import read_diary, read_streak
from lumbarjack.services.safety import gate
from lumbarjack.services.today import look
from tests.conftest import RunCli

NOW = "2026-11-24T19:30:00+01:00"


def opened(home: Path) -> Bundle:
    return open_bundle({**os.environ, "LUMBARJACK_NOW": NOW, "LUMBARJACK_HOME": str(home)})


def made(home: Path, folder: Path, days: int = 90, seed: int = 1) -> Made:
    return make_demo(opened(home), folder, days=days, seed=seed)


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_the_home_itself_opens_on_a_day_still_to_come(home: Path) -> None:
    told = made(home, home)
    bundle = opened(home)
    today = look(bundle)
    assert (told.days, told.folder) == (90, home)
    assert (today.day, today.number) == (datetime.fromisoformat(NOW).date(), 91)
    assert today.check_in is None
    assert today.plan.items
    standing = gate(bundle)
    assert not standing.lock.locked
    assert standing.due is None
    assert standing.opened == ()
    assert bundle.journal.told == ()
    assert bundle.journal.check().ok


def test_diary_and_streak_tell_the_history(home: Path) -> None:
    told = made(home, home)
    bundle = opened(home)
    days = read_diary(bundle)
    sessions = [s for day in days for s in day.sessions]
    check_ins = [e for day in days for e in day.entries if e.kind == "checkin"]
    assert (len(check_ins), len(sessions)) == (told.check_ins, told.sessions)
    assert days[0].day == bundle.today() - timedelta(days=1)
    found = read_streak(bundle)
    assert found.today == "open"
    assert found.weeks_on_target >= 1
    assert 50 <= found.consistency_28d <= 100


def test_equal_seeds_make_equal_files_and_another_seed_others(home: Path, tmp_path: Path) -> None:
    first, again, other = (tmp_path / name for name in ("first", "again", "other"))
    made(home, first, days=40)
    made(home, again, days=40)
    made(home, other, days=40, seed=2)
    assert contents(first) == contents(again)
    assert contents(first) != contents(other)
    assert not home.exists()


def test_a_folder_with_anything_in_it_is_left_alone(home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "taken"
    folder.mkdir()
    (folder / ".hidden").write_text("mine")
    with pytest.raises(BadInput, match="is not empty; name an empty folder or a new one"):
        made(home, folder)
    with pytest.raises(BadInput, match="is a file"):
        made(home, folder / ".hidden")
    assert contents(folder) == {".hidden": b"mine"}


def test_an_empty_folder_will_do(home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    assert made(home, folder, days=10).days == 10
    assert look(opened(folder)).number == 11


def test_the_settings_go_along(home: Path, tmp_path: Path) -> None:
    file = home / "config" / "settings.toml"
    file.parent.mkdir(parents=True)
    file.write_text('zone = "Pacific/Auckland"\nday_start = "06:00"\n')
    made(home, tmp_path / "demo", days=10)
    bundle = opened(tmp_path / "demo")
    assert bundle.settings.zone == "Pacific/Auckland"
    today = look(bundle)
    assert today.check_in is None
    assert today.number == 11
    newest = max(e.at for e in today.record.diary)
    assert newest < bundle.now()
    assert newest.utcoffset() == timedelta(hours=13)


def test_more_days_than_the_calendar_has_are_refused(home: Path, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="before 1970"):
        made(home, tmp_path / "demo", days=30_000)
    assert not (tmp_path / "demo").exists()


def test_the_command_says_how_to_open_it(run_cli: RunCli, tmp_path: Path) -> None:
    folder = tmp_path / "a home"
    done = run_cli("demo", "--days", "30", "--seed", "4", str(folder), now=NOW)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Made: 30 days (")
    assert done.stdout.endswith(f"LUMBARJACK_HOME='{folder}' lumbarjack\n")
    shown = run_cli("today", "--json", now=NOW, env={"LUMBARJACK_HOME": str(folder)})
    today = json.loads(shown.stdout)
    assert (today["day"], today["checked_in"], today["locked"]) == ("2026-11-24", False, False)
    again = run_cli("demo", str(folder), now=NOW)
    assert (again.returncode, again.stdout, again.stderr.count("\n")) == (2, "", 1)


def test_days_or_years(monkeypatch: pytest.MonkeyPatch, home: Path, tmp_path: Path) -> None:
    monkeypatch.setenv("LUMBARJACK_NOW", NOW)
    folder = str(tmp_path / "demo")
    both = CliRunner().invoke(command, ["--days", "3", "--years", "1", folder])
    assert both.exit_code == 2
    assert "not both" in both.output
    year = CliRunner().invoke(command, ["--years", "1", folder])
    assert year.exit_code == 0, year.output
    assert year.output.startswith("Made: 365 days (")


@pytest.mark.long
@pytest.mark.timeout(600)
def test_twenty_years_in_the_home_itself_are_whole_and_made_in_time(
    run_cli: RunCli, home: Path
) -> None:
    before = os.times()
    done = run_cli("demo", "--years", "20", str(home), now=NOW, timeout=600)
    after = os.times()
    assert done.returncode == 0, done.stderr
    assert after.children_user - before.children_user < 30
    bundle = opened(home)
    record = bundle.record()
    assert bundle.journal.told == () and bundle.journal.check().ok
    assert len({d.day for d in record.diary}) > 6_000
    assert len({e.at.utcoffset() for e in record.diary}) >= 4
    assert list_due(record, bundle.today()) is None
    today = look(bundle)
    assert (today.check_in, today.number) == (None, 7306)


def test_a_journey_has_other_clocks_and_the_days_stay_as_they_were_decided(home: Path) -> None:
    made(home, home)
    bundle = opened(home)
    record = bundle.record()
    (away,) = record.away
    on_the_way = [e for e in record.diary if away.first <= e.day <= away.last]
    offsets = {e.at.utcoffset() for e in on_the_way}
    assert len(offsets) == 1
    for entry in on_the_way:
        assert entry.at.utcoffset() != entry.at.astimezone(bundle.zone).utcoffset()
        assert entry.day == (entry.at - timedelta(hours=4)).date()
    assert any(day.day == on_the_way[0].day for day in read_diary(bundle))
