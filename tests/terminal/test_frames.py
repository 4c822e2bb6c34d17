"""What moving about and a moving body take, counted frame by frame on a clock that stands."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from lumbarjack.config import Settings
from lumbarjack.ui.screens.session.screen import SessionScreen
from lumbarjack.ui.widgets import figure_play
from tests.terminal.frames import Frames, watched
from tests.ui.pilot import Screen
from tests.ui.seeded import Hands, morning, with_plan
from tests.ui.session.made import past_the_way, sit

LIST_MOVE = 450

FRAME_S = 1 / 8
LONGEST_S = 60


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.mark.parametrize("area", ["t", "d"])
async def test_a_list_move_takes_few_bytes(
    area: str, tmp_path: Path, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(figure_play, "CHOSEN_S", 60)  # the walk is not over
    bundle = with_plan(tmp_path, hands, Settings(zone="Europe/Berlin", motion="still"))
    for _ in range(5):
        morning(bundle)
        hands.at += timedelta(days=1)
    morning(bundle)
    async with watched(bundle, monkeypatch, thin=True) as (shown, frames):
        if area != "t":
            await shown.press(area)
        frames.taken()
        taken = []
        for _ in range(4):
            await shown.pilot.press("down")
            await shown.pilot.pause()
            taken.append(frames.taken()[0])
        assert all(0 < one <= LIST_MOVE for one in taken), taken


async def played(shown: Screen, hands: Hands, frames: Frames) -> tuple[float, float]:
    """Bytes a second of one exercise from its first second to its last: thin, and as they are."""
    await shown.press("enter")
    screen = shown.app.screen
    assert isinstance(screen, SessionScreen)
    began = hands.ticks
    frames.taken()
    while screen.state.running and hands.ticks - began < LONGEST_S:
        hands.ticks += FRAME_S
        hands.at += timedelta(seconds=FRAME_S)
        screen.poll()
        await shown.pilot.pause()
    thin, whole, _ = frames.taken()
    return thin / (hands.ticks - began), whole / (hands.ticks - began)


@pytest.mark.parametrize(
    ("motion", "thin", "most"),
    [("full", True, 2500), ("full", False, 9000), ("calm", False, 3500), ("still", False, 1250)],
)
async def test_a_session_of_a_large_movement_takes_few_bytes(
    motion: str,
    thin: bool,
    most: int,
    tmp_path: Path,
    hands: Hands,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings = Settings(zone="Europe/Berlin", motion=motion, sound="off")
    bundle = with_plan(tmp_path, hands, settings)
    morning(bundle)
    async with watched(bundle, monkeypatch, thin=thin) as (shown, frames):
        await sit(shown, "cat-camel")
        await past_the_way(shown)
        found = await played(shown, hands, frames)
        assert 0 < found[0 if thin else 1] <= most, found
