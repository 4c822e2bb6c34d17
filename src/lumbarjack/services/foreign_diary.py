"""Somebody's diary from a CSV file: which columns, which rows, and what became of the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from lumbarjack.core.models.pain import Zone
from lumbarjack.core.replay.stand_in import Told
from lumbarjack.services.errors import BadInput, NothingThere
from lumbarjack.services.foreign_dates import (
    EITHER_ORDER,
    UNREAD,
    Dates,
    DayOf,
    NoDate,
    Order,
    order_of,
)
from lumbarjack.services.foreign_table import Rows, cell, read_table

DATE, PAIN = "date", "pain"
"""The header that needs no option."""

NAME = "name"
"""A column of this title is looked at unasked: several things in it may not be one pain."""

TOP = 10
MOST_NAMES = 8
OFF_THE_SCALE = "whose value is not from 0 to {}"
SHOWN = 3
"""So many rows of one kind are named by their line."""


@dataclass(frozen=True)
class Columns:
    """Which column is which, by its title; `only` is the name that rows must have.

    `date` may be three columns, year, month and day. Without `name` the column is taken in which
    `only` stands. `order` is that of a date like 1/2/2026, where the file itself does not tell;
    `top` is the highest number of its scale.
    """

    date: tuple[str, ...] = (DATE,)
    value: str = PAIN
    name: str | None = None
    only: str | None = None
    zone: str | None = None
    order: Order | None = None
    top: int = TOP


@dataclass(frozen=True)
class Foreign:
    """The days of such a diary, oldest first, and the sentences about how it was read."""

    days: tuple[Told, ...]
    told: tuple[str, ...]


@dataclass
class _Read:
    """What was read so far: the highest value of each day, and the rows that were left out."""

    values: dict[date, int] = field(default_factory=dict)
    zones: dict[date, Zone] = field(default_factory=dict)
    rows: int = 0
    used: int = 0
    rounded: int = 0
    placeless: int = 0
    names: Counter[str] = field(default_factory=Counter)
    left: dict[str, list[str]] = field(default_factory=dict)

    def leave(self, why: str, line: int, text: str) -> None:
        self.left.setdefault(why, []).append(f"line {line}: {text[:20]!r}" if text else f"{line}")


class _Dirty(Exception):
    """A row that cannot be used, and why."""

    def __init__(self, why: str, text: str) -> None:
        super().__init__(why)
        self.why = why
        self.text = text


def read_foreign(path: Path, columns: Columns, day_of: DayOf) -> Foreign:
    """The diary in a CSV file. Of several values a day the highest counts.

    A value lies on the nearest half, and a half is rounded up: the careful side. A row without a
    date, or whose value is no number from 0 to 10, is left out and told. Raises BadInput where the
    file or a column is not there, NothingThere where no row can be used.
    """
    titles, rows = read_table(path)
    columns = _named(titles, rows, columns)
    at = _places(titles, columns)
    written = ("-".join(cell(row, n) for n in at.date) for _, row in rows)
    dates = Dates(day_of, columns.order or order_of(written))
    read = _Read()
    for line, row in rows:
        read.rows += 1
        try:
            _take(read, row, at, columns, dates)
        except _Dirty as dirty:
            read.leave(dirty.why, line, dirty.text)
    if not read.values:
        known = ", ".join(sorted(read.names)[:8])
        hint = f" Names in it: {known}." if known else ""
        raise NothingThere(
            f"{path.name}: no row can be used.{hint} {' '.join(_left(read))}".strip()
        )
    days = tuple(
        Told(day=day, value=read.values[day], zone=_place(read, day, columns))
        for day in sorted(read.values)
    )
    return Foreign(days, (*_told(read, days), *_mixed(titles, rows, columns)))


def _place(read: _Read, day: date, columns: Columns) -> Zone | None:
    """How far out it was: as told, else not known; the low back in a file that never tells."""
    return read.zones.get(day) if columns.zone is not None else Zone.BACK


def _named(titles: list[str], rows: Rows, columns: Columns) -> Columns:
    """The columns with a name to look for, where rows of several things stand in one file."""
    if columns.only is None and columns.name is not None:
        told = _several(rows, _places(titles, columns).name or 0)
        if told:
            raise BadInput(f"Several things stand in {columns.name}: {told}. Choose with --only.")
    if columns.only is not None and columns.name is None:
        wanted = columns.only.casefold()
        found = {n for _, row in rows for n, said in enumerate(row) if said.casefold() == wanted}
        if not found:
            raise NothingThere(f"No row says {columns.only}; --name COLUMN shows what there is.")
        return replace(columns, name=titles[min(found)])
    return columns


def _mixed(titles: list[str], rows: Rows, columns: Columns) -> Iterator[str]:
    """What stands in a column called name that nobody asked for, as all of it was taken."""
    place = next((n for n, title in enumerate(titles) if title.casefold() == NAME), None)
    told = "" if columns.name is not None or place is None else _several(rows, place)
    if told:
        yield f"All of it is taken for one pain: {told}. Choose with --only."


def _several(rows: Rows, place: int) -> str:
    """The things that stand in a column and how often; empty where it is one thing at most."""
    names = Counter(cell(row, place) for _, row in rows)
    if len(names) <= 1:
        return ""
    return ", ".join(f"{name} ({number})" for name, number in names.most_common(MOST_NAMES))


@dataclass(frozen=True)
class _Places:
    date: tuple[int, ...]
    value: int
    name: int | None
    zone: int | None


def _places(titles: Sequence[str], columns: Columns) -> _Places:
    known = {title.casefold(): n for n, title in reversed(list(enumerate(titles)))}

    def find(title: str, option: str) -> int:
        if title.casefold() not in known:
            if any(_is_number(told) for told in titles):
                raise BadInput(f"Its first line is no header: put {DATE},{PAIN} above it.")
            near = get_close_matches(title, titles, n=1)
            hint = f"did you mean {near[0]}?" if near else f"it has: {', '.join(titles)}."
            raise BadInput(f"There is no column {title}; {hint} Choose one with {option}.")
        return known[title.casefold()]

    return _Places(
        date=tuple(find(title, "--date") for title in columns.date),
        value=find(columns.value, "--value"),
        name=None if columns.name is None else find(columns.name, "--name"),
        zone=None if columns.zone is None else find(columns.zone, "--zone"),
    )


def _take(read: _Read, row: list[str], at: _Places, columns: Columns, dates: Dates) -> None:
    if at.name is not None:
        name = cell(row, at.name)
        read.names[name] += 1
        if columns.only is not None and name.casefold() != columns.only.casefold():
            raise _Dirty("another name", "")
    day = _day([cell(row, n) for n in at.date], dates)
    value, rounded = _value(cell(row, at.value), columns.top)
    read.used += 1
    read.rounded += rounded
    if value > read.values.get(day, -1):
        read.values[day] = value
    if at.zone is not None:
        _take_place(read, day, cell(row, at.zone))


def _take_place(read: _Read, day: date, text: str) -> None:
    zone = _zone(text)
    if zone is None:
        read.placeless += 1
    elif zone.reach >= read.zones.get(day, Zone.NONE).reach:
        read.zones[day] = zone


def _day(cells: list[str], dates: Dates) -> date:
    text = "-".join(cells)
    if not text.strip("-"):
        raise _Dirty("without a date", "")
    try:
        return dates.day(_as_iso(cells) or text)
    except NoDate as problem:
        raise _Dirty(str(problem), text) from None


def _as_iso(cells: list[str]) -> str | None:
    """Year, month and day from three columns, as one date; None where they are no such numbers."""
    if len(cells) != len(("year", "month", "day")) or not all(c.isdecimal() for c in cells):
        return None
    year, month, day = (int(c) for c in cells)
    return f"{year:04}-{month:02}-{day:02}"


def _value(text: str, top: int) -> tuple[int, bool]:
    """The number on a scale of 0 to 10, on the nearest half and a half up; and whether it moved."""
    if not text:
        raise _Dirty("without a value", "")
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        raise _Dirty("whose value is no number", text) from None
    if not 0 <= number <= top:
        raise _Dirty(OFF_THE_SCALE.format(top), text)
    scaled = number * TOP / top
    halves = int(scaled * 2 + 0.5)
    whole = (halves + 1) // 2
    return whole, whole != scaled


def _is_number(text: str) -> bool:
    return text.replace(",", ".").replace(".", "", 1).isdecimal()


def _zone(text: str) -> Zone | None:
    """A zone by its word or its number; None where it says nothing that is known."""
    plain = text.casefold()
    by_word = {zone.value: zone for zone in Zone} | {zone.words: zone for zone in Zone}
    by_number = {str(zone.reach): zone for zone in Zone}
    return by_word.get(plain) or by_number.get(plain)


def _told(read: _Read, days: tuple[Told, ...]) -> tuple[str, ...]:
    several = read.used - len(days)
    sentences = [
        f"{_count(read.rows, 'row')} read, {_count(len(days), 'logged day')} from "
        f"{days[0].day} to {days[-1].day}."
    ]
    if several:
        sentences.append(f"{_count(several, 'further value')} on a day: the highest counts.")
    if read.rounded:
        sentences.append(
            f"{_count(read.rounded, 'value')} rounded to a whole number: to the nearest half, and "
            "a half up."
        )
    if read.placeless:
        sentences.append(
            f"{_count(read.placeless, 'row')} without a place that is known: taken as not said."
        )
    return (*sentences, *_left(read))


HINTS = {
    OFF_THE_SCALE.format(TOP): "A scale of 0 to 100 is read with --top 100.",
    EITHER_ORDER: "Say which with --date-order day-first or month-first.",
    UNREAD: "Dates like 2026-03-16, 16.3.2026, 16/3/2026 or 16 Mar 2026 can be read.",
}
"""What to do about rows that were left out, by why they were."""


def _left(read: _Read) -> Iterator[str]:
    for why, lines in read.left.items():
        shown = [line for line in lines[:SHOWN] if line.startswith("line")]
        more = ", ..." if len(lines) > SHOWN else ""
        named = f" ({', '.join(shown)}{more})" if shown else ""
        hint = f" {HINTS[why]}" if why in HINTS else ""
        yield f"{_count(len(lines), 'row')} left out, {why}{named}.{hint}"


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
