"""A long history is read straight from its bytes, and says the same as the careful way."""

import gc
import json
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from shutil import copytree
from zoneinfo import ZoneInfo

import pytest

from lumbarjack import catalog_io
from lumbarjack.core.invented.history import invent
from lumbarjack.core.invented.moments import Calendar
from lumbarjack.core.models.base import Document
from lumbarjack.store import copies, library
from lumbarjack.store import journal as door
from lumbarjack.store.book import BookStorage
from lumbarjack.store.ids import doc_id, new_id
from lumbarjack.store.journal import Everything, Journal
from lumbarjack.store.merge import Text
from tests.store.made import MONTH, START, book, entry, journal, mirror, pains, session

HOME = Calendar(ZoneInfo("Europe/Vienna"), time(4))


@pytest.fixture(scope="module")
def lived_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with 120 days of everything, and an entry that is deleted."""
    home = tmp_path_factory.mktemp("lived-in")
    documents = invent(catalog_io.load(), date(2026, 11, 20), 120, seed=3, calendar=HOME)
    journal(home).put_all(documents)
    journal(home).delete(journal(home).all().diary[5])
    return home


class Careful:
    """Counts the months that were read the careful way."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.months: list[str] = []
        self._real = copies.look
        patch.setattr(library, "look", self._look)

    def _look(self, *args: object) -> object:
        self.months.append(args[0].name)  # type: ignore[attr-defined]
        return self._real(*args)  # type: ignore[arg-type]


@pytest.fixture
def careful(monkeypatch: pytest.MonkeyPatch) -> Careful:
    return Careful(monkeypatch)


def the_careful_way(home: Path, monkeypatch: pytest.MonkeyPatch) -> Everything:
    with monkeypatch.context() as patch:
        patch.setattr(library.Library, "straight", lambda *_: None)
        return journal(home).all()


def add(home: Path, table: str, text: Text) -> None:
    """Put a text into both copies as if a writer of another version had."""
    storage = BookStorage(book(home), mirror(home))
    tables = storage.read() or {}
    tables.setdefault(table, {})[str(doc_id(text["id"]))] = text
    storage.write(tables)


def test_a_sound_history_is_read_straight_and_says_the_same(
    lived_in: Path, careful: Careful, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = journal(lived_in).all()
    assert careful.months == []
    slowly = the_careful_way(lived_in, monkeypatch)
    assert len(careful.months) == 5
    assert found == slowly
    assert [len(rows) for rows in vars(found).values()][:2] >= [90, 40]
    for one, other in zip(dumped(found), dumped(slowly), strict=True):
        assert one == other


def dumped(found: Everything) -> list[str]:
    documents = [d for rows in vars(found).values() for d in rows]
    return [
        f"{type(d).__name__} {d.model_dump_json()} {sorted(d.model_fields_set)}" for d in documents
    ]


def test_unknown_fields_and_odd_texts_come_out_the_same(
    tmp_path: Path, careful: Careful, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal(tmp_path).put_all(
        [
            entry(3, mood={"a": [1, 1.5, None, "ä"]}, note="früh \u2028"),
            entry(4, note="lone \ud83d"),
            session(),
        ]
    )
    assert journal(tmp_path).all() == the_careful_way(tmp_path, monkeypatch)


def test_another_kind_a_refused_text_and_a_measure_come_out_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal(tmp_path).put(entry(3))
    common = {"at": START.isoformat(), "day": "2026-11-20"}
    for table, fields in (
        ("plans", {"kind": "weather"}),
        ("diary", {"now": 77}),
        ("measures", {"kind": "rmdq", "score": 7}),
    ):
        add(tmp_path, table, {"id": new_id(START), **common, **fields})
    quick = journal(tmp_path)
    found = quick.all()
    assert len(quick.told) == 2
    assert len(found.measures) == 1 and type(found.measures[0]) is Document
    assert found == the_careful_way(tmp_path, monkeypatch)


def test_a_copy_that_differs_goes_the_careful_way(lived_in: Path, tmp_path: Path) -> None:
    copytree(lived_in, tmp_path / "home")
    name = "2026-09"
    raw = bytearray(mirror(tmp_path / "home", name).read_bytes())
    raw[len(raw) // 2] ^= 4
    mirror(tmp_path / "home", name).write_bytes(raw)
    found = journal(tmp_path / "home")
    assert found.all() == journal(lived_in).all()
    assert len(found.told) == 1 and name in found.told[0]


def test_both_copies_alike_but_with_a_wrong_checksum_are_not_believed(tmp_path: Path) -> None:
    journal(tmp_path).put(entry(2))
    for path in (book(tmp_path), mirror(tmp_path)):
        path.write_text(path.read_text().replace('"now":2', '"now":0'))
    found = journal(tmp_path)
    assert pains(found) == [] and "Both copies" in found.told[0]


def test_two_machines_are_read_straight_where_they_share_no_entry(
    tmp_path: Path, careful: Careful
) -> None:
    there = tmp_path / "there"
    theirs = journal(there, machine="two", device="two").put(entry(5))
    journal(tmp_path).put(entry(1))
    copytree(there / "data", tmp_path / "data", dirs_exist_ok=True)
    assert pains(journal(tmp_path)) == [1, 5]
    careful.months.clear()
    assert pains(journal(tmp_path)) == [1, 5]
    assert careful.months == []
    journal(tmp_path, START + timedelta(hours=1)).put(theirs.model_copy(update={"now": 0}))
    careful.months.clear()
    assert pains(journal(tmp_path)) == [0, 1]
    assert careful.months == [MONTH, MONTH]


def test_a_save_reads_no_older_month_again(lived_in: Path, tmp_path: Path) -> None:
    copytree(lived_in, tmp_path / "home")
    here = journal(tmp_path / "home", datetime(2026, 11, 20, 9, 0, tzinfo=UTC))
    before = here.all()
    assert here.all() is before
    here.put(entry(6))
    after = here.all()
    kept = {id(d) for d in before.diary}
    new = [d for d in after.diary if id(d) not in kept]
    assert {f"{d.at.astimezone(UTC):%Y-%m}" for d in new} == {MONTH}
    assert after.sessions[0] is before.sessions[0]


def test_a_long_history_is_left_out_of_the_search_for_garbage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[int] = []
    monkeypatch.setattr(door, "MANY", 10)
    monkeypatch.setattr(gc, "freeze", lambda: calls.append(1))
    journal(tmp_path).put_all([entry(n % 10) for n in range(12)])
    here: Journal = journal(tmp_path)
    here.all()
    here.put(entry(1))
    here.all()
    assert calls == [1] and gc.isenabled()


def test_what_was_read_is_forgotten_where_a_month_is_taken_away(
    lived_in: Path, tmp_path: Path
) -> None:
    copytree(lived_in, tmp_path / "home")
    here = journal(tmp_path / "home")
    count = len(here.all().diary)
    for which in (book, mirror):
        which(tmp_path / "home", "2026-09").unlink()
    assert len(here.all().diary) < count and "2026-09" in here.told[0]
    assert (
        json.loads((tmp_path / "home/state/mirror/one/known.json").read_text())["books"]["2026-09"]
        == "gone"
    )
