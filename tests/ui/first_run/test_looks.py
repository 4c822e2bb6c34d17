"""Which figure looks best is asked once, with the figures in view."""

from __future__ import annotations

from pathlib import Path

import pytest

from lumbarjack.config import load
from lumbarjack.services.bundle import Bundle
from lumbarjack.store.errors import NotSaved
from lumbarjack.ui.screens.first_run import looks
from lumbarjack.ui.screens.first_run.looks import LooksScreen, asks
from tests.ui.pilot import Screen, opened
from tests.ui.seeded import Hands, with_plan

HALVES = "▘▝▖▗▛▜▙▟▚▞"


async def looking(screen: Screen) -> None:
    screen.app.push_screen(LooksScreen(screen.app.bundle))
    await screen.pilot.pause()
    await screen.pilot.pause()


@pytest.fixture
def bundle(tmp_path: Path, hands: Hands, monkeypatch: pytest.MonkeyPatch) -> Bundle:
    monkeypatch.setenv("TERM", "xterm-256color")
    return with_plan(tmp_path, hands)


async def test_three_figures_stand_side_by_side_in_three_kinds_of_cells(bundle: Bundle) -> None:
    async with opened(bundle) as screen:
        await looking(screen)
        rows = [row for row in screen.rows[10:19] if row.strip()]
        thirds = ["".join(row[x : x + 24] for row in rows) for x in (2, 28, 54)]
        assert any(0x2800 < ord(c) < 0x2900 for c in thirds[0])
        assert any(0x1FB00 <= ord(c) < 0x1FB3C for c in thirds[1])
        assert any(c in HALVES for c in thirds[2])
        assert "▌ Fine dots" in screen.text


async def test_a_narrow_window_shows_the_figure_of_the_row(bundle: Bundle) -> None:
    async with opened(bundle, (60, 20)) as screen:
        await looking(screen)
        assert not any(c in HALVES for c in screen.text)
        await screen.press("down", "down")
        assert "▌ Coarse blocks" in screen.text
        assert any(c in HALVES for c in screen.text)


async def test_what_is_taken_is_in_force_and_in_the_file(bundle: Bundle) -> None:
    async with opened(bundle) as screen:
        await looking(screen)
        await screen.press("down", "down", "enter")
        assert "In which colours?" in screen.text
        await screen.press("down", "down", "enter")
        assert not isinstance(screen.app.screen, LooksScreen)
        settings = screen.app.bundle.settings
        assert (settings.look, settings.palette) == ("quadrant", "brown")
    kept = load(bundle.places.settings_file)
    assert (kept.look, kept.palette) == ("quadrant", "brown")


async def test_enter_alone_keeps_what_is_in_force_and_writes_nothing(bundle: Bundle) -> None:
    async with opened(bundle) as screen:
        await looking(screen)
        await screen.press("enter", "enter")
        assert not isinstance(screen.app.screen, LooksScreen)
        assert screen.app.bundle.settings.look == "auto"
    assert not bundle.places.settings_file.exists()


async def test_escape_goes_a_question_back_and_then_leaves_it(bundle: Bundle) -> None:
    async with opened(bundle) as screen:
        await looking(screen)
        await screen.press("enter", "escape")
        assert "Which figure looks best?" in screen.text
        await screen.press("escape")
        assert not isinstance(screen.app.screen, LooksScreen)


async def test_a_full_disk_is_told_and_the_look_is_in_force(
    bundle: Bundle, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise NotSaved("The disk is full.")

    monkeypatch.setattr(looks, "write", full)
    async with opened(bundle) as screen:
        await looking(screen)
        await screen.press("down", "enter")
        assert "The disk is full." in screen.text
        assert screen.app.bundle.settings.look == "sextant"
        await screen.press("enter")
        assert "In which colours?" in screen.text


@pytest.mark.parametrize(
    ("term", "ascii", "colours", "settings"),
    [
        ("xterm-256color", False, True, {"look": ["braille", "sextant", "quadrant"]}),
        ("linux", False, True, {"look": ["half", "ascii"]}),
        ("xterm", True, True, {}),
        ("xterm", True, False, None),
    ],
)
def test_only_what_this_terminal_can_show_is_asked(
    term: str, ascii: bool, colours: bool, settings: dict[str, list[str]] | None
) -> None:
    found = {ask.setting: list(ask.values) for ask in asks(term, ascii=ascii, colours=colours)}
    bodies = {"palette": ["mannequin", "warm", "brown", "deep"]}
    assert found == ({} if settings is None else {**settings, **bodies})
