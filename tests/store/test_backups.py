"""Compressed copies: a week of days, a month of weeks."""

import gzip
import json
from datetime import timedelta
from pathlib import Path

from tests.store.made import DAY, MONTH, book, entry, journal, mirror, tree


def kept(home: Path) -> list[str]:
    return sorted(path.name for path in (home / "state" / "backups").iterdir())


def test_a_backup_holds_every_book_byte_for_byte(tmp_path: Path) -> None:
    new = journal(tmp_path)
    new.put(entry(1, note="schön"))
    new.back_up(DAY)
    assert kept(tmp_path) == ["daily-2026-11-20.json.gz", "weekly-2026-W47.json.gz"]
    raw = (tmp_path / "state" / "backups" / "daily-2026-11-20.json.gz").read_bytes()
    held = json.loads(gzip.decompress(raw))["books"]
    assert held == {f"one/{MONTH}.json": book(tmp_path).read_text()}


def test_seven_days_and_four_weeks_are_kept_and_pinned_ones_for_good(tmp_path: Path) -> None:
    new = journal(tmp_path)
    new.put(entry(1))
    pinned = tmp_path / "state" / "backups" / "pinned-x.json.gz"
    pinned.parent.mkdir()
    pinned.write_bytes(b"")
    for n in range(60):
        new.back_up(DAY + timedelta(days=n))
    names = kept(tmp_path)
    assert [sum(n.startswith(k) for n in names) for k in ("daily", "weekly", "pinned")] == [7, 4, 1]
    assert names[6] == "daily-2027-01-18.json.gz"


def test_a_day_is_backed_up_once(tmp_path: Path) -> None:
    new = journal(tmp_path)
    new.put(entry(1))
    new.back_up(DAY)
    before = tree(tmp_path / "state" / "backups")
    new.put(entry(2))
    new.back_up(DAY)
    assert tree(tmp_path / "state" / "backups") == before


def test_a_damaged_book_is_backed_up_from_its_second_copy_or_told(tmp_path: Path) -> None:
    new = journal(tmp_path)
    new.put(entry(1))
    sound = mirror(tmp_path).read_text()
    book(tmp_path).write_bytes(b"spoiled")
    new.back_up(DAY)
    assert new.told == ()
    raw = (tmp_path / "state" / "backups" / "daily-2026-11-20.json.gz").read_bytes()
    assert sound in json.loads(gzip.decompress(raw))["books"].values()
    mirror(tmp_path).write_bytes(b"spoiled")
    new.back_up(DAY + timedelta(days=1))
    assert len(new.told) == 1


def test_a_backup_that_cannot_be_made_is_told_and_blocks_nothing(tmp_path: Path) -> None:
    new = journal(tmp_path)
    new.put(entry(1))
    (tmp_path / "state" / "backups").write_text("a file")
    new.back_up(DAY)
    assert "still there" in new.told[0]
    new.put(entry(2))


def test_there_is_nothing_to_back_up_before_the_first_save(tmp_path: Path) -> None:
    journal(tmp_path).back_up(DAY)
    assert list(tmp_path.iterdir()) == []
