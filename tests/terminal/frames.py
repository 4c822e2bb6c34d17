"""What every frame of an app would take on a line, without one: as it is, and thin."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from rich.color import ColorSystem
from rich.console import Console, RenderableType
from textual._compositor import ChopsUpdate, CompositorUpdate
from textual.screen import Screen

from lumbarjack.services.bundle import Bundle
from lumbarjack.ui.terminal.app import TerminalApp
from lumbarjack.ui.terminal.strip import cropped
from lumbarjack.ui.terminal.thinline import ThinLine
from tests.ui.pilot import Screen as Shown
from tests.ui.pilot import opened


class Frames:
    """Counts the bytes of all frames since it was asked last."""

    def __init__(self) -> None:
        self._console = Console(color_system="truecolor", force_terminal=True, file=io.StringIO())
        self._line = ThinLine(ColorSystem.TRUECOLOR)
        self._thin = self._whole = self._count = 0

    def take(self, update: CompositorUpdate) -> None:
        """One frame more."""
        self._line.take(update)
        self._thin += len(self._line.frame((0, 0)).encode())
        if isinstance(update, ChopsUpdate):
            update = cropped(update)
        self._whole += len(update.render_segments(self._console).encode())
        self._count += 1

    def taken(self) -> tuple[int, int, int]:
        """Bytes of the thin line, bytes as Textual draws, frames."""
        found = self._thin, self._whole, self._count
        self._thin = self._whole = self._count = 0
        return found


@asynccontextmanager
async def watched(
    bundle: Bundle, patch: pytest.MonkeyPatch, *, thin: bool
) -> AsyncIterator[tuple[Shown, Frames]]:
    """The app on this home, with `thin` as an app that sends only the cells that changed."""
    frames = Frames()

    def display(app: TerminalApp[Any], screen: Screen[Any], drawn: RenderableType | None) -> None:
        if isinstance(drawn, CompositorUpdate) and screen is app.screen:
            frames.take(drawn)
        app.post_display_hook()

    patch.setattr(TerminalApp, "_display", display)
    patch.setattr(TerminalApp, "thin", property(lambda _: thin))
    async with opened(bundle) as shown:
        frames.taken()
        yield shown, frames
