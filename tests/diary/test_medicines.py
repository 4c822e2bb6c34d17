"""Medicines as they are written down, and entries from when there was one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.medicine import Taken, read_taken
from tests.advice.people import at, day


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("ibuprofen 400 mg", [("ibuprofen", "400 mg")]),
        ("  Ibuprofen   400mg ", [("Ibuprofen", "400mg")]),
        ("ibuprofen, 400 mg", [("ibuprofen", "400 mg")]),
        (
            "ibuprofen 400 mg, paracetamol 1,5 g",
            [("ibuprofen", "400 mg"), ("paracetamol", "1,5 g")],
        ),
        ("ibuprofen + tea; heat", [("ibuprofen", ""), ("tea", ""), ("heat", "")]),
        ("co-codamol 8/500 two tablets", [("co-codamol", "8/500 two tablets")]),
        ("5-HTP", [("5-HTP", "")]),
        ("nothing", [("nothing", "")]),
        (" , ", []),
    ],
)
def test_a_name_and_how_much(written: str, read: list[tuple[str, str]]) -> None:
    assert [(one.name, one.dose) for one in read_taken(written)] == read


@given(st.text(max_size=60))
def test_what_was_read_reads_the_same_again(text: str) -> None:
    once = read_taken(text, True)
    assert tuple(again for one in once for again in read_taken(one.words, True)) == once


def test_an_older_entry_reads_as_one_of_several_and_is_written_so() -> None:
    old = {"id": "x", "at": at(1), "day": day(1), "medicine": "ibuprofen 400 mg"}
    entry = DiaryEntry.model_validate({**old, "medicine_helped": False})
    assert entry.medicines == (Taken(name="ibuprofen", dose="400 mg", helped=False),)
    written = entry.model_dump(mode="json")
    assert "medicine" not in written and "medicine_helped" not in written
    assert DiaryEntry.model_validate(written) == entry


def test_what_is_said_now_counts_before_the_field_of_an_older_version() -> None:
    both = {"id": "x", "at": at(1), "day": day(1), "medicine": "tea", "medicines": []}
    assert DiaryEntry.model_validate(both).medicines == ()
