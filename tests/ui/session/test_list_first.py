"""A list that opened by itself comes before any session on the screen."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from lumbarjack.core.models.pain import Side, Zone
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.checkpoint import interrupted
from lumbarjack.services.diary import Told, log_pain
from lumbarjack.services.errors import NothingThere
from lumbarjack.services.lineup import line_up
from lumbarjack.services.runner import begin
from lumbarjack.services.safety import gate, mark_signs
from lumbarjack.services.undoing import take_back
from lumbarjack.ui.app import LumbarjackApp
from lumbarjack.ui.opening import opening
from lumbarjack.ui.screens.gate.signs import SignsScreen
from lumbarjack.ui.screens.session.screen import SessionScreen
from tests.ui.pilot import HOME, Screen, opened
from tests.ui.seeded import Hands, morning, with_plan


@pytest.fixture
def hands() -> Hands:
    return Hands()


def with_the_list_open(folder: Path, hands: Hands) -> Bundle:
    bundle = with_plan(folder, hands)
    morning(bundle)
    hands.at += timedelta(minutes=5)
    log_pain(bundle, Told(now=4, zone=Zone.CALF, side=Side.BOTH))
    hands.at += timedelta(minutes=5)
    assert gate(bundle).opened
    return bundle


async def answer_every_line_no(screen: Screen) -> None:
    for _ in range(60):
        if not isinstance(screen.app.screen, SignsScreen):
            return
        await screen.press("n", "enter")


async def test_enter_on_today_asks_the_list(tmp_path: Path, hands: Hands) -> None:
    async with opened(with_the_list_open(tmp_path, hands)) as screen:
        assert "the list" in screen.text
        await screen.press("enter")
        assert isinstance(screen.app.screen, SignsScreen)
        await screen.press("escape", "escape")
        assert not isinstance(screen.app.screen, SessionScreen)


@pytest.mark.parametrize("names", [(), ("bridge",)])
async def test_a_session_wanted_at_the_start_waits_for_it(
    tmp_path: Path, hands: Hands, names: tuple[str, ...]
) -> None:
    bundle = with_the_list_open(tmp_path, hands)
    app = LumbarjackApp(bundle, opening(bundle, names))
    async with app.run_test(size=HOME) as pilot:
        screen = Screen(app, pilot)
        await screen.press()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, SignsScreen)
        assert interrupted(bundle) is None


async def test_practice_from_the_catalogue_waits_for_it(tmp_path: Path, hands: Hands) -> None:
    bundle = with_the_list_open(tmp_path, hands)
    async with opened(bundle) as screen:
        screen.app.open_session(("bridge",))
        await screen.press("f12")
        assert isinstance(screen.app.screen, SignsScreen)
        await answer_every_line_no(screen)
        assert isinstance(screen.app.screen, SessionScreen)
        assert screen.app.screen.sitting is not None


async def test_left_unanswered_no_session_begins(tmp_path: Path, hands: Hands) -> None:
    bundle = with_the_list_open(tmp_path, hands)
    async with opened(bundle) as screen:
        screen.app.open_session(("bridge",))
        await screen.press("f12", "escape", "escape")
        assert not isinstance(screen.app.screen, (SessionScreen, SignsScreen))
        assert interrupted(bundle) is None


async def test_one_that_was_cut_off_goes_on_after_the_list(tmp_path: Path, hands: Hands) -> None:
    bundle = with_plan(tmp_path, hands)
    morning(bundle)
    begin(bundle, line_up(bundle), before=3, zone=None)
    log_pain(bundle, Told(now=4, zone=Zone.CALF, side=Side.BOTH))
    hands.at += timedelta(minutes=5)
    async with opened(bundle) as screen:
        await screen.press("enter")
        assert isinstance(screen.app.screen, SignsScreen)
        await answer_every_line_no(screen)
        assert isinstance(screen.app.screen, SessionScreen)
        assert interrupted(bundle) is not None


async def test_undo_keeps_a_sign_of_an_earlier_day(tmp_path: Path, hands: Hands) -> None:
    bundle = with_plan(tmp_path, hands)
    mark_signs(bundle, ("fever",))
    hands.at += timedelta(days=1)
    with pytest.raises(NothingThere, match="lumbarjack safety --assessed"):
        take_back(bundle)
    assert gate(bundle).lock.locked
    async with opened(bundle) as screen:
        await screen.press("u")
        assert gate(bundle).lock.locked
