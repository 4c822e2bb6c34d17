"""Books of newer and of older schemas."""

from pathlib import Path

import pytest

from lumbarjack.store.book import encode
from lumbarjack.store.errors import Refused
from lumbarjack.store.merge import Tables
from lumbarjack.store.migrations import Form
from tests.store.made import DAY, book, entry, journal, mirror, pains, stored, tree


def later(tables: Tables) -> Tables:
    """A made-up step: every note gets a mark."""
    diary = {
        key: {**text, "note": f"{text.get('note', '')}!"} for key, text in tables["diary"].items()
    }
    return {**tables, "diary": diary}


NEXT = Form(schema=2, steps={1: later})


@pytest.mark.parametrize("both", [True, False])
def test_a_newer_book_is_refused_and_its_bytes_stay(tmp_path: Path, both: bool) -> None:
    journal(tmp_path).put(entry(1))
    raw = encode({"diary": {}}, 2, writer="9.9.9")
    book(tmp_path).write_bytes(raw)
    if both:
        mirror(tmp_path).write_bytes(raw)
    before = tree(tmp_path / "data")
    old = journal(tmp_path)
    for refused in (old.all, lambda: old.recent(7, DAY), lambda: old.put(entry(2)), old.undo):
        with pytest.raises(Refused, match=r"9\.9\.9.*Update lumbarjack"):
            refused()
    assert tree(tmp_path / "data") == before
    report = old.check()
    assert not report.ok and "9.9.9" in report.told[0]


def test_another_machines_newer_book_is_refused_too(tmp_path: Path) -> None:
    theirs = book(tmp_path, device="two")
    theirs.parent.mkdir(parents=True)
    theirs.write_bytes(encode({"diary": {}}, 2, writer="9.9.9"))
    with pytest.raises(Refused):
        journal(tmp_path).all()


def test_an_older_book_is_read_as_if_it_were_new_and_not_rewritten(tmp_path: Path) -> None:
    journal(tmp_path).put(entry(1, note="old"))
    before = tree(tmp_path)
    assert [d.note for d in journal(tmp_path, form=NEXT).all().diary] == ["old!"]
    assert tree(tmp_path) == before


def test_the_first_save_migrates_the_book_after_a_pinned_backup(tmp_path: Path) -> None:
    journal(tmp_path).put(entry(1, note="old"))
    new = journal(tmp_path, form=NEXT)
    new.put(entry(2, note="new"))
    assert sorted(d.note or "" for d in new.all().diary) == ["new", "old!"]
    assert stored(book(tmp_path))["_book"]["1"]["schema"] == 2
    pinned = list((tmp_path / "state" / "backups").iterdir())
    assert [path.name for path in pinned] == ["pinned-before-schema-2.json.gz"]
    with pytest.raises(Refused):
        journal(tmp_path).all()
    assert pains(journal(tmp_path, form=NEXT)) == [1, 2]


def test_a_schema_without_a_step_is_refused(tmp_path: Path) -> None:
    journal(tmp_path).put(entry(1))
    with pytest.raises(Refused, match="older version"):
        journal(tmp_path, form=Form(schema=2)).all()
