"""What Progress draws, read back from its characters alone: nothing is said by colour only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from lumbarjack.core.measures.told import number
from lumbarjack.core.progress.year import Week
from lumbarjack.core.streaks.marks import KINDS
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.demo import make_demo
from lumbarjack.services.progress import read_progress
from lumbarjack.ui.day_marks import day_glyph
from lumbarjack.ui.glyphs import ASCII, CONSOLE, UTF8, Glyphs
from lumbarjack.ui.screens.progress.area import BRAILLE, dots, nearest
from tests.ui.pilot import Screen, opened
from tests.ui.seeded import MONDAY, Hands, new_home

LOOKS = pytest.mark.parametrize("ascii", [False, True], ids=["utf-8", "ascii"])
FIRST = 6
"""The column at which the year begins at 80x24."""
HEAT, PAIN = slice(5, 12), slice(15, 20)
BELOW = 20
"""The row of the steps and flares."""


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    """Four months with a flare, a week away, steps in both directions."""
    folder: Path = tmp_path_factory.mktemp("lived")
    hands = Hands(at=MONDAY + timedelta(hours=2))
    make_demo(new_home(folder / "maker", hands), folder / "home", days=125, seed=3)
    return new_home(folder / "home", hands)


def weeks(lived: Bundle) -> tuple[Week, ...]:
    return read_progress(lived).weeks


def legend(screen: Screen) -> dict[str, str]:
    """Sign -> word, as the screen itself explains them."""
    words = "done|easier|rest|flare|away|none|today"
    return dict(re.findall(rf"(\S) ({words})\b", "\n".join(row[60:] for row in screen.rows[:14])))


@pytest.mark.parametrize("glyphs", [UTF8, ASCII, CONSOLE], ids=["utf-8", "ascii", "console"])
def test_no_two_kinds_of_day_have_one_sign(glyphs: Glyphs) -> None:
    kinds = [kind for kind in KINDS.values() if kind != "before"]
    assert len({day_glyph(kind, glyphs) for kind in kinds}) == len(set(kinds))


@LOOKS
async def test_the_year_is_read_by_its_signs(lived: Bundle, ascii: bool) -> None:
    names = {"nothing": "none", "before": "none", "open": "today"}
    async with opened(lived, ascii=ascii, no_color=True) as screen:
        await screen.press("p")
        signs, rows = legend(screen), screen.rows[HEAT]
    shown = weeks(lived)
    for column, week in enumerate(shown):
        for row, day in enumerate(week.days):
            said = signs[rows[row][FIRST + column]]
            assert said == names.get(day.kind, day.kind), day.day
    assert {"done", "easier", "rest", "flare", "away", "none", "today"} == set(signs.values())


def height(cells: Sequence[str]) -> int:
    """The whole rows of dots of a column of braille cells, the highest cell first."""
    pairs = [(0x40, 0x80), (0x04, 0x20), (0x02, 0x10), (0x01, 0x08)]
    bits = [0 if cell == " " else ord(cell) - BRAILLE for cell in reversed(cells)]
    return sum(bool(one & left and one & right) for one in bits for left, right in pairs)


async def test_the_pain_of_a_week_is_as_high_as_its_middle_value(lived: Bundle) -> None:
    async with opened(lived, no_color=True) as screen:
        await screen.press("p")
        rows = screen.rows[PAIN]
        below = screen.rows[BELOW]
    for column, week in enumerate(weeks(lived)):
        told = height([row[FIRST + column] for row in rows])
        assert told == (0 if week.middle is None else dots(week.middle, len(rows)))
        sign = "▲" if week.flare else "↓" if week.easier else "↑" if week.harder else " "
        assert below[FIRST + column] == sign
    assert "▲" in below


async def test_in_ascii_the_pain_of_a_week_is_its_digit(lived: Bundle) -> None:
    async with opened(lived, ascii=True, no_color=True) as screen:
        await screen.press("p")
        digits, below = screen.rows[15], screen.rows[16]
    for column, week in enumerate(weeks(lived)):
        assert digits[FIRST + column] == (" " if week.middle is None else str(nearest(week.middle)))
        sign = "*" if week.flare else "v" if week.easier else "^" if week.harder else " "
        assert below[FIRST + column] == sign


@LOOKS
async def test_a_chosen_week_is_marked_and_its_numbers_are_said(lived: Bundle, ascii: bool) -> None:
    week = weeks(lived)[-3]
    async with opened(lived, ascii=ascii, no_color=True) as screen:
        await screen.press("p", "left", "left", "left")
        assert screen.rows[4].rstrip().index("=" if ascii else "━") == FIRST + 50
        assert f"middle {number(week.middle or 0)}" in screen.text


@LOOKS
async def test_a_ladder_says_on_which_rung_one_is(lived: Bundle, ascii: bool) -> None:
    places = read_progress(lived).places
    async with opened(lived, ascii=ascii, no_color=True) as screen:
        await screen.press("p", "tab")
        rows = [row for row in screen.rows if "since" in row]
    assert len(rows) == len(places) >= 6
    for row, place in zip(rows, places, strict=True):
        squares = re.findall(r"[#@.■□]", row[22:36])
        here = squares.index("@") + 1 if ascii else squares.count("■")
        assert (here, len(squares)) == (place.rung, place.rungs)


@LOOKS
async def test_how_far_out_is_read_by_row(lived: Bundle, ascii: bool) -> None:
    reached = read_progress(lived).reached.weeks
    async with opened(lived, ascii=ascii, no_color=True) as screen:
        await screen.press("p", "tab")
        rows = {row[4:15].strip(): row[19:] for row in screen.rows}
    full = "#" if ascii else "■"
    for column, zone in enumerate(reached):
        filled = [rows[name][2 * column] == full for name in ("low back", "buttock")]
        assert filled == [zone is not None and zone >= 1, zone is not None and zone >= 2]


@LOOKS
async def test_every_bar_of_function_has_its_number(lived: Bundle, ascii: bool) -> None:
    course = read_progress(lived).course
    async with opened(lived, ascii=ascii, no_color=True) as screen:
        await screen.press("p", "tab", "tab", "tab")
        text = screen.text
        bars = [row for row in screen.rows if re.search(r"[━=]{2}", row[40:])]
    assert course.roland is not None and len(course.activities) == 3
    assert f"Roland-Morris {course.roland.now.value:.0f}" in text
    assert all(f"{a.name} {a.now.value:.0f}" in text for a in course.activities)
    assert bars and all(re.search(r"\s\d+\s", row) for row in bars)
