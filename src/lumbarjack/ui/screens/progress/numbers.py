"""The numbers beside the year: consistency first, then weeks on target, the score last."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from lumbarjack.core.measures.told import number as written
from lumbarjack.core.progress.year import Week
from lumbarjack.core.streaks.streak import Streak
from lumbarjack.services.progress import Progress
from lumbarjack.ui.glyphs import Glyphs
from lumbarjack.ui.lines import EMPTY, STRONG, TEXT, Lines, paragraph
from lumbarjack.ui.screens.progress.area import steps_legend
from lumbarjack.ui.screens.progress.heat import legend

Said = tuple[str, str]
"""A number, and what it is."""

GAP = "   "
LEGEND_COLUMN = 9


def said(found: Streak) -> tuple[Said, ...]:
    """The three numbers in their order."""
    weeks = "week on target" if found.weeks_on_target == 1 else "weeks on target"
    return (
        (str(found.days_done_28), f"of {found.days_counted_28} days"),
        (str(found.weeks_on_target), weeks),
        (str(found.score), "habit score"),
    )


def pain_said(page: Progress) -> tuple[Said, ...]:
    """This month beside then, where both are known."""
    if page.learning or page.month is None:
        return ()
    then = ((written(page.then.score), page.then.words),) if page.then is not None else ()
    return ((written(page.month), "this month"), *then)


def beside(page: Progress, weeks: Sequence[Week], glyphs: Glyphs, width: int) -> Lines:
    """A column: the numbers below each other, then the legend of these weeks two in a row."""
    lines: Lines = []
    for number, words in () if page.empty else said(page.streak):
        first, *rest = paragraph(words, width - 3, TEXT)
        lines.append(Content.assemble((f"{number:>2} ", STRONG), first))
        lines += [Content.assemble("   ", line) for line in rest]
    signs = _in_columns(legend(weeks, glyphs), 2, LEGEND_COLUMN)
    return [*lines, EMPTY, *signs] if lines else signs


def in_a_row(page: Progress, weeks: Sequence[Week], glyphs: Glyphs, width: int) -> Lines:
    """The numbers in one row, the legend of these weeks behind them or below, as there is room."""
    signs = legend(weeks, glyphs)
    one_row = Content(GAP).join(signs)
    if page.empty:
        return [one_row]
    numbers = row(said(page.streak))
    room = width - numbers.cell_length - 2 * len(GAP)
    for gap in (GAP, "  "):
        beside = Content(gap).join(signs)
        if beside.cell_length <= room:
            between = " " * (width - numbers.cell_length - beside.cell_length)
            return [Content.assemble(numbers, between, beside)]
    if one_row.cell_length <= width:
        return [numbers, EMPTY, one_row]
    return [numbers, EMPTY, *_in_columns(signs, 4, LEGEND_COLUMN + 2)]


def _in_columns(signs: Sequence[Content], many: int, column: int) -> Lines:
    """So many signs in a row, each as wide as `column`."""
    rows = [signs[n : n + many] for n in range(0, len(signs), many)]
    return [Content("").join([_padded(sign, column) for sign in row]) for row in rows]


def _padded(sign: Content, column: int) -> Content:
    return Content.assemble(sign, " " * (column - sign.cell_length))


def row(pairs: Sequence[Said]) -> Content:
    """Numbers with their words, side by side."""
    return Content(GAP).join(
        [Content.assemble((number, STRONG), (f" {words}", TEXT)) for number, words in pairs]
    )


def beside_pain(page: Progress, glyphs: Glyphs) -> Lines:
    """A column: this month, then; the arrows."""
    pairs = pain_said(page)
    wide = max([2, *(len(number) for number, _ in pairs)])
    lines = [
        Content.assemble((f"{number:>{wide}} ", STRONG), (words, TEXT)) for number, words in pairs
    ]
    return [*lines, EMPTY, *steps_legend(glyphs)] if lines else []


def below_pain(page: Progress, glyphs: Glyphs) -> Content:
    """The same in one row."""
    pairs = pain_said(page)
    if not pairs:
        return EMPTY
    return Content(GAP).join([row(pairs), *steps_legend(glyphs)])
