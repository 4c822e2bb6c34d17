"""The pain of each week as a filled area, and below it the steps and the flares."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from lumbarjack.core.progress.year import Week
from lumbarjack.ui.glyphs import Glyphs
from lumbarjack.ui.lines import MUTED, STRONG, Lines
from lumbarjack.ui.score import colour
from lumbarjack.ui.screens.progress.heat import LABEL

TOP = 10
DOTS = 4
"""Dots of a braille cell, one above the other."""

FILLED = (" ", "\u28c0", "\u28e4", "\u28f6", "\u28ff")
"""A braille cell filled from below with 0 to 4 rows of dots."""

EXPLAINED = "worst of the day, middle value of each week"


def pain_lines(
    weeks: Sequence[Week],
    chosen: int | None,
    learning: str,
    glyphs: Glyphs,
    wide: int,
    rows: int,
    width: int,
) -> Lines:
    """The heading, the area of so many rows, and the row of steps; ASCII has one row of digits."""
    head = Content.assemble(("Pain", STRONG), (f"  {heading(weeks, chosen)}"[: width - 4], MUTED))
    if learning:
        return [head, Content.styled(learning, MUTED)]
    area = [_digits(weeks, wide)] if glyphs.ascii else _area(weeks, wide, rows)
    return [head, *area, _steps(weeks, glyphs, wide)]


def heading(weeks: Sequence[Week], chosen: int | None) -> str:
    """What is shown; of a chosen week its numbers."""
    return EXPLAINED if chosen is None else week_words(weeks[chosen])


def week_words(week: Week) -> str:
    """A week in numbers: "9 to 15 Mar: usually 3, from 2 to 4; 5 days done"."""
    return f"{span(week)}: {numbers(week)}"


def span(week: Week) -> str:
    """A week by its days: "9 to 15 Mar", "30 Mar to 5 Apr"."""
    first, last = week.first, week.last
    month = "" if first.month == last.month else f" {first:%b}"
    return f"{first.day}{month} to {last.day} {last:%b}"


def numbers(week: Week) -> str:
    """Its pain, the days that count, and what happened."""
    low, high = min(week.scores, default=0), max(week.scores, default=0)
    if not week.scores:
        pain = "no pain logged"
    elif low == high:
        pain = f"always {low}" if len(week.scores) > 1 else f"{low} on one day"
    else:
        pain = f"{low} to {high}, middle {week.middle}"
    done = "1 day done" if week.done == 1 else f"{week.done} days done"
    return "; ".join([pain, done, *happened(week)])


def happened(week: Week) -> list[str]:
    """Flare and steps of a week in words."""
    said = ["a flare began"] if week.flare else []
    said += ["a rung up"] if week.harder else []
    return said + (["a rung down"] if week.easier else [])


def _area(weeks: Sequence[Week], wide: int, rows: int) -> Lines:
    return [_row(weeks, row, rows, wide) for row in range(rows)]


def _row(weeks: Sequence[Week], row: int, rows: int, wide: int) -> Content:
    """One row of cells, the highest first, with its number at the left."""
    parts: list[tuple[str, str]] = [(_axis(row, rows).ljust(LABEL), MUTED)]
    for week in weeks:
        middle = week.middle
        below = (rows - 1 - row) * DOTS
        filled = 0 if middle is None else max(0, min(DOTS, dots(middle, rows) - below))
        parts.append((FILLED[filled] * wide, colour(middle or 0)))
    return Content.assemble(*parts)


def dots(score: int, rows: int) -> int:
    """How many dots high a score is; a week without pain is still a logged one."""
    return max(1, round(score * rows * DOTS / TOP))


def _axis(row: int, rows: int) -> str:
    known = {0: "10", rows // 2: " 5", rows - 1: " 0"}
    return known.get(row, "")


def _digits(weeks: Sequence[Week], wide: int) -> Content:
    """A digit a week; ten has two where there is room for them, else an X."""
    ten = "10" if wide > 1 else "X"
    parts: list[tuple[str, str]] = [(" " * LABEL, "")]
    for week in weeks:
        middle = week.middle
        text = "" if middle is None else ten if middle == TOP else str(middle)
        parts.append((text.ljust(wide), colour(middle or 0)))
    return Content.assemble(*parts)


def _steps(weeks: Sequence[Week], glyphs: Glyphs, wide: int) -> Content:
    parts: list[tuple[str, str]] = [(" " * LABEL, "")]
    for week in weeks:
        sign, style = _sign(week, glyphs)
        parts.append((sign.ljust(wide), style))
    return Content.assemble(*parts)


def _sign(week: Week, glyphs: Glyphs) -> tuple[str, str]:
    """The one sign of a week: a flare before a step down before a step up."""
    if week.flare:
        return glyphs.flare, "$pain2"
    if week.easier:
        return glyphs.easier_step, "$pain2"
    return (glyphs.harder_step, "$ok") if week.harder else (" ", "")


def steps_legend(glyphs: Glyphs) -> list[Content]:
    """The two arrows with their words."""
    return [
        Content.assemble((glyphs.harder_step, "$ok"), (" harder", MUTED)),
        Content.assemble((glyphs.easier_step, "$pain2"), (" easier", MUTED)),
    ]
