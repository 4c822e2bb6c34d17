"""The list of the catalogue: ladders, the open one with its rungs, or what a search found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content

from lumbarjack.services.browse import Browse, Found, Rung, Rungs
from lumbarjack.ui.glyphs import Glyphs
from lumbarjack.ui.lines import MUTED, STRONG, TEXT, Lines, wrapped

HERE = "$accent"
INDENT = "  "
HERE_WORDS = ("   you are here", "  here")
"""What is said behind the person's rung, the first that has room."""


@dataclass(frozen=True)
class Row:
    """A ladder, or one of its rungs; `key` names it whatever else is shown."""

    ladder: Rungs
    rung: Rung | None = None

    @property
    def key(self) -> str:
        """An exercise's id, or "/" and a ladder's."""
        return ladder_key(self.ladder) if self.rung is None else self.rung.exercise.id


def ladder_key(ladder: Rungs) -> str:
    """The key of a ladder's row."""
    return f"/{ladder.ladder.id}"


def visible(browse: Browse, open_ladder: str | None, found: Found | None) -> tuple[Row, ...]:
    """The rows in order: all ladders, the open one with its rungs; or only what was found."""
    rows: list[Row] = []
    ids = None if found is None else frozenset(found.ids)
    for ladder in browse.ladders:
        rungs = [r for r in ladder.rungs if ids is None or r.exercise.id in ids]
        if ids is not None and not rungs:
            continue
        rows.append(Row(ladder))
        if ids is not None or ladder.ladder.id == open_ladder:
            rows += [Row(ladder, rung) for rung in rungs]
    return tuple(rows)


def first_key(browse: Browse) -> str:
    """Where the list begins: the person's first rung, else the first exercise."""
    for ladder in browse.ladders:
        for rung in ladder.rungs:
            if rung.here:
                return rung.exercise.id
    return next((r.exercise.id for ladder in browse.ladders for r in ladder.rungs), "")


def list_lines(
    rows: Sequence[Row],
    chosen: str,
    size: tuple[int, int],
    glyphs: Glyphs,
    marked: Sequence[str] = (),
) -> Lines:
    """As many rows as fit, the chosen one among them; the first two cells are for its bar.

    Exercises that are `marked` have their place among those behind the name.
    """
    width, height = size
    at = next((n for n, row in enumerate(rows) if row.key == chosen), 0)
    lit = rows[at].ladder if rows else None
    blocks = [
        _ladder_lines(row, row.key == chosen, row.ladder is lit, width, glyphs)
        if row.rung is None
        else _rung_lines(row.rung, row.key == chosen, width, glyphs, marked)
        for row in rows
    ]
    if height <= 0 or sum(map(len, blocks)) <= height:
        return _flat(blocks)
    first, last = _window(blocks, at, height - 1)
    below, above = len(blocks) - last, first
    more = f"↓ {below} more" if below else f"↑ {above} more"
    line = Content.assemble(INDENT, (more, MUTED))
    shown = _flat(blocks[first:last])
    return [*shown, line] if below else [line, *shown]


def _window(blocks: Sequence[Lines], at: int, room: int) -> tuple[int, int]:
    """From which row to which (not included): the chosen one, as many before it as there is room.

    What room is left is filled with the rows behind it.
    """
    first, last, used = at, at + 1, len(blocks[at])
    while first > 0 and used + len(blocks[first - 1]) <= room:
        first -= 1
        used += len(blocks[first])
    while last < len(blocks) and used + len(blocks[last]) <= room:
        used += len(blocks[last])
        last += 1
    return first, last


def _flat(blocks: Sequence[Lines]) -> Lines:
    return [line for block in blocks for line in block]


def _ladder_lines(row: Row, chosen: bool, lit: bool, width: int, glyphs: Glyphs) -> Lines:
    """The ladder's name; on the one that is looked at also the rung the person is on, "3/5"."""
    ladder = row.ladder
    place = f"{ladder.at}/{len(ladder.ladder.rungs)}" if lit and ladder.at else ""
    room = width - len(INDENT) - (len(place) + 1 if place else 0)
    name = ladder.ladder.name
    names = wrapped(name, room if len(name) <= room else room - len(INDENT))
    style = STRONG if lit else MUTED
    lines = [Content.assemble(INDENT if n else "", (part, style)) for n, part in enumerate(names)]
    if place:
        gap = " " * (width - len(INDENT) - len(names[0]) - len(place))
        lines[0] = Content.assemble(lines[0], gap, (place, MUTED))
    return _marked(lines, chosen, "", glyphs)


def _rung_lines(
    rung: Rung, chosen: bool, width: int, glyphs: Glyphs, marked: Sequence[str]
) -> Lines:
    style = STRONG if chosen else TEXT if rung.reached and not rung.misfit else MUTED
    number = f"{rung.exercise.rung} "
    room = width - 2 * len(INDENT) - len(number)
    sign = f" {glyphs.flare}" if rung.misfit else ""
    if rung.exercise.id in marked:
        sign = f" {glyphs.marked} {marked.index(rung.exercise.id) + 1}"
    names = wrapped(rung.exercise.name, room - len(sign))
    lines = [
        Content.assemble(
            (number, HERE if rung.here else style) if n == 0 else " " * len(number), (name, style)
        )
        for n, name in enumerate(names)
    ]
    if sign:
        lines[-1] = Content.assemble(lines[-1], (sign, TEXT))
    if rung.here:
        lines = _with_here(lines, room - len(names[-1]) - len(sign), " " * len(number))
    return _marked(lines, chosen, INDENT, glyphs)


def _with_here(lines: Lines, room: int, hang: str) -> Lines:
    for text in HERE_WORDS:
        if len(text) <= room:
            return [*lines[:-1], Content.assemble(lines[-1], (text, HERE))]
    return [*lines, Content.assemble(hang, (HERE_WORDS[0].strip(), HERE))]


def _marked(lines: Lines, chosen: bool, indent: str, glyphs: Glyphs) -> Lines:
    bar = (f"{glyphs.selected} ", HERE)
    return [Content.assemble(indent, bar if chosen else INDENT, line) for line in lines]
