"""ctrl+p: what can be done on the page at hand, found by typing."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from lumbarjack.services.bundle import Bundle
from lumbarjack.ui.commands.everywhere import MOVES
from lumbarjack.ui.commands.today import TODAY
from lumbarjack.ui.palette import matching
from tests.ui.pilot import opened
from tests.ui.seeded import Hands, morning, with_plan

SIZES = ((80, 24), (60, 20), (120, 40), (40, 12))


@pytest.fixture
def bundle(tmp_path: Path, hands: Hands) -> Bundle:
    made = with_plan(tmp_path, hands)
    morning(made)
    return made


async def test_it_lists_what_can_be_done_here_and_does_it(bundle: Bundle) -> None:
    async with opened(bundle) as screen:
        await screen.press("ctrl+p")
        assert "The list of warning signs" in screen.text
        await screen.press(*"settings", "enter")
        assert screen.rows[0].startswith("  Settings")


async def test_escape_does_nothing(bundle: Bundle) -> None:
    async with opened(bundle) as screen:
        before = screen.rows
        await screen.press("ctrl+p", *"leave", "escape")
        assert screen.rows == before


async def test_what_is_nowhere_says_so_and_enter_stays(bundle: Bundle) -> None:
    async with opened(bundle) as screen:
        await screen.press("ctrl+p", *"xyzzy", "enter", "down", "enter")
        assert "Nothing of that name on this page." in screen.text


async def test_it_opens_over_every_page_but_itself(bundle: Bundle) -> None:
    async with opened(bundle) as screen:
        await screen.press("comma", "ctrl+p", "ctrl+p")
        assert "Change or open the row" in screen.text
        assert len(screen.app.screen_stack) == 3
        await screen.press("escape")
        assert screen.rows[0].startswith("  Settings")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("ascii", [False, True])
async def test_the_marked_one_is_told_in_a_sentence_at_every_size(
    bundle: Bundle, size: tuple[int, int], ascii: bool
) -> None:
    async with opened(bundle, size, ascii=ascii) as screen:
        await screen.press("ctrl+p", "down")
        assert "Starts today's session" in screen.text
        assert "Enter do it" in screen.rows[-1]
        assert all(row[:2] == "  " and row[-2:] == "  " for row in screen.rows)
        assert not ascii or "".join(screen.rows).isascii()


def test_words_of_the_name_go_before_words_of_the_sentence() -> None:
    commands = tuple(c for c in TODAY.commands if c.keys and c not in MOVES)
    assert matching(commands, "session")[0].id == "start"
    assert matching(commands, "plan")[0].id == "plan"
    assert matching(commands, "take back")[0].id == "undo"
    assert matching(commands, "") == commands


async def test_the_cursor_of_a_field_does_not_blink(bundle: Bundle) -> None:
    async with opened(bundle) as screen:
        await screen.press("ctrl+p")
        assert not any(field.cursor_blink for field in screen.app.screen.query(Input))
