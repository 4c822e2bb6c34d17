"""The emergency page comes first, and no stray key takes it away."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from lumbarjack.services.safety import mark_assessed, mark_signs
from tests.ui.pilot import SIZES, Ran, opened
from tests.ui.seeded import Hands, locked, new_home

STRAY = [
    *("enter", "escape", "space", "tab", "backspace", "delete", "f1", "equals_sign"),
    *("up", "down", "left", "right", "home", "end", "pageup", "pagedown"),
    *"aAnlwuryxebs0159jkgG",
]


@pytest.mark.parametrize("size", SIZES)
async def test_the_action_is_the_first_thing_read(
    tmp_path: Path, hands: Hands, size: tuple[int, int]
) -> None:
    async with opened(locked(tmp_path, hands), size) as screen:
        assert screen.rows[3].strip().startswith("Call 112 now")
        assert "Do not drive yourself." in screen.text
        assert "Cat and camel" not in screen.text
        assert "start" not in screen.rows[-1]


async def test_no_stray_key_dismisses_it_or_starts_anything(tmp_path: Path, hands: Hands) -> None:
    bundle = locked(tmp_path, hands)
    before = bundle.record()
    ran = Ran()
    async with opened(bundle, ran=ran) as screen:
        for key in STRAY:
            await screen.press(key)
            assert "Call 112 now" in screen.text, key
            assert len(screen.app.screen_stack) == 1, key
    assert ran.commands == []
    assert bundle.record() == before


async def test_enter_and_undo_say_why_they_do_nothing(tmp_path: Path, hands: Hands) -> None:
    async with opened(locked(tmp_path, hands)) as screen:
        await screen.press("enter")
        assert screen.rows[-2].strip().startswith("Exercises are closed until you record")
        await screen.press("u")
        assert "lumbarjack undo does it." in screen.text


async def test_it_is_shown_before_the_first_setup_too(tmp_path: Path, hands: Hands) -> None:
    bundle = new_home(tmp_path, hands)
    mark_signs(bundle, ("saddle-numbness",))
    async with opened(bundle) as screen:
        assert "Call 112 now" in screen.text


async def test_after_nobody_said_relief_positions_can_be_started(
    tmp_path: Path, hands: Hands
) -> None:
    bundle = locked(tmp_path, hands)
    hands.at += timedelta(hours=5)
    mark_assessed(bundle, hands.at.date(), "not-told")
    ran = Ran()
    async with opened(bundle, ran=ran) as screen:
        assert "Relief positions and walking are open." in screen.text
        assert "Enter relief positions" in screen.rows[-1]
        await screen.press("enter")
    assert ran.commands == [("session", "--plain")]
