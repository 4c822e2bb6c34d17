"""A book is a TinyDB file, and the book storage is a TinyDB storage."""

import ast
from pathlib import Path

import pytest
from tinydb import TinyDB, where

from lumbarjack import store
from lumbarjack.store.book import BookStorage, Damaged
from lumbarjack.store.ids import doc_id
from tests.store.made import book, entry, journal, pains


def test_stock_tinydb_opens_a_book_and_finds_the_entries(tmp_path: Path) -> None:
    saved = journal(tmp_path).put(entry(4, note="schön"))
    journal(tmp_path).put(entry(1))
    before = book(tmp_path).read_bytes()
    with TinyDB(book(tmp_path)) as database:
        (found,) = database.table("diary").search(where("now") == 4)
        assert found["note"] == "schön" and found.doc_id == doc_id(saved.id)
        assert {"_book", "diary"} <= database.tables()
    assert book(tmp_path).read_bytes() == before
    assert journal(tmp_path).check().ok


def test_the_head_is_the_first_key_and_of_fixed_length(tmp_path: Path) -> None:
    journal(tmp_path).put(entry(4))
    raw = book(tmp_path).read_bytes()
    assert raw.startswith(b'{"_book":{"1":{"schema":1,"crc32":"')
    assert raw[43:47] == b'"}},'
    assert raw.isascii()


def test_tinydb_works_on_the_book_storage(tmp_path: Path) -> None:
    path, copy = tmp_path / "a.json", tmp_path / "b.json"
    with TinyDB(path, copy, storage=BookStorage) as database:
        assert database.storage.read() is None
        database.insert_multiple({"n": n} for n in range(5))
        database.update({"n": 9}, where("n") == 0)
        database.remove(where("n") == 1)
        assert database.tables() == {"_default"}
    assert path.read_bytes() == copy.read_bytes()
    with TinyDB(path, storage=BookStorage) as database:
        assert [row["n"] for row in database] == [9, 2, 3, 4]
        database.drop_tables()
        assert len(database) == 0


def test_the_storage_refuses_bytes_that_are_not_its_own(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    TinyDB(path).insert({"n": 1})
    with pytest.raises(Damaged):
        BookStorage(path).read()


def test_what_stock_tinydb_writes_into_a_book_is_not_believed(tmp_path: Path) -> None:
    journal(tmp_path).put(entry(4))
    with TinyDB(book(tmp_path)) as database:
        database.table("diary").update({"now": 0})
    found = journal(tmp_path)
    assert pains(found) == [4] and found.told


def test_nothing_of_tinydb_is_used_but_what_it_documents() -> None:
    taken = set()
    for path in sorted(Path(store.__file__).parent.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("tinydb"):
                taken |= {f"{node.module}.{name.name}" for name in node.names}
            private = isinstance(node, ast.Attribute) and node.attr.startswith("_")
            if private and not node.attr.startswith("__"):  # type: ignore[attr-defined]
                assert isinstance(node.value, ast.Name), ast.unparse(node)  # type: ignore[attr-defined]
                assert node.value.id == "self", (path.name, ast.unparse(node))  # type: ignore[attr-defined]
    assert taken == {"tinydb.TinyDB", "tinydb.storages.Storage", "tinydb.table.Document"}
