"""Text that is laid out for a width."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from lumbarjack.ui.lines import apart, joined, wrapped
from lumbarjack.ui.page import read_page
from lumbarjack.ui.sheet import sheet
from tests.ui.seeded import Hands, after_a_bad_morning, locked

GLYPHS = set("─━▌■↑↓×…")
LONG = (
    "Say: I have a back problem and this numb or different feeling between the legs and some "
    "more words so that it takes three lines of seventy-six cells to say the whole of it"
)


def test_what_was_wrapped_is_joined_again() -> None:
    lines = [*textwrap.wrap(LONG, 76), "", "Do not drive yourself.", "You marked: one thing."]
    assert joined(lines, 76) == [LONG, "", "Do not drive yourself.", "You marked: one thing."]


def test_a_line_that_meant_to_end_stays_a_line() -> None:
    lines = [
        "Exercises are closed until you record that you have been assessed:",
        "lumbarjack " * 3,
    ]
    assert joined(lines, 76) == lines


def test_text_at_both_ends_goes_on_two_lines_where_it_must() -> None:
    assert [c.plain for c in apart("name", "dose", 12)] == ["name    dose"]
    assert [c.plain for c in apart("a long name", "dose", 12)] == ["a long name", "        dose"]


def test_wrapped_lines_keep_their_indent() -> None:
    assert wrapped("one two three", 9, indent=2) == ["  one two", "  three"]


@pytest.mark.parametrize("width", [36, 56, 76, 116])
def test_no_line_is_wider_than_its_place_and_no_glyph_is_rare(
    tmp_path: Path, hands: Hands, width: int
) -> None:
    for folder, make in (("a", after_a_bad_morning), ("b", locked)):
        for line in sheet(read_page(make(tmp_path / folder, hands)), width):
            assert line.cell_length <= width
            assert all(c.isascii() or c in GLYPHS for c in line.plain)
