"""Keys and what they do, in one column or two."""

from __future__ import annotations

from collections.abc import Callable
from itertools import zip_longest

from textual.content import Content

from lumbarjack.ui.commands.command import Command, Keymap, KeySet, keys_shown
from lumbarjack.ui.lines import EMPTY, STRONG, TEXT, Lines, wrapped

KEY = 11
GUTTER = 4

PAIRS = {
    "up": ("down", "Row by row"),
    "page_up": ("page_down", "Page by page"),
    "top": ("bottom", "First and last row"),
    "value_before": ("value_on", "The value before, the next"),
    "left": ("right", "To the left, to the right"),
}
"""The two directions of one thing stand on one row: id -> the id of the other, what both do."""

Entry = tuple[str, str]
"""Keys, and what they do."""


def entries(keys: KeySet, chosen: Keymap, *, sentences: bool) -> list[Entry]:
    """A row for each command that has keys, or for two that belong together."""
    by_id = {command.id: command for command in keys.commands if command.keys}
    rows: list[Entry] = []
    done: set[str] = set()
    for command in by_id.values():
        if command.id in done:
            continue
        other, both = PAIRS.get(command.id, ("", ""))
        if other in by_id:
            done.add(other)
            rows.append((_fitting(_pair(command, by_id[other], chosen), 2), both + "." * sentences))
        else:
            said = command.help if sentences else command.tooltip
            keys_of_it = keys_shown(command, chosen, every=True).split()
            rows.append((_fitting(keys_of_it, 1), said))
    return rows


def _pair(one: Command, other: Command, chosen: Keymap) -> list[str]:
    """The keys of both, first with first: ↑ ↓ k j."""
    keys = [keys_shown(command, chosen, every=True).split() for command in (one, other)]
    return [key for both in zip_longest(*keys) for key in both if key]


def _fitting(keys: list[str], at_once: int) -> str:
    """The keys; of those that have no room the last ones go, so many at once."""
    while len(keys) > at_once and len(" ".join(keys)) >= KEY:
        keys = keys[:-at_once]
    return " ".join(keys)


def one_column(rows: list[Entry], width: int) -> Lines:
    """Rows below each other; a text that is too long goes on under itself."""
    lines: Lines = []
    for keys, text in rows:
        for n, line in enumerate(wrapped(text, width - KEY)):
            shown = keys if n == 0 else ""
            lines.append(Content.assemble((shown.ljust(KEY), STRONG), (line, TEXT)))
    return lines


def two_columns(rows: list[Entry], width: int) -> Lines:
    """The first half left, the second right, as even as the rows allow."""
    each = (width - GUTTER) // 2
    left, right = _even(rows, lambda part: one_column(part, each))
    return [
        Content.assemble(a, " " * (each + GUTTER - a.cell_length), b)
        for a, b in zip_longest(left, right, fillvalue=EMPTY)
    ]


def _even(rows: list[Entry], drawn: Callable[[list[Entry]], Lines]) -> tuple[Lines, Lines]:
    """Cut where the left column first is at least as high as the right."""
    for cut in range(len(rows) + 1):
        left, right = drawn(rows[:cut]), drawn(rows[cut:])
        if len(left) >= len(right):
            return left, right
    return drawn(rows), []
