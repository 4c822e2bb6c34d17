"""Taking the last write back, also in a later process."""

import resource
import signal
from datetime import timedelta
from pathlib import Path
from shutil import copytree

from lumbarjack.store.errors import NotSaved
from lumbarjack.store.journal import Undone
from tests.store.made import START, entry, in_process, journal, pains


def whats(undone: Undone | None) -> list[str]:
    assert undone is not None
    return [one.what for one in undone.documents]


def test_a_new_entry_is_taken_out_by_a_later_process(tmp_path: Path) -> None:
    in_process(lambda: journal(tmp_path).put(entry(4)).id)
    undone = journal(tmp_path).undo()
    assert whats(undone) == ["taken-out"]
    assert undone is not None and undone.documents[0].before.now == 4  # type: ignore[attr-defined]
    assert pains(journal(tmp_path)) == []


def test_an_edit_goes_back_to_the_text_before(tmp_path: Path) -> None:
    saved = journal(tmp_path).put(entry(4, note="as it was", mood="calm"))
    journal(tmp_path).put(saved.model_copy(update={"note": "else", "worst": 9}))
    assert whats(journal(tmp_path).undo()) == ["changed-back"]
    (found,) = journal(tmp_path).all().diary
    assert (found.note, found.worst) == ("as it was", 4)
    assert (found.model_extra or {}) == {"mood": "calm"}


def test_a_deletion_is_brought_back(tmp_path: Path) -> None:
    saved = journal(tmp_path).put(entry(4))
    journal(tmp_path).delete(saved)
    assert whats(journal(tmp_path).undo()) == ["brought-back"]
    assert pains(journal(tmp_path)) == [4]


def test_one_command_is_undone_as_one_and_the_one_before_it_next(tmp_path: Path) -> None:
    first = journal(tmp_path).put(entry(1))
    journal(tmp_path).put(first.model_copy(update={"now": 0}))
    journal(tmp_path).put_all([entry(2), entry(3)])
    assert whats(journal(tmp_path).undo()) == ["taken-out", "taken-out"]
    assert pains(journal(tmp_path)) == [0]
    assert whats(journal(tmp_path).undo()) == ["changed-back"]
    assert pains(journal(tmp_path)) == [1]
    assert whats(journal(tmp_path).undo()) == ["taken-out"]
    assert journal(tmp_path).undo() is None


def test_a_write_after_an_undo_is_undone_first(tmp_path: Path) -> None:
    journal(tmp_path).put(entry(1))
    journal(tmp_path).put(entry(2))
    journal(tmp_path).undo()
    journal(tmp_path).put(entry(3))
    journal(tmp_path).undo()
    assert pains(journal(tmp_path)) == [1]
    journal(tmp_path).undo()
    assert pains(journal(tmp_path)) == []


def test_only_a_few_writes_can_be_undone(tmp_path: Path) -> None:
    for n in range(8):
        journal(tmp_path).put(entry(n))
    undone = [journal(tmp_path).undo() for _ in range(8)]
    assert [one is not None for one in undone] == [True] * 5 + [False] * 3
    assert pains(journal(tmp_path)) == [0, 1, 2]


def test_taking_over_a_history_makes_what_was_before_final(tmp_path: Path) -> None:
    journal(tmp_path).put(entry(1))
    journal(tmp_path).put_all([entry(2) for _ in range(300)])
    assert journal(tmp_path).undo() is None
    assert len(journal(tmp_path).all().diary) == 301


def test_another_machines_write_is_never_undone(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    journal(there, machine="two", device="two").put(entry(7))
    copytree(there / "data", here / "data")
    assert journal(here).undo() is None
    journal(here).put(entry(1))
    journal(here).undo()
    assert journal(here).undo() is None
    assert pains(journal(here)) == [7]


def test_what_another_machine_changed_since_is_left_and_named(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    saved = journal(here).put(entry(1))
    copytree(here / "data", there / "data")
    journal(there, machine="two", device="two").put(saved.model_copy(update={"now": 8, "worst": 8}))
    copytree(there / "data", here / "data", dirs_exist_ok=True)
    undone = journal(here).undo()
    assert undone is not None and undone.documents == ()
    assert [d.id for d in undone.left] == [saved.id]
    assert pains(journal(here)) == [8]


def test_damaged_notes_are_no_notes(tmp_path: Path) -> None:
    journal(tmp_path).put(entry(1))
    notes = tmp_path / "state" / "undo" / "one.json"
    notes.write_bytes(notes.read_bytes()[:-9])
    assert journal(tmp_path).undo() is None
    assert pains(journal(tmp_path)) == [1]


def test_notes_older_than_the_book_undo_nothing(tmp_path: Path) -> None:
    journal(tmp_path).put(entry(1))
    notes = tmp_path / "state" / "undo" / "one.json"
    before = notes.read_bytes()
    journal(tmp_path, START + timedelta(hours=1)).put(entry(2))
    notes.write_bytes(before)
    assert journal(tmp_path).undo() is None
    assert pains(journal(tmp_path)) == [1, 2]


def test_a_refused_save_leaves_what_could_be_undone_before(tmp_path: Path) -> None:
    def refused() -> str:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, resource.RLIM_INFINITY))
        try:
            journal(tmp_path).put(entry(2))
        except NotSaved:
            return "refused"
        return "saved"

    journal(tmp_path).put(entry(1))
    assert in_process(refused) == "refused"
    assert whats(journal(tmp_path).undo()) == ["taken-out"]
    assert pains(journal(tmp_path)) == []
