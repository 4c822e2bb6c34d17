"""Every screen, through every change of its window: the thin line shows what Textual would.

Dark and light are looked at where the screens are kept, in tests/ui/pictures.
"""

from __future__ import annotations

import pytest

from scripts.homes import Homes
from scripts.tour import SIZES, STOPS, Stop, plainest, visit
from tests.terminal.watched import Watches


@pytest.fixture(scope="module")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Homes:
    return Homes(tmp_path_factory.mktemp("homes"))


@pytest.mark.long
@pytest.mark.parametrize("stop", STOPS, ids=lambda stop: stop.name)
async def test_with_high_contrast(stop: Stop, homes: Homes) -> None:
    watches = Watches()
    await visit(stop, homes, SIZES, ("high-contrast",), watches)
    watches.compare()


async def test_without_colour(homes: Homes) -> None:
    watches = Watches()
    await plainest(next(stop for stop in STOPS if stop.name == "today"), homes, watches)
    watches.compare()
