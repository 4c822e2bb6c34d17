"""Pain that moves outward in an exercise: five minutes, the question, another direction (R2)."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from lumbarjack.core.models.exercise import Direction
from lumbarjack.core.session.phases import WATCH_S
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.checkpoint import interrupted
from tests.ui.pilot import SIZES, Screen
from tests.ui.seeded import Hands
from tests.ui.session.made import beside, decides, home, looked, runs, seated, settled

MOVED = "Pain has moved from the low back to the thigh."


async def moved(screen: Screen, hands: Hands) -> None:
    """At work, pain 3 in the thigh."""
    await screen.press("enter")
    await runs(screen, hands, 6)
    await screen.press("3", "z", "3")
    await settled(screen)


async def waited(screen: Screen, hands: Hands) -> None:
    """Five minutes later."""
    hands.ticks += WATCH_S
    hands.at += timedelta(seconds=WATCH_S)
    await looked(screen, hands)
    await settled(screen)


def outward(bundle: Bundle) -> str | None:
    kept = interrupted(bundle)
    assert kept is not None
    return kept.state.slots[0].outward


@pytest.mark.parametrize("size", [*SIZES, (40, 12)])
async def test_it_stops_the_exercise_and_a_clock_of_five_minutes_runs(
    tmp_path: Path, hands: Hands, size: tuple[int, int]
) -> None:
    async with seated(home(tmp_path, hands), "bridge", size=size) as screen:
        await moved(screen, hands)
        assert MOVED in screen.text and "In five minutes: is it still there?" in screen.text
        assert screen.rows[-1].strip().startswith("n it is gone")
        before = screen.rows
        await screen.press("enter", "space")
        assert MOVED in screen.text
        await runs(screen, hands, 61)
        assert screen.rows != before and MOVED in screen.text


async def test_the_clock_counts_minutes_and_seconds(tmp_path: Path, hands: Hands) -> None:
    async with seated(home(tmp_path, hands), "bridge") as screen:
        await moved(screen, hands)
        await runs(screen, hands, 1)
        five_to_four_59 = "██  ██    ██████  ██████"
        assert screen.rows[7][54:78] == five_to_four_59
        assert "Bridge is stopped" in beside(screen)


async def test_gone_at_any_time_it_goes_on_at_the_set_up(tmp_path: Path, hands: Hands) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge") as screen:
        await moved(screen, hands)
        await runs(screen, hands, 30)
        await screen.press("n")
        await settled(screen)
        assert "Set up" in screen.text and screen.rows[0].startswith("  Bridge ")
        assert outward(bundle) == "gone"


async def test_still_there_another_one_is_suggested_and_the_person_decides(
    tmp_path: Path, hands: Hands
) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge", "bird-dog") as screen:
        await moved(screen, hands)
        await screen.press("y")
        assert MOVED in screen.text
        await waited(screen, hands)
        assert "Is the pain still in the thigh?" in screen.text
        await screen.press("enter")
        assert "Is the pain still in the thigh?" in screen.text
        await decides(screen, "y")
        assert "still there 5 minutes later" in screen.text
        assert "Now: Bridge" in screen.text and "Suggested:" in screen.text
        await decides(screen, "a")
        assert "Set up" in screen.text and not screen.rows[0].startswith("  Bridge ")
        assert [(d.advice.rule, d.decision) for d in bundle.record().decisions] == [
            ("R2", "accept")
        ]
        assert outward(bundle) == "still"


async def test_the_page_that_waited_comes_again_after_a_cut_line(
    tmp_path: Path, hands: Hands
) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "bridge") as screen:
        await moved(screen, hands)
        await waited(screen, hands)
        await decides(screen, "y")
        assert "Suggested:" in screen.text
    async with seated(bundle) as screen:
        await settled(screen)
        assert "Suggested:" in screen.text and "still there 5 minutes later" in screen.text


async def test_the_opposite_direction_is_one_key_away(tmp_path: Path, hands: Hands) -> None:
    bundle = home(tmp_path, hands)
    async with seated(bundle, "prone-press-up", "bird-dog") as screen:
        await moved(screen, hands)
        await waited(screen, hands)
        await decides(screen, "y")
        kept = interrupted(bundle)
        assert kept is not None and kept.offered.waiting is not None
        other = kept.offered.waiting.other
        assert other is not None and other.exercise.direction is Direction.FLEXION
        assert f"Or d for {other.exercise.name}, the opposite direction." in screen.text
        assert "left out for 48 hours" in screen.text
        assert "d other direction" in screen.rows[-1]
        await screen.pilot.resize_terminal(40, 12)
        await settled(screen)
        assert "d other" in screen.rows[-1] and "s stop" in screen.rows[-1]
        await screen.pilot.resize_terminal(80, 24)
        await decides(screen, "d")
        assert screen.rows[0].startswith(f"  {other.exercise.name} ")
        assert "Set up" in screen.text
    assert [(d.advice.rule, d.decision) for d in bundle.record().decisions] == [("R2", "accept")]


async def test_without_an_opposite_there_is_no_such_key(tmp_path: Path, hands: Hands) -> None:
    async with seated(home(tmp_path, hands), "bridge", "bird-dog") as screen:
        await moved(screen, hands)
        await waited(screen, hands)
        await decides(screen, "y")
        assert "other direction" not in screen.rows[-1]
        await decides(screen, "d")
        assert "There is no opposite direction to do here." in screen.text
        assert "Suggested:" in screen.text
