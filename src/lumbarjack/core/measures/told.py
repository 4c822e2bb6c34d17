"""The monthly questions as the page for the clinician has them."""

from __future__ import annotations

from lumbarjack.core.measures.course import Course, Row
from lumbarjack.core.report.facts import Measured


def measured(course: Course) -> tuple[Measured, ...]:
    """Roland-Morris, the mean of the own activities, and how it is as a whole; as far as said."""
    found = []
    if course.roland is not None:
        found.append(_row(course.roland, "Roland-Morris (RMDQ-24)"))
    if course.own is not None:
        said = [a for a in course.activities if a.now.day == course.own.now.day]
        names = ", ".join(f"{a.name} {number(a.now.value)}" for a in said)
        found.append(_row(course.own, f"Own activities (PSFS: {names}), mean"))
    if course.change is not None:
        day, words = course.change
        found.append(Measured("Compared with four weeks before", words, day))
    return tuple(found)


def _row(row: Row, name: str) -> Measured:
    return Measured(
        name=name,
        now=f"{number(row.now.value)} of {row.most}",
        now_on=row.now.day,
        then=None if row.first is None else f"{number(row.first.value)} of {row.most}",
        then_on=None if row.first is None else row.first.day,
        change=row.words.rstrip("."),
    )


def number(value: float) -> str:
    """A score as it is written: whole where it is whole."""
    return f"{value:.0f}" if value == int(value) else f"{value:.1f}"
