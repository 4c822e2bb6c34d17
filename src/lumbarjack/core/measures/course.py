"""How the monthly questions were answered: now and first, and whether that is a change."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from lumbarjack.core.measures import own, roland
from lumbarjack.core.models.measures import Activity, Measuring

EVERY = timedelta(days=28)

CHANGES = (
    "very much better",
    "much better",
    "a little better",
    "no change",
    "a little worse",
    "much worse",
    "very much worse",
)
"""The answers to "compared with four weeks ago", 1 to 7 (global change, seven points)."""

CHANGE_QUESTION = "Compared with four weeks ago, how is your back?"


@dataclass(frozen=True)
class Then:
    """A number and the day it was said."""

    day: date
    value: float


@dataclass(frozen=True)
class Row:
    """One number over time: now, first (None where there is one sitting), and what that means.

    `most` is what a full bar stands for; `words` flag a change that people notice, or say that it
    is smaller.
    """

    name: str
    most: int
    now: Then
    first: Then | None = None
    words: str = ""


@dataclass(frozen=True)
class Course:
    """All sittings, oldest first, and what they show.

    `activities` are the ones that were named last, each with its newest score and its first under
    the same name; `own` is the newest mean beside the first mean of the same activities.
    """

    sittings: tuple[Measuring, ...] = ()
    roland: Row | None = None
    own: Row | None = None
    activities: tuple[Row, ...] = ()
    change: tuple[date, str] | None = None

    @property
    def last(self) -> date | None:
        """The day of the newest sitting."""
        return self.sittings[-1].day if self.sittings else None

    def due(self, today: date) -> bool:
        """Whether it is four weeks since the last sitting, or there was none yet."""
        return self.last is None or today - self.last >= EVERY

    @property
    def next(self) -> date | None:
        """The day from which on it is offered again."""
        return None if self.last is None else self.last + EVERY


def course(measures: Iterable[Measuring], today: date) -> Course:
    """What the sittings up to `today` say; a later one is never read."""
    told = sorted((m for m in measures if m.day <= today), key=lambda m: (m.day, m.at, m.id))
    return Course(
        sittings=tuple(told),
        roland=_roland(told),
        own=_own(told),
        activities=_activities(told),
        change=_change(told),
    )


def chosen_activities(found: Course) -> tuple[str, ...]:
    """The names of the activities as they were last chosen, answered or not."""
    return chosen(found.sittings)


def chosen(told: Sequence[Measuring]) -> tuple[str, ...]:
    """The same of sittings, oldest first."""
    newest = next((m for m in reversed(told) if m.activities), None)
    return () if newest is None else tuple(a.name for a in newest.activities)


def _roland(told: list[Measuring]) -> Row | None:
    said = [Then(m.day, len(set(m.roland))) for m in told if m.roland is not None]
    if not said:
        return None
    first, now = said[0], said[-1]
    words = "" if len(said) == 1 else _roland_words(int(first.value), int(now.value))
    return Row("Roland-Morris", roland.MOST, now, first if len(said) > 1 else None, words)


def _roland_words(first: int, now: int) -> str:
    if not roland.important(first, now):
        return "Less than a change that people notice: 5 points, or 30 % of the first score."
    return (
        f"{_points(abs(now - first))} {'fewer' if now < first else 'more'} than the first time: "
        f"{'better' if now < first else 'worse'} by an amount that people notice (5 points, or "
        "30 % of the first score)."
    )


def _own(told: list[Measuring]) -> Row | None:
    """The mean of what was answered last; an activity left out then is in neither mean."""
    newest = next((m for m in reversed(told) if own.mean(m.activities) is not None), None)
    if newest is None:
        return None
    names = _scores(newest).keys()
    first = next(m for m in told if names <= _scores(m).keys())
    now, then = _mean(newest, names), _mean(first, names)
    many = len(names)
    words = "" if first is newest else _own_words(then.value, now.value, many)
    return Row("Own activities", own.MOST, now, None if first is newest else then, words)


def _scores(sitting: Measuring) -> dict[str, int]:
    """What was answered, by the plain name."""
    return {_plain(a): a.score for a in sitting.activities if a.score is not None}


def _mean(sitting: Measuring, names: Collection[str]) -> Then:
    same = [a for a in sitting.activities if _plain(a) in names]
    return Then(sitting.day, own.mean(same) or 0.0)


def _own_words(first: float, now: float, many: int) -> str:
    points = f"{own.counts(many)} points"
    where = "on the mean" if many > 1 else "on one activity"
    if not own.important(first, now, many):
        return f"Less than a change that counts: {points} {where}."
    better = "Better" if now > first else "Worse"
    return f"{better} by a change that counts: {points} or more {where}."


def _activities(told: list[Measuring]) -> tuple[Row, ...]:
    rows = []
    for name in chosen(told):
        plain = name.strip().casefold()
        said = [Then(m.day, scores[plain]) for m in told if plain in (scores := _scores(m))]
        if said:
            rows.append(Row(name, own.MOST, said[-1], said[0] if len(said) > 1 else None))
    return tuple(rows)


def _change(told: list[Measuring]) -> tuple[date, str] | None:
    newest = next((m for m in reversed(told) if m.change is not None), None)
    if newest is None or newest.change is None:
        return None
    return newest.day, CHANGES[newest.change - 1]


def _plain(activity: Activity) -> str:
    return activity.name.strip().casefold()


def _points(number: int) -> str:
    return "1 point" if number == 1 else f"{number} points"
