"""Text that is laid out for a width."""

from __future__ import annotations

import pytest
from textual.content import Content

from lumbarjack.ui.lines import (
    apart,
    bar,
    labelled,
    paragraph,
    parted,
    selectable,
    windowed,
    wrapped,
)

LONG = (
    "Say: I have a back problem and this numb or different feeling between the legs and some "
    "more words so that it takes three lines of seventy-six cells to say the whole of it"
)


def test_text_at_both_ends_goes_on_two_lines_where_it_must() -> None:
    assert [c.plain for c in apart("name", "dose", 12)] == ["name    dose"]
    assert [c.plain for c in apart("a long name", "dose", 12)] == ["a long name", "        dose"]


def test_wrapped_lines_keep_their_indent() -> None:
    assert wrapped("one two three", 9, indent=2) == ["  one two", "  three"]


@pytest.mark.parametrize("width", [20, 36, 56, 76])
def test_no_paragraph_is_wider_than_its_place(width: int) -> None:
    for lines in (paragraph(LONG, width, indent=4), labelled("Say", [LONG], width, 6)):
        assert all(line.cell_length <= width for line in lines)


def _rows(count: int) -> list[Content]:
    return [Content(str(n)) for n in range(count)]


def test_a_list_that_fits_is_shown_whole() -> None:
    assert [line.plain for line in windowed(_rows(5), 4, 5)] == list("01234")


@pytest.mark.parametrize("selected", range(20))
def test_the_selected_row_is_always_among_those_shown(selected: int) -> None:
    shown = [line.plain for line in windowed(_rows(20), selected, 6)]
    assert len(shown) == 6
    assert str(selected) in shown
    assert "more" in shown[-1] or "more" in shown[0]


def test_a_longer_list_says_how_many_follow_and_at_its_end_how_many_went_before() -> None:
    assert windowed(_rows(20), 0, 6)[-1].plain == "↓ 15 more"
    assert windowed(_rows(20), 19, 6)[0].plain == "↑ 15 more"


def test_the_selected_row_has_its_sign_and_the_others_its_room() -> None:
    assert selectable("Bridge", True).plain == "▌ Bridge"
    assert selectable("Bridge", False).plain == "  Bridge"


@pytest.mark.parametrize(("share", "filled"), [(-1, 0), (0, 0), (0.5, 5), (1, 10), (7, 10)])
def test_a_bar_is_never_longer_than_its_place(share: float, filled: int) -> None:
    assert bar(share, 10, "$ok").plain == "━" * filled + "─" * (10 - filled)


def test_blocks_are_parted_by_one_empty_row_and_empty_ones_take_none() -> None:
    lines = parted([_rows(2), [], _rows(1)])
    assert [line.plain for line in lines] == ["0", "1", "", "0"]
