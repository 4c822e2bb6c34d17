"""R4: pain that rises in an exercise makes it easier, for today."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from lumbarjack.core.advice.rules.r2b_inward import hides_r4
from lumbarjack.core.advice.seen import Seen, look
from lumbarjack.core.advice.sources import JUDGEMENT, OSTELO, TRAFFIC
from lumbarjack.core.catalogue.fitting import step_down
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.dosing import half_hold
from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.models.dose import Dose, DosePart
from lumbarjack.core.models.exercise import Exercise
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
"""The top of the scale counts where a rise of 2 would go beyond it."""


class Effort(NamedTuple):
    """The pain known before an exercise and its peak; None where it was not said."""

    before: int | None
    peak: int | None


def rise_words(now: Effort, last: Effort | None, *, level: int, ceiling: int) -> str | None:
    """Which part of R4 this effort meets, in words; None where it meets none.

    A peak above the ceiling counts whether it rose or was there before. From a usual level of 7 on
    only a rise counts, up to 10: there, where 10 was before, another 10 counts too. What was not
    said before the exercise is taken to be the usual level in that branch, and as no rise in the
    others (a peak above the ceiling counts all the same).
    """
    before, peak = now.before, now.peak
    if peak is None or peak < LEAST:
        return None
    if level >= HIGH_USUAL:
        known = level if before is None else before
        if peak < min(TOP, known + RISE):
            return None
        return f"pain {peak} in it, {_from(before, level)}"
    if peak > ceiling:
        return f"pain {peak} in it, and {ceiling} is the most you aim for"
    if before is None:
        return None
    if peak >= before + JUMP:
        return f"pain {peak} in it, from {before} before"
    if peak >= before + RISE and last is not None and _rose(last):
        return f"pain {peak} in it, from {before} before, and last time it rose by 2 as well"
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
    morning: bool = False,
) -> Advice | None:
    """R4 inside a session: what to offer after this peak in this exercise, None for nothing.

    `record` holds what was stored before this session. `to` is the next easier rung, or `dose`
    half the hold where there is none. `morning`: the first two hours after rising, in which no rung
    with that caution is offered. In steady mode nothing is offered. That the pain moved inward
    (R2b) hides nothing here, as nobody was asked about the leg yet: the safer reading.
    """
    seen = look(catalogue, record, day, programme=programme)
    last = _last_effort(_by_time(seen.near.sessions), item.exercise.id)
    why = rise_words(
        Effort(before, peak), last, level=seen.levels.baseline, ceiling=seen.levels.ceiling
    )
    if why is None or seen.steady:
        return None
    effort = Effort(before, peak)
    about = _spoken_of(seen, item.exercise.id, item.planned)
    return _advice(seen, item.exercise.id, about, item.dose, effort, why, morning=morning)


def eased_in_sessions(seen: Seen) -> tuple[Advice, ...]:
    """R4 as it stands on the day: what was offered in its sessions, answered or not.

    Nothing new is said of an exercise that was eased by R4, that was eased by another rule and in
    which the pain then did not rise, or where the pain moved inward (R2b).
    """
    given = {
        d.advice.id: d.advice
        for d in seen.answers.values()
        if d.advice.rule == RULE and d.advice.day == seen.day
    }
    if seen.steady or hides_r4(seen):
        return tuple(given[id] for id in sorted(given))
    for done, session, why in risen(seen, seen.day):
        if done.lowered_by != RULE and not _eased_already(done):
            effort = Effort(done.before, done.peak)
            about = _spoken_of(seen, done.exercise, done.planned)
            saw = (session.id,)
            advice = _advice(seen, done.exercise, about, done.dose, effort, why, saw=saw)
            given.setdefault(advice.id, advice)
    return tuple(given[id] for id in sorted(given))


def _eased_already(done: ExerciseDone) -> bool:
    """Whether it was eased before it began, and the pain in it was no more than before it.

    The pain was there already, and less was done because of it (rules.md, "one bad day").
    """
    same = done.before is not None and done.peak is not None and done.peak <= done.before
    return done.lowered_by is not None and same


def fired_on(seen: Seen, day: date) -> bool:
    """Whether R4 held in a session of `day`."""
    lowered = any(
        e.lowered_by == RULE for s in seen.near.sessions if s.day == day for e in s.exercises
    )
    return lowered or bool(risen(seen, day))


def risen(seen: Seen, day: date) -> list[tuple[ExerciseDone, SessionRecord, str]]:
    """The exercises of `day` in which pain rose as R4 means it, with the words for it."""
    found: list[tuple[ExerciseDone, SessionRecord, str]] = []
    if not any(_may_have_risen(e) for s in seen.sessions_on(day) for e in s.exercises):
        return found
    sessions = _by_time(tuple(s for s in seen.near.sessions if s.day <= day))
    levels = seen.course.levels(day, seen.programme_ceiling)
    level, ceiling = levels.baseline, levels.ceiling
    for number, session in enumerate(sessions):
        if session.day != day:
            continue
        before = sessions[:number]
        for done in session.exercises:
            effort = Effort(done.before, done.peak)
            last = _last_effort(before, done.exercise)
            why = rise_words(effort, last, level=level, ceiling=ceiling)
            if why is not None:
                found.append((done, session, why))
    return found


def rose_in(seen: Seen, session: SessionRecord) -> frozenset[str]:
    """The exercises of a session in which R4 held, by the names the plan may know them by."""
    risen_in = [d for d, s, _ in risen(seen, session.day) if s is session]
    held = [d for d in risen_in if not _eased_already(d)]
    held += [e for e in session.exercises if e.lowered_by == RULE]
    return frozenset(name for done in held for name in (done.exercise, done.planned))


def _may_have_risen(done: ExerciseDone) -> bool:
    """Whether R4 has to be asked at all: most peaks are low, and need no last time looked for."""
    return done.peak is not None and done.peak >= LEAST


def _by_time(sessions: tuple[SessionRecord, ...]) -> list[SessionRecord]:
    return sorted(sessions, key=lambda s: (s.at, s.id))


def _last_effort(sessions: list[SessionRecord], exercise: str) -> Effort | None:
    """The newest earlier time that this exercise was done; not as the easier end of another.

    There the peak may be that of the harder one.
    """
    for session in reversed(sessions):
        for done in reversed(session.performed):
            eased = done.lowered_by is not None and done.planned != done.exercise
            if done.exercise == exercise and not eased:
                return Effort(done.before, done.peak)
    return None


def _advice(
    seen: Seen,
    exercise: str,
    about: str,
    dose: Dose,
    effort: Effort,
    why: str,
    *,
    morning: bool = False,
    saw: tuple[str, ...] = (),
) -> Advice:
    down = easier(seen, exercise, morning)
    name = seen.name(exercise)
    if down is not None:
        to, part, what = down.id, None, f"{down.name} instead, for today"
    else:
        to, part, what = None, smaller(dose, half_hold(dose)), "half of it, for today"
    numbers: dict[str, int | str] = {"ceiling": seen.levels.ceiling}
    if seen.levels.known:
        numbers = {"usual": seen.levels.baseline, **numbers}
    numbers |= {k: v for k, v in effort._asdict().items() if v is not None}
    return seen.advice(
        RULE,
        Action.EASIER_NOW,
        exercise=about,
        to=to,
        dose=part,
        headline=f"{name}: easier for today",
        reason=f"{name}: {why}. Suggested: {what}.",
        saw=saw,
        numbers=numbers,
        window="this exercise, today and last time",
        sources=(TRAFFIC, OSTELO, f"half: {JUDGEMENT}"),
        changes="It is for today only; tomorrow the plan is as before, but for a bad morning.",
    )


def easier(seen: Seen, exercise: str, morning: bool = False) -> Exercise | None:
    """The next easier rung that fits the person and is not held back; None where there is none."""
    if exercise not in seen.catalogue:
        return None
    profile = seen.record.profile
    return step_down(seen.catalogue, exercise, profile, morning=morning, held=seen.held)


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
