"""A body that is chosen moves by itself, and then rests."""

from __future__ import annotations

from itertools import pairwise
from types import SimpleNamespace
from typing import Any

import pytest

from lumbarjack.clock import Clock
from lumbarjack.ui.widgets.figure_play import (
    HOLD_S,
    MOVE_S,
    START_S,
    WAIT_S,
    PlayingFigure,
    played,
)
from tests.figure.test_place import Shown, named

ONCE = 2 * MOVE_S + START_S


@pytest.mark.parametrize("times", [1, 3])
def test_it_goes_to_the_start_and_into_the_hold_so_many_times(times: int) -> None:
    whole = times * (ONCE + HOLD_S) - HOLD_S
    poses = [played(s / 50, MOVE_S, times) for s in range(int(whole * 50))]
    assert None not in poses
    seen = [pose for pose in poses if pose is not None]
    assert (seen[0], min(seen), max(seen)) == (1, 0, 1)
    assert max(abs(a - b) for a, b in pairwise(seen)) < 0.011
    assert sum(a > 0 and b == 0 for a, b in pairwise(seen)) == times
    assert played(whole + 0.01, MOVE_S, times) is None


class Played(Shown):
    """With a clock that a test moves."""

    def __init__(self, times: int = 1, **chosen: Any) -> None:
        super().__init__((44, 14), **chosen)
        self.now = 50.0
        settings = self.bundle.settings
        self.bundle = SimpleNamespace(settings=settings, clock=Clock(ticks=lambda: self.now))
        self.place = self.figure = PlayingFigure(times=times)
        self.place.styles.width, self.place.styles.height = 44, 14

    @property
    def ticks(self) -> bool:
        return self.figure._timer is not None

    def at(self, seconds: float) -> float:
        self.now += seconds
        if self.figure._timer is not None:
            self.figure._play()
        return self.figure.pose


@pytest.mark.parametrize("motion", ["full", "calm"])
async def test_a_chosen_body_moves_once_and_rests_in_its_hold(motion: str) -> None:
    app = Played(motion=motion)
    async with app.run_test(size=(80, 24)):
        app.place.exercise = named("bridge")
        assert app.at(WAIT_S * 0.9) == 1
        assert app.at(WAIT_S * 0.1) == 1
        assert app.at(MOVE_S / 2) == pytest.approx(0.5)
        assert app.at(MOVE_S / 2 + START_S / 2) == 0
        assert app.at(START_S / 2 + MOVE_S / 2) == pytest.approx(0.5)
        assert app.at(MOVE_S) == 1
        assert not app.ticks


async def test_it_really_ticks(monkeypatch: pytest.MonkeyPatch) -> None:
    app = Played()
    async with app.run_test(size=(80, 24)) as pilot:
        app.place.exercise = named("bridge")
        app.now += WAIT_S + MOVE_S / 2
        await pilot.pause(0.4)
        assert app.place.pose == pytest.approx(0.5)


async def test_another_choice_begins_anew() -> None:
    app = Played()
    async with app.run_test(size=(80, 24)):
        app.place.exercise = named("bridge")
        app.at(WAIT_S + MOVE_S / 2)
        app.place.exercise = named("bird-dog")
        assert app.place.pose == 1
        assert app.at(WAIT_S + MOVE_S / 4) == pytest.approx(0.75)


async def test_still_never_moves() -> None:
    app = Played(motion="still")
    async with app.run_test(size=(80, 24)):
        app.place.exercise = named("bridge")
        assert app.place.pose == 1
        assert not app.ticks


async def test_it_rests_when_another_page_comes_over_it() -> None:
    from textual.screen import Screen

    app = Played()
    async with app.run_test(size=(80, 24)):
        app.place.exercise = named("bridge")
        app.at(WAIT_S + MOVE_S / 2)
        await app.push_screen(Screen())
        assert app.at(0.1) == 1
        assert not app.ticks


async def test_a_place_too_small_for_a_body_does_not_tick() -> None:
    app = Played()
    app.place.styles.height = 5
    async with app.run_test(size=(80, 24)):
        app.place.exercise = named("bridge")
        assert app.at(WAIT_S + 0.1) == 1
        assert not app.ticks


async def test_who_walks_down_a_list_sees_the_body_where_the_walk_ends() -> None:
    app = Played(motion="still")
    async with app.run_test(size=(80, 24)) as pilot:
        app.place.exercise = named("bridge")
        await pilot.pause()
        first = app.text()
        app.place.exercise = named("bird-dog")
        app.place.exercise = named("cat-camel")
        assert app.figure.waits
        assert app.text() == first
        while app.figure.waits:
            await pilot.pause(0.02)
        alone = PlayingFigure()
        alone.styles.width, alone.styles.height = 44, 14
        await app.mount(alone)
        alone.exercise = named("cat-camel")
        await pilot.pause()
        assert app.text() == [alone.render_line(y).text for y in range(14)] != first
