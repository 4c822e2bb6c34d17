"""One table feeds keys, footer and help."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from lumbarjack.ui.commands import (
    EVERYWHERE,
    HELP_PAGE,
    TODAY,
    WHY_PAGE,
    Command,
    bindings,
    keys_shown,
)
from lumbarjack.ui.screens.today import FOOTERS
from lumbarjack.ui.widgets.footer import keys_line
from tests.ui.pilot import opened
from tests.ui.seeded import Hands, with_plan

NARROW = 56
LONGEST_START = {"day": "start", "setup": "set up", "relief": "relief positions", "locked": ""}


@pytest.mark.parametrize("command", EVERYWHERE, ids=lambda c: c.id)
def test_every_command_has_key_word_tooltip_and_help(command: Command) -> None:
    assert all((command.keys, command.word, command.tooltip, command.help, command.action))
    assert command.help.endswith(".")


@pytest.mark.parametrize("table", [TODAY, WHY_PAGE, HELP_PAGE])
def test_no_key_means_two_things_on_one_screen(table: tuple[Command, ...]) -> None:
    keys = Counter(key for command in table for key in command.keys)
    assert max(keys.values()) == 1
    assert len({command.id for command in table}) == len(table)
    assert len(bindings(table)) == len(table)


@pytest.mark.parametrize("command", EVERYWHERE, ids=lambda c: c.id)
def test_no_function_sits_behind_ctrl_or_alt_alone(command: Command) -> None:
    assert any("+" not in key for key in command.keys)


@pytest.mark.parametrize("state", FOOTERS)
def test_every_footer_fits_sixty_columns_whole(state: str) -> None:
    footer = FOOTERS[state]
    line = keys_line(footer, {}, NARROW, {"start": LONGEST_START[state]}).plain
    assert len(footer) <= 6
    assert len(line) <= NARROW
    assert all(keys_shown(command, {}) in line for command in footer)
    assert line.endswith("? help")


def test_a_footer_without_room_keeps_its_first_and_last_key() -> None:
    line = keys_line(FOOTERS["day"], {}, 20).plain
    assert line == "Enter start   ? help"


async def test_help_names_every_command(tmp_path: Path, hands: Hands) -> None:
    async with opened(with_plan(tmp_path, hands), (120, 60)) as screen:
        await screen.press("question_mark")
        for command in EVERYWHERE:
            assert command.help.split(".")[0] in screen.text, command.id
        await screen.press("escape")
        assert "Eight exercises" in screen.text


async def test_help_leaves_too(tmp_path: Path, hands: Hands) -> None:
    async with opened(with_plan(tmp_path, hands)) as screen:
        await screen.press("question_mark")
        await screen.pilot.press("q")
        await screen.pilot.pause()
    assert not screen.app.is_running
