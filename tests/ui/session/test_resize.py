"""A window that changes in the middle of a hold: the hold goes on, and every size shows it."""

from __future__ import annotations

from pathlib import Path

from lumbarjack.ui.screens.session.screen import SessionScreen
from tests.ui.pilot import Screen
from tests.ui.seeded import Hands
from tests.ui.session.made import home, looked, runs, seated, settled

NARROW = (60, 20)
"""Here the phase is a word, not large letters."""

ROUND = ((40, 12), (39, 11), (120, 40), (80, 24), NARROW)


def state_of(screen: Screen) -> object:
    shown = screen.app.screen
    assert isinstance(shown, SessionScreen)
    return shown.state


async def test_a_hold_goes_on_through_every_size(tmp_path: Path, hands: Hands) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge", size=NARROW) as screen:
        await screen.press("enter")
        await settled(screen)
        for _ in range(30):
            if "Hold" in screen.text:
                break
            await runs(screen, hands, 0.5)
        assert "Hold" in screen.text
        await looked(screen, hands)
        before = state_of(screen)
        for size in ROUND:
            await screen.pilot.resize_terminal(*size)
            await settled(screen)
            assert state_of(screen) == before, size
            if size == (39, 11):
                assert "at least 40 by 12" in screen.text
            else:
                assert "pause" in screen.rows[-1], size
            if size in (NARROW, (40, 12)):
                assert "Hold" in screen.text, size
        await runs(screen, hands, 1.5)
        assert state_of(screen) != before
        assert "paused" not in screen.text
