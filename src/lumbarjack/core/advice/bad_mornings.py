"""R5a and R5b: a bad morning after a session."""

from __future__ import annotations

from datetime import date, timedelta

from lumbarjack.core.advice.easing import smaller
from lumbarjack.core.advice.seen import Seen, on
from lumbarjack.core.advice.sources import JUDGEMENT, SURI, TRAFFIC
from lumbarjack.core.catalogue.fitting import step_down
from lumbarjack.core.dosing import a_third_less, length
from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.models.dose import Dose
from lumbarjack.core.models.exercise import Exercise
from lumbarjack.core.models.sessions import ExerciseDone
from lumbarjack.core.pain.baseline import is_bad_morning
from lumbarjack.core.pain.mornings import Morning
from lumbarjack.core.plan.standing import Standing

TODAY = "R5a"
RUNG = "R5b"
SESSION_DAYS = 3
"""R5b looks at the last so many days with a session ..."""
BAD_NEEDED = 2
"""... and wants so many bad mornings among them: our judgement."""
EXERCISES_EASED = 2
RUNG_EVERY = timedelta(days=7)


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


def easier_today(seen: Seen) -> tuple[Advice, ...]:
    """R5a: a third fewer repetitions of the last session's exercises; the rung stays.

    An exercise without repetitions to take away does fewer sets, and where there is one set only
    a shorter hold (a walk: fewer minutes).
    """
    bad = bad_on(seen, seen.day)
    if not bad:
        return ()
    found: dict[str, Advice] = {}
    for row in _rows_of(seen, [e for m in bad for e in m.session.exercises]):
        part = smaller(row.dose, a_third_less(row.dose))
        if row.exercise in found or not part.model_dump(exclude_none=True):
            continue
        found[row.exercise] = _today(seen, bad, row, a_third_less(row.dose))
    return tuple(found.values())


def easier_rung(seen: Seen) -> tuple[Advice, ...]:
    """R5b: one rung down for the two exercises with the largest rise, after 2 bad of 3."""
    bad = bad_on(seen, seen.day)
    if not bad or seen.settled(RUNG, RUNG_EVERY) or not _two_of_three(seen):
        return ()
    done = [e for m in bad for e in m.session.exercises]
    found: list[Advice] = []
    for row in _largest_first(seen, done):
        down = step_down(seen.catalogue, row.exercise, seen.record.profile)
        if down is not None and len(found) < EXERCISES_EASED:
            found.append(_rung(seen, bad, row, down))
    return tuple(found)


def _two_of_three(seen: Seen) -> bool:
    """Sessions of one day share their morning, so days with a session are counted."""
    days: dict[date, bool] = {}
    for morning in seen.mornings:
        day = morning.session.day
        if day < seen.day:
            days[day] = days.get(day, False) or is_bad(seen, morning)
    last = sorted(days)[-SESSION_DAYS:]
    return sum(days[d] for d in last) >= BAD_NEEDED


def _rows_of(seen: Seen, done: list[ExerciseDone]) -> list[Standing]:
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


def _largest_first(seen: Seen, done: list[ExerciseDone]) -> list[Standing]:
    """Each exercise once, by its largest rise; ties: the one that was changed last."""
    rows = {row.exercise: row for row in reversed(_rows_of(seen, done))}
    rise: dict[str, int] = {}
    for exercise, row in rows.items():
        mine = [e for e in done if row.exercise == e.exercise or row.item.exercise == e.planned]
        known = [e.peak - e.before for e in mine if e.peak is not None and e.before is not None]
        rise[exercise] = max(known, default=-1)
    stepped = {
        d.advice.to or d.advice.exercise: d.day
        for d in sorted(seen.answers.values(), key=lambda d: (d.at, d.id))
        if d.decision == "accept" and d.advice.action is Action.PROGRESS
    }
    index = {row.exercise: n for n, row in reversed(list(enumerate(seen.rows)))}
    return sorted(
        rows.values(),
        key=lambda r: (
            -rise[r.exercise],
            -stepped.get(r.exercise, date.min).toordinal(),
            index[r.exercise],
        ),
    )


def _facts(seen: Seen, bad: tuple[Morning, ...]) -> tuple[int, str, tuple[str, ...]]:
    """The morning's pain, the sentence about it, and the ids looked at."""
    pain = max(m.pain for m in bad if m.pain is not None)
    usual = seen.course.usual(seen.day)
    if usual.basis == "nothing yet":
        told = f"{pain} this morning, after the session of {on(bad[-1].session.day)}"
    elif usual.learning:
        told = f"{pain} this morning, where {usual.now} has been usual so far"
    else:
        told = f"{pain} this morning, where you usually wake with {usual.now}"
    ids = {i for m in bad for i in (m.session.id, m.entry.id if m.entry is not None else "")}
    return pain, told, tuple(sorted(ids - {""}))


def _numbers(seen: Seen, pain: int) -> dict[str, int | str]:
    return {
        "morning": pain,
        "usual now": seen.levels.usual_now,
        "bad from": seen.levels.morning_line,
    }


def _today(seen: Seen, bad: tuple[Morning, ...], row: Standing, less: Dose) -> Advice:
    pain, told, ids = _facts(seen, bad)
    name = seen.name(row.exercise)
    return seen.advice(
        TODAY,
        Action.EASIER_TODAY,
        exercise=row.exercise,
        dose=smaller(row.dose, less),
        headline=f"{name}: a little less today",
        reason=f"{told}. {name} was in your last session: {_change(row.dose, less)} today.",
        saw=ids,
        numbers=_numbers(seen, pain),
        window="6 to 36 hours after the last session",
        sources=(TRAFFIC, SURI),
        changes=(
            f"A morning below {seen.levels.morning_line}: the dose is as before. "
            "A sore day after exercise is common and usually settles."
        ),
    )


def _change(dose: Dose, less: Dose) -> str:
    if less.reps < dose.reps:
        return f"{less.reps} repetitions in place of {dose.reps}"
    if less.sets < dose.sets:
        return f"{less.sets} {'set' if less.sets == 1 else 'sets'} in place of {dose.sets}"
    return f"{length(less.hold_s)} in place of {length(dose.hold_s)}"


def _rung(seen: Seen, bad: tuple[Morning, ...], row: Standing, down: Exercise) -> Advice:
    pain, told, ids = _facts(seen, bad)
    name = seen.name(row.exercise)
    return seen.advice(
        RUNG,
        Action.EASIER_RUNG,
        exercise=row.exercise,
        to=down.id,
        headline=f"{name}: one rung easier",
        reason=(
            f"{told}, and it is the second such morning after the last 3 days with a session. "
            f"{down.name} is suggested in place of {name}."
        ),
        saw=ids,
        numbers=_numbers(seen, pain),
        window="the last 3 days with a session",
        sources=(TRAFFIC, f"2 of 3: {JUDGEMENT}"),
        changes="Three comfortable sessions and mornings: a step up is suggested again.",
    )
