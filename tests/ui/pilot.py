"""An app on a seeded home, pressed by real keys and read as text."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from textual.pilot import Pilot

from lumbarjack.services.bundle import Bundle
from lumbarjack.ui.app import LumbarjackApp
from lumbarjack.ui.opening import opening
from lumbarjack.ui.widgets.figure_play import PlayingFigure

BODY = re.compile("[\u2800-\u28ff]")
"""The braille cells that the body is drawn in."""

HOME = (80, 24)
SIZES = ((60, 20), HOME, (120, 40))


@dataclass
class Screen:
    """What a person has in front of them."""

    app: LumbarjackApp
    pilot: Pilot[int]

    async def press(self, *keys: str) -> None:
        """Press the keys one after the other, each worked off before the next."""
        for key in keys:
            await self.pilot.press(key)
            await self.app.workers.wait_for_complete()
            await self.pilot.pause()
            while any(figure.waits for figure in self.app.screen.query(PlayingFigure)):
                await self.pilot.pause(0.02)
                await self.pilot.pause()

    @property
    def rows(self) -> list[str]:
        """The cells, row by row."""
        strips = self.app.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip) for strip in strips]

    @property
    def text(self) -> str:
        """The rows as one text, line ends as spaces, so that wrapped sentences are found.

        The cells of the body are left out: it stands beside sentences that go on below.
        """
        return " ".join(BODY.sub(" ", " ".join(self.rows)).split())


@asynccontextmanager
async def opened(
    bundle: Bundle,
    size: tuple[int, int] = HOME,
    *,
    no_color: bool = False,
    ascii: bool = False,
    stay: bool = False,
) -> AsyncIterator[Screen]:
    """The app on this home, laid out and read.

    Where the check-in of the day is not done it lies over Today; with `stay` it is left open, else
    Esc puts it off first.
    """
    app = LumbarjackApp(bundle, opening(bundle), no_color=no_color, ascii=ascii)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        app.get_ready()
        await app.workers.wait_for_complete()
        await pilot.pause()
        screen = Screen(app, pilot)
        if type(app.screen).__name__ == "CheckInScreen" and not stay:
            await screen.press("escape")
        yield screen
