"""Today's page as lines: the part between the title row and the card."""

from __future__ import annotations

from textual.content import Content

from lumbarjack.core.safety.page import WIDTH as WRAPPED_AT
from lumbarjack.ui.lines import ACCENT, EMPTY, MUTED, STRONG, TEXT, apart, joined, paragraph
from lumbarjack.ui.page import Note, Page, Row

READABLE = 88
"""Longer lines are hard to read however wide the terminal is."""


def sheet(page: Page, width: int) -> list[Content]:
    """The page at a width in cells."""
    width = min(width, READABLE)
    if page.state == "locked":
        return _locked(page, width)
    blocks = [_top(page, width), _signs(page, width)]
    blocks += [_note(note, width) for note in page.notes]
    blocks += [
        [line for row in page.rows for line in _row(row, width)],
        [line for text in page.after for line in paragraph(text, width, MUTED)],
    ]
    return _parted(blocks)


def _parted(blocks: list[list[Content]]) -> list[Content]:
    lines: list[Content] = []
    for block in blocks:
        if block and lines:
            lines.append(EMPTY)
        lines += block
    return lines


def _top(page: Page, width: int) -> list[Content]:
    style = TEXT if page.state == "setup" else MUTED
    under = [line for text in page.under for line in paragraph(text, width, style)]
    gap = [EMPTY] if page.state == "setup" else []
    return [*paragraph(page.headline, width, STRONG), *gap, *under]


def _signs(page: Page, width: int) -> list[Content]:
    if not page.signs:
        return []
    text = " ".join(page.signs)
    first, *rest = paragraph(f"{text} ! opens the list.", width - 2)
    return [
        Content.assemble(("! ", ACCENT), first),
        *(Content.assemble("  ", line) for line in rest),
    ]


def _note(note: Note, width: int) -> list[Content]:
    return [
        *paragraph(note.headline, width, STRONG if note.urgent else TEXT),
        *paragraph(note.reason, width, TEXT if note.urgent else MUTED),
    ]


def _row(row: Row, width: int) -> list[Content]:
    mark = Content.styled("■ ", "$ok") if row.done else Content("  ")
    first, *rest = apart(row.name, row.dose, width - 2, style=TEXT, right_style=TEXT)
    details = [line for text in row.details for line in paragraph(text, width, MUTED, indent=4)]
    return [
        Content.assemble(mark, first),
        *(Content.assemble("  ", line) for line in rest),
        *details,
    ]


def _locked(page: Page, width: int) -> list[Content]:
    """The safety page, its first line as the one thing to act on."""
    first, *rest = joined(page.page, WRAPPED_AT)
    lines = [*_bar(first, width), EMPTY] if page.alarm else paragraph(first, width, STRONG)
    for text in rest:
        lines += paragraph(text, width) if text else [EMPTY]
    return lines


def _bar(text: str, width: int) -> list[Content]:
    """The one inverted thing: page colour on strong, or the terminal's own reverse."""
    return [
        Content.styled(f"  {line.plain}".ljust(width), "bold reverse $strong on $background")
        for line in paragraph(text, width - 4)
    ]
