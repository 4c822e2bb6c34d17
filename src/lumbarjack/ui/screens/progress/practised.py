"""What was practised in the last four weeks, as lines: a row an exercise, a cell a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from textual.content import Content

from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.progress.practised import DAYS, Practised
from lumbarjack.services.telling import catalogue_name
from lumbarjack.services.words import short_day
from lumbarjack.ui.glyphs import Glyphs
from lumbarjack.ui.lines import EMPTY, MUTED, STRONG, TEXT, Lines, paragraph, windowed
from lumbarjack.ui.screens.progress.ladders import shortened

NAME = 28
NARROW_NAME = 26
DAY_WORDS = 9
LAST = 10
ROOM_FOR_DAYS = 70

NOTHING = "Nothing was practised in the last 28 days. Start where you are."


def practised_lines(
    rows: Sequence[Practised],
    at: int,
    today: date,
    catalogue: Catalogue,
    glyphs: Glyphs,
    width: int,
    height: int,
) -> Lines:
    """The heading with its columns, and as many exercises as there is room for."""
    if not rows:
        return paragraph(NOTHING, width, MUTED)
    strip = width >= ROOM_FOR_DAYS
    name = NAME if strip else min(NARROW_NAME, width - DAY_WORDS - LAST)
    lines = [
        _row(row, n == at, today, catalogue, glyphs, name, strip) for n, row in enumerate(rows)
    ]
    head = [_head(name, strip, width), EMPTY] if height >= 8 else []
    return [*head, *windowed(lines, at, height - len(head))]


def _head(name: int, strip: bool, width: int) -> Content:
    words = f"Practised in the last {DAYS} days"
    if not strip:
        return Content.styled(words[:width], STRONG)
    columns = f"{'today':>{DAYS}}"
    return Content.assemble(
        ("Practised".ljust(name), STRONG),
        (f"{'28 days':<14}{columns[14:]}", MUTED),
        (f"{'days':>6}", MUTED),
        ("  last", MUTED),
    )


def _row(
    row: Practised,
    chosen: bool,
    today: date,
    catalogue: Catalogue,
    glyphs: Glyphs,
    name: int,
    strip: bool,
) -> Content:
    mark = (f"{glyphs.selected} ", "$accent") if chosen else ("  ", "")
    words = shortened(catalogue_name(row.exercise, catalogue), name - 3).ljust(name - 2)
    last = "today" if row.last == today else short_day(row.last)
    parts: list[tuple[str, str] | Content] = [mark, (words, STRONG if chosen else TEXT)]
    if strip:
        parts += [_days(row, today, glyphs), (f"{len(row.days):>6}", STRONG), (f"  {last}", MUTED)]
    else:
        days = "1 day" if len(row.days) == 1 else f"{len(row.days)} days"
        parts += [(days.rjust(DAY_WORDS - 1), STRONG), (f"  {last}", MUTED)]
    return Content.assemble(*parts)


def _days(row: Practised, today: date, glyphs: Glyphs) -> Content:
    done = set(row.days)
    first = today - timedelta(days=DAYS - 1)
    parts = [
        (glyphs.done, "$ok") if first + timedelta(days=n) in done else (glyphs.nothing, "$muted")
        for n in range(DAYS)
    ]
    return Content.assemble(*parts)
