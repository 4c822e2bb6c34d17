"""Lines of styled text of a given width."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from textual.content import Content

STRONG = "bold $strong"
TEXT = "$foreground"
MUTED = "$muted"
ACCENT = "bold $accent"

EMPTY = Content("")

ENDS = frozenset('.:)!?"')
"""After one of these a new line was meant, or does no harm."""


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


def paragraph(text: str, width: int, style: str = TEXT, *, indent: int = 0) -> list[Content]:
    """The text as styled lines."""
    return [Content.styled(line, style) for line in wrapped(text, width, indent=indent)]


def apart(
    left: str, right: str, width: int, *, style: str = TEXT, right_style: str = MUTED
) -> list[Content]:
    """One line with text at both ends; two where they do not fit beside each other."""
    room = width - len(left) - len(right)
    if room < 2:
        return [*paragraph(left, width, style), Content.styled(right.rjust(width), right_style)]
    return [Content.assemble((left, style), " " * room, (right, right_style))]


def labelled(label: str, lines: Iterable[str], width: int, column: int = 9) -> list[Content]:
    """A muted label, and beside it the lines, wrapped."""
    body = [part for line in lines for part in wrapped(line, width - column)]
    return [
        Content.assemble((label.ljust(column) if n == 0 else " " * column, MUTED), (part, TEXT))
        for n, part in enumerate(body)
    ]


def joined(wrapped_lines: Iterable[str], width: int) -> list[str]:
    """Paragraphs out of lines that were wrapped at `width`: empty lines stay.

    A line goes on in the next where that one's first word did not fit behind it.
    """
    out: list[str] = []
    last = ""
    for line in wrapped_lines:
        goes_on = (
            last and line and last[-1] not in ENDS and len(last) + 1 + len(line.split()[0]) > width
        )
        if goes_on:
            out[-1] = f"{out[-1]} {line}"
        else:
            out.append(line)
        last = line
    return out
