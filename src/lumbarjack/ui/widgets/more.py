"""How a text that is longer than its place ends."""

from __future__ import annotations

from textual.containers import VerticalScroll


def more_words(scroller: VerticalScroll) -> str:
    """The words: "↓ 5 more lines", "↑ 3 more lines" at the end, empty where all of it is seen."""
    below = round(scroller.max_scroll_y - scroller.scroll_y)
    above = round(scroller.scroll_y)
    if below > 0:
        return f"↓ {below} more line{'s' if below > 1 else ''}"
    if above > 0:
        return f"↑ {above} more line{'s' if above > 1 else ''}"
    return ""
