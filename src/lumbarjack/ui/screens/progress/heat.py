"""The year as a heatmap: a column a week, a row a weekday, and the months below."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from lumbarjack.core.progress.year import Week
from lumbarjack.core.streaks.marks import Kind
from lumbarjack.ui.day_marks import COLOURS, day_glyph
from lumbarjack.ui.glyphs import Glyphs
from lumbarjack.ui.lines import MUTED, Lines

LABEL = 4
"""Cells for "Mon "."""

DAYS = 7

LEGEND: tuple[tuple[Kind, str], ...] = (
    ("done", "done"),
    ("easier", "easier"),
    ("rest", "rest"),
    ("flare", "flare"),
    ("away", "away"),
    ("nothing", "none"),
    ("open", "today"),
)
"""A day before the first has the sign of one with nothing logged."""


def heat_lines(weeks: Sequence[Week], chosen: int | None, glyphs: Glyphs, wide: int) -> Lines:
    """A row for the mark of the chosen week, seven days, the months; `wide` cells a week."""
    return [
        chosen_line(weeks, chosen, glyphs, wide),
        *(_weekday(weeks, row, glyphs, wide) for row in range(DAYS)),
        Content.styled(f"{' ' * LABEL}{months(weeks, wide)}", MUTED),
    ]


def chosen_line(weeks: Sequence[Week], chosen: int | None, glyphs: Glyphs, wide: int) -> Content:
    """The mark above the chosen week, as the one below the name of this page."""
    if chosen is None or not 0 <= chosen < len(weeks):
        return Content("")
    before = " " * (LABEL + chosen * wide)
    return Content.assemble(before, (glyphs.full * wide, "$accent"))


def _weekday(weeks: Sequence[Week], row: int, glyphs: Glyphs, wide: int) -> Content:
    name = f"{weeks[0].days[row].day:%a}" if row % 2 == 0 and len(weeks[0].days) > row else ""
    parts: list[tuple[str, str]] = [(name.ljust(LABEL), MUTED)]
    for week in weeks:
        if row < len(week.days):
            kind = week.days[row].kind
            parts.append((day_glyph(kind, glyphs) * wide, COLOURS[kind]))
    return Content.assemble(*_joined(parts))


def _joined(parts: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Neighbours of one colour as one piece."""
    out: list[tuple[str, str]] = []
    for text, style in parts:
        if out and out[-1][1] == style:
            out[-1] = (out[-1][0] + text, style)
        else:
            out.append((text, style))
    return out


def months(weeks: Sequence[Week], wide: int) -> str:
    """The names of the months where each begins, left out where there is no room."""
    width = len(weeks) * wide
    row = ""
    for number, week in enumerate(weeks):
        begins = [d.day for d in week.days if d.day.day == 1]
        at = number * wide
        if begins and (not row or at > len(row)) and at + 3 <= width:
            row = f"{row.ljust(at)}{begins[0]:%b}"
    return row


def legend(weeks: Sequence[Week], glyphs: Glyphs) -> list[Content]:
    """Each kind of day that stands on the map, with its word."""
    there = {"nothing" if d.kind == "before" else d.kind for week in weeks for d in week.days}
    return [
        Content.assemble((day_glyph(kind, glyphs), COLOURS[kind]), (f" {word}", MUTED))
        for kind, word in LEGEND
        if kind in there
    ]
