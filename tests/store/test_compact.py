"""What was read is held in little memory, and is the same as ever."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from lumbarjack.core.models.base import Document
from lumbarjack.core.models.sessions import SessionRecord
from lumbarjack.services.bundle import Bundle, open_bundle
from lumbarjack.services.demo import make_demo
from lumbarjack.services.diary import Told, log_pain
from lumbarjack.store.compact import Compact
from lumbarjack.store.journal import Everything, Journal

MORNING = datetime.fromisoformat("2026-03-16T07:30:00+00:00")


def at(home: Path, instant: datetime) -> Bundle:
    return open_bundle({"LUMBARJACK_HOME": str(home), "LUMBARJACK_NOW": instant.isoformat()})


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo") / "home"
    make_demo(at(folder.parent / "none", MORNING), folder, days=365, seed=4)
    return folder


def journal(home: Path, *, small: bool) -> Journal:
    return Journal(home / "data", home / "state", lambda: MORNING, small=small)


def documents(found: Everything) -> Iterator[Document]:
    for rows in vars(found).values():
        yield from rows


def test_it_is_the_same_document(year: Path) -> None:
    large, small = (journal(year, small=one).all() for one in (False, True))
    assert large == small
    for one, other in zip(documents(large), documents(small), strict=True):
        assert type(one) is type(other)
        assert one.model_dump_json() == other.model_dump_json()
        assert one.model_fields_set == other.model_fields_set
        assert one.model_dump(exclude_unset=True) == other.model_dump(exclude_unset=True)


def test_a_changed_copy_changes_no_other(year: Path) -> None:
    found = journal(year, small=True).all()
    before = [one.model_dump_json(exclude_unset=True) for one in documents(found)]
    for one in documents(found):
        changed = one.model_copy(update={"deleted": True, "later": 1})
        assert "later" in changed.model_fields_set
    session = found.sessions[0]
    assert isinstance(session, SessionRecord)
    eased = session.exercises[0].model_copy(update={"lowered_by": "person"})
    assert eased != session.exercises[0]
    assert [one.model_dump_json(exclude_unset=True) for one in documents(found)] == before


def test_an_unknown_field_stays_with_its_document(tmp_path: Path) -> None:
    home = tmp_path / "home"
    make_demo(at(tmp_path / "none", MORNING), home, days=3, seed=4)
    store = journal(home, small=True)
    first, second, *_ = store.all().diary
    store.put(type(first).model_validate({**first.model_dump(), "mood": "fair"}), edits=first)
    again = {one.id: one for one in journal(home, small=True).all().diary}
    assert again[first.id].model_extra == {"mood": "fair"}
    assert again[second.id].model_extra == {}


def test_a_year_takes_less_than_half_the_memory(year: Path) -> None:
    def held(*, small: bool) -> int:
        store = journal(year, small=small)
        store.recent(1, MORNING.date())  # the models are built
        tracemalloc.start()
        found = store.all()
        size = tracemalloc.get_traced_memory()[0]
        tracemalloc.stop()
        assert found.diary
        return size

    assert held(small=True) < held(small=False) / 2


def test_models_that_pydantic_filled_first_leave_room_for_small_ones() -> None:
    class Entry(Document):
        one: int = 1
        two: int = 2
        three: int = 3
        four: int = 4
        five: int = 5
        six: int = 6

    told = {"id": "a", "at": MORNING, "day": MORNING.date()}
    entries = [Entry.model_validate(told) for _ in range(300)]
    compact = Compact()
    compact.document(entries[0])
    tracemalloc.start()
    small = [compact.document(entry) for entry in entries]
    size = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert size / len(small) < 400, "one with a dictionary of its own takes 700 bytes"


def test_a_save_of_a_process_that_lives_on_is_read_by_it(year: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    make_demo(at(tmp_path / "none", MORNING), home, days=3, seed=4)
    environ = {"LUMBARJACK_HOME": str(home)}
    later = (MORNING + timedelta(hours=1)).isoformat()
    bundle = open_bundle({**environ, "LUMBARJACK_NOW": later}, lives_on=True)
    before = bundle.record()
    entered = log_pain(bundle, Told(now=2)).entry
    assert entered in bundle.record().diary
    assert len(bundle.record().diary) == len(before.diary) + 1
