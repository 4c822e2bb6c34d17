"""The first two rows: where one is, the date, and the rule under them."""

from __future__ import annotations

from textual.content import Content

from lumbarjack.ui.commands.command import Command
from lumbarjack.ui.commands.everywhere import AREAS
from lumbarjack.ui.lines import MUTED, STRONG, Lines, apart

ONLY_ACTIVE_BELOW = 54
"""Cells of text below which only the active area's name is shown (58 columns with margins)."""


def area_header(active: str, right: str, width: int, *, wide_gaps: bool) -> Lines:
    """The five areas, the active one bold with the heavy part of the rule under it.

    The mnemonic letter of the others is underlined. `right` stands at the end of the row.
    """
    shown = AREAS if width >= ONLY_ACTIVE_BELOW else tuple(a for a in AREAS if a.id == active)
    gap = " " * (3 if wide_gaps else 2)
    parts: list[str | tuple[str, str] | Content] = []
    start = end = used = 0
    for area in shown:
        if parts:
            parts.append(gap)
            used += len(gap)
        name = _name(area)
        if area.id == active:
            start, end = used, used + len(name)
            parts.append((name, STRONG))
        else:
            parts.append(_underlined(area))
        used += len(name)
    right = _whole(right, width - used - 2)
    row = Content.assemble(*parts, " " * (width - used - len(right)), (right, MUTED))
    return [row, _rule(start, end, width)]


def page_header(name: str, right: str, width: int, *, heavy: int | None = None) -> Lines:
    """The name of a page left, `right` at the end; the rule is heavy under the name, or `heavy`."""
    right = _whole(right, width - len(name) - 2)
    row = apart(name, right, width, style=STRONG, right_style=MUTED)[0]
    return [row, _rule(0, len(name) if heavy is None else heavy, width)]


def _whole(right: str, room: int) -> str:
    """What stands at the end, or its first part, or nothing: never the half of a word."""
    return next((part for part in (right, right.partition(",")[0]) if len(part) <= room), "")


def _name(area: Command) -> str:
    return area.tooltip


def _underlined(area: Command) -> Content:
    name, letter = _name(area), area.keys[0]
    at = name.lower().index(letter)
    return Content.assemble(
        (name[:at], MUTED), (name[at], f"{MUTED} underline"), (name[at + 1 :], MUTED)
    )


def _rule(start: int, end: int, width: int) -> Content:
    return Content.assemble(
        ("─" * start, "$line"),
        ("━" * (end - start), "$accent"),
        ("─" * max(0, width - end), "$line"),
    )
