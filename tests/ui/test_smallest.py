"""40 by 12: what there is no room for is left out whole; no word, date or number is cut."""

from __future__ import annotations

import pytest

from scripts.homes import Homes
from scripts.tour import STOPS, TINY, visit


@pytest.fixture(scope="module")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Homes:
    return Homes(tmp_path_factory.mktemp("homes"))


@pytest.mark.parametrize(
    ("name", "row"),
    [
        ("welcome", "  Everything stays on this machine."),
        ("first-plan", "  ▌ Daily ten minutes           10 min"),
        ("change-entry", "  Entry of Mon 16 Mar, 07:30"),
        ("progress", "  Year  Ladders  Practised  Function"),
        ("programmes", "    Nerve-friendly     15 min, 2 a day"),
        ("away", "    Last day    Sunday 22 March"),
        ("mode", "  How the dose follows pain"),
    ],
)
async def test_a_row_is_whole(homes: Homes, name: str, row: str) -> None:
    stop = next(stop for stop in STOPS if stop.name == name)
    seen = await visit(stop, homes, (TINY,), ("dark",))
    rows = [shown.rstrip() for shown in seen.frames["dark", TINY].rows]
    assert row in rows, "\n".join(rows)
