"""The pain line and the zone strip as inline SVG: shapes with words beside them."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from itertools import groupby

from lumbarjack.core.report.facts import Change, Day, Report
from lumbarjack.core.report.words import pain, zone_name

WIDTH, LEFT, RIGHT = 720, 26, 8
"""Units of the drawing; the axis stands at LEFT."""

TOP, HEIGHT = 14, 84
"""Where 10 lies, and how far below it 0."""

MARKS, STRIP, STRIP_HEIGHT, DATES = 112, 118, 14, 145
"""The rows of the changes, of the zones, and of the dates."""

DATE_WIDTH = 30
"""What a date such as "16 Mar" takes."""

SHADES = ("#ffffff", "#dfe7f1", "#b9cbe0", "#8aa5c4", "#5b7ea8", "#2f5580")
"""How far out, none to foot: darker is further; the number stands in it as well."""

INK = ("#1a1a1a",) * 4 + ("#ffffff",) * 2
"""The number's colour on each shade, at least 4.5:1."""


def chart(report: Report) -> str:
    """One drawing of the period: pain by day, its middle value, flares, changes, and the zones."""
    parts = [
        *_grid(),
        *_flares(report),
        *_median(report),
        *_line(report),
        *_changes(report),
        *_zones(report),
        *_dates(report),
    ]
    words = " ".join(pain(report))
    return (
        f'<svg viewBox="0 0 {WIDTH} {DATES + 6}" role="img" '
        f'aria-labelledby="chart-title chart-words">'
        f'<title id="chart-title">Worst pain of each day, and how far out it was</title>'
        f'<desc id="chart-words">{escape(words)}</desc>{"".join(parts)}</svg>'
    )


def _x(report: Report, index: float) -> float:
    """The middle of a day's column."""
    return round(LEFT + (index + 0.5) * (WIDTH - LEFT - RIGHT) / len(report.days), 1)


def _column(report: Report) -> float:
    return round((WIDTH - LEFT - RIGHT) / len(report.days), 2)


def _y(score: float) -> float:
    return round(TOP + HEIGHT * (10 - score) / 10, 1)


def _grid() -> Iterable[str]:
    for score in (0, 5, 10):
        y = _y(score)
        yield f'<line class="grid" x1="{LEFT}" y1="{y}" x2="{WIDTH - RIGHT}" y2="{y}"/>'
        yield f'<text x="{LEFT - 6}" y="{y + 3.5}" text-anchor="end">{score}</text>'


def _flares(report: Report) -> Iterable[str]:
    """A band behind the days of a flare, with its word."""
    half = _column(report) / 2
    for flare, days in groupby(enumerate(report.days), key=lambda one: one[1].flare):
        if flare:
            found = [index for index, _ in days]
            x = _x(report, found[0]) - half
            width = round(_x(report, found[-1]) + half - x, 1)
            yield f'<rect class="flare" x="{x:.1f}" y="{TOP}" width="{width}" height="{HEIGHT}"/>'
            yield f'<text x="{x + 2:.1f}" y="{TOP - 4}">flare</text>'


def _median(report: Report) -> Iterable[str]:
    if report.pain is not None:
        y = _y(report.pain.middle)
        yield f'<line class="middle" x1="{LEFT}" y1="{y}" x2="{WIDTH - RIGHT}" y2="{y}"/>'


def _line(report: Report) -> Iterable[str]:
    """A line through days that follow one another; a day that was not logged parts it."""
    runs = groupby(enumerate(report.days), key=lambda one: one[1].score is not None)
    for logged, run in runs:
        if logged:
            points = [(_x(report, i), _y(d.score or 0)) for i, d in run]
            if len(points) > 1:
                joined = " ".join(f"{x},{y}" for x, y in points)
                yield f'<polyline class="pain" points="{joined}"/>'
            yield from (f'<circle class="day" cx="{x}" cy="{y}" r="2.4"/>' for x, y in points)


def _changes(report: Report) -> Iterable[str]:
    """An arrow up where something got harder, down where it got easier; the list says what."""
    places = {day.day: index for index, day in enumerate(report.days)}
    for change in {(c.day, c.moved): c for c in report.changes}.values():
        if change.moved != "other" and change.day in places:
            yield _arrow(change, _x(report, places[change.day]))


def _arrow(change: Change, x: float) -> str:
    tip, base = (MARKS - 8, MARKS) if change.moved == "harder" else (MARKS, MARKS - 8)
    return f'<path class="mark" d="M{x - 4} {base}L{x + 4} {base}L{x} {tip}Z"/>'


def _zones(report: Report) -> Iterable[str]:
    """A box a day, and in it the number of the zone."""
    column = _column(report)
    roomy = column >= 9
    for index, day in enumerate(report.days):
        if day.zone is None:
            continue
        x = _x(report, index) - column / 2
        yield (
            f'<rect class="zone" x="{x:.1f}" y="{STRIP}" width="{column}" height="{STRIP_HEIGHT}" '
            f'fill="{SHADES[day.zone]}"/>'
        )
        if roomy:
            yield (
                f'<text x="{_x(report, index)}" y="{STRIP + 10.5}" text-anchor="middle" '
                f'fill="{INK[day.zone]}">{day.zone}</text>'
            )


def _dates(report: Report) -> Iterable[str]:
    """The first day of each week, of every fourth one in a longer period."""
    step = 7 if len(report.days) <= 56 else 28
    for index in range(0, len(report.days), step):
        day: Day = report.days[index]
        x = round(min(_x(report, index) - _column(report) / 2, WIDTH - DATE_WIDTH), 1)
        yield f'<text x="{x}" y="{DATES}">{day.day.day} {day.day:%b}</text>'


def legend(report: Report) -> str:
    """What the strip and the marks mean, in words."""
    zones = ", ".join(f"{zone} {zone_name(zone)}" for zone, _ in report.zone_days)
    parts = ["Line: worst of the day, 0 to 10; dashed: the middle value (median)."]
    if zones:
        parts.append(f"Strip: the furthest point of the day ({zones}).")
    if any(c.moved != "other" for c in report.changes):
        parts.append("Triangle up: an exercise got harder; down: easier.")
    return " ".join(parts)
