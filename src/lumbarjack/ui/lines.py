"""Lines of styled text of a given width."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence

from textual.content import Content

Lines = list[Content]

STRONG = "bold $strong"
TEXT = "$foreground"
MUTED = "$muted"
ACCENT = "bold $accent"

EMPTY = Content("")

READABLE = 88
"""Longer lines are hard to read however wide the terminal is."""


def wrapped(text: str, width: int, *, indent: int = 0) -> list[str]:
    """The text broken at words into lines of at most `width` cells, each with its indent."""
    pad = " " * indent
    return textwrap.wrap(
        text,
        max(width, indent + 8),
        initial_indent=pad,
        subsequent_indent=pad,
        break_on_hyphens=False,
    )


def paragraph(text: str, width: int, style: str = TEXT, *, indent: int = 0) -> Lines:
    """The text as styled lines."""
    return [Content.styled(line, style) for line in wrapped(text, width, indent=indent)]


def apart(
    left: str, right: str, width: int, *, style: str = TEXT, right_style: str = MUTED
) -> Lines:
    """One line with text at both ends; two where they do not fit beside each other."""
    room = width - len(left) - len(right)
    if room < 2:
        return [*paragraph(left, width, style), Content.styled(right.rjust(width), right_style)]
    return [Content.assemble((left, style), " " * room, (right, right_style))]


def labelled(label: str, lines: Iterable[str], width: int, column: int = 9) -> Lines:
    """A muted label, and beside it the lines, wrapped."""
    body = [part for line in lines for part in wrapped(line, width - column)]
    return [
        Content.assemble((label.ljust(column) if n == 0 else " " * column, MUTED), (part, TEXT))
        for n, part in enumerate(body)
    ]


def windowed(lines: Sequence[Content], selected: int, height: int) -> Lines:
    """As many of the lines as fit, with the selected one among them.

    Where some are left out the last line says how many follow ("↓ 20 more"), or, at the end, the
    first how many went before ("↑ 3 more").
    """
    if height <= 0 or len(lines) <= height:
        return list(lines)
    room = height - 1
    first = max(0, min(selected - room + 1, len(lines) - room))
    below = len(lines) - first - room
    shown = list(lines[first : first + room])
    if below > 0:
        return [*shown, Content.styled(f"↓ {below} more", MUTED)]
    return [Content.styled(f"↑ {first} more", MUTED), *shown]


def scrolled(lines: Sequence[Content], top: int, height: int) -> tuple[Lines, int]:
    """As many of the lines as fit from the line `top` on, and the top that was possible.

    The last row says how many follow ("↓ 5 more"), or at the end how many went before.
    """
    if len(lines) <= height or height < 2:
        return list(lines), 0
    room = rows_seen(height)
    top = max(0, min(top, len(lines) - room))
    below = len(lines) - top - room
    more = f"↓ {below} more" if below else f"↑ {top} more"
    return [*lines[top : top + room], Content.styled(more, MUTED)], top


def rows_seen(height: int) -> int:
    """How many lines of a text that is `scrolled` are seen at once; at least 1."""
    return max(1, height - 1)


def selectable(text: Content | str, chosen: bool, mark: str = "▌", style: str = TEXT) -> Content:
    """A row of a list: the bar and the name bold where it is the chosen one."""
    row = text if isinstance(text, Content) else Content.styled(text, STRONG if chosen else style)
    return Content.assemble((f"{mark} ", "$accent") if chosen else "  ", row)


def bar(share: float, width: int, colour: str, full: str = "━", empty: str = "─") -> Content:
    """A thin bar, filled by `share` (0 to 1)."""
    cells = round(max(0.0, min(1.0, share)) * width)
    return Content.assemble((full * cells, colour), (empty * (width - cells), "$line"))


def parted(blocks: Iterable[Sequence[Content]], gap: int = 1) -> Lines:
    """Blocks below each other, one empty row between those that have anything."""
    lines: Lines = []
    for block in blocks:
        if block and lines:
            lines += [EMPTY] * gap
        lines += block
    return lines
