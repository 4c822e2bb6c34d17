"""Daily life: the monthly questions beside their first time, and what the diary says of it."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from lumbarjack.core.measures.course import Course, Row
from lumbarjack.core.measures.told import number
from lumbarjack.core.progress.measures import NEEDED, Measure
from lumbarjack.ui.glyphs import Glyphs
from lumbarjack.ui.lines import EMPTY, MUTED, STRONG, TEXT, Lines, bar, paragraph
from lumbarjack.ui.screens.diary.told import cut

ABOUT = (
    "Once in four weeks: 24 short statements about daily life (Roland-Morris), three activities of "
    "your own, and how it is as a whole. Each then stands here beside its first time."
)
NAME = 30
SHORT_NAME = 22
NUMBER = 7
BAR = 14
ROOM_FOR_BARS = 70

LESS, MORE = "less is better", "more is better"


def function_lines(
    course: Course, due: str, measures: Sequence[Measure], glyphs: Glyphs, width: int
) -> Lines:
    """The questions, when they are next, and what the diary itself measures."""
    lines = _questions(course, glyphs, width)
    lines += [*paragraph(due, width, MUTED)]
    if not measures:
        return lines
    return [
        *lines,
        EMPTY,
        _head("From the diary", width),
        *(line for one in measures for line in _measure(one, glyphs, width)),
        *paragraph("Means of the last 28 days and the first 28; five answers each.", width, MUTED),
    ]


def _questions(course: Course, glyphs: Glyphs, width: int) -> Lines:
    if not course.sittings:
        return [*paragraph(ABOUT, width), EMPTY]
    lines: Lines = [_head("Questions", width)]
    if course.roland is not None:
        lines += _row(course.roland, "of 24", LESS, glyphs, width)
        lines += paragraph(course.roland.words, width, MUTED, indent=2)
    for activity in course.activities:
        day = activity.now.day
        older = "" if course.own is None or day == course.own.now.day else f"{day.day} {day:%b}"
        lines += _row(activity, older or "of 10", older or MORE, glyphs, width)
    if course.own is not None:
        lines += paragraph(course.own.words, width, MUTED, indent=2)
    if course.change is not None:
        day, words = course.change
        said = f"As a whole, compared with four weeks before: {words} ({day.day} {day:%b})."
        lines += paragraph(said, width, indent=2)
    return [*lines, EMPTY]


def _head(words: str, width: int) -> Content:
    columns = f"{'now':>{NUMBER - 2}}{'first':>{NUMBER}}"
    return Content.assemble((words.ljust(_name(width)), STRONG), (columns, MUTED))


def _name(width: int) -> int:
    return SHORT_NAME if width < ROOM_FOR_BARS else NAME


def _row(row: Row, of: str, better: str, glyphs: Glyphs, width: int) -> Lines:
    column = _name(width)
    first = "" if row.first is None else number(row.first.value)
    parts: list[tuple[str, str] | Content] = [
        (f"  {cut(row.name, column - 3)}".ljust(column), TEXT),
        (f"{number(row.now.value):>{NUMBER - 2}}", STRONG),
        (f"{first:>{NUMBER}}", TEXT),
    ]
    if width >= ROOM_FOR_BARS:
        filled = bar(row.now.value / row.most, BAR, "$ok", glyphs.full, glyphs.empty)
        parts += [Content("  "), filled]
        parts.append((f"  {better}", MUTED))
    else:
        parts.append((f"  {of}", MUTED))
    return [Content.assemble(*parts)]


def _measure(one: Measure, glyphs: Glyphs, width: int) -> Lines:
    name = f"  {one.name}".ljust(_name(width))
    if one.now is None:
        few = f"{one.now_days} of {NEEDED} answers in 28 days"
        return [Content.assemble((name, TEXT), (f"{few:>{NUMBER}}", MUTED))]
    first = "" if one.first is None else str(one.first)
    parts: list[tuple[str, str] | Content] = [
        (name, TEXT),
        (f"{one.now:>{NUMBER - 2}}", STRONG),
        (f"{first:>{NUMBER}}", TEXT),
    ]
    if width >= ROOM_FOR_BARS:
        share = min(1.0, one.now / one.most)
        parts += [Content("  "), bar(share, BAR, "$ok", glyphs.full, glyphs.empty)]
    parts.append((f"  {one.unit}", MUTED))
    return [Content.assemble(*parts)]
