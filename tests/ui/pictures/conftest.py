"""Each stop of the tour is visited once; what was seen is shared by all that is asked of it."""

from __future__ import annotations

import asyncio

import pytest

from scripts.cells import Frame
from scripts.homes import Homes
from scripts.tour import STOPS, Seen, Stop, plainest, visit
from tests.terminal.watched import Watches


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that takes `stop` is asked of every stop, all of one stop by one worker."""
    if "stop" in metafunc.fixturenames:
        marked = [
            pytest.param(stop, id=stop.name, marks=pytest.mark.xdist_group(f"tour-{stop.name}"))
            for stop in STOPS
        ]
        metafunc.parametrize("stop", marked)


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Homes:
    return Homes(tmp_path_factory.mktemp("tour"))


@pytest.fixture(scope="session")
def _visits() -> dict[str, Seen]:
    return {}


@pytest.fixture(scope="session")
def _plain() -> dict[str, Frame]:
    return {}


@pytest.fixture(scope="session")
def _watches() -> dict[str, Watches]:
    return {}


@pytest.fixture
def watches(
    stop: Stop, homes: Homes, _visits: dict[str, Seen], _watches: dict[str, Watches]
) -> Watches:
    """The stop at every size, dark and light, each frame drawn both ways."""
    if stop.name not in _visits:
        watches = _watches[stop.name] = Watches()
        _visits[stop.name] = asyncio.run(visit(stop, homes, made_by=watches))
    return _watches[stop.name]


@pytest.fixture
def seen(stop: Stop, watches: Watches, _visits: dict[str, Seen]) -> Seen:
    """What the visit has seen."""
    return _visits[stop.name]


@pytest.fixture
def plainly(stop: Stop, homes: Homes, _plain: dict[str, Frame]) -> Frame:
    """The stop with NO_COLOR, where nothing but ASCII may be written."""
    if stop.name not in _plain:
        _plain[stop.name] = asyncio.run(plainest(stop, homes))
    return _plain[stop.name]
