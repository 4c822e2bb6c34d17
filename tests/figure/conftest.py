"""The catalogue's exercises, solved once for all tests of the figure."""

from __future__ import annotations

from functools import cache

import pytest

from lumbarjack.catalog_io import load
from lumbarjack.core.models.exercise import Exercise
from lumbarjack.figure import Motion, solve


@cache
def exercises() -> tuple[Exercise, ...]:
    return load().exercises


@cache
def motions() -> dict[str, Motion]:
    return {e.id: solve(e.poses) for e in exercises()}


@pytest.fixture(params=[e.id for e in exercises()])
def rung(request: pytest.FixtureRequest) -> Motion:
    return motions()[request.param]


@pytest.fixture
def bridge() -> Motion:
    return motions()["bridge"]
