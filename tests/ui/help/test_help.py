"""Help explains any screen, its keys out of the one table, and leads back where one was."""

from __future__ import annotations

from pathlib import Path

import pytest

from lumbarjack.services.bundle import Bundle
from lumbarjack.ui.commands.command import Command, KeySet
from lumbarjack.ui.commands.everywhere import SIGNS
from lumbarjack.ui.commands.table import key_sets
from lumbarjack.ui.commands.today import TODAY
from lumbarjack.ui.screens.help.columns import entries, one_column, two_columns
from lumbarjack.ui.screens.help.screen import HelpScreen
from tests.ui.pilot import Screen, opened
from tests.ui.seeded import Hands, morning, with_plan

SIZES = ((80, 24), (60, 20), (120, 40), (40, 12))
WIDEST = 76


@pytest.fixture
def bundle(tmp_path: Path, hands: Hands) -> Bundle:
    made = with_plan(tmp_path, hands)
    morning(made)
    return made


async def show(screen: Screen, keys: KeySet) -> None:
    screen.app.push_screen(HelpScreen(screen.app.bundle, keys))
    await screen.press()
    await screen.pilot.pause()


async def test_every_help_fits_eighty_by_twenty_four_whole(bundle: Bundle) -> None:
    async with opened(bundle) as screen:
        for keys in key_sets():
            await show(screen, keys)
            assert "↓" not in screen.rows[21], keys.name
            for words, meaning in entries(keys, {}, sentences=False):
                assert words in screen.text
                assert meaning.split()[0] in screen.text
            for sentence in keys.about:
                assert sentence in screen.text
            await screen.press("escape")


async def test_the_warning_signs_come_first(bundle: Bundle) -> None:
    async with opened(bundle) as screen:
        await screen.press("question_mark")
        assert screen.rows[3].startswith(f"  !          {SIGNS.tooltip}")
        assert screen.rows[0].startswith("  Help: Today")
        await screen.press("escape")
        assert screen.rows[0].startswith("  Today")


async def test_a_wide_window_has_a_sentence_for_each_key(bundle: Bundle) -> None:
    async with opened(bundle, (120, 40)) as screen:
        await screen.press("question_mark")
        cells = [row[:60] for row in screen.rows] + [row[60:] for row in screen.rows]
        told = " ".join(" ".join(cells).split())
        assert "The warning signs, to read or to answer, at any time." in told
        assert "Takes back the last thing that was saved, and says what it was." in told


@pytest.mark.parametrize("size", SIZES)
async def test_what_does_not_fit_is_reached_by_moving(
    bundle: Bundle, size: tuple[int, int]
) -> None:
    async with opened(bundle, size) as screen:
        await screen.press("question_mark")
        read = screen.text
        for _ in range(20):
            await screen.press("pagedown")
            read += screen.text
        assert all(word in read for sentence in TODAY.about for word in sentence.split())
        assert SIGNS.tooltip.split()[-1] in read
        await screen.press("g")
        assert "!" in screen.rows[3]
        assert all(row[:2] == "  " and row[-2:] == "  " for row in screen.rows)


async def test_a_rebound_key_is_the_one_shown(tmp_path: Path, hands: Hands) -> None:
    plain = with_plan(tmp_path, hands)
    morning(plain)
    own = plain.with_settings(plain.settings.model_copy(update={"keys": {"start": "s"}}))
    async with opened(own) as screen:
        await screen.press("question_mark")
        assert "s Start today's session" in screen.text


def test_the_two_directions_of_one_thing_share_a_row() -> None:
    one = Command("up", ("up", "k"), "up", "The row above", "The row above.")
    other = Command("down", ("down", "j"), "down", "The row below", "The row below.")
    rows = entries(KeySet("x", (), (one, other)), {}, sentences=False)
    assert rows == [("↑ ↓ k j", "Row by row")]


@pytest.mark.parametrize("count", range(1, 12))
def test_columns_hold_every_row_and_the_left_is_never_the_shorter(count: int) -> None:
    rows = [(f"k{n}", f"does {n}, " + "and more " * (n % 4)) for n in range(count)]
    lines = [line.plain for line in two_columns(rows, WIDEST)]
    assert all(len(line) <= WIDEST for line in lines)
    assert [key for key, _ in rows if not any(key in line for line in lines)] == []
    assert lines[-1][:38].strip()
    assert len(lines) < len(one_column(rows, WIDEST)) or count == 1
