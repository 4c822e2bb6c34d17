"""The quick entry: two keys log pain; the same row is where one looks for a word."""

from __future__ import annotations

from textual.content import Content

from lumbarjack.ui.glyphs import Glyphs
from lumbarjack.ui.lines import ACCENT, MUTED, STRONG, Lines
from lumbarjack.ui.score import word

LABEL = "Pain now "
FIND = "Find "

HINTS = (
    "a digit and Enter saves. Tab for the full entry.",
    "a digit and Enter saves",
    "",
)


def pain_line(typed: str, glyphs: Glyphs, width: int) -> Lines:
    """The number that is typed, or the place where it will stand."""
    bar = (f"{glyphs.selected} ", "$accent")
    if typed:
        number = int(typed)
        left = Content.assemble(bar, (f"{LABEL}{number}", STRONG), (f"  {word(number)}", MUTED))
        return [
            ended(left, ("Enter saves it. Backspace takes it out.", "Enter saves it", ""), width)
        ]
    left = Content.assemble(bar, (LABEL, STRONG), (glyphs.block, ACCENT))
    return [ended(left, HINTS, width)]


def find_line(looked_for: str, said: str, glyphs: Glyphs, width: int, *, typing: bool) -> Lines:
    """The word that is looked for; while it is typed the field lies over it."""
    bar = (f"{glyphs.selected} ", "$accent")
    shown = "" if typing else looked_for[: width // 2]
    left = Content.assemble(bar, (FIND, STRONG), (shown, STRONG))
    return [ended(left, (said, ""), width)]


def ended(left: Content, hints: tuple[str, ...], width: int) -> Content:
    """The longest of the hints that fits, at the right end."""
    room = width - left.cell_length - 4
    hint = next(h for h in (*hints, "") if len(h) <= max(0, room))
    gap = width - left.cell_length - len(hint) - 4
    return Content.assemble(left, " " * max(0, gap), (hint, MUTED))
