"""A key that was typed by mistake, or before its page was there, and a session that was lost."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from lumbarjack.core.session.state import Stage
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.checkpoint import interrupted
from lumbarjack.services.sitting import Sitting, sit_down
from lumbarjack.ui.screens.session.easier import TOO_SOON
from lumbarjack.ui.screens.session.running import OWNER_S
from lumbarjack.ui.screens.session.screen import NOTHING_DONE, SessionScreen
from tests.ui.pilot import Screen
from tests.ui.seeded import Hands
from tests.ui.session.made import decides, home, past_the_way, runs, seated, settled


async def working(screen: Screen, hands: Hands, seconds: float = 6) -> None:
    await screen.press("enter")
    await runs(screen, hands, seconds)


async def press(screen: Screen, *keys: str) -> None:
    await screen.press(*keys)
    await settled(screen)


def stage(bundle: Bundle) -> tuple[int, Stage]:
    kept = interrupted(bundle)
    assert kept is not None
    return kept.state.current, kept.state.stage


def take_over(bundle: Bundle) -> None:
    """Another window takes the session."""
    taken = sit_down(bundle, take_over=True)
    assert isinstance(taken, Sitting)
    taken.runner.checkpoint()


async def test_stopped_by_mistake_it_goes_on(tmp_path: Path, hands: Hands) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge", "bird-dog") as screen:
        await working(screen, hands, 8)
        await press(screen, "s")
        assert "seconds, saved." in screen.text
        assert "b back to it" in screen.rows[-1]
        await press(screen, "b")
        assert "Continue at Bridge, set 1." in screen.text
        assert bundle.record().sessions == ()
        await press(screen, "enter")
        await runs(screen, hands, 2)
        await press(screen, "s", "enter")
    (stored,) = bundle.record().sessions
    assert stored.seconds == 10
    assert interrupted(bundle) is None


async def test_what_went_to_its_end_is_over(tmp_path: Path, hands: Hands) -> None:
    async with seated(home(tmp_path, hands), "glute-squeeze") as screen:
        await working(screen, hands, 3 + 7 * 7)
        await press(screen, "enter", "enter", "enter")
        assert "Session saved" in screen.rows[0] and "back to it" not in screen.rows[-1]
        await press(screen, "b")
        assert "there is nothing to go on with" in screen.text


async def test_where_nothing_was_done_nothing_is_saved(tmp_path: Path, hands: Hands) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge") as screen:
        await press(screen, "s")
        assert not isinstance(screen.app.screen, SessionScreen)
        assert NOTHING_DONE in screen.text
    assert bundle.record().sessions == () and interrupted(bundle) is None


@pytest.mark.parametrize("key", ["enter", "n", "space", "s", "b", "e"])
async def test_a_key_typed_while_nothing_ran_answers_no_page(
    tmp_path: Path, hands: Hands, key: str
) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge", "bird-dog") as screen:
        await working(screen, hands)
        hands.ticks += 40
        hands.at += timedelta(seconds=40)
        await press(screen, key)
        assert "The clock stood still for 40 seconds" in screen.text
        assert TOO_SOON in screen.text
        assert stage(bundle) == (0, Stage.WORKING)
        await decides(screen, "n")
        assert "paused" not in screen.rows[0]


async def test_while_the_place_is_asked_the_clock_stands(tmp_path: Path, hands: Hands) -> None:
    async with seated(home(tmp_path, hands), "bridge") as screen:
        await working(screen, hands)
        digits = screen.rows[7:12]
        await press(screen, "3", "z")
        assert "Where is it?" in screen.text and "paused" in screen.rows[0]
        await runs(screen, hands, 30)
        assert screen.rows[7:12] == digits
        await press(screen, "enter")
        assert "Where is it?" not in screen.text and "paused" not in screen.rows[0]
        assert screen.rows[7:12] == digits


async def test_a_session_that_another_window_took_is_seen_to_be_gone(
    tmp_path: Path, hands: Hands
) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge") as screen:
        await working(screen, hands)
        await press(screen, "space")
        take_over(bundle)
        await screen.pilot.pause(OWNER_S + 0.3)
        await settled(screen)
        assert "This session goes on elsewhere" in screen.text
        await press(screen, "a")
        assert "Continue at Bridge" in screen.text
        take_over(bundle)
        await screen.pilot.pause(OWNER_S + 0.3)
        await settled(screen)
        assert "a take it over" in screen.rows[-1]
        await press(screen, "escape")
        assert not isinstance(screen.app.screen, SessionScreen)


async def test_an_offer_for_a_session_that_was_taken_goes_with_it(
    tmp_path: Path, hands: Hands
) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge") as screen:
        await working(screen, hands)
        await press(screen, "7")
        take_over(bundle)
        assert "Suggested:" in screen.text
        await screen.pilot.pause(OWNER_S + 0.3)
        await settled(screen)
        assert "This session goes on elsewhere" in screen.text
    assert stage(bundle) == (0, Stage.WORKING)


@pytest.mark.parametrize(
    ("keys", "row"),
    [
        ((), "Enter ready  e easier  s stop  ? keys"),
        (("enter",), "Space pause  e easier  s stop  ? keys"),
        (("enter", "space"), "Space go on  e easier  s stop  ? keys"),
        (("enter", "3", "z"), "Esc leave it open  s stop  ? keys"),
    ],
)
async def test_in_forty_columns_stopping_and_easier_are_seen(
    tmp_path: Path, hands: Hands, keys: tuple[str, ...], row: str
) -> None:
    async with seated(home(tmp_path, hands), "bridge", size=(40, 12)) as screen:
        await press(screen, *keys)
        assert screen.rows[-1].strip() == row


async def test_getting_down_can_be_paused(tmp_path: Path, hands: Hands) -> None:
    async with seated(home(tmp_path, hands), "bridge", down=False) as screen:
        await press(screen, "space")
        assert "paused" in screen.rows[0] and "Getting down" in screen.text
        await press(screen, "space")
        assert "paused" not in screen.rows[0]
        await past_the_way(screen)
        assert "Set up" in screen.text
