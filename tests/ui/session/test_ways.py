"""Getting down to the floor and up again, a short one, learning one first, brief set-ups."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from lumbarjack.config import Settings
from lumbarjack.core.session.phases import GETTING_S
from lumbarjack.ui.screens.session.screen import SessionScreen
from tests.ui.pilot import SIZES, Screen
from tests.ui.seeded import Hands, morning, session
from tests.ui.session.made import beside, home, runs, seated, settled


def of(screen: Screen) -> SessionScreen:
    shown = screen.app.screen
    assert isinstance(shown, SessionScreen)
    return shown


@pytest.mark.parametrize("size", [*SIZES, (40, 12)])
async def test_before_the_first_on_the_floor_it_says_how_to_get_down(
    tmp_path: Path, hands: Hands, size: tuple[int, int]
) -> None:
    async with seated(home(tmp_path, hands), "bridge", size=size, down=False) as screen:
        assert "1 Kneel down with a hand on a chair" in screen.text
        assert screen.rows[-1].strip().startswith("Enter I am down")
        await screen.press("enter")
        await settled(screen)
        assert "Set up" in screen.text and "Enter ready" in screen.rows[-1]


async def test_it_ends_by_itself_and_one_up_follows_the_last_on_the_floor(
    tmp_path: Path, hands: Hands
) -> None:
    async with seated(home(tmp_path, hands), "bridge", "sit-to-stand", down=False) as screen:
        assert "Getting down" in beside(screen) and "Then: Bridge" in beside(screen)
        await runs(screen, hands, GETTING_S + 0.5)
        assert "Set up" in screen.text
        await screen.press("n")
        await settled(screen)
        assert "Getting up" in beside(screen) and "Then: Sit to stand" in beside(screen)
        assert "Roll onto your side" in screen.text
        await screen.press("enter")
        await settled(screen)
        assert screen.rows[0].startswith("  Sit to stand") and "Set up" in screen.text


async def test_the_way_names_what_comes_after_it_in_full(tmp_path: Path, hands: Hands) -> None:
    async with seated(home(tmp_path, hands), "quadruped-leg-raise", down=False) as screen:
        assert "Then: All-fours leg raise" in beside(screen)


async def test_what_needs_no_floor_has_no_way_to_it(tmp_path: Path, hands: Hands) -> None:
    async with seated(home(tmp_path, hands), "sit-to-stand", down=False) as screen:
        assert "Getting" not in screen.text and "Set up" in screen.text


async def test_h_makes_a_short_one_of_it_until_something_is_begun(
    tmp_path: Path, hands: Hands
) -> None:
    async with seated(home(tmp_path, hands)) as screen:
        whole = of(screen).runner.view().count
        await screen.press("h")
        await settled(screen)
        shown = of(screen).runner.view()
        assert shown.count < whole and shown.session_planned < 8 * 60
        await screen.press("enter", "enter")
        await runs(screen, hands, 1)
        await screen.press("h")
        assert "This session is begun" in screen.text
        assert of(screen).runner.view().count == shown.count


async def test_l_puts_one_short_set_of_what_to_learn_before_it(
    tmp_path: Path, hands: Hands
) -> None:
    async with seated(home(tmp_path, hands), "prone-leg-lift") as screen:
        assert "Learn first: Prone glute squeeze." in beside(screen)
        assert "l learn first" in screen.rows[-1]
        await screen.press("l")
        await settled(screen)
        assert screen.rows[0].startswith("  Prone glute squeeze") and "1 of 2" in screen.rows[0]
        assert "l learn first" not in screen.rows[-1]
        await screen.press("l")
        assert "Nothing has to be learned before this one." in screen.text


async def test_nothing_comes_before_an_exercise_that_is_begun(tmp_path: Path, hands: Hands) -> None:
    async with seated(home(tmp_path, hands), "prone-leg-lift") as screen:
        await screen.press("enter")
        await runs(screen, hands, 6)
        await screen.press("b")
        await settled(screen)
        assert "Set up" in screen.text and "Learn first" not in screen.text
        await screen.press("l")
        assert "Nothing has to be learned before this one." in screen.text


async def test_a_brief_set_up_has_what_to_mind_in_place_of_known_steps(
    tmp_path: Path, hands: Hands
) -> None:
    settings = Settings.model_validate({"zone": "Europe/Berlin", "setup": "brief"})
    bundle = home(tmp_path, hands, settings=settings)
    async with seated(bundle) as screen:
        assert screen.rows[16].strip().startswith("1 ")
    session(bundle, peak=2)
    hands.at += timedelta(days=1)
    morning(bundle)
    async with seated(bundle, resume=False) as screen:
        assert "Set up" in screen.text and "Last time: peak 2" in screen.text
        assert not screen.rows[16].strip().startswith("1 ")
        assert "Felt:" in screen.text and "Stop if pain goes further" in screen.text


async def test_i_says_where_it_is_felt_and_what_to_change_where_it_is_not(
    tmp_path: Path, hands: Hands
) -> None:
    async with seated(home(tmp_path, hands), "bridge") as screen:
        await screen.press("i")
        await settled(screen)
        assert "Felt: buttocks first" in screen.text
        assert "Felt elsewhere? Make it smaller and slower" in screen.text


async def test_small_phase_words_are_bold_ones(tmp_path: Path, hands: Hands) -> None:
    bundle = home(tmp_path, hands)
    settings = bundle.settings.model_copy(update={"phase_letters": False})
    bundle = replace(bundle, settings=settings)
    async with seated(bundle, "bridge") as screen:
        await screen.press("enter")
        await runs(screen, hands, 6)
        assert screen.rows[3][54:].strip() == "Hold"
        assert screen.rows[4][54:].strip() == screen.rows[5][54:].strip() == ""
