"""The monthly questions, answered by keys."""

from __future__ import annotations

from datetime import timedelta

import pytest

from lumbarjack.core.measures.roland import STATEMENTS
from lumbarjack.services.bundle import Bundle
from lumbarjack.ui.screens.progress.questions import NONE_TICKED
from tests.ui.diary.test_journal import EVERY_SIZE
from tests.ui.pilot import opened
from tests.ui.seeded import Hands

OPEN = ("p", "tab", "tab", "tab", "enter")
ACTIVITY = ("tab", *"gardening", "enter", "6")


async def test_the_first_time_two_pages_and_then_it_stands_on_function(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press(*OPEN, "space", "down", "space", "enter")
        assert "Three things of your own" in screen.text
        await screen.press(*ACTIVITY, "enter")
        assert "Saved 07:14. u undoes." in screen.text
        assert "Roland-Morris 2" in screen.text
        assert "gardening 6" in screen.text
        assert "Offered again from Monday 13 April." in screen.text
        await screen.press("u")
        assert "Taken back: the questions of" in screen.text
    assert home.record().measures == ()


async def test_after_four_weeks_one_muted_line_offers_it_again(home: Bundle, hands: Hands) -> None:
    async with opened(home) as screen:
        await screen.press(*OPEN, "space", "enter", *ACTIVITY, "enter")
        await screen.press("tab")
        assert "questions, when you like" not in screen.text
    hands.at += timedelta(days=28)
    async with opened(home) as screen:
        await screen.press("p", "tab")
        assert "Function: questions, when you like" in screen.text
        await screen.press("tab", "tab", "enter", *["down", "space"] * 3, "enter")
        assert "gardening" in screen.text
        await screen.press("9", "enter")
        assert "Compared with four weeks ago, how is your back?" in screen.text
        await screen.press("2", "enter")
        assert "Better by a change that counts" in screen.text
        assert "much better (13 Apr)" in screen.text
    newest = max(home.record().measures, key=lambda m: m.at)
    assert (newest.roland, newest.change) == ((2, 3, 4), 2)


async def test_nothing_ticked_is_asked_back_and_a_page_may_be_left_out(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press(*OPEN, "enter")
        assert NONE_TICKED in screen.text
        await screen.press("n", "n")
        assert "Nothing is answered yet." in screen.text
        await screen.press("b", "enter", "enter", "enter")
        assert "Saved 07:14" in screen.text
    (stored,) = home.record().measures
    assert (stored.roland, stored.activities) == ((), ())


async def test_a_name_without_a_number_is_asked_back(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press(*OPEN, "n", *ACTIVITY, "down", "5")
        assert "Tab gives it a name first." in screen.text
        await screen.press("tab", *"walking", "enter", "enter")
        assert "How well does it go, 0 to 10: walking?" in screen.text
        await screen.press("1", "0", "enter")
    (stored,) = home.record().measures
    assert [(a.name, a.score) for a in stored.activities] == [("gardening", 6), ("walking", 10)]
    assert stored.roland is None


async def test_one_of_three_is_answered_and_the_names_of_all_stay(
    home: Bundle, hands: Hands
) -> None:
    others = ("down", "tab", *"walking", "enter", "4", "down", "tab", *"lifting", "enter", "2")
    async with opened(home) as screen:
        await screen.press(*OPEN, "n", *ACTIVITY, *others, "enter")
    hands.at += timedelta(days=28)
    async with opened(home) as screen:
        await screen.press(*OPEN, "n", "down", "7", "enter", "n")
        assert "Saved 07:14" in screen.text
        assert "walking 7 4" in " ".join(screen.text.split())
        assert any("gardening" in row and "16 Mar" in row for row in screen.rows)
        await screen.press("enter", "n")
        assert all(name in screen.text for name in ("gardening", "walking", "lifting"))
    newest = max(home.record().measures, key=lambda m: m.at)
    assert [(a.name, a.score) for a in newest.activities] == [
        ("gardening", None),
        ("walking", 7),
        ("lifting", None),
    ]


async def test_leaving_keeps_what_is_answered(home: Bundle) -> None:
    async with opened(home) as screen:
        await screen.press(*OPEN, "space", "escape")
        assert home.record().measures == ()
        await screen.press("enter")
        assert any(row.startswith("  ▌ ■ I stay at home") for row in screen.rows)


@pytest.mark.parametrize("size", EVERY_SIZE, ids=str)
@pytest.mark.parametrize("ascii", [False, True], ids=["utf-8", "ascii"])
async def test_every_statement_can_be_read(
    home: Bundle, size: tuple[int, int], ascii: bool
) -> None:
    async with opened(home, size, ascii=ascii) as screen:
        await screen.press("p", *["tab"] * (4 if size == (60, 20) else 2 if size[0] > 80 else 3))
        await screen.press("enter")
        seen = ""
        for _ in STATEMENTS:
            assert all(len(row) <= size[0] and not row[-1:].strip() for row in screen.rows)
            assert not ascii or "".join(screen.rows).isascii()
            seen += " ".join(screen.text.replace("|", " ").replace("▌", " ").split())
            await screen.press("down")
        seen += screen.text
        for text in STATEMENTS:
            assert text.split(" because")[0][-12:] in seen
