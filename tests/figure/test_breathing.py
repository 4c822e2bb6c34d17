"""A body in its hold breathes: slowly, and by a few cells."""

from __future__ import annotations

from itertools import pairwise

import pytest

from lumbarjack.figure import Motion, Picture, draw
from lumbarjack.figure.breathing import depth
from tests.figure.conftest import motions
from tests.figure.test_place import Shown, named


def differing(one: Picture, other: Picture) -> int:
    return sum(a != b for x, y in zip(one, other, strict=True) for a, b in zip(x, y, strict=True))


@pytest.mark.parametrize("mono", [False, True])
def test_a_breath_changes_at_most_ten_cells(rung: Motion, mono: bool) -> None:
    breaths = [draw(rung, 1, 44, 14, mono=mono, breath=d / 4) for d in range(5)]
    assert max(differing(one, other) for one in breaths for other in breaths) <= 10


def test_nearly_all_bodies_are_seen_to_breathe() -> None:
    seen = [
        differing(*(draw(motion, 1, 44, 14, breath=breath) for breath in (0, 1))) > 0
        for motion in motions().values()
    ]
    assert sum(seen) > 0.95 * len(seen)


def test_only_a_body_in_its_hold_breathes(bridge: Motion) -> None:
    assert draw(bridge, 0.5, 44, 14, breath=1) == draw(bridge, 0.5, 44, 14)
    assert draw(bridge, 1, 44, 14, breath=0) == draw(bridge, 1, 44, 14)


def test_a_calm_breath_is_four_seconds_in_and_six_out() -> None:
    assert [depth(s) for s in (0, 4, 10, 14)] == [0, 1, 0, 1]
    rising = [depth(s / 4) for s in range(17)]
    falling = [depth(4 + s / 4) for s in range(25)]
    assert rising == sorted(rising)
    assert falling == sorted(falling, reverse=True)
    assert max(abs(a - b) for a, b in pairwise(depth(s / 8) for s in range(81))) < 0.06


def test_it_follows_a_pace() -> None:
    assert [depth(s, 3, 5) for s in (0, 3, 8, 11)] == [0, 1, 0, 1]


@pytest.mark.parametrize(
    ("motion", "breathes"), [("full", True), ("calm", False), ("still", False)]
)
async def test_it_breathes_with_full_motion_only(motion: str, breathes: bool) -> None:
    app = Shown((44, 14), motion=motion)
    async with app.run_test(size=(80, 24)):
        app.place.exercise = named("bridge")
        app.place.pose = 1.0
        app.place.breath = 0.0
        out = app.text()
        app.place.breath = 1.0
        assert (app.text() != out) is breathes
        app.place.breath = None
        assert app.text() == out
