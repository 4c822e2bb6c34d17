"""No line of the warning signs is out of sight when a page is answered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbarjack.services.safety import Asking
from lumbarjack.ui.glyphs import ASCII, UTF8, Glyphs
from lumbarjack.ui.screens.gate.form import Form
from lumbarjack.ui.screens.gate.paging import MOST, paged
from lumbarjack.ui.screens.gate.sheet import Sheet

PLACES = {"-home": (76, 19), "-wide": (76, 31), "-narrow": (56, 15), "-tiny": (36, 9)}
"""The places of gate.tcss."""

ASKINGS = (
    Asking("Is any of this new since 16 February?"),
    Asking("Is any of this new since 16 February?", self_checks=True),
    Asking("Is any of this new since 16 February?", ("You logged pain in both legs, so please.",)),
)


def test_a_long_list_is_split_evenly() -> None:
    assert paged([[1] * 9, [1] * 7, [1] * 14], 12) == ((0, 9), (9, 16), (16, 23), (23, 30))


@given(
    groups=st.lists(st.lists(st.integers(1, 5), min_size=1, max_size=16), min_size=1, max_size=5),
    room=st.integers(5, 20),
)
def test_every_line_is_on_one_page_and_every_page_fits(groups: list[list[int]], room: int) -> None:
    rows = [row for group in groups for row in group]
    pages = paged(groups, room)
    assert [n for first, end in pages for n in range(first, end)] == list(range(len(rows)))
    assert all(sum(rows[first:end]) <= room and end - first <= MOST for first, end in pages)
    ends = {end for _, end in pages}
    for n in range(len(groups)):
        assert sum(map(len, groups[: n + 1])) in ends


@pytest.mark.parametrize("glyphs", [UTF8, ASCII], ids=["utf8", "ascii"])
@pytest.mark.parametrize("asking", ASKINGS, ids=["plain", "repeat", "opened"])
@pytest.mark.parametrize("size", PLACES)
def test_each_page_shows_all_its_signs_in_its_place(
    size: str, asking: Asking, glyphs: Glyphs
) -> None:
    width, height = PLACES[size]
    form = Form(asking)
    sheet = Sheet(form, size, width, height, glyphs)
    for page in sheet.pages():
        lines = [line.plain for line in sheet.lines(page, page[0])]
        assert len(lines) <= height
        assert max(map(len, lines)) <= width
        text = " ".join(" ".join(lines).split())
        for sign in form.signs[page[0] : page[1]]:
            whole = sign.short if size in ("-home", "-wide") else sign.text
            assert whole in text.replace("▌ ", "").replace("| ", ""), sign.id
            assert form.action(sign, short=size == "-tiny") in text
