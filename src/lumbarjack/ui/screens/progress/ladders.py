"""Where each ladder stands, and how far out the pain reaches, as lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from textual.content import Content

from lumbarjack.core.models.pain import Zone
from lumbarjack.core.progress.ladders import Place
from lumbarjack.core.progress.reach import Reached
from lumbarjack.services.telling_progress import since_words
from lumbarjack.ui.glyphs import Glyphs
from lumbarjack.ui.lines import EMPTY, MUTED, STRONG, TEXT, Lines, paragraph, windowed

NAME = 19
RUNG = 17
ZONE = 17
NO_LADDERS = "No exercises in the plan yet: l sets one."


def ladder_lines(
    places: Sequence[Place], chosen: int, today: date, glyphs: Glyphs, width: int, height: int
) -> Lines:
    """A row a ladder: its name, its rungs with "here" in accent, the rung's name, since when."""
    if not places:
        return paragraph(NO_LADDERS, width, MUTED)
    columns = _columns(places, today, width)
    rows = [
        _row(place, number == chosen, columns, today, glyphs) for number, place in enumerate(places)
    ]
    return windowed(rows, chosen, height)


@dataclass(frozen=True)
class _Columns:
    """How wide the squares and the rung's name are, and whether there is room for since when."""

    squares: int
    rung: int
    since: bool


def _columns(places: Sequence[Place], today: date, width: int) -> _Columns:
    squares = max(2 * place.rungs - 1 for place in places) + 3
    room = max(0, width - 2 - NAME - squares)
    since = max(len(since_words(place.since, today)) for place in places)
    longest = max(len(place.rung_name) for place in places) + 2
    if room < RUNG + since:
        return _Columns(squares, room, since=False)
    return _Columns(squares, max(RUNG, min(longest, room - since)), since=True)


def _row(place: Place, chosen: bool, columns: _Columns, today: date, glyphs: Glyphs) -> Content:
    gap = columns.squares - 2 * place.rungs + 1
    rung = shortened(place.rung_name, columns.rung - 1).ljust(columns.rung)
    return Content.assemble(
        (f"{glyphs.selected} ", "$accent") if chosen else ("  ", ""),
        (shortened(place.ladder.name, NAME - 1).ljust(NAME), STRONG if chosen else TEXT),
        squares(place, glyphs),
        " " * gap,
        (rung, TEXT),
        (since_words(place.since, today) if columns.since else "", MUTED),
    )


def squares(place: Place, glyphs: Glyphs) -> Content:
    """The rungs joined by a line: reached, here, and still above."""
    parts: list[tuple[str, str]] = []
    for rung in range(1, place.rungs + 1):
        if parts:
            parts.append((glyphs.empty, "$line"))
        if rung < place.rung:
            parts.append((glyphs.rung, "$ok"))
        elif rung == place.rung:
            parts.append((glyphs.rung_here, "$accent"))
        else:
            parts.append((glyphs.rung_above, "$muted"))
    return Content.assemble(*parts)


def shortened(name: str, width: int) -> str:
    """A name in as many cells: cut before its last words, never within one."""
    if len(name) <= width:
        return name
    short = name.split(",")[0].split(" (")[0]
    while len(short) > width and " " in short:
        short = short.rsplit(" ", 1)[0]
    return short[:width]


def reach_lines(found: Reached, glyphs: Glyphs, width: int, height: int) -> Lines:
    """A square for each week and zone, filled from the back outwards, and what it says."""
    shown = f"worst of each week, last {len(found.weeks)} weeks"
    if len(shown) + 13 > width:
        shown = f"worst of {len(found.weeks)} weeks"
    unsaid = f"; {glyphs.nothing} not said" if None in found.weeks and found.words else ""
    if unsaid and len(shown) + len(unsaid) + 13 <= width:
        shown += unsaid
    head = Content.assemble(("How far out", STRONG), (f"  {shown}", MUTED))
    zones = _zones(found)
    rows = [_zone(zone, found, glyphs, width) for zone in zones]
    words = paragraph(found.words, width, TEXT)
    spare = height - 1 - len(rows) - len(words)
    above = [EMPTY] if spare >= 1 else []
    below = [EMPTY] if rows and spare >= 2 else []
    return [head, *above, *rows, *below, *words]


def _zones(found: Reached) -> list[Zone]:
    """The furthest zone first; the low back always."""
    said = [zone for zone in found.weeks if zone is not None]
    if not said:
        return []
    furthest = max([*said, Zone.BACK.reach])
    return [zone for zone in reversed(Zone) if 1 <= zone.reach <= furthest]


def _zone(zone: Zone, found: Reached, glyphs: Glyphs, width: int) -> Content:
    column = min(ZONE, max(15, width - 2 * len(found.weeks)))
    parts: list[tuple[str, str]] = [(f"  {zone.words}".ljust(column), MUTED)]
    for week in found.weeks:
        filled = week is not None and week >= zone.reach
        unsaid = week is None and zone is Zone.BACK
        sign = glyphs.done if filled else glyphs.nothing if unsaid else " "
        parts.append((f"{sign} ", COLOURS[zone] if filled else "$muted"))
    return Content.assemble(*parts)


COLOURS = {
    Zone.BACK: "$pain1",
    Zone.BUTTOCK: "$pain2",
    Zone.THIGH: "$pain3",
    Zone.CALF: "$pain3",
    Zone.FOOT: "$pain3",
}
