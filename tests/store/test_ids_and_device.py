"""Ids that carry their instant, and the name that a machine takes."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from shutil import copytree
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from lumbarjack.store.ids import doc_id, make_id, month_of, new_id
from tests.store.made import START, entry, journal, pains

INSTANTS = st.datetimes(datetime(1970, 1, 2), datetime(2199, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001


@given(INSTANTS, st.integers(0, (1 << 80) - 1))
def test_an_id_is_a_uuid7_of_its_instant(instant: datetime, number: int) -> None:
    uuid = make_id(instant, number)
    assert UUID(uuid).version == 7 and str(UUID(uuid)) == uuid
    assert doc_id(uuid) == UUID(uuid).int
    assert month_of(uuid) == f"{instant:%Y-%m}"
    assert make_id(instant, number) == uuid


def test_the_month_is_that_of_utc() -> None:
    east = datetime(2026, 11, 1, 0, 30, tzinfo=timezone(timedelta(hours=1)))
    assert month_of(new_id(east)) == "2026-10"


def test_ids_of_one_instant_differ_and_later_ones_sort_later() -> None:
    assert len({new_id(START) for _ in range(500)}) == 500
    assert new_id(START) < new_id(START + timedelta(milliseconds=1))


def test_a_machine_keeps_its_name_and_a_copied_home_takes_a_new_one(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    mine = journal(here, device=None).put(entry(1))
    assert journal(here, device=None).put(entry(2)).device == mine.device
    copytree(here, there)
    theirs = journal(there, device=None, machine="two").put(entry(3))
    assert theirs.device != mine.device
    assert pains(journal(there, machine="two")) == [1, 2, 3]
    assert journal(here, device=None).put(entry(4)).device == mine.device


def test_two_homes_of_one_machine_have_two_names(tmp_path: Path) -> None:
    names = {journal(tmp_path / str(n), device=None).put(entry(1)).device for n in range(5)}
    assert len(names) == 5


def test_the_small_modules_do_not_load_tinydb() -> None:
    modules = "lumbarjack.store.errors, lumbarjack.store.ids, lumbarjack.store.live"
    code = f"import sys, {modules}; sys.exit('tinydb' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
