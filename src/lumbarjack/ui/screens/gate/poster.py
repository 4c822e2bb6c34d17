"""The emergency page in lines: one action, readable from across the room, no colour at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content

from lumbarjack.core.safety.emergency import Emergency
from lumbarjack.ui.lines import (
    EMPTY,
    MUTED,
    READABLE,
    STRONG,
    TEXT,
    Lines,
    labelled,
    paragraph,
    wrapped,
)
from lumbarjack.ui.widgets.big import DIGITS, big_digits

INVERTED = "bold $background on $strong"
REVERSED = "bold reverse"
"""The bar where there is no colour: the terminal's own."""

BESIDE = 5
"""Cells between the number and the words beside it."""

LABEL = 8
LEFT_OUT = " ()/.-"
MOST_ROWS_MARKED = 3
GOES_BEFORE_GAPS = 5
"""What goes at a higher number goes before the blocks move together."""

CLOSED_SHORT = "Exercises are closed until you have been assessed."
NOT_SAVED = "Not saved."
TRIED_AGAIN = f"{NOT_SAVED} It is tried again every few seconds."


@dataclass(frozen=True)
class Block:
    """Some lines, the empty rows before them, and how early they go where there is no room."""

    lines: Lines
    gap: int = 1
    goes: int = 0
    """0 never, else the highest goes first."""


def poster(
    page: Emergency,
    saved: str,
    width: int,
    height: int,
    *,
    block: str,
    doubled: bool = False,
    no_colour: bool = False,
) -> Lines:
    """The page in a place. `saved` says when it was saved (empty: it was not, and says so).

    `block` is the glyph of the large digits (empty: they are written small), `doubled` makes them
    twice as large where that has room.
    """
    bar = _bar(page.bar, width, no_colour)
    width = min(width, READABLE)
    digits = _digits(page.number, width, block, doubled=doubled)
    marked = _marked(page.marked, width)
    blocks = [
        Block(bar, gap=0),
        Block(marked, goes=4),
        *_action(page, digits, width),
        Block(labelled("Say", (f'"{page.say}"',), width, LABEL), gap=2, goes=5),
        Block(_take(width), gap=0, goes=6),
        Block(_closed(page, saved, width), goes=3),
        Block(paragraph(page.crisis, width, MUTED)),
        Block([] if saved else paragraph(TRIED_AGAIN, width, STRONG)),
    ]
    return _laid(blocks, height)


def _bar(text: str, width: int, no_colour: bool) -> Lines:
    style = REVERSED if no_colour else INVERTED
    return [
        Content.styled(f"  {line}".ljust(width), style) for line in wrapped(text, max(width - 4, 8))
    ]


def _marked(marked: tuple[str, ...], width: int) -> Lines:
    """What was marked, in bold; what has no room is counted."""
    for shown in range(len(marked), 0, -1):
        left = len(marked) - shown
        more = f" and {left} more" if left else ""
        lines = _bold(marked[:shown], f"{more}.", width)
        if len(lines) <= MOST_ROWS_MARKED:
            return lines
    return []


def _bold(marked: tuple[str, ...], end: str, width: int) -> Lines:
    label = "You marked: "
    rows = wrapped(label + "; ".join(marked) + end, width)
    lines: Lines = []
    for n, row in enumerate(rows):
        head = label if n == 0 else ""
        tail = end if n == len(rows) - 1 and row.endswith(end) else ""
        body = row[len(head) : len(row) - len(tail)]
        lines.append(Content.assemble((head, TEXT), (body, STRONG), (tail, TEXT)))
    return lines


def _digits(number: str, width: int, block: str, *, doubled: bool) -> list[str]:
    """The number large, empty where it has a sign that is no digit, or no room."""
    plain = "".join(" " if c in LEFT_OUT else c for c in number)
    plain = " ".join(plain.split())
    if not block or not plain or any(c not in DIGITS for c in plain):
        return []
    sizes = (True, False) if doubled else (False,)
    for twice in sizes:
        rows = big_digits(plain, block=block, doubled=twice)
        if len(rows[0]) <= width:
            return rows
    return []


def _action(page: Emergency, digits: list[str], width: int) -> list[Block]:
    lead, words = page.lead, page.words
    if page.number and not digits:
        lead = f"Call {page.number} now"
    text = " ".join(words)
    if not digits:
        rows = words if page.kind != "now" else (text,)
        said = [line for row in rows for line in paragraph(row, width)]
        return [Block(paragraph(lead, width, STRONG)), Block(said, gap=0 if page.number else 1)]
    room = width - len(digits[0]) - BESIDE
    if max(map(len, (lead, *words))) <= room:
        return [Block(_beside(digits, (lead, *words)))]
    below = [
        *paragraph(f"{lead},", width, STRONG)[:1],
        *paragraph(text, width),
    ]
    return [Block([Content.styled(row, STRONG) for row in digits]), Block(below)]


def _beside(digits: list[str], words: Sequence[str]) -> Lines:
    """The words stand in the lower middle of the digits."""
    first = (len(digits) - len(words) + 1) // 2
    lines: Lines = []
    for n, row in enumerate(digits):
        at = n - first
        said = words[at] if 0 <= at < len(words) else ""
        style = STRONG if at == 0 else TEXT
        lines.append(Content.assemble((row, STRONG), " " * BESIDE, (said, style)))
    return lines


def _take(width: int) -> Lines:
    text = "your record: y writes it to a file."
    if len(text) + LABEL > width:
        return labelled("Take", (text,), width, LABEL)
    before, after = text.split(" y ")
    return [
        Content.assemble(
            ("Take".ljust(LABEL), MUTED), (f"{before} ", TEXT), ("y", STRONG), (f" {after}", TEXT)
        )
    ]


def _closed(page: Emergency, saved: str, width: int) -> Lines:
    """What is closed, what stays open, when it was saved: a line of its own where that fits."""
    *first, last = page.closed
    lines = [line for text in first for line in paragraph(text, width, MUTED)]
    if len(lines) > len(first):
        lines = paragraph(CLOSED_SHORT, width, MUTED)
    return [*lines, *paragraph(f"{last} {saved}".strip(), width, MUTED)]


def _laid(blocks: list[Block], height: int) -> Lines:
    """Closer together, then fewer, until they fit; what never goes stays whatever the room."""
    gaps = {n: block.gap for n, block in enumerate(blocks) if block.lines}

    def rows() -> int:
        return sum(gap + len(blocks[n].lines) for n, gap in gaps.items())

    while rows() > height:
        last = max(gaps, key=lambda n: blocks[n].goes)
        wide = [n for n, gap in gaps.items() if gap > 1]
        close = [n for n, gap in gaps.items() if gap]
        if wide or (close and blocks[last].goes <= GOES_BEFORE_GAPS):
            gaps[(wide or close)[-1]] -= 1
        elif blocks[last].goes:
            del gaps[last]
        else:
            break
    for n in sorted(range(len(blocks)), key=lambda n: blocks[n].goes):
        if n not in gaps and blocks[n].lines and rows() + len(blocks[n].lines) <= height:
            gaps[n] = 0
    return [line for n in sorted(gaps) for line in (*([EMPTY] * gaps[n]), *blocks[n].lines)]
