"""Short things beside each other, as many to a row as fit, none of them broken."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from lumbarjack.ui.lines import TEXT, Lines

GAP = "   "


def packed(parts: Iterable[str], width: int, style: str = TEXT) -> Lines:
    """The parts in rows of at most `width` cells."""
    rows: list[str] = []
    for part in parts:
        if rows and len(rows[-1]) + len(GAP) + len(part) <= width:
            rows[-1] += GAP + part
        else:
            rows.append(part)
    return [Content.styled(row, style) for row in rows]
