"""R4: pain that rises in an exercise makes it easier, for today."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from lumbarjack.core.advice.seen import Seen, look
from lumbarjack.core.advice.sources import JUDGEMENT, OSTELO, TRAFFIC
from lumbarjack.core.catalogue.fitting import step_down
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.dosing import halved
from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.models.dose import Dose, DosePart
from lumbarjack.core.models.record import Record
from lumbarjack.core.models.sessions import ExerciseDone, SessionRecord
from lumbarjack.core.session.state import SessionItem

RULE = "R4"
LEAST = 4
"""Below this nothing is made easier, however much it rose."""
JUMP = 3
"""A rise of this much counts at once ..."""
RISE = 2
"""... and one of this much when it was there last time as well (Ostelo 2008)."""
HIGH_USUAL = 7
"""From this usual level on one rise of 2 counts, and nothing else."""
TOP = 10


class Effort(NamedTuple):
    """The pain known before an exercise and its peak; None where it was not said."""

    before: int | None
    peak: int | None


def rise_words(now: Effort, last: Effort | None, *, level: int, ceiling: int) -> str | None:
    """Which part of R4 this effort meets, in words; None where it meets none.

    A peak above the ceiling counts only where it is above the pain before the exercise too: pain
    that was there already and did not rise is not the exercise's (rules.md, "one bad day").
    """
    before, peak = now.before, now.peak
    if peak is None or peak < LEAST or (before is not None and peak <= before):
        return None
    if level >= HIGH_USUAL:
        known = level if before is None else before
        if peak < min(TOP, known + RISE):
            return None
        return f"{peak} in it, {_from(before, level)}"
    if peak > ceiling:
        return f"{peak} in it, and {ceiling} is the most you aim for"
    if before is None:
        return None
    if peak >= before + JUMP:
        return f"{peak} in it, from {before} before"
    if peak >= before + RISE and last is not None and _rose(last):
        return f"{peak} in it from {before} before, and last time it rose by 2 as well"
    return None


def _from(before: int | None, level: int) -> str:
    return f"where {level} is usual" if before is None else f"from {before} before"


def _rose(effort: Effort) -> bool:
    if effort.before is None or effort.peak is None:
        return False
    return effort.peak >= effort.before + RISE


def ease_now(
    catalogue: Catalogue,
    record: Record,
    day: date,
    *,
    item: SessionItem,
    peak: int,
    before: int | None,
    programme: str | None = None,
) -> Advice | None:
    """R4 inside a session: what to offer after this peak in this exercise, None for nothing.

    `record` holds what was stored before this session. `to` is the next easier rung, or `dose`
    half of it where there is none. In steady mode nothing is offered.
    """
    seen = look(catalogue, record, day, programme=programme)
    last = _last_effort(_by_time(seen.record.sessions), item.exercise.id)
    why = rise_words(
        Effort(before, peak), last, level=seen.levels.baseline, ceiling=seen.levels.ceiling
    )
    if why is None or seen.steady:
        return None
    return _advice(seen, item.exercise.id, item.planned, item.dose, Effort(before, peak), why)


def eased_in_sessions(seen: Seen) -> tuple[Advice, ...]:
    """R4 as it stands on the day: what was offered in its sessions, answered or not."""
    given = {
        d.advice.id: d.advice
        for d in seen.answers.values()
        if d.advice.rule == RULE and d.advice.day == seen.day
    }
    if seen.steady:
        return tuple(given.values())
    for done, _, why in risen(seen, seen.day):
        if done.lowered_by != RULE:
            effort = Effort(done.before, done.peak)
            advice = _advice(seen, done.exercise, done.planned, done.dose, effort, why)
            given.setdefault(advice.id, advice)
    return tuple(given[id] for id in sorted(given))


def fired_on(seen: Seen, day: date) -> bool:
    """Whether R4 held in a session of `day`."""
    lowered = any(
        e.lowered_by == RULE for s in seen.record.sessions if s.day == day for e in s.exercises
    )
    return lowered or bool(risen(seen, day))


def risen(seen: Seen, day: date) -> list[tuple[ExerciseDone, SessionRecord, str]]:
    """The exercises of `day` in which pain rose as R4 means it, with the words for it."""
    near = [s for s in seen.record.sessions if day - timedelta(days=60) <= s.day <= day]
    sessions = _by_time(tuple(near))
    found: list[tuple[ExerciseDone, SessionRecord, str]] = []
    today = [s for s in sessions if s.day == day]
    if not today:
        return found
    levels = seen.course.levels(day, seen.programme_ceiling)
    level, ceiling = levels.baseline, levels.ceiling
    for session in today:
        before = sessions[: sessions.index(session)]
        for done in session.exercises:
            effort = Effort(done.before, done.peak)
            last = _last_effort(before, done.exercise)
            why = rise_words(effort, last, level=level, ceiling=ceiling)
            if why is not None:
                found.append((done, session, why))
    return found


def _by_time(sessions: tuple[SessionRecord, ...]) -> list[SessionRecord]:
    return sorted(sessions, key=lambda s: (s.at, s.id))


def _last_effort(sessions: list[SessionRecord], exercise: str) -> Effort | None:
    """The newest earlier time that this exercise was done; not as the easier end of another.

    There the peak may be that of the harder one.
    """
    for session in reversed(sessions):
        for done in reversed(session.exercises):
            eased = done.lowered_by is not None and done.planned != done.exercise
            if done.exercise == exercise and done.status != "skipped" and not eased:
                return Effort(done.before, done.peak)
    return None


def _advice(
    seen: Seen, exercise: str, planned: str, dose: Dose, effort: Effort, why: str
) -> Advice:
    about = _spoken_of(seen, exercise, planned)
    down = step_down(seen.catalogue, exercise, seen.record.profile)
    name = seen.name(exercise)
    if down is not None:
        to, part, what = down.id, None, f"{down.name} instead, for today"
    else:
        to, part, what = None, smaller(dose, halved(dose)), "half of it, for today"
    numbers: dict[str, int | str] = {
        "usual": seen.levels.baseline,
        "ceiling": seen.levels.ceiling,
    }
    numbers |= {k: v for k, v in effort._asdict().items() if v is not None}
    return seen.advice(
        RULE,
        Action.EASIER_NOW,
        exercise=about,
        to=to,
        dose=part,
        headline=f"{name}: easier for today",
        reason=f"{name}: {why}. Suggested: {what}.",
        numbers=numbers,
        window="this exercise, today and last time",
        sources=(TRAFFIC, OSTELO, f"half: {JUDGEMENT}"),
        changes="It holds for today; tomorrow the plan is as before, if the morning is.",
    )


def _spoken_of(seen: Seen, exercise: str, planned: str) -> str:
    """The id by which the plan knows this exercise: its own, else what it stands for."""
    return exercise if any(row.exercise == exercise for row in seen.rows) else planned


def smaller(dose: Dose, to: Dose) -> DosePart:
    """The numbers in which `to` is below `dose`."""
    return DosePart(
        **{
            name: getattr(to, name)
            for name in ("sets", "reps", "hold_s")
            if getattr(to, name) < getattr(dose, name)
        }
    )
