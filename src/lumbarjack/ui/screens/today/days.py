"""How it has been: a glyph a day for pain and for what was done, and the same in words."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from textual.content import Content

from lumbarjack.services.lately import (
    Lately,
    done_in_short,
    done_of_weeks,
    done_words,
    pain_in_short,
    pain_of_weeks,
    pain_words,
)
from lumbarjack.ui.day_marks import COLOURS, day_glyph
from lumbarjack.ui.glyphs import Glyphs
from lumbarjack.ui.lines import EMPTY, MUTED, STRONG, TEXT, Lines
from lumbarjack.ui.score import colour

if TYPE_CHECKING:
    from lumbarjack.core.streaks.marks import DayMark

LABEL = 5
GAP = 3

CHART_ROWS = 4
EIGHTHS = " ▁▂▃▄▅▆▇█"
TOP = 10
AXIS = 3
"""Cells before the first day of the chart: its numbers."""

WEEK = timedelta(days=7)

Part = tuple[str, str]


def fortnight_lines(lately: Lately, glyphs: Glyphs, *, letters: bool, short: bool) -> Lines:
    """Fourteen days, two cells a day, today last: letters, pain, done; in words beside them."""
    days = lately.fortnight
    pain = pain_in_short(lately) if short else pain_words(lately)
    done = done_in_short(lately) if short else done_words(lately)
    head = _row("Day", [(f"{d.day:%a}"[0], MUTED) for d in days], "")
    return [
        *([head] if letters else []),
        _row("Pain", [_pain(d, glyphs) for d in days], pain),
        _row("Done", [_done(d, glyphs) for d in days], done),
    ]


def _row(label: str, cells: list[Part], said: str) -> Content:
    return Content.assemble(
        (label.ljust(LABEL), MUTED), *_apart(cells), (" " * GAP if said else ""), (said, TEXT)
    )


def _apart(cells: list[Part]) -> list[Part]:
    """The cells with an empty one between each two."""
    return [part for cell in cells for part in ((" ", ""), cell)][1:]


def _pain(day: DayMark, glyphs: Glyphs) -> Part:
    if day.score is None:
        return (" " if day.kind == "before" else glyphs.nothing, MUTED)
    return glyphs.pain[day.score], colour(day.score)


def _done(day: DayMark, glyphs: Glyphs) -> Part:
    if day.kind == "before":
        return " ", ""
    return day_glyph(day.kind, glyphs), COLOURS[day.kind]


def weeks_lines(lately: Lately, glyphs: Glyphs, width: int) -> Lines:
    """Eight weeks: in words, the pain as bars of four rows, what was done, a date each week."""
    head = Content.assemble(
        ("Eight weeks", STRONG),
        (f"   {pain_of_weeks(lately)}   {done_of_weeks(lately)}"[: width - 11], TEXT),
    )
    chart = [
        Content.assemble(
            (_axis(row).rjust(AXIS - 1).ljust(AXIS), MUTED),
            *_apart([_bar(day, row, glyphs) for day in lately.days]),
        )
        for row in range(CHART_ROWS)
    ]
    done = Content.assemble(" " * AXIS, *_apart([_done(d, glyphs) for d in lately.days]))
    return [head, EMPTY, *chart, done, _dates(lately)]


def _axis(row: int) -> str:
    return {0: str(TOP), CHART_ROWS // 2: str(TOP // 2)}.get(row, "")


def _bar(day: DayMark, row: int, glyphs: Glyphs) -> Part:
    """One cell of a bar; the row of 0 is the topmost. In ASCII its top is the digit."""
    if day.score is None:
        return " ", ""
    eighths = max(1, round(day.score * CHART_ROWS * 8 / TOP))
    below = (CHART_ROWS - 1 - row) * 8
    filled = max(0, min(8, eighths - below))
    if not filled:
        return " ", ""
    if not glyphs.ascii:
        return EIGHTHS[filled], colour(day.score)
    top = eighths - below <= 8
    return (glyphs.pain[day.score] if top else glyphs.block), colour(day.score)


def _dates(lately: Lately) -> Content:
    text = " " * AXIS
    for day in lately.days[:: WEEK.days]:
        text += f"{day.day.day} {day.day:%b}".ljust(2 * WEEK.days)
    return Content.styled(text.rstrip(), MUTED)
