"""Compressed copies: a week of days, a month of weeks."""

import gzip
import json
import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from lumbarjack.store.journal import Journal
from tests.store.made import DAY, MONTH, START, book, entry, journal, mirror, tree


def kept(home: Path) -> list[str]:
    return sorted(path.name for path in (home / "state" / "backups").iterdir())


def held(home: Path, name: str) -> dict[str, str]:
    raw = (home / "state" / "backups" / f"{name}.json.gz").read_bytes()
    books: dict[str, str] = json.loads(gzip.decompress(raw))["books"]
    return books


def test_a_backup_holds_every_book_byte_for_byte(tmp_path: Path) -> None:
    new = journal(tmp_path)
    new.put(entry(1, note="schön"))
    new.back_up(DAY)
    assert kept(tmp_path) == ["daily-2026-11-20.json.gz", "weekly-2026-W47.json.gz"]
    assert held(tmp_path, "daily-2026-11-20") == {f"one/{MONTH}.json": book(tmp_path).read_text()}


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


@pytest.mark.parametrize("which", [book, mirror])
def test_a_backup_finds_a_damaged_copy_and_mends_it(
    tmp_path: Path, which: Callable[[Path], Path]
) -> None:
    new = journal(tmp_path)
    new.put(entry(1))
    sound = mirror(tmp_path).read_bytes()
    which(tmp_path).write_bytes(b"spoiled")
    new.back_up(DAY)
    assert len(new.told) == 1
    assert which(tmp_path).read_bytes() == sound
    assert list(held(tmp_path, "daily-2026-11-20").values()) == [sound.decode()]


def test_sound_copies_that_differ_are_joined_before_they_are_backed_up(tmp_path: Path) -> None:
    journal(tmp_path).put(entry(1))
    older = book(tmp_path).read_bytes()
    journal(tmp_path).put(entry(2))
    book(tmp_path).write_bytes(older)
    new = journal(tmp_path)
    new.back_up(DAY)
    assert list(held(tmp_path, "daily-2026-11-20").values()) == [book(tmp_path).read_text()]
    assert book(tmp_path).read_bytes() != older


def test_a_book_of_another_machine_without_a_sound_copy_is_told_to_be_in_no_backup(
    tmp_path: Path,
) -> None:
    journal(tmp_path).put(entry(1))
    book(tmp_path, device="two").parent.mkdir()
    book(tmp_path, device="two").write_bytes(b"spoiled")
    new = journal(tmp_path)
    new.back_up(DAY)
    assert any("2026-11 of two is in no new backup" in line for line in new.told)
    kept = new.back_up_now()
    assert kept.left_out == ("2026-11 of two",)
    assert list(new.open_backup(kept.path).books) == [f"one/{MONTH}.json"]


def test_backups_asked_for_stand_beside_all_others_and_twelve_are_kept(tmp_path: Path) -> None:
    new = journal(tmp_path)
    new.back_up(DAY)
    made = []
    for n in range(15):
        new.put(entry(n % 10))
        made.append(new.back_up_now().path)
    assert len(set(made)) == 15
    assert [path for path in made if path.exists()] == made[3:]
    assert len(new.open_backup(made[-1]).tables["diary"]) == 15


def test_two_backups_of_one_second_are_two(tmp_path: Path) -> None:
    new = Journal(tmp_path / "data", tmp_path / "state", lambda: START, device="one")
    new.put(entry(1))
    first, second = new.back_up_now().path, new.back_up_now().path
    assert first != second and first.exists() and second.exists()


def test_the_only_backup_of_a_lost_book_is_not_let_go(tmp_path: Path) -> None:
    new = journal(tmp_path)
    new.put_all([entry(1), entry(2, at=START - timedelta(days=60))])
    new.back_up(DAY)
    lost = f"{START - timedelta(days=60):%Y-%m}"
    for which in (book, mirror):
        which(tmp_path, lost).unlink()
    for n in range(1, 60):
        new.back_up(DAY + timedelta(days=n))
    with_it = [n for n in kept(tmp_path) if f"one/{lost}.json" in held(tmp_path, n[:-8])]
    assert with_it == ["daily-2026-11-20.json.gz", "weekly-2026-W47.json.gz"]
    assert len(kept(tmp_path)) == 7 + 4 + 2


def test_what_a_backup_that_was_cut_off_left_behind_is_swept_away(tmp_path: Path) -> None:
    new = journal(tmp_path)
    new.put(entry(1))
    new.back_up(DAY)
    left = tmp_path / "state" / "backups" / "daily-2026-11-01.json.gz.4711.tmp"
    fresh = left.with_name("daily-2026-11-02.json.gz.4712.tmp")
    for path in (left, fresh):
        path.write_bytes(b"half")
    os.utime(left, (1_700_000_000, 1_700_000_000))
    new.back_up(DAY + timedelta(days=1))
    assert not left.exists() and fresh.exists()


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
