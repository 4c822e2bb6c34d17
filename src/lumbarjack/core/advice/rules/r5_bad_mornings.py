"""What R5a and R5b share: which mornings were bad, and which exercises came before them."""

from __future__ import annotations

from datetime import date

from lumbarjack.core.advice.seen import Seen, on
from lumbarjack.core.models.sessions import ExerciseDone
from lumbarjack.core.pain.baseline import is_bad_morning
from lumbarjack.core.pain.mornings import Morning
from lumbarjack.core.plan.standing import Standing


def is_bad(seen: Seen, morning: Morning) -> bool:
    """Whether the morning after this session was a bad one, by the levels of that morning."""
    entry = morning.entry
    if entry is None or entry.now is None:
        return False
    return is_bad_morning(entry.now, seen.course.usual(entry.day).now)


def bad_on(seen: Seen, day: date) -> tuple[Morning, ...]:
    """The sessions of earlier days whose morning was `day`, and bad."""
    return tuple(
        m
        for m in seen.mornings
        if m.entry is not None and m.entry.day == day and m.session.day < day and is_bad(seen, m)
    )


def rows_of(seen: Seen, done: list[ExerciseDone]) -> list[Standing]:
    """The plan's items, due today, that were done; the one with the most to do first."""
    ids = {e.exercise for e in done if e.status != "skipped"}
    ids |= {e.planned for e in done if e.status != "skipped"}
    rows = [
        row
        for row in seen.rows
        if (row.exercise in ids or row.item.exercise in ids)
        and (not row.item.days or seen.day.weekday() in row.item.days)
    ]
    order = {row.exercise: index for index, row in reversed(list(enumerate(rows)))}
    return sorted(rows, key=lambda r: (order[r.exercise], -r.dose.sets * r.dose.reps))


def facts(seen: Seen, bad: tuple[Morning, ...]) -> tuple[int, str, tuple[str, ...]]:
    """The morning's pain, the sentence about it, and the ids looked at."""
    pain = max(m.pain for m in bad if m.pain is not None)
    usual = seen.course.usual(seen.day)
    if not usual.known:
        told = f"{pain} this morning, after the session of {on(bad[-1].session.day)}"
    elif usual.learning:
        told = f"{pain} this morning, where {usual.now} has been usual so far"
    else:
        told = f"{pain} this morning, where you usually wake with {usual.now}"
    ids = {i for m in bad for i in (m.session.id, m.entry.id if m.entry is not None else "")}
    return pain, told, tuple(sorted(ids - {""}))


def numbers(seen: Seen, pain: int) -> dict[str, int | str]:
    """What was compared; a usual level that is not known is left out."""
    found: dict[str, int | str] = {"morning": pain, "bad from": seen.levels.morning_line}
    return found | ({"usual now": seen.levels.usual_now} if seen.levels.known else {})
