"""R5b: the second bad morning after three days with a session takes a rung down."""

from __future__ import annotations

from datetime import date, timedelta

from lumbarjack.core.advice.rules.r2b_inward import hides_r5
from lumbarjack.core.advice.rules.r5_bad_mornings import bad_on, facts, is_bad, numbers, rows_of
from lumbarjack.core.advice.seen import Seen
from lumbarjack.core.advice.sources import JUDGEMENT, TRAFFIC
from lumbarjack.core.catalogue.fitting import step_down
from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.models.exercise import Exercise
from lumbarjack.core.models.sessions import ExerciseDone
from lumbarjack.core.pain.mornings import Morning
from lumbarjack.core.plan.standing import Standing

RULE = "R5b"
SESSION_DAYS = 3
"""It looks at the last so many days with a session ..."""
BAD_NEEDED = 2
"""... and wants so many bad mornings among them: our judgement."""
EXERCISES_EASED = 2
"""So many exercises are eased, those with the largest rise."""
EVERY = timedelta(days=7)
"""At most once in so many days."""


def easier_rung(seen: Seen) -> tuple[Advice, ...]:
    """R5b: one rung down for the two exercises with the largest rise, after 2 bad of 3."""
    bad = bad_on(seen, seen.day)
    if not bad or hides_r5(seen) or seen.settled(RULE, EVERY) or not _two_of_three(seen):
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


def _largest_first(seen: Seen, done: list[ExerciseDone]) -> list[Standing]:
    """Each exercise once, by its largest rise; ties: the one that was changed last."""
    rows = {row.exercise: row for row in reversed(rows_of(seen, done))}
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


def _rung(seen: Seen, bad: tuple[Morning, ...], row: Standing, down: Exercise) -> Advice:
    pain, told, ids = facts(seen, bad)
    name = seen.name(row.exercise)
    return seen.advice(
        RULE,
        Action.EASIER_RUNG,
        exercise=row.exercise,
        to=down.id,
        headline=f"{name}: one step easier",
        reason=(
            f"{told}, and it is the second such morning after the last 3 days with a session. "
            f"{down.name} is suggested in place of {name}."
        ),
        saw=ids,
        numbers=numbers(seen, pain),
        window="the last 3 days with a session",
        sources=(TRAFFIC, f"2 of 3: {JUDGEMENT}"),
        changes="Three comfortable sessions and mornings: a step up is suggested again.",
    )
