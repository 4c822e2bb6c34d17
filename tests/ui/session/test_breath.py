"""A body in its hold breathes at the pace that the page says."""

from __future__ import annotations

from pathlib import Path

from lumbarjack.ui.widgets.figure import FigurePlace
from tests.ui.pilot import Screen
from tests.ui.seeded import Hands
from tests.ui.session.made import home, runs, seated


def breath(screen: Screen) -> float | None:
    return screen.app.screen.query_one(FigurePlace).breath


async def to_the_hold(screen: Screen, hands: Hands) -> None:
    await screen.press("enter")
    for _ in range(40):
        if breath(screen) is not None:
            return
        await runs(screen, hands, 0.5)
    raise AssertionError("no hold came")


async def test_it_breathes_in_the_hold_and_nowhere_else(tmp_path: Path, hands: Hands) -> None:
    async with seated(home(tmp_path, hands), "bridge") as screen:
        assert breath(screen) is None
        await to_the_hold(screen, hands)
        began = breath(screen)
        assert began is not None
        assert began < 0.1
        await runs(screen, hands, 3)
        later = breath(screen)
        assert later is not None
        assert later > 0.5
        await runs(screen, hands, 3)
        assert breath(screen) is None


async def test_where_the_page_says_a_pace_the_body_keeps_it(tmp_path: Path, hands: Hands) -> None:
    async with seated(home(tmp_path, hands), "legs-on-chair-rest") as screen:
        await to_the_hold(screen, hands)
        said: dict[str, list[float]] = {"Breathe in.": [], "Breathe out.": []}
        for _ in range(16):
            before = breath(screen)
            await runs(screen, hands, 1)
            now = breath(screen)
            assert before is not None
            assert now is not None
            cue = next(cue for cue in said if cue in screen.text)
            said[cue].append(now - before)
    assert sum(rise > 0 for rise in said["Breathe in."]) >= 4
    assert sum(rise < 0 for rise in said["Breathe out."]) >= 7
