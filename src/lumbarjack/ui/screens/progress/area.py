"""The pain of each week as a filled area, and below it the steps and the flares."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from lumbarjack.core.progress.words import week_words
from lumbarjack.core.progress.year import Week
from lumbarjack.ui.glyphs import Glyphs
from lumbarjack.ui.lines import MUTED, STRONG, Lines
from lumbarjack.ui.score import colour
from lumbarjack.ui.screens.progress.heat import LABEL, months

TOP = 10
DOTS = 4
"""Dots of a braille cell, one above the other."""

BRAILLE = 0x2800
LEFT, RIGHT = (0x40, 0x04, 0x02, 0x01), (0x80, 0x20, 0x10, 0x08)
"""The dots of a braille cell, from below."""

EXPLAINED = "middle of each week's worst; thin: upper quarter"
IN_DIGITS = "middle of each week's worst, a digit a week"


def pain_lines(
    weeks: Sequence[Week],
    chosen: int | None,
    learning: str,
    glyphs: Glyphs,
    wide: int,
    rows: int,
    width: int,
    named: bool = False,
) -> Lines:
    """The heading, the area of so many rows, and the row of steps; ASCII has one row of digits.

    With `named` the months stand below, where no heatmap above names them.
    """
    said = heading(weeks, chosen) if chosen is not None or not glyphs.ascii else IN_DIGITS
    head = Content.assemble(("Pain", STRONG), (f"  {said}"[: width - 4], MUTED))
    if learning:
        return [head, Content.styled(learning, MUTED)]
    area = [_digits(weeks, wide)] if glyphs.ascii else _area(weeks, wide, rows)
    names = [Content.styled(f"{' ' * LABEL}{months(weeks, wide)}", MUTED)] if named else []
    return [head, *area, _steps(weeks, glyphs, wide), *names]


def heading(weeks: Sequence[Week], chosen: int | None) -> str:
    """What is shown; of a chosen week its numbers."""
    return EXPLAINED if chosen is None else week_words(weeks[chosen])


def _area(weeks: Sequence[Week], wide: int, rows: int) -> Lines:
    return [_row(weeks, row, rows, wide) for row in range(rows)]


def _row(weeks: Sequence[Week], row: int, rows: int, wide: int) -> Content:
    """One row of cells, the highest first, with its number at the left."""
    parts: list[tuple[str, str]] = [(_axis(row, rows).ljust(LABEL), MUTED)]
    for week in weeks:
        middle, high = week.middle, week.high
        if middle is None or high is None:
            parts.append((" " * wide, ""))
            continue
        below = (rows - 1 - row) * DOTS
        full = max(0, min(DOTS, dots(middle, rows) - below))
        thin = max(full, min(DOTS, dots(high, rows) - below))
        parts.append((_cells(full, thin, wide), colour(middle if full else high)))
    return Content.assemble(*parts)


def _cells(full: int, thin: int, wide: int) -> str:
    """The cells of a week: so many rows of dots in full, above them one thin line of dots."""
    solid = sum((*LEFT[:full], *RIGHT[:full]))
    if wide == 1:
        return _dotted(solid + sum(LEFT[full:thin]))
    line = _dotted(solid + sum(RIGHT[full:thin])) + _dotted(solid + sum(LEFT[full:thin]))
    return line.ljust(wide)


def _dotted(dots: int) -> str:
    return chr(BRAILLE + dots) if dots else " "


def dots(score: float, rows: int) -> int:
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
        digit = "" if middle is None else str(nearest(middle))
        text = ten if digit == str(TOP) else digit
        parts.append((text.ljust(wide), colour(middle or 0)))
    return Content.assemble(*parts)


def nearest(middle: float) -> int:
    """The digit that a middle value is drawn as; half way it is the higher one."""
    return int(middle + 0.5)


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
