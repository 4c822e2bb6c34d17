"""A window that changes in the middle of a hold: the hold goes on, and every size shows it."""

from __future__ import annotations

from pathlib import Path

from lumbarjack.ui.screens.session.screen import SessionScreen
from tests.ui.pilot import Screen
from tests.ui.seeded import Hands
from tests.ui.session.made import home, looked, runs, seated, settled

ROUND = ((60, 20), (40, 12), (39, 11), (120, 40), (80, 24))


def state_of(screen: Screen) -> object:
    shown = screen.app.screen
    assert isinstance(shown, SessionScreen)
    return shown.state


async def test_a_hold_goes_on_through_every_size(tmp_path: Path, hands: Hands) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge") as screen:
        await screen.press("enter")
        await settled(screen)
        while "Hold" not in screen.text:
            await runs(screen, hands, 0.5)
        await looked(screen, hands)
        before = state_of(screen)
        for size in ROUND:
            await screen.pilot.resize_terminal(*size)
            await settled(screen)
            assert state_of(screen) == before, size
            if size == (39, 11):
                assert "at least 40 by 12" in screen.text
            else:
                assert "HOLD" in screen.text.upper() or "▀" in screen.text, size
                assert screen.rows[-1].strip(), size
        await runs(screen, hands, 0.5)
        assert state_of(screen) != before
        assert getattr(state_of(screen), "running")
