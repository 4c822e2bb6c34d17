"""Somebody's diary from a CSV file: which columns, which rows, and what became of the others."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path

from lumbarjack.core.models.pain import Zone
from lumbarjack.core.replay.stand_in import Told
from lumbarjack.services.errors import BadInput, NothingThere

DATE, PAIN = "date", "pain"
"""The header that needs no option."""

DELIMITERS = ",;\t|"
TOP = 10
MOST_NAMES = 8
SHOWN = 3
"""So many rows of one kind are named by their line."""

DayOf = Callable[[datetime], date]
"""The local day of an instant; one without an offset is taken as the person's own time."""


@dataclass(frozen=True)
class Columns:
    """Which column is which, by its title; `only` is the name that rows must have.

    `date` may be three columns, year, month and day. Without `name` the column is taken in which
    `only` stands.
    """

    date: tuple[str, ...] = (DATE,)
    value: str = PAIN
    name: str | None = None
    only: str | None = None
    zone: str | None = None


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
    titles, rows = _table(path)
    columns = _named(titles, rows, columns)
    at = _places(titles, columns)
    read = _Read()
    for line, row in rows:
        read.rows += 1
        try:
            _take(read, row, at, columns, day_of)
        except _Dirty as dirty:
            read.leave(dirty.why, line, dirty.text)
    if not read.values:
        known = ", ".join(sorted(read.names)[:8])
        hint = f" Names in it: {known}." if known else ""
        raise NothingThere(
            f"{path.name}: no row can be used.{hint} {' '.join(_left(read))}".strip()
        )
    days = tuple(
        Told(day=day, value=read.values[day], zone=read.zones.get(day, Zone.BACK))
        for day in sorted(read.values)
    )
    return Foreign(days, _told(read, days))


def _table(path: Path) -> tuple[list[str], list[tuple[int, list[str]]]]:
    try:
        raw = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or "cannot be read").lower()
        raise BadInput(f"{path}: {reason}; give a CSV file.") from None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("latin-1")
    lines = text.splitlines()
    first = next((line for line in lines if line.strip()), "")
    delimiter = max(DELIMITERS, key=first.count)
    table = csv.reader(lines, delimiter=delimiter)
    rows: list[tuple[int, list[str]]] = []
    try:
        rows = [(table.line_num, [cell.strip() for cell in row]) for row in table if any(row)]
    except csv.Error as error:
        raise BadInput(f"{path.name}: no CSV file after all ({error}).") from None
    if not rows:
        raise BadInput(f"{path.name} is empty; give a CSV file with a header.")
    return rows[0][1], rows[1:]


def _named(titles: list[str], rows: list[tuple[int, list[str]]], columns: Columns) -> Columns:
    """The columns with a name to look for, where rows of several things stand in one file."""
    if columns.only is None and columns.name is not None:
        place = _places(titles, columns).name or 0
        names = Counter(_cell(row, place) for _, row in rows)
        if len(names) > 1:
            told = ", ".join(f"{name} ({number})" for name, number in names.most_common(MOST_NAMES))
            raise BadInput(f"Several things stand in {columns.name}: {told}. Choose with --only.")
    if columns.only is not None and columns.name is None:
        wanted = columns.only.casefold()
        found = {n for _, row in rows for n, cell in enumerate(row) if cell.casefold() == wanted}
        if not found:
            raise NothingThere(f"No row says {columns.only}; --name COLUMN shows what there is.")
        return replace(columns, name=titles[min(found)])
    return columns


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


def _take(read: _Read, row: list[str], at: _Places, columns: Columns, day_of: DayOf) -> None:
    if at.name is not None:
        name = _cell(row, at.name)
        read.names[name] += 1
        if columns.only is not None and name.casefold() != columns.only.casefold():
            raise _Dirty("another name", "")
    day = _day([_cell(row, n) for n in at.date], day_of)
    value, rounded = _value(_cell(row, at.value))
    read.used += 1
    read.rounded += rounded
    if value > read.values.get(day, -1):
        read.values[day] = value
    zone = None if at.zone is None else _zone(_cell(row, at.zone))
    if zone is not None and zone.reach >= read.zones.get(day, Zone.NONE).reach:
        read.zones[day] = zone


def _cell(row: list[str], at: int) -> str:
    return row[at] if at < len(row) else ""


def _day(cells: list[str], day_of: DayOf) -> date:
    text = "-".join(cells)
    if not text.strip("-"):
        raise _Dirty("without a date", "")
    try:
        if len(cells) == len(("year", "month", "day")):
            year, month, day = (int(cell) for cell in cells)
            return date(year, month, day)
        if len(text) == len("2026-03-16"):
            return date.fromisoformat(text)
        return day_of(datetime.fromisoformat(text))
    except (ValueError, OverflowError):
        raise _Dirty("with a date that is not written 2026-03-16", text) from None


def _value(text: str) -> tuple[int, bool]:
    """The number, on the nearest half and a half up; and whether that changed it."""
    if not text:
        raise _Dirty("without a value", "")
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        raise _Dirty("whose value is no number", text) from None
    if not 0 <= number <= TOP:
        raise _Dirty("whose value is not from 0 to 10", text)
    halves = int(number * 2 + 0.5)
    whole = (halves + 1) // 2
    return whole, whole != number


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
    return (*sentences, *_left(read))


def _left(read: _Read) -> Iterator[str]:
    for why, lines in read.left.items():
        shown = [line for line in lines[:SHOWN] if line.startswith("line")]
        more = ", ..." if len(lines) > SHOWN else ""
        named = f" ({', '.join(shown)}{more})" if shown else ""
        yield f"{_count(len(lines), 'row')} left out, {why}{named}."


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
