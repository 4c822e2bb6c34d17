"""The numbers beside the year: consistency first, then weeks on target, the score last."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

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
    then = ((str(page.then.score), page.then.words),) if page.then is not None else ()
    return ((str(page.month), "this month"), *then)


def beside(page: Progress, glyphs: Glyphs, width: int) -> Lines:
    """A column: the numbers below each other, then the legend two in a row."""
    lines: Lines = []
    for number, words in () if page.empty else said(page.streak):
        first, *rest = paragraph(words, width - 3, TEXT)
        lines.append(Content.assemble((f"{number:>2} ", STRONG), first))
        lines += [Content.assemble("   ", line) for line in rest]
    signs = legend(glyphs)
    pairs = [_two(signs[n], signs[n + 1]) for n in range(0, len(signs), 2)]
    return [*lines, EMPTY, *pairs] if lines else pairs


def _two(left: Content, right: Content) -> Content:
    return Content.assemble(left, " " * (LEGEND_COLUMN - left.cell_length), right)


def in_a_row(page: Progress, glyphs: Glyphs, width: int) -> Lines:
    """The numbers in one row, the legend behind them or in a row below."""
    if page.empty:
        return [signs_row(glyphs, width)]
    numbers = row(said(page.streak))
    room = width - numbers.cell_length - 2 * len(GAP)
    signs = signs_row(glyphs, room)
    if signs.cell_length <= room:
        gap = " " * (width - numbers.cell_length - signs.cell_length)
        return [Content.assemble(numbers, gap, signs)]
    return [numbers, EMPTY, signs_row(glyphs, width)]


def signs_row(glyphs: Glyphs, width: int) -> Content:
    """The legend in one row, closer together where there is less room."""
    wide = Content(GAP).join(legend(glyphs))
    return wide if wide.cell_length <= width else Content("  ").join(legend(glyphs))


def row(pairs: Sequence[Said]) -> Content:
    """Numbers with their words, side by side."""
    return Content(GAP).join(
        [Content.assemble((number, STRONG), (f" {words}", TEXT)) for number, words in pairs]
    )


def beside_pain(page: Progress, glyphs: Glyphs) -> Lines:
    """A column: this month, then; the arrows."""
    lines = [
        Content.assemble((f"{number:>2} ", STRONG), (words, TEXT))
        for number, words in pain_said(page)
    ]
    return [*lines, EMPTY, *steps_legend(glyphs)] if lines else []


def below_pain(page: Progress, glyphs: Glyphs) -> Content:
    """The same in one row."""
    pairs = pain_said(page)
    if not pairs:
        return EMPTY
    return Content(GAP).join([row(pairs), *steps_legend(glyphs)])
