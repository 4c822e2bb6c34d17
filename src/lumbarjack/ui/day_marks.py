"""The glyph and the colour of each kind of day (screens.md, section 2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lumbarjack.ui.glyphs import Glyphs

if TYPE_CHECKING:
    from lumbarjack.core.streaks.marks import Kind

COLOURS: dict[Kind, str] = {
    "done": "$ok",
    "easier": "$ok",
    "rest": "$ok",
    "flare": "$pain2",
    "away": "$muted",
    "nothing": "$muted",
    "before": "$line",
    "open": "$accent",
}


def day_glyph(kind: Kind, glyphs: Glyphs) -> str:
    """What stands for a day of this kind; a day before the first is as if nothing were logged."""
    known: dict[Kind, str] = {
        "done": glyphs.done,
        "easier": glyphs.easier,
        "rest": glyphs.rest,
        "flare": glyphs.flare,
        "away": glyphs.away,
        "nothing": glyphs.nothing,
        "before": glyphs.nothing,
        "open": glyphs.open,
    }
    return known[kind]
