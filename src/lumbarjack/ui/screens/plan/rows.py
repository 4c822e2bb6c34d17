"""The plan as lines: a row an exercise, and what is said of the chosen one."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from lumbarjack.core.catalogue.labels import kind_words
from lumbarjack.core.dosing import who_set
from lumbarjack.core.shorthand import shorthand
from lumbarjack.ui.dose import line_dose
from lumbarjack.ui.glyphs import Glyphs
from lumbarjack.ui.lines import (
    EMPTY,
    MUTED,
    STRONG,
    TEXT,
    Lines,
    paragraph,
    selectable,
    windowed,
)
from lumbarjack.ui.screens.plan.page import PlanPage, PlanRow, days_letters

DAYS = 7
WHO = 9
GAP = "   "
ROOMY = 68
"""From so many cells on days and who set it stand in the row; below who is left out."""
SMALL = 50
"""Below so many cells the days are left out too."""


def list_lines(
    rows: Sequence[PlanRow], chosen: int, width: int, height: int, glyphs: Glyphs
) -> Lines:
    """Name, dose, days, who set it, in columns; as many rows as fit."""
    doses = [shorthand(row.standing.dose, glyphs.times) for row in rows]
    column = max(map(len, doses), default=0)
    lines = [
        _row(row, dose.rjust(column), n == chosen, width, glyphs)
        for n, (row, dose) in enumerate(zip(rows, doses, strict=True))
    ]
    return windowed(lines, chosen, height)


def _row(row: PlanRow, dose: str, chosen: bool, width: int, glyphs: Glyphs) -> Content:
    parts: list[tuple[str, str]] = [(dose, TEXT)]
    if width >= SMALL:
        letters = days_letters(row.standing.item.days, glyphs.nothing)
        parts.append((f"{GAP}{letters}", MUTED))
    if width >= ROOMY:
        parts.append((f"{GAP}{row.who.ljust(WHO)}", MUTED))
    room = width - 2 - sum(len(text) for text, _ in parts)
    name = short(row.exercise.name, room - 1)
    style = STRONG if chosen else TEXT
    line = Content.assemble((name.ljust(room), style), *parts)
    return selectable(line, chosen, glyphs.selected)


def short(name: str, room: int) -> str:
    """A name in so many cells, cut at a word where it is longer."""
    if len(name) <= room:
        return name
    words = name[: room - 2].rsplit(" ", 1)[0].rstrip(",")
    return f"{words} .."


def detail_lines(row: PlanRow, width: int, height: int, glyphs: Glyphs) -> Lines:
    """The chosen exercise: its dose and who set it, why it is so, and since when."""
    head, *body = _told(row, width, glyphs)
    if len(body) + 2 <= height:
        return [head, EMPTY, *body]
    return [head, *body][:height]


def _told(row: PlanRow, width: int, glyphs: Glyphs) -> Lines:
    standing = row.standing
    per = " a side" if row.exercise.two_sided else ""
    dose = f"{line_dose(standing.dose, glyphs.times, per)}, {who_set(standing.dose)}."
    since = f"Since {standing.since.day} {standing.since:%B}."
    name, kind = short(row.exercise.name, width), kind_words(row.exercise)
    beside = f"  {kind}" if len(name) + len(kind) + 2 <= width else ""
    return [
        Content.assemble((name, STRONG), (beside, MUTED)),
        *paragraph(dose[:1].upper() + dose[1:], width),
        *_why(standing.why, since, width),
    ]


def _why(why: str, since: str, width: int) -> Lines:
    told = f"{why} {since}" if why and "since" not in why else why or since
    return paragraph(told, width, MUTED)


def whole_lines(page: PlanPage, width: int, glyphs: Glyphs) -> Lines:
    """Every exercise with its reason, and what was left out."""
    lines: Lines = []
    for row in page.rows:
        lines += [*_told(row, width, glyphs), EMPTY]
    for sentence in () if page.plan is None else page.plan.dropped:
        lines += paragraph(sentence, width, MUTED)
    return lines
