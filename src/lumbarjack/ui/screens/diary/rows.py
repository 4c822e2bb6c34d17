"""The journal's rows as lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import overload

from textual.content import Content

from lumbarjack.core.diary.regions import SIDES, Reach
from lumbarjack.services.journal_days import DayRow, Gap, Item, Month
from lumbarjack.ui.day_marks import COLOURS, day_glyph
from lumbarjack.ui.glyphs import Glyphs
from lumbarjack.ui.lines import MUTED, STRONG, TEXT, Lines, bar, windowed
from lumbarjack.ui.score import colour

TEN_STEPS = 10


@dataclass(frozen=True)
class Columns:
    """Where the columns of the journal begin; None where there is no room for one.

    `now` and `worst` are where the numbers end.
    """

    glyph: int = 9
    now: int = 14
    worst: int = 21
    bar: int | None = None
    where: int = 24
    session: int | None = None
    mark: int | None = None


HOME = Columns(bar=23, where=36, session=53, mark=68)
NARROW = Columns(mark=50)
TINY = Columns()

BY_SIZE = {"-home": HOME, "-wide": HOME, "-narrow": NARROW, "-tiny": TINY}


class LazyLines(Sequence[Content]):
    """The lines of many rows, each made only when it is looked at: a journal may be long."""

    def __init__(self, items: Sequence[Item], draw: Callable[[Item], Content]) -> None:
        self._items = items
        self._draw = draw

    def __len__(self) -> int:
        return len(self._items)

    @overload
    def __getitem__(self, index: int) -> Content: ...
    @overload
    def __getitem__(self, index: slice) -> Lines: ...
    def __getitem__(self, index: int | slice) -> Content | Lines:
        if isinstance(index, slice):
            return [self._draw(item) for item in self._items[index]]
        return self._draw(self._items[index])


def journal_lines(
    items: Sequence[Item],
    chosen: int,
    today: date,
    columns: Columns,
    glyphs: Glyphs,
    width: int,
    height: int,
) -> Lines:
    """The names of the columns, and as many rows as there is room for."""

    def draw(item: Item) -> Content:
        if isinstance(item, DayRow):
            return day_line(item, items[chosen] is item, columns, glyphs, width)
        return Content.styled(f"  {_between(item, today)}", MUTED)

    rows = windowed(LazyLines(items, draw), chosen, height - 1)
    return [heads(columns, width), *rows]


def heads(columns: Columns, width: int) -> Content:
    """What each column is."""
    text = _put("", columns.now - 3, "now")
    text = _put(text, columns.worst - 5, "worst")
    text = _put(text, columns.where, "where")
    if columns.session is not None:
        text = _put(text, columns.session, "session")
    return Content.styled(text[:width], MUTED)


def day_line(row: DayRow, chosen: bool, columns: Columns, glyphs: Glyphs, width: int) -> Content:
    """One day: "Sun 15 ■   3   4 ━━━━──────  low back   14 min   note"."""
    parts: list[tuple[str, str] | Content] = [
        (f"{glyphs.selected} ", "$accent") if chosen else ("  ", ""),
        (f"{row.day:%a} {row.day.day}".ljust(columns.glyph - 2), STRONG if chosen else TEXT),
        _glyph(row, glyphs),
        (_number(row.now, columns.now - columns.glyph - 1), "bold $foreground"),
        (_number(row.worst, columns.worst - columns.now), TEXT),
    ]
    at = columns.worst
    if columns.bar is not None:
        parts += [(" " * (columns.bar - at), ""), _bar(row.worst, glyphs)]
        at = columns.bar + TEN_STEPS
    ends = columns.session or columns.mark or width
    where = short_reach(row.reach, ends - columns.where - 1)
    parts.append((_put("", columns.where - at, where).ljust(ends - at), TEXT))
    at = ends
    if columns.session is not None:
        ends = columns.mark or width
        parts.append((row.session[: ends - at - 1].ljust(ends - at), TEXT))
    if columns.mark is not None:
        parts.append((row.mark, MUTED))
    return Content.assemble(*parts)


def short_reach(found: Reach, width: int) -> str:
    """How far out it reached, in as many words as fit: "below the knee, right", "calf, right"."""
    if found.zone is None:
        return ""
    side = f", {SIDES[found.side]}" if found.side else ""
    for words in (found.words, f"{found.zone.value}{side}", found.zone.words):
        if len(words) <= width:
            return words
    return found.zone.value[:width]


def _glyph(row: DayRow, glyphs: Glyphs) -> tuple[str, str]:
    if row.kind in ("before", "open"):
        return " ", ""
    return day_glyph(row.kind, glyphs), COLOURS[row.kind]


def _number(number: int | None, width: int) -> str:
    return ("" if number is None else str(number)).rjust(width)


def _bar(worst: int | None, glyphs: Glyphs) -> Content:
    if worst is None:
        return Content(" " * TEN_STEPS)
    return bar(worst / TEN_STEPS, TEN_STEPS, colour(worst), glyphs.full, glyphs.empty)


def _between(item: Gap | Month, today: date) -> str:
    if isinstance(item, Gap):
        return item.words
    return f"{item.first:%B}" if item.first.year == today.year else f"{item.first:%B %Y}"


def _put(text: str, at: int, more: str) -> str:
    return f"{text.ljust(at)}{more}"
