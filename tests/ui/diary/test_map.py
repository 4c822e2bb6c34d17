"""The body map on the page of the full entry."""

from __future__ import annotations

import pytest

from lumbarjack.config import Settings
from lumbarjack.core.models.pain import Side, Zone
from lumbarjack.services.bundle import Bundle
from tests.ui.diary.test_entry import newest
from tests.ui.pilot import BODY, HOME, Screen, opened

WIDE = (120, 40)


def drawn(screen: Screen) -> list[str]:
    return [row for row in screen.rows if BODY.search(row)]


@pytest.mark.parametrize("size", [HOME, WIDE], ids=str)
async def test_both_views_with_the_persons_own_sides_written(
    home: Bundle, size: tuple[int, int]
) -> None:
    async with opened(home, size) as screen:
        await screen.press("d", "tab")
        assert len(drawn(screen)) >= 18
        (names,) = [" ".join(row.split()) for row in screen.rows if " front " in row]
        assert names == "R front L L back R"


async def test_each_place_has_its_own_pain_and_the_highest_counts(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("d", "tab", "3", "b", "b", "6")
        assert "Low back, centre 3" in screen.text
        assert "Buttock, right 6" in screen.text
        assert "Now 6" in screen.text
        await screen.press("enter")
    entry = newest(home)
    assert entry.region_scores == {"low-back-centre": 3, "buttock-right": 6}
    assert (entry.now, entry.zone, entry.side) == (6, Zone.BUTTOCK, Side.RIGHT)


async def test_a_place_worse_than_the_pain_now_is_asked_back(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("d", "tab", "6", "tab", "tab", "3", "enter")
        assert "Pain now is at least that of each place" in screen.text
        assert type(screen.app.screen).__name__ == "EntryScreen"


async def test_narrow_shows_one_view_and_f_turns_it(home: Bundle) -> None:
    async with opened(home, (60, 20)) as screen:
        await screen.press("d", "tab", "c")
        assert screen.rows[3].split()[:3] == ["L", "back", "R"]
        assert "Calf, left" in screen.text
        await screen.press("f")
        assert screen.rows[3].split()[:3] == ["R", "front", "L"]
        assert "Shin, left" in screen.text


async def test_letters_of_places_do_nothing_at_other_questions(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("d", "tab", "tab", "b")
        assert "That letter goes to a place of the body" in screen.text


@pytest.mark.parametrize("size", [HOME, (60, 20), WIDE, (40, 12)], ids=str)
async def test_ascii_lists_the_places_with_boxes(home: Bundle, size: tuple[int, int]) -> None:
    async with opened(home, size, ascii=True) as screen:
        await screen.press("d", "tab", "4")
        assert any("Low back" in row and "[ ]" in row and "[x] 4" in row for row in screen.rows)
        assert drawn(screen) == []


async def test_marks_are_found_without_colour(home: Bundle) -> None:
    async with opened(home, no_color=True) as screen:
        await screen.press("d", "tab", "t")
        before = drawn(screen)
        await screen.press("space")
        marked = drawn(screen)
        await screen.press("c")
        left = drawn(screen)
        assert before != marked
        assert marked != left
        assert "⣿" in "".join(left)


async def test_a_look_too_coarse_for_the_map_lists_the_places(home: Bundle) -> None:
    coarse = home.with_settings(Settings(zone="Europe/Berlin", look="half"))
    async with opened(coarse, (60, 20)) as screen:
        await screen.press("d", "tab")
        assert any("Back of the thigh    □               □" in row for row in screen.rows)


async def test_a_window_that_shrinks_turns_the_map_into_a_list_and_back(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press("d", "tab")
        assert drawn(screen)
        await screen.pilot.resize_terminal(40, 12)
        await screen.pilot.pause()
        assert not drawn(screen)
        assert any("Low back" in row for row in screen.rows)
        await screen.pilot.resize_terminal(80, 24)
        await screen.pilot.pause()
        assert len(drawn(screen)) >= 18
