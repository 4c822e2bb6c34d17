"""Taking a backup into the record: merged, or in its place."""

import gzip
import json
import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from shutil import copytree

import pytest
from hypothesis import given, settings

from lumbarjack.store.book import encode
from lumbarjack.store.errors import NoBackup, NotSaved, Refused
from lumbarjack.store.ids import make_id
from lumbarjack.store.journal import Journal, Restored
from lumbarjack.store.merge import Tables, canonical, merge
from lumbarjack.store.restoring import merging, replacing
from tests.store.made import (
    MONTH,
    START,
    book,
    entry,
    in_process,
    journal,
    mirror,
    pains,
    tree,
)
from tests.store.test_crash import gone_at, refused_at, watched
from tests.store.test_merge import TABLES, same

LATER = START + timedelta(hours=1)
OLD = START - timedelta(days=60)


def kept(home: Path) -> Path:
    """A backup of what a home holds, outside it."""
    made = journal(home).back_up_now().path
    return made.rename(home.parent / f"{home.name}.json.gz")


def restored(home: Path, backup: Path, *, replace: bool = False) -> Restored:
    late = journal(home, LATER)
    return late.restore(late.open_backup(backup), replace=replace)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with the pains 1 and 2 in two months."""
    home = tmp_path / "home"
    journal(home).put_all([entry(1, at=OLD), entry(2)])
    return home


def test_a_lost_home_comes_back_on_a_new_machine(home: Path, tmp_path: Path) -> None:
    backup, before = kept(home), journal(home).all()
    fresh = tmp_path / "fresh"
    done = journal(fresh, machine="two", device="two").restore(journal(fresh).open_backup(backup))
    assert done == Restored(added=2)
    assert journal(fresh, machine="two").all() == before
    assert [path.name for path in (fresh / "data" / "journal").iterdir()] == ["two"]
    assert journal(fresh, machine="two").check().ok


def test_merging_keeps_what_is_newer_here_and_what_is_only_here(home: Path) -> None:
    backup = kept(home)
    old, new = journal(home).all().diary
    journal(home).delete(new)
    journal(home).put(old.model_copy(update={"now": 0}))
    journal(home).put(entry(7))
    before = tree(home / "data")
    assert restored(home, backup) == Restored()
    assert pains(journal(home)) == [0, 7]
    assert tree(home / "data") == before


def test_merging_brings_back_what_is_lost_and_older_here(home: Path) -> None:
    rolled_back = tree(home)
    newer = journal(home, START + timedelta(minutes=5))
    newer.put(newer.all().diary[0].model_copy(update={"now": 0}))
    newer.put(entry(3))
    backup = kept(home)
    for name, raw in rolled_back.items():
        (home / name).write_bytes(raw)
    journal(home).put(entry(9))
    done = restored(home, backup)
    assert (done.added, done.changed, done.removed) == (1, 1, 0)
    assert pains(journal(home)) == [0, 2, 3, 9]
    assert restored(home, backup) == Restored()


def test_what_was_here_before_is_pinned_and_is_the_way_back(home: Path) -> None:
    backup = kept(home)
    journal(home).put(entry(7))
    before = journal(home).all()
    done = restored(home, backup, replace=True)
    assert (done.added, done.changed, done.removed) == (0, 0, 1)
    assert pains(journal(home)) == [1, 2]
    assert done.pinned is not None and done.pinned.name.startswith("pinned-before-restore-2026-11")
    back = restored(home, done.pinned, replace=True)
    assert (back.added, back.changed, back.removed) == (1, 0, 0)
    assert [e.now for e in journal(home).all().diary] == [e.now for e in before.diary]


def test_replacing_makes_the_record_what_the_backup_says(home: Path) -> None:
    backup = kept(home)
    old, new = journal(home).all().diary
    journal(home).delete(new)
    journal(home).put(old.model_copy(update={"now": 0, "note": "later"}))
    journal(home).put_all([entry(7), entry(8, at=START + timedelta(days=40))])
    done = restored(home, backup, replace=True)
    assert (done.added, done.changed, done.removed) == (1, 1, 2)
    found = journal(home).all().diary
    assert [(e.id, e.now, e.note) for e in found] == [(e.id, e.now, e.note) for e in (old, new)]
    assert restored(home, backup, replace=True) == Restored()


def test_it_stays_replaced_when_another_machine_sends_its_texts_again(
    home: Path, tmp_path: Path
) -> None:
    backup, there = kept(home), tmp_path / "there"
    copytree(home / "data" / "journal", there / "data" / "journal")
    theirs = journal(there, START + timedelta(minutes=9), machine="two", device="two")
    first, _ = theirs.all().diary
    theirs.put(first.model_copy(update={"now": 0}))
    theirs.put(entry(9))
    copytree(there / "data" / "journal", home / "data" / "journal", dirs_exist_ok=True)
    assert pains(journal(home)) == [0, 2, 9]
    folder = tree(home / "data" / "journal" / "two")
    restored(home, backup, replace=True)
    assert tree(home / "data" / "journal" / "two") == folder
    for _ in range(2):
        copytree(home / "data" / "journal", there / "data" / "journal", dirs_exist_ok=True)
        copytree(there / "data" / "journal", home / "data" / "journal", dirs_exist_ok=True)
    assert pains(journal(home)) == pains(journal(there, machine="two")) == [1, 2]


def test_books_of_other_machines_go_into_ones_own_as_they_were(home: Path, tmp_path: Path) -> None:
    there = tmp_path / "there"
    theirs = journal(there, machine="two", device="two").put(entry(6))
    copytree(there / "data", home / "data", dirs_exist_ok=True)
    backup, fresh = kept(home), tmp_path / "fresh"
    restored(fresh, backup)
    found = {e.id: e for e in journal(fresh).all().diary}
    assert found[theirs.id] == theirs and theirs.device == "two"
    assert not (fresh / "data" / "journal" / "two").exists()
    copytree(there / "data", fresh / "data", dirs_exist_ok=True)
    assert pains(journal(fresh)) == [1, 2, 6]


def test_a_month_that_was_damaged_comes_back_and_is_missed_no_longer(home: Path) -> None:
    backup = kept(home)
    for which in (book, mirror):
        which(home).write_bytes(b"spoiled")
    lost = journal(home)
    assert pains(lost) == [1] and "lumbarjack restore" in lost.told[0]
    lost.put(entry(5))
    assert not journal(home).check().ok
    done = restored(home, backup)
    assert done.added == 1
    assert pains(journal(home)) == [1, 2, 5]
    assert journal(home).check().ok


def test_undo_takes_nothing_of_a_restore_back_and_nothing_before_it(home: Path) -> None:
    backup = kept(home)
    journal(home).put(entry(7))
    restored(home, backup, replace=True)
    assert journal(home).undo() is None
    journal(home, LATER + timedelta(hours=1)).put(entry(4))
    undone = journal(home, LATER + timedelta(hours=2)).undo()
    assert undone is not None and len(undone.documents) == 1
    assert pains(journal(home)) == [1, 2]


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-30])


def flipped(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 8
    path.write_bytes(raw)


def with_a_wrong_checksum(path: Path) -> None:
    text = gzip.decompress(path.read_bytes()).decode()
    path.write_bytes(gzip.compress(text.replace('now\\":2', 'now\\":9').encode()))


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def something_else(path: Path) -> None:
    path.write_text('{"books": []}')


def another_archive(path: Path) -> None:
    path.write_bytes(gzip.compress(b"a letter"))


def with_a_path_outside(path: Path) -> None:
    made = json.loads(gzip.decompress(path.read_bytes()))
    made["books"] = {f"../{name}": text for name, text in made["books"].items()}
    path.write_bytes(gzip.compress(json.dumps(made).encode()))


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    "hit",
    [
        cut,
        flipped,
        with_a_wrong_checksum,
        emptied,
        something_else,
        another_archive,
        with_a_path_outside,
        a_folder,
        os.unlink,
    ],
)
def test_what_is_no_sound_backup_is_refused_by_its_name(
    home: Path, hit: Callable[[Path], None]
) -> None:
    backup = kept(home)
    hit(backup)
    before = tree(home)
    with pytest.raises(NoBackup) as refused:
        restored(home, backup)
    assert str(backup) in str(refused.value) and "\n" not in str(refused.value)
    assert tree(home) == before


def test_a_backup_that_somebody_unpacked_will_do(home: Path) -> None:
    backup = kept(home)
    backup.write_bytes(gzip.decompress(backup.read_bytes()))
    journal(home).put(entry(7))
    assert restored(home, backup, replace=True).removed == 1


def test_a_newer_versions_backup_is_refused_with_that_version(home: Path) -> None:
    backup = kept(home)
    raw = encode({"diary": {}}, 2, writer="9.9.9").decode()
    made = {"lumbarjack-backup": 1, "books": {f"one/{MONTH}.json": raw}}
    backup.write_bytes(gzip.compress(json.dumps(made).encode()))
    before = tree(home)
    with pytest.raises(Refused, match=rf"{backup.name}.*9\.9\.9.*Update lumbarjack"):
        restored(home, backup)
    made["lumbarjack-backup"] = 2
    backup.write_bytes(gzip.compress(json.dumps(made).encode()))
    with pytest.raises(Refused, match="newer"):
        restored(home, backup)
    assert tree(home) == before


@pytest.mark.parametrize("replace", [False, True])
def test_a_process_that_ends_at_any_step_of_a_restore_loses_nothing(
    tmp_path: Path, replace: bool
) -> None:
    source = tmp_path / "source"
    journal(source).put_all([entry(1, at=OLD), entry(2)])
    backup = kept(source)
    ended, step, seen = None, 0, set()
    while ended is None:
        step += 1
        home = tmp_path / str(step)
        journal(home).put_all([entry(7, at=OLD), entry(8)])
        ended = in_process(lambda home=home, step=step: in_steps(home, backup, replace, step))  # type: ignore[misc]
        found = journal(home)
        seen.add(tuple(pains(found)))
        assert not any("damaged" in line for line in found.told), step
        if tuple(pains(found)) != (7, 8):
            (pinned,) = (home / "state" / "backups").glob("pinned-*.gz")
            assert sorted(found.open_backup(pinned).tables) == ["diary"]
        restored(home, backup, replace=replace)
        assert pains(journal(home)) == ([1, 2] if replace else [1, 2, 7, 8])
        assert journal(home).check().ok
    assert step > 25
    assert seen == ({(7, 8), (1, 8), (1, 2)} if replace else {(7, 8), (1, 7, 8), (1, 2, 7, 8)})


def in_steps(home: Path, backup: Path, replace: bool, step: int) -> str:
    late = journal(home, LATER)
    found = late.open_backup(backup)
    watched(gone_at(step))
    late.restore(found, replace=replace)
    return "restored"


def test_a_disk_that_takes_no_pinned_backup_changes_nothing(home: Path) -> None:
    backup = kept(home)
    journal(home).put(entry(7))
    before = tree(home / "data")

    def work() -> str:
        late = journal(home, LATER)
        found = late.open_backup(backup)
        watched(lambda count: refused_at(count)(count))
        try:
            late.restore(found, replace=True)
        except NotSaved as error:
            return str(error)
        return ""

    assert "No space left" in (in_process(work) or "")
    assert tree(home / "data") == before


def visible(tables: Tables) -> dict[str, object]:
    return {
        f"{table}/{key}": {k: v for k, v in text.items() if k not in ("edited_at", "device")}
        for table, rows in tables.items()
        for key, text in rows.items()
        if not text.get("deleted")
    }


def filled(tables: Tables) -> Tables:
    return {table: rows for table, rows in tables.items() if rows}


@settings(max_examples=200, deadline=None)
@given(TABLES, TABLES)
def test_the_laws_of_restoring(here: Tables, backup: Tables) -> None:
    merged = merge(here, merging(here, backup))
    assert same(filled(merged), filled(merge(here, backup)))
    assert not merging(merged, backup)
    replaced = merge(here, replacing(here, backup, START, "one"))
    assert canonical(visible(replaced)) == canonical(visible(backup))
    assert not replacing(replaced, backup, LATER, "one")
    assert canonical(visible(merge(replaced, here))) == canonical(visible(backup))


def test_saves_wait_for_a_restore_and_come_after_it(home: Path) -> None:
    backup = kept(home)
    here: Journal = journal(home)
    seen = here.all().diary[1]
    restored(home, backup, replace=True)
    here.put(seen.model_copy(update={"now": 0}))
    assert pains(journal(home)) == [0, 1]


def test_texts_that_no_model_knows_are_restored_as_they_are(home: Path) -> None:
    uuid = make_id(START, 77)
    odd = {"id": uuid, "kind": "weather", "edited_at": "2026-11-20T07:00:00.000000+00:00"}
    backup = home.parent / "odd.json"
    key = str(int(uuid.replace("-", ""), 16))
    raw = encode({"plans": {key: odd}, "clouds": {key: odd}}, 1).decode()
    backup.write_text(json.dumps({"lumbarjack-backup": 1, "books": {f"x/{MONTH}.json": raw}}))
    restored(home, backup)
    assert json.loads(book(home).read_bytes())["clouds"] == {key: odd}
    assert pains(journal(home)) == [1, 2]
