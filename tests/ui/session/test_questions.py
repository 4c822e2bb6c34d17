"""After an exercise: how bad it was, how hard it was, and the rest meanwhile."""

from __future__ import annotations

from pathlib import Path

import pytest

from lumbarjack.core.models.pain import Zone
from lumbarjack.core.session.state import Slot
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.checkpoint import interrupted
from tests.ui.pilot import SIZES, Screen
from tests.ui.seeded import Hands
from tests.ui.session.made import decides, home, looked, runs, seated, settled


async def asked(screen: Screen, hands: Hands) -> None:
    """Some of the first exercise is done, and it is over."""
    await screen.press("enter")
    await runs(screen, hands, 6)
    await screen.press("n")
    await settled(screen)


def first(bundle: Bundle) -> Slot:
    kept = interrupted(bundle)
    assert kept is not None
    return kept.state.slots[0]


async def test_the_next_body_is_in_view_while_one_question_is_asked(
    tmp_path: Path, hands: Hands
) -> None:
    async with seated(home(tmp_path, hands), "bridge", "bird-dog") as screen:
        await asked(screen, hands)
        assert "█▀▄ █▀▀ █▀▀ ▀█▀" in screen.rows[3]
        assert "Next: Bird dog" in screen.rows[15]
        assert "How bad was the worst pain in Bridge?   Before  3" in screen.rows[20]
        assert "Kneel on all fours" in screen.rows[21]
        assert screen.rows[-1].strip().startswith("Enter no more than 3   0-9 pain   + - 5 s")


async def test_enter_twice_is_no_more_than_before_and_right(tmp_path: Path, hands: Hands) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge", "bird-dog") as screen:
        await asked(screen, hands)
        await screen.press("enter")
        assert "Worst pain in it: 3. Was it easy, right or hard?" in screen.text
        assert screen.rows[-1].strip().startswith("Enter right   1 2 3 easy, right, hard")
        await screen.press("enter")
        await settled(screen)
        assert screen.rows[0].startswith("  Bird dog ")
        assert "Set up" in screen.text
        assert (first(bundle).peak, first(bundle).effort) == (3, "right")


async def test_digits_answer_and_a_nought_after_a_one_is_ten(tmp_path: Path, hands: Hands) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge", "bird-dog") as screen:
        await asked(screen, hands)
        await screen.press("1")
        assert "Worst pain in it: 1." in screen.text
        await screen.press("0")
        await settled(screen)
        assert "Pain 10 in Bridge." in screen.text
        await decides(screen, "equals_sign")
        await screen.press("3")
        await settled(screen)
        assert screen.rows[0].startswith("  Bird dog ")
        assert (first(bundle).peak, first(bundle).effort) == (10, "hard")


async def test_one_two_three_is_how_hard(tmp_path: Path, hands: Hands) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge", "bird-dog") as screen:
        await asked(screen, hands)
        await screen.press("2", "7")
        assert "1 easy, 2 right, 3 hard" in screen.text
        await screen.press("1")
        await settled(screen)
        assert (first(bundle).peak, first(bundle).effort) == (2, "easy")


async def test_a_worst_over_the_limit_suggests_for_the_next_time_today(
    tmp_path: Path, hands: Hands
) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge", "bird-dog", "bridge") as screen:
        await asked(screen, hands)
        await screen.press("8")
        await settled(screen)
        assert "Pain 8 in Bridge." in screen.text
        await decides(screen, "a")
        assert "Was it easy, right or hard?" in screen.text
        await screen.press("enter")
        await settled(screen)
        assert screen.rows[0].startswith("  Bird dog ")
        await screen.press("n")
        await settled(screen)
        assert screen.rows[0].startswith("  Partial bridge ")


async def test_the_rest_runs_and_never_starts_anything(tmp_path: Path, hands: Hands) -> None:
    async with seated(home(tmp_path, hands), "bridge", "bird-dog") as screen:
        await asked(screen, hands)
        shown = screen.rows[7:12]
        await runs(screen, hands, 3)
        assert screen.rows[7:12] != shown
        await screen.press("plus")
        await runs(screen, hands, 100)
        assert "█▀▄ █▀▀ █▀█ █▀▄ █ █" in screen.rows[3]
        assert "How bad was the worst pain" in screen.text
        hands.ticks += 1000
        await looked(screen, hands)
        assert "How bad was the worst pain" in screen.text


async def test_n_leaves_the_questions_open_and_b_goes_back(tmp_path: Path, hands: Hands) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge", "bird-dog") as screen:
        await asked(screen, hands)
        await screen.press("b")
        assert screen.rows[0].startswith("  Bridge ") and "Set up" in screen.text
        await screen.press("n")
        await settled(screen)
        await screen.press("n")
        await settled(screen)
        assert screen.rows[0].startswith("  Bird dog ")
        assert first(bundle).effort is None


async def test_without_a_number_before_enter_leaves_it_open(tmp_path: Path, hands: Hands) -> None:
    bundle = home(tmp_path, hands)
    bundle.journal.undo()
    async with seated(bundle, "bridge", "bird-dog") as screen:
        await asked(screen, hands)
        assert "Enter leave it open" in screen.rows[-1]
        await screen.press("enter", "enter")
        await settled(screen)
        assert first(bundle).peak is None


@pytest.mark.parametrize("size", [*SIZES, (40, 12)])
async def test_the_questions_fit_every_size(
    tmp_path: Path, hands: Hands, size: tuple[int, int]
) -> None:
    async with seated(home(tmp_path, hands), "bridge", "bird-dog", size=size) as screen:
        await asked(screen, hands)
        assert "How bad was the worst pain in Bridge?" in screen.text
        assert "Next: Bird dog" in screen.text
        assert screen.rows[-1].strip().startswith("Enter no more than 3")
        await screen.press("enter")
        tiny = size == (40, 12)
        effort = "1 easy, 2 right or 3 hard" if tiny else "easy, right or hard"
        assert f"Was it {effort}?" in " ".join(screen.text.split())


async def test_after_the_last_one_no_seconds_are_offered(tmp_path: Path, hands: Hands) -> None:
    async with seated(home(tmp_path, hands), "bridge") as screen:
        await asked(screen, hands)
        assert "That was the last one." in screen.text
        assert "5 s" not in screen.rows[-1]


async def test_where_it_is_may_be_said_before_how_bad(tmp_path: Path, hands: Hands) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge", "bird-dog") as screen:
        await asked(screen, hands)
        await screen.press("z")
        assert "Where is it?" in screen.text
        await screen.press("1")
        await settled(screen)
        assert "How bad was the worst pain in Bridge?" in screen.text
        await screen.press("2", "enter")
        await settled(screen)
        assert (first(bundle).zone, first(bundle).peak) == (Zone.BACK, 2)


async def test_space_in_a_rest_says_that_it_waits(tmp_path: Path, hands: Hands) -> None:
    async with seated(home(tmp_path, hands), "bridge", "bird-dog") as screen:
        await asked(screen, hands)
        await screen.press("space")
        assert "The rest waits for you: nothing begins before you say so." in screen.text
