"""Saving, editing, deleting and reading back."""

import stat
import threading
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from lumbarjack.core.models.advice import FlareDeclared
from lumbarjack.core.models.base import Document
from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.person import AwayDocument, Profile
from lumbarjack.store.errors import BadDocument, LockTimeout, NotThere
from lumbarjack.store.ids import new_id
from lumbarjack.store.journal import Journal
from lumbarjack.store.lock import Lock
from tests.store.made import (
    DAY,
    START,
    book,
    entry,
    in_process,
    journal,
    mirror,
    pains,
    session,
    tree,
)


def test_making_and_reading_a_journal_writes_nothing(tmp_path: Path) -> None:
    new = journal(tmp_path)
    assert new.all().diary == () and new.recent(60, DAY).diary == ()
    assert new.undo() is None and new.check().ok
    assert list(tmp_path.iterdir()) == []


def test_a_saved_entry_is_there_for_every_later_session(tmp_path: Path) -> None:
    saved = journal(tmp_path).put(entry(4, note="stiff – früh \ud83d"))
    assert saved.device == "one" and saved.edited_at is not None
    assert journal(tmp_path).all().diary == (saved,)


def test_both_copies_are_the_same_and_for_this_person_only(tmp_path: Path) -> None:
    journal(tmp_path).put(entry())
    assert book(tmp_path).read_bytes() == mirror(tmp_path).read_bytes()
    for path in tmp_path.rglob("*"):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path


def test_every_kind_comes_back_as_its_own_model(tmp_path: Path) -> None:
    common = {"at": START, "day": START.date()}
    profile = Profile(id=new_id(START), **common)
    away = AwayDocument(id=new_id(START), first=DAY, last=DAY, **common)
    flare = FlareDeclared(id=new_id(START), **common)
    documents = [profile, away, flare, session(), entry()]
    journal(tmp_path).put_all(documents)
    found = journal(tmp_path).all()
    assert {type(d) for d in found.plans} == {Profile, AwayDocument}
    assert [type(d) for d in found.advice] == [FlareDeclared]
    assert len(found.sessions) == len(found.diary) == 1


def test_a_retry_of_a_save_is_the_same_entry(tmp_path: Path) -> None:
    once = entry(5)
    journal(tmp_path).put(once)
    again = journal(tmp_path).put(once)
    assert journal(tmp_path).all().diary == (again,)
    assert not hasattr(again, "earlier")


def test_an_edit_rises_even_when_the_clock_goes_back(tmp_path: Path) -> None:
    first = journal(tmp_path).put(entry(5))
    before = journal(tmp_path, START - timedelta(days=400))
    second = before.put(first.model_copy(update={"now": 4}))
    third = before.put(second.model_copy(update={"now": 2}))
    stamps = [d.edited_at or "" for d in (first, second, third)]
    assert stamps == sorted(set(stamps))
    assert {len(s) for s in stamps} == {32}
    assert pains(journal(tmp_path)) == [2]


def test_what_another_session_saved_in_between_is_kept(tmp_path: Path) -> None:
    opened = journal(tmp_path).put(entry(5, note="first"))
    journal(tmp_path).put(opened.model_copy(update={"note": "from the other window"}))
    mine = journal(tmp_path).put(opened.model_copy(update={"note": "from this one"}))
    (found,) = journal(tmp_path).all().diary
    assert found.note == "from this one" == mine.note
    assert [d["note"] for d in found.model_extra["earlier"]] == ["from the other window"]  # type: ignore[index]


def test_an_edit_that_saw_the_latest_text_keeps_nothing_twice(tmp_path: Path) -> None:
    kept = journal(tmp_path).put(entry(5))
    fresh = DiaryEntry.model_validate(kept.model_dump(exclude={"edited_at"}) | {"now": 1})
    after = journal(tmp_path).put(fresh, edits=kept)
    assert "earlier" not in (after.model_extra or {})


def test_fields_of_a_newer_version_survive_an_edit_and_a_retry(tmp_path: Path) -> None:
    newer = entry(5, mood="calm", nested={"a": [1, None]})
    saved = journal(tmp_path).put(newer)
    journal(tmp_path).put(saved.model_copy(update={"now": 4}))
    bare = DiaryEntry.model_validate(newer.model_dump(exclude={"mood", "nested"}))
    journal(tmp_path).put(bare)
    (found,) = journal(tmp_path).all().diary
    assert (found.model_extra or {})["mood"] == "calm"
    assert (found.model_extra or {})["nested"] == {"a": [1, None]}


def test_a_blank_is_stored_as_a_blank(tmp_path: Path) -> None:
    saved = journal(tmp_path).put(entry(5, note="words"))
    journal(tmp_path).put(saved.model_copy(update={"note": None}))
    assert journal(tmp_path).all().diary[0].note is None


def test_a_deleted_entry_is_left_out_but_not_forgotten(tmp_path: Path) -> None:
    saved = journal(tmp_path).put(entry(5))
    stone = journal(tmp_path).delete(saved)
    assert stone.deleted and journal(tmp_path).all().diary == ()
    assert journal(tmp_path).delete(saved).deleted
    assert saved.id in book(tmp_path).read_text()


def test_deleting_what_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotThere):
        journal(tmp_path).delete(entry())


@pytest.mark.parametrize("bad", ["", "3", "01a1970b-fa38-4000-8000-003bf3051c12"])
def test_an_id_that_is_no_uuid7_is_refused(tmp_path: Path, bad: str) -> None:
    with pytest.raises(BadDocument):
        journal(tmp_path).put(entry().model_copy(update={"id": bad}))


def test_a_document_that_its_model_would_refuse_is_not_stored(tmp_path: Path) -> None:
    with pytest.raises(BadDocument):
        journal(tmp_path).put(entry().model_copy(update={"now": 11}))
    with pytest.raises(BadDocument):
        journal(tmp_path).put(Document(id=new_id(START), at=START, day=DAY))
    assert journal(tmp_path).all().diary == ()


def test_the_book_is_chosen_by_the_id_and_stays_when_the_day_is_edited(tmp_path: Path) -> None:
    at = datetime(2026, 11, 1, 0, 30, tzinfo=UTC)
    kept = journal(tmp_path).put(entry(2, at=at))
    journal(tmp_path).put(kept.model_copy(update={"day": DAY - timedelta(days=90)}))
    assert [p.name for p in book(tmp_path).parent.iterdir()] == ["2026-11.json"]
    assert len(journal(tmp_path).all().diary) == 1


def test_recent_finds_an_entry_of_the_first_that_utc_still_puts_in_last_month(
    tmp_path: Path,
) -> None:
    late = datetime(2026, 10, 31, 23, 30, tzinfo=UTC)
    journal(tmp_path).put(entry(2, at=late, day="2026-11-01"))
    assert len(journal(tmp_path).recent(1, date(2026, 11, 1)).diary) == 1


def test_recent_counts_days_with_today_included(tmp_path: Path) -> None:
    new = journal(tmp_path)
    new.put_all([entry(n, at=START - timedelta(days=n)) for n in range(10)])
    assert sorted(e.now or 0 for e in new.recent(3, DAY).diary) == [0, 1, 2]


def test_recent_does_not_open_older_books(tmp_path: Path) -> None:
    old = START - timedelta(days=400)
    journal(tmp_path).put_all([entry(9, at=old), entry(1)])
    name = f"{old:%Y-%m}"
    book(tmp_path, name).write_text("spoiled")
    reader = journal(tmp_path)
    assert len(reader.recent(30, DAY).diary) == 1 and reader.told == ()
    assert pains(reader) == [1, 9] and reader.told


def test_a_session_sees_what_another_one_saved(tmp_path: Path) -> None:
    one, two = journal(tmp_path), journal(tmp_path)
    one.put(entry(1))
    assert pains(two) == [1]
    two.put(entry(2))
    assert pains(one) == [1, 2]
    assert one.all() is one.all()


def test_two_processes_open_at_once_see_what_the_other_one_saved(tmp_path: Path) -> None:
    here = journal(tmp_path)
    mine = here.put(entry(1))
    assert pains(here) == [1]

    def there() -> list[int | None]:
        other = journal(tmp_path, START + timedelta(hours=1))
        (seen,) = other.all().diary
        other.put(seen.model_copy(update={"now": 0}))
        other.put(entry(5))
        return pains(other)

    assert in_process(there) == [0, 5]
    assert pains(here) == [0, 5]
    assert sorted(e.now or 0 for e in here.recent(3, DAY).diary) == [0, 5]
    later = here.put(mine.model_copy(update={"note": "written meanwhile"}))
    assert [e["now"] for e in (later.model_extra or {})["earlier"]] == [0]


def test_put_all_writes_a_book_once_for_many(tmp_path: Path) -> None:
    months = [START - timedelta(days=30 * n) for n in range(6)]
    journal(tmp_path).put_all([entry(n % 10, at=at) for at in months for n in range(40)])
    assert len(journal(tmp_path).all().diary) == 240
    assert journal(tmp_path).put_all([]) == ()


def test_a_lock_that_is_not_let_go_of_is_told_in_time(tmp_path: Path) -> None:
    journal(tmp_path).put(entry(1))
    with Lock(tmp_path / "data" / "lock").held():
        waiting = journal(tmp_path, patience=0.05)
        with pytest.raises(LockTimeout, match="close the other one"):
            waiting.put(entry(2))
        assert pains(waiting) == [1]


def test_threads_of_one_session_may_save_at_once(tmp_path: Path) -> None:
    shared: Journal = journal(tmp_path)
    threads = [threading.Thread(target=shared.put, args=(entry(n),)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert pains(journal(tmp_path)) == list(range(8))


def test_nothing_but_what_is_named_lies_in_the_folders(tmp_path: Path) -> None:
    journal(tmp_path).put(entry(1))
    assert set(tree(tmp_path)) == {
        "data/lock",
        "data/journal/one/2026-11.json",
        "state/device",
        "state/undo/one.json",
        "state/mirror/one/2026-11.json",
        "state/mirror/one/known.json",
    }
