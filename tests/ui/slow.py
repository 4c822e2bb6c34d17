"""A page whose reading takes until a test lets it go on."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from lumbarjack.ui.screens.base import PageScreen
from lumbarjack.ui.screens.record import READING
from tests.ui.pilot import Screen


@asynccontextmanager
async def held_back(
    screen: Screen, page: PageScreen[Any, Any], go_on: threading.Event
) -> AsyncIterator[None]:
    """Show the page, which says that it is being read until `go_on`; after it all is read."""
    await screen.app.push_screen(page)
    await screen.pilot.pause(0.5)
    assert READING in screen.text
    yield
    go_on.set()
    await screen.app.workers.wait_for_complete()
    await screen.pilot.pause()
    assert READING not in screen.text
