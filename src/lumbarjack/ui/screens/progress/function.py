"""What the diary says of daily life, until the monthly questions are here."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from lumbarjack.core.progress.measures import NEEDED, Measure
from lumbarjack.ui.glyphs import Glyphs
from lumbarjack.ui.lines import EMPTY, MUTED, STRONG, TEXT, Lines, bar, paragraph

TO_COME = (
    "Once a month 24 short questions about daily life (RMDQ-24) and three activities of your own "
    "choice will stand here, each beside its first time. They come with a later version of "
    "lumbarjack; nothing is due until then."
)
UNTIL_THEN = "What your diary says meanwhile"
NOTHING_SAID = (
    "Sleep, stiffness and how much it is in the way are asked in the full entry of the diary; what "
    "you answer there stands here."
)
NAME = 24
NUMBER = 7
BAR = 10


def function_lines(measures: Sequence[Measure], glyphs: Glyphs, width: int) -> Lines:
    """The sentence, then a row for each thing that was answered."""
    lines = paragraph(TO_COME, width)
    if not measures:
        return [*lines, EMPTY, *paragraph(NOTHING_SAID, width, MUTED)]
    return [
        *lines,
        EMPTY,
        EMPTY,
        _head(width),
        *(line for one in measures for line in _row(one, glyphs, width)),
        EMPTY,
        *paragraph(
            "Means of the last 28 days and of the first 28; each needs five answers.", width, MUTED
        ),
    ]


def _head(width: int) -> Content:
    columns = f"{'now':>{NUMBER - 2}}{'first':>{NUMBER}}"
    name = _name(width)
    if len(UNTIL_THEN) <= name:
        return Content.assemble((UNTIL_THEN.ljust(name), STRONG), (columns, MUTED))
    return Content.assemble(("Meanwhile".ljust(name), STRONG), (columns, MUTED))


def _name(width: int) -> int:
    return NAME if width < 70 else len(UNTIL_THEN) + 2


def _row(one: Measure, glyphs: Glyphs, width: int) -> Lines:
    name = f"  {one.name}".ljust(_name(width))
    if one.now is None:
        few = f"{one.now_days} of {NEEDED} answers in 28 days"
        return [Content.assemble((name, TEXT), (f"{few:>{NUMBER}}", MUTED))]
    first = "" if one.first is None else str(one.first)
    share = min(1.0, one.now / one.most)
    parts: list[tuple[str, str] | Content] = [
        (name, TEXT),
        (f"{one.now:>{NUMBER - 2}}", STRONG),
        (f"{first:>{NUMBER}}", TEXT),
    ]
    if width >= len(name) + 2 * NUMBER + BAR + 9:
        parts += ["  ", bar(share, BAR, "$ok", glyphs.full, glyphs.empty)]  # type: ignore[list-item]
        parts.append((f"  {one.unit}", MUTED))
    return [Content.assemble(*parts)]
