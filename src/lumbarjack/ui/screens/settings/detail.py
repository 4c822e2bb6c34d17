"""The list of the settings, and the selected one in words, as lines."""

from __future__ import annotations

from textual.content import Content

from lumbarjack.config import Settings
from lumbarjack.services.person import Told
from lumbarjack.ui.glyphs import Glyphs
from lumbarjack.ui.lines import EMPTY, MUTED, STRONG, TEXT, Lines, labelled, paragraph, selectable
from lumbarjack.ui.screens.settings.rows import GROUPS, Row

NAME = 19
LABEL = 7
MOST_CHOICES = 8
"""More values than that are a scale and not a list to choose from."""


def list_lines(
    values: dict[str, str], selected: str, width: int, glyphs: Glyphs, *, gaps: bool
) -> tuple[Lines, int]:
    """All rows, with `gaps` the groups parted, and where the selected one is among them."""
    lines: Lines = []
    at = 0
    for group in GROUPS:
        if lines and gaps:
            lines.append(EMPTY)
        for row in group:
            chosen = row.id == selected
            if chosen:
                at = len(lines)
            lines.append(_row(row, values[row.id], chosen, width, glyphs))
    return lines, at


def _row(row: Row, value: str, chosen: bool, width: int, glyphs: Glyphs) -> Content:
    room = width - NAME - 2
    short = value if len(value) <= room else f"{value[: room - 3]}..."
    text = Content.assemble(
        (row.name.ljust(NAME), STRONG if chosen else TEXT), (short, STRONG if chosen else MUTED)
    )
    return selectable(text, chosen, glyphs.selected)


def detail_lines(
    row: Row, settings: Settings, told: Told, width: int, height: int, glyphs: Glyphs
) -> Lines:
    """What the row means, then, where there is room, the values or the answers that were given."""
    lines = paragraph(row.about, width)
    more: Lines = []
    if row.id == "answers":
        for label, words in told.answers:
            more += labelled(label, [words], width, LABEL)
    elif row.kind == "choice" and len(row.choices) <= MOST_CHOICES:
        more = _choices(row, settings, glyphs)
    if more and len(lines) + 1 + len(more) <= height:
        lines += [EMPTY, *more]
    return lines[:height]


def _choices(row: Row, settings: Settings, glyphs: Glyphs) -> Lines:
    now = getattr(settings, row.id)
    return [
        Content.assemble(
            (f"{glyphs.marked if value == now else glyphs.box} ", TEXT if value == now else MUTED),
            (word, STRONG if value == now else MUTED),
        )
        for value, word in row.choices
    ]
