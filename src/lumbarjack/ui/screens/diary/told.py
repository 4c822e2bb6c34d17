"""What was told on a day, as lines: in short beside the journal, and in full."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from textual.content import Content

from lumbarjack.services.telling import Line
from lumbarjack.services.words import day_words
from lumbarjack.ui.lines import EMPTY, MUTED, STRONG, TEXT, Lines, paragraph, wrapped

TIME = 7
"""Cells for "07:10  "."""


def heading(day: date, today: date) -> str:
    """The day as a heading; its year where it is another one."""
    return day_words(day) if day.year == today.year else f"{day_words(day)} {day.year}"


def in_short(lines: Sequence[Line], head: str, width: int, height: int) -> Lines:
    """A line an entry, as many as fit."""
    out: Lines = [Content.styled(head, STRONG)]
    room = height - 1
    shown = lines if len(lines) <= room else lines[: room - 1]
    for line in shown:
        out.append(
            Content.assemble((line.time.ljust(TIME), MUTED), (cut(line.text, width - TIME), TEXT))
        )
    if len(shown) < len(lines):
        more = len(lines) - len(shown)
        out.append(Content.styled(f"{more} more: Enter opens the day.", MUTED))
    return out


def as_much_as_fits(lines: Sequence[Line], width: int, height: int) -> Lines:
    """Every word; else without what stands below the entries; else as much of that as there is."""
    full = in_full(lines, width)
    if len(full) <= height:
        return full
    plain = in_full([Line(line.time, line.text) for line in lines], width)
    if len(plain) <= height:
        return plain
    return [*plain[: height - 2], EMPTY, Content.styled("More: Enter opens the day.", MUTED)]


def in_full(lines: Sequence[Line], width: int) -> Lines:
    """Every word, each entry with what stands below it."""
    out: Lines = []
    for line in lines:
        out += [EMPTY] if out else []
        first, *rest = _paragraphs(line.text, width - TIME)
        out.append(Content.assemble((line.time.ljust(TIME), MUTED), (first, TEXT)))
        out += [Content.styled(f"{' ' * TIME}{text}", TEXT) for text in rest]
        for text in line.below:
            out += paragraph(text, width, MUTED, indent=TIME)
    return out


def _paragraphs(text: str, width: int) -> list[str]:
    """A note keeps its own lines."""
    return [part for line in text.splitlines() for part in wrapped(line, width) or [""]] or [""]


def cut(text: str, width: int) -> str:
    """As much of a text as fits in one line, ended by dots where that is not all."""
    text = " ".join(text.split())
    if len(text) <= width:
        return text
    return f"{(wrapped(text, width - 4) or [text])[0][: width - 4]} ..."
