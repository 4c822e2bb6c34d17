"""From the diary to the warning signs."""

from __future__ import annotations

from typing import Any


def open_signs(screen: Any) -> None:
    """The list that opened by itself: what was just saved is the reason, so it is answered now."""
    from lumbarjack.ui.screens.gate.signs import SignsScreen  # noqa: PLC0415 - lazy

    screen.app.push_screen(SignsScreen(screen.bundle, why="opened"))
