"""The two rows above a session: which exercise, how far, and the rule as the session's progress."""

from __future__ import annotations

from textual.content import Content

from lumbarjack.core.session.view import View
from lumbarjack.ui.lines import MUTED, STRONG, TEXT, Lines, wrapped
from lumbarjack.ui.widgets.header import page_header

SHORT_BELOW = 50
"""Cells below which the minutes are said without "left"."""


def session_header(name: str, view: View, width: int, *, paused: bool) -> Lines:
    """The name left, "2 of 6   11 min left" right; the heavy part of the rule is the time done."""
    number = f"{view.number} of {view.count}"
    minutes = f"{max(1, round(view.session_left / 60))} min"
    gap = "  " if width < SHORT_BELOW else "   "
    if width >= SHORT_BELOW:
        minutes += " left"
    state = "  paused" if paused else ""
    room = width - len(number) - len(gap) - len(minutes) - 2
    shown = name if len(name) <= room else wrapped(name, room)[0].rstrip(",:")
    state = state if len(shown) + len(state) <= room else ""
    space = " " * (room + 2 - len(shown) - len(state))
    row = Content.assemble(
        (shown, STRONG), (state, MUTED), space, (number, MUTED), gap, (minutes, TEXT)
    )
    return [row, page_header("", "", width, heavy=done_cells(view, width))[1]]


def done_cells(view: View, width: int) -> int:
    """How much of the rule is heavy."""
    if not view.session_planned:
        return width
    share = 1 - view.session_left / view.session_planned
    return round(max(0.0, min(1.0, share)) * width)
