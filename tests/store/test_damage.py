"""Files that are cut, emptied, rolled back, deleted, edited by hand, or put there by a sync."""

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from shutil import copytree

import pytest

from tests.store.made import (
    MONTH,
    START,
    book,
    entry,
    in_process,
    journal,
    mirror,
    pains,
    stored,
    tree,
)


def flip(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 4
    path.write_bytes(raw)


def flip_head(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    raw[24] ^= 1
    path.write_bytes(raw)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-20])


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def zeroed(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def appended(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"  \n")


def edited_by_hand(path: Path) -> None:
    path.write_text(path.read_text().replace('"now":2', '"now":0'))


HITS = [flip, flip_head, cut, emptied, zeroed, appended, edited_by_hand]
Hit = Callable[[Path], None]


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """A home with the pains 1 and 2."""
    journal(tmp_path).put(entry(1))
    journal(tmp_path).put(entry(2))
    return tmp_path


@pytest.mark.parametrize("hit", HITS)
@pytest.mark.parametrize("which", [book, mirror])
def test_one_damaged_copy_is_mended_from_the_other_and_told_once(
    two: Path, hit: Hit, which: Callable[[Path], Path]
) -> None:
    hit(which(two))
    found = journal(two)
    assert pains(found) == [1, 2]
    assert pains(found) == [1, 2]
    assert len(found.told) == 1 and "\n" not in found.told[0] and MONTH in found.told[0]
    later = journal(two)
    assert pains(later) == [1, 2] and later.told == ()
    assert book(two).read_bytes() == mirror(two).read_bytes()


@pytest.mark.parametrize("which", [book, mirror])
def test_a_deleted_copy_comes_back(two: Path, which: Callable[[Path], Path]) -> None:
    which(two).unlink()
    assert pains(journal(two)) == [1, 2]
    assert which(two).exists()


@pytest.mark.parametrize("which", [book, mirror])
def test_a_rolled_back_copy_is_joined_with_the_other(
    tmp_path: Path, which: Callable[[Path], Path]
) -> None:
    first = journal(tmp_path).put(entry(1))
    older = which(tmp_path).read_bytes()
    journal(tmp_path).put(first.model_copy(update={"now": 0}))
    journal(tmp_path).put(entry(2))
    which(tmp_path).write_bytes(older)
    found = journal(tmp_path)
    assert pains(found) == [0, 2]
    assert bool(found.told) == (which is book)
    assert book(tmp_path).read_bytes() == mirror(tmp_path).read_bytes()


def test_sound_copies_that_differ_are_joined_both_ways(two: Path) -> None:
    other = two / "other"
    copytree(two / "data", other / "data")
    copytree(two / "state", other / "state")
    journal(two, START + timedelta(hours=1)).put(entry(3))
    journal(other, START + timedelta(hours=2)).put(entry(4))
    mirror(two).write_bytes(book(other).read_bytes())
    assert pains(journal(two)) == [1, 2, 3, 4]
    assert book(two).read_bytes() == mirror(two).read_bytes()


@pytest.mark.parametrize("hit", HITS)
def test_both_copies_damaged_is_told_once_and_the_next_save_works(two: Path, hit: Hit) -> None:
    hit(book(two))
    hit(mirror(two))
    found = journal(two)
    assert pains(found) == []
    assert len(found.told) == 1 and "Both copies" in found.told[0]
    later = journal(two)
    later.put(entry(6))
    assert later.told == ()
    assert pains(journal(two)) == [6]
    names = {path.name for path in book(two).parent.iterdir()}
    assert names == {f"{MONTH}.json.damaged", f"{MONTH}-b.json"}
    assert not journal(two).check().ok


def test_saving_into_a_month_of_which_both_copies_are_damaged_works_at_once(two: Path) -> None:
    cut(book(two))
    cut(mirror(two))
    new = journal(two)
    new.put(entry(6))
    assert pains(journal(two)) == [6] and new.told


def test_a_damaged_sibling_gets_a_sibling_and_a_month_that_comes_back_is_joined(two: Path) -> None:
    sound = book(two).read_bytes()
    for name, pain in ((MONTH, 6), (f"{MONTH}-b", 7)):
        cut(book(two, name))
        cut(mirror(two, name))
        journal(two).put(entry(pain))
    assert pains(journal(two)) == [7]
    assert book(two, f"{MONTH}-c").exists()
    book(two).write_bytes(sound)
    assert pains(journal(two)) == [1, 2, 7]


def test_both_copies_deleted_is_told(two: Path) -> None:
    book(two).unlink()
    mirror(two).unlink()
    found = journal(two)
    assert pains(found) == [] and "no longer there" in found.told[0]
    later = journal(two)
    assert pains(later) == [] and later.told == ()
    assert not later.check().ok
    later.put(entry(5))
    assert pains(journal(two)) == [5] and journal(two).check().ok


def test_a_hand_edited_book_is_kept_and_its_text_not_believed(two: Path) -> None:
    edited_by_hand(book(two))
    edited = book(two).read_bytes()
    journal(two).all()
    assert book(two).with_name(f"{MONTH}.json.damaged").read_bytes() == edited


def test_an_entry_that_its_model_refuses_is_left_as_it_is(two: Path) -> None:
    odd = entry(3).model_dump(mode="json") | {"now": 77}
    newer = entry(3).model_dump(mode="json") | {"kind": "weather"}

    def work() -> bool:
        from lumbarjack.store.book import BookStorage
        from lumbarjack.store.ids import doc_id

        storage = BookStorage(book(two), mirror(two))
        tables = storage.read() or {}
        tables["diary"][str(doc_id(odd["id"]))] = odd
        tables.setdefault("plans", {})[str(doc_id(newer["id"]))] = newer
        storage.write(tables)
        return True

    assert in_process(work)
    before = tree(two / "data"), tree(two / "state" / "mirror")
    found = journal(two)
    assert pains(found) == [1, 2]
    assert len(found.told) == 2 and odd["id"] in found.told[0]
    assert (tree(two / "data"), tree(two / "state" / "mirror")) == before
    again = journal(two)
    assert pains(again) == [1, 2] and again.told == ()
    assert len(again.check().told) == 2
    found.put(entry(4))
    assert odd in stored(book(two))["diary"].values()
    assert newer in stored(book(two))["plans"].values()


@pytest.mark.parametrize(
    "name",
    [
        f"{MONTH}.sync-conflict-20261122-101500-ABCDEFG.json",
        f"{MONTH} (Anna's conflicted copy 2026-11-22).json",
        f"{MONTH} (conflicted copy 2026-11-22 101010).json",
    ],
)
def test_conflict_copies_are_read_and_taken_into_the_book(two: Path, name: str) -> None:
    theirs = two / "theirs"
    copytree(two / "data", theirs / "data")
    copytree(two / "state", theirs / "state")
    journal(theirs, START + timedelta(hours=1)).put(entry(9))
    beside = book(two).with_name(name)
    beside.write_bytes(book(theirs).read_bytes())
    assert pains(journal(two)) == [1, 2, 9]
    beside.unlink()
    assert pains(journal(two)) == [1, 2, 9]


def test_two_machines_by_file_copy_show_the_same_in_either_order(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    one = journal(here)
    shared = one.put(entry(1))
    copytree(here / "data" / "journal", there / "data" / "journal")
    two = journal(there, START + timedelta(hours=1), machine="two", device="two")
    two.put(shared.model_copy(update={"now": 0}))
    two.put(entry(5))
    journal(here, START + timedelta(hours=2)).put(entry(6))
    copytree(here / "data" / "journal", there / "data" / "journal", dirs_exist_ok=True)
    copytree(there / "data" / "journal", here / "data" / "journal", dirs_exist_ok=True)
    assert pains(journal(here)) == pains(journal(there)) == [0, 5, 6]
    assert journal(here).all() == journal(there).all()


def test_another_machines_folder_is_never_written(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    journal(there, machine="two", device="two").put(entry(5))
    copytree(there / "data", here / "data")
    assert pains(journal(here)) == [5]
    folder = here / "data" / "journal" / "two"
    cut(book(here, device="two"))
    before = tree(folder)
    found = journal(here)
    (theirs,) = found.all().diary
    assert theirs.now == 5 and found.told
    found.put(theirs.model_copy(update={"now": 4}))
    assert tree(folder) == before
    assert pains(journal(here)) == [4]


def test_another_machines_damaged_book_is_told_by_one_session_and_always_by_the_report(
    tmp_path: Path,
) -> None:
    journal(tmp_path).put(entry(1))
    theirs = book(tmp_path, device="two")
    theirs.parent.mkdir()
    theirs.write_bytes(b"spoiled")
    first, second = journal(tmp_path), journal(tmp_path)
    assert pains(first) == pains(second) == [1]
    assert len(first.told) == 1 and "of two is damaged" in first.told[0]
    assert second.told == ()
    assert first.told[0] in second.check().told and not second.check().ok
    theirs.write_bytes(b"spoiled once more")
    third = journal(tmp_path)
    assert pains(third) == [1] and len(third.told) == 1


def test_what_another_program_wrote_into_a_book_is_told_as_that(two: Path) -> None:
    edited_by_hand(book(two))
    found = journal(two)
    assert pains(found) == [1, 2]
    assert "changed by another program" in found.told[0]
    assert f"{MONTH}.json.damaged" in found.told[0]


def test_a_home_that_cannot_be_written_can_still_be_read(two: Path) -> None:
    cut(book(two))
    before = tree(two)

    def work() -> tuple[list[int | None], int]:
        from lumbarjack.store import files, lock

        def refuse(*args: object, **kwargs: object) -> None:
            raise PermissionError(13, "Permission denied")

        files.write_all = refuse
        lock.make_folder = refuse  # type: ignore[attr-defined]
        found = journal(two)
        return pains(found), len(found.told)

    assert in_process(work) == ([1, 2], 1)
    assert tree(two) == before


@pytest.mark.parametrize("name", ["state/device", "state/mirror/one/known.json"])
@pytest.mark.parametrize("hit", [flip, cut, emptied])
def test_a_damaged_small_file_loses_nothing(two: Path, name: str, hit: Hit) -> None:
    hit(two / name)
    new = journal(two)
    new.put(entry(3))
    assert pains(journal(two)) == [1, 2, 3]


@pytest.mark.parametrize("name", ["data/journal/one/2026-11.json", "state/backups", "state"])
def test_the_report_says_what_others_can_read(two: Path, name: str) -> None:
    journal(two).back_up(START.date())
    assert journal(two).check().ok
    path = two / name
    path.chmod(0o755 if path.is_dir() else 0o644)
    report = journal(two).check()
    assert not report.ok
    (line,) = report.told
    assert str(path) in line and "chmod" in line


def test_modes_of_another_machines_files_are_the_syncs_own_matter(two: Path) -> None:
    theirs = book(two, device="two")
    theirs.parent.mkdir()
    theirs.write_bytes(book(two).read_bytes())
    theirs.chmod(0o644)
    theirs.parent.chmod(0o755)
    journal(two).all()
    assert journal(two).check().ok


def test_the_report_says_what_is_wrong_and_changes_nothing(two: Path) -> None:
    assert journal(two).check().ok
    cut(mirror(two))
    before = tree(two)
    report = journal(two).check()
    assert not report.ok and report.told
    assert [(b.book, b.mirror, b.entries) for b in report.books] == [("sound", "damaged", 2)]
    assert json.loads(report.model_dump_json())["paths"]["data"] == str(two / "data")
    assert tree(two) == before
