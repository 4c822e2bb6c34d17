"""The page as text, for a terminal, a mail or a printer."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from lumbarjack.core.report.facts import Day, Report
from lumbarjack.core.report.words import ABOUT, SCALE, a_day, means, sections, title

WIDTH = 78
ROW = 28
"""Days in a row of the pain by day: four weeks."""


def as_text(report: Report, width: int = WIDTH) -> str:
    """The whole page; no line is wider than `width` cells, all of them ASCII but the words told."""
    heading = textwrap.wrap(title(report), width)
    lines = [*heading, "=" * max(map(len, heading))]
    for section in sections(report):
        lines += ["", section.title, *_hanging(section.lines, width)]
        if section.title == "Pain":
            lines += _hanging(day_by_day(report), width)
    lines += ["", *textwrap.wrap(ABOUT, width)]
    return "\n".join(lines) + "\n"


def _hanging(sentences: Iterable[str], width: int) -> list[str]:
    lines: list[str] = []
    for sentence in sentences:
        lines += textwrap.wrap(
            sentence, width, initial_indent="  ", subsequent_indent="    ", break_on_hyphens=False
        )
    return lines


def day_by_day(report: Report) -> tuple[str, ...]:
    """The means, then the worst of each day as digits, a dot where none was logged."""
    if report.pain is None:
        return ()
    rows = [f"{name:<18}{mean}" for name, mean in means(report.spans)]
    days = [f"from {a_day(part[0].day)}: {_digits(part)}" for part in _parts(report)]
    return ("Mean of the worst of the day:", *rows, f"Day by day ({SCALE}):", *days)


def _digits(days: Iterable[Day]) -> str:
    return " ".join("." if day.score is None else str(day.score) for day in days)


def _parts(report: Report) -> list[tuple[Day, ...]]:
    return [report.days[start : start + ROW] for start in range(0, len(report.days), ROW)]
