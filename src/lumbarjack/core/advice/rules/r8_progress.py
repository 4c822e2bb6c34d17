"""R8 and R8b: one step up, when the last sessions and mornings were comfortable."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby, islice, pairwise
from typing import NamedTuple

from lumbarjack.core.advice.rules.r8_quiet import quiet_because
from lumbarjack.core.advice.rules.r8_steps import Step, next_step
from lumbarjack.core.advice.seen import Seen
from lumbarjack.core.advice.sources import GRADED, GREEN, JUDGEMENT, SELFBACK
from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.models.sessions import ExerciseDone
from lumbarjack.core.pain.baseline import comfortable_morning, comfortable_peak
from lumbarjack.core.pain.mornings import Morning
from lumbarjack.core.pain.scores import furthest_out
from lumbarjack.core.plan.standing import Standing

RULE = "R8"
LOWERED = "R8b"
SESSIONS = 3
"""So many sessions, one a day, ..."""
WINDOW = timedelta(days=14)
"""... within so many days."""
EASY_SESSIONS = 2
"""With so many of them easy it goes straight to the rung."""
SILENT_DAYS = 3
"""Sessions before so many days without a diary do not count (R9: no progress)."""
EVERY = timedelta(days=7)
"""One step an exercise in so many days (selfBACK) ..."""
EXERCISES_PER_WEEK = 2
"""... and so many exercises in that time: our judgement."""
REACH_WINDOW = timedelta(days=7)
"""The pain reaches no further out than so many days ago ..."""
REACH_BEFORE = timedelta(days=21)
"""... by what was said within so many."""


class Effort(NamedTuple):
    """One exercise in one session: its highest peak, the morning after, and whether it was easy."""

    session: str
    day: date
    peak: int
    morning: int
    easy: bool


def progress(seen: Seen) -> tuple[Advice, ...]:
    """R8: one step up for at most two exercises in a week.

    Nothing while the usual level is being learned, without a log today, on a day that reaches the
    worse line W (R10 speaks instead), within 7 days of easing, or where it is not known that the
    pain reaches no further out than a week ago. Steady mode goes by its own quota: there neither
    today's pain nor its place counts beyond what steady mode itself asks for (see `is_steady`).
    """
    if not _left(seen):
        return ()
    if seen.steady or seen.levels.learning or seen.course.score(seen.day) is None:
        return _by_quota(seen) if seen.steady else ()
    if not _good_today(seen) or not reaches_no_further(seen):
        return ()
    return _where_quiet(seen, _steps(seen, pain_counts=True))


def _where_quiet(seen: Seen, steps: tuple[Advice, ...]) -> tuple[Advice, ...]:
    """The steps, where nothing holds them back; asked last, as it looks at the most."""
    return () if not steps or quiet_because(seen) is not None else steps


def _good_today(seen: Seen) -> bool:
    """Whether today is below W, and no worse now than a morning may be, session or not."""
    score = seen.course.score(seen.day)
    if score is None or score.high_now is None or score.score >= seen.levels.worse_line:
        return False
    return score.high_now <= morning_line(seen)


def reaches_no_further(seen: Seen) -> bool:
    """Whether the pain is known to reach no further out than 7 days ago.

    Today, the newest logged day, must have said how far out it is: not said is never good news, nor
    is the first-run answer taken for it. A day without any pain, now and worst 0, has said "none".
    With under a week of answers the first is taken.
    """
    told = furthest_out(seen.near, seen.day - REACH_BEFORE, seen.day)
    if seen.day not in told and _no_pain(seen):
        told[seen.day] = Zone.NONE.reach
    if seen.day not in told:
        return False
    recent = {d: z for d, z in told.items() if seen.day - d < REACH_WINDOW}
    before = [d for d in told if d not in recent]
    then = told[max(before)] if before else recent[min(recent)]
    return recent[max(recent)] <= then


def _no_pain(seen: Seen) -> bool:
    """Whether everything said today is 0, and both "now" and "worst" were said."""
    score = seen.course.score(seen.day)
    if score is None or score.score > 0 or score.high_now != 0:
        return False
    return any(e.worst == 0 for e in seen.near.diary if e.day == seen.day)


def peak_line(seen: Seen) -> int:
    """How high a peak may have been."""
    return comfortable_peak(seen.levels.baseline, seen.levels.recent)


def morning_line(seen: Seen) -> int:
    """How high a morning may have been."""
    return comfortable_morning(seen.levels.usual_now)


def efforts(seen: Seen, exercise: str, *, pain_counts: bool) -> Iterator[Effort]:
    """The sessions of 14 days that count for this exercise, newest first, at most one a day.

    R8b: where the dose was lowered, by the person or by a rule, the session does not count; nor
    where the peak or the morning is not known, or the exercise was not done to the end. Sessions
    of one day share their morning, so they are one: by its highest peak, and easy only where each
    was; where one of them does not count the day does not (the safer reading of "3 sessions").
    """
    recent = [m for m in reversed(seen.mornings) if seen.day - m.session.day <= WINDOW]
    newest_first = sorted(recent, key=_day, reverse=True)
    for _, mornings in groupby(newest_first, key=_day):
        tried = [
            _effort(morning, done, pain_counts)
            for morning in mornings
            if (done := [e for e in morning.session.exercises if e.exercise == exercise])
        ]
        if (one := _together(tried)) is not None:
            yield one


def _day(morning: Morning) -> date:
    return morning.session.day


def _together(sessions: list[Effort | None]) -> Effort | None:
    known = [one for one in sessions if one is not None]
    if not known or len(known) < len(sessions):
        return None
    worst = max(known, key=lambda one: (one.peak, one.morning))
    morning = max(one.morning for one in known)
    return worst._replace(morning=morning, easy=all(o.easy for o in known))


def _effort(morning: Morning, done: list[ExerciseDone], pain_counts: bool) -> Effort | None:
    if not all(_counts(e) for e in done):
        return None
    peaks = [e.peak for e in done if e.peak is not None]
    pain = morning.pain
    if pain_counts and (pain is None or len(peaks) < len(done)):
        return None
    return Effort(
        session=morning.session.id,
        day=morning.session.day,
        peak=max(peaks, default=0),
        morning=pain or 0,
        easy=all(e.effort == "easy" for e in done),
    )


def _counts(done: ExerciseDone) -> bool:
    return done.status == "done" and done.lowered_by is None


def _by_quota(seen: Seen) -> tuple[Advice, ...]:
    """Steady mode: the quota rises as pre-set, whatever the pain.

    It is skipped where R2, R2d, R3 or a declared flare fell in the last 7 days.
    """
    return _where_quiet(seen, _steps(seen, pain_counts=False))


def _left(seen: Seen) -> int:
    """How many exercises may still take a step within these 7 days; asked first, it costs least."""
    taken = sum(d.decision == "accept" for d in seen.settled(RULE, EVERY))
    return max(0, EXERCISES_PER_WEEK - taken)


def _steps(seen: Seen, *, pain_counts: bool) -> tuple[Advice, ...]:
    given = [d.advice for d in seen.settled(RULE, EVERY)]
    left = _left(seen)
    recent = {a.exercise for a in given} | {a.to for a in given if a.to is not None}
    last = _last_steps(seen)
    found: dict[str, Advice] = {}
    for row in sorted(seen.rows, key=lambda row: _waiting_since(row, last)):
        if len(found) >= left:
            break
        if row.exercise in found or {row.exercise, row.item.exercise} & recent:
            continue
        advice = _step(seen, row, pain_counts)
        if advice is not None:
            found[row.exercise] = advice
    return tuple(found.values())


def _last_steps(seen: Seen) -> dict[str, date]:
    """Exercise id -> the day of the last step up to it or in it, up to yesterday."""
    found: dict[str, date] = {}
    for answer in seen.answers.values():
        if answer.advice.rule == RULE and answer.decision == "accept" and answer.day < seen.day:
            for id in (answer.advice.exercise, answer.advice.to):
                if id is not None:
                    found[id] = max(answer.day, found.get(id, date.min))
    return found


def _waiting_since(row: Standing, last: dict[str, date]) -> date:
    """When it last took a step; of equally entitled exercises the one that waited longest is first.

    Else the first two of the plan would take every step. One that never took any comes first; where
    they waited equally long the order of the plan holds.
    """
    return max(last.get(row.exercise, date.min), last.get(row.item.exercise, date.min))


def _step(seen: Seen, row: Standing, pain_counts: bool) -> Advice | None:
    counted = list(islice(efforts(seen, row.exercise, pain_counts=pain_counts), SESSIONS))
    if len(counted) < SESSIONS or _fell_silent(seen, counted[-1].day):
        return None
    if pain_counts and not _comfortable(seen, counted):
        return None
    easy = all(e.easy for e in counted[:EASY_SESSIONS])
    step = next_step(seen.catalogue, row, seen.record.profile, seen.known, easy=easy)
    return None if step is None else _advice(seen, row, counted, step, pain_counts)


def _fell_silent(seen: Seen, since: date) -> bool:
    """Whether three days or more without a diary lie between `since` and today."""
    logged = [d.day for d in seen.course.logged(since, seen.day)]
    known = [since, *logged, seen.day]
    return any((b - a).days > SILENT_DAYS for a, b in pairwise(known))


def _comfortable(seen: Seen, counted: list[Effort]) -> bool:
    return all(e.peak <= peak_line(seen) and e.morning <= morning_line(seen) for e in counted)


def _advice(
    seen: Seen, row: Standing, counted: list[Effort], step: Step, pain_counts: bool
) -> Advice:
    name = seen.name(row.exercise)
    if pain_counts:
        peak, morning = max(e.peak for e in counted), max(e.morning for e in counted)
        told = (
            f"The last {SESSIONS} times {name} was comfortable: at most {peak} in it and "
            f"{morning} the morning after."
        )
        numbers: dict[str, int | str] = {
            "peak": peak,
            "peak at most": peak_line(seen),
            "morning": morning,
            "morning at most": morning_line(seen),
        }
        changes = "More pain in it, or a worse morning: it stays as it is for now."
    else:
        told = (
            f"{name} was done {SESSIONS} times as planned. In steady mode the steps go by the "
            "week, not by the pain."
        )
        numbers = {"sessions": SESSIONS}
        changes = "Strong pain, pain further out, or a flare that you declare: it waits a week."
    return seen.advice(
        RULE,
        Action.PROGRESS,
        exercise=row.exercise,
        to=step.to,
        dose=step.dose,
        headline=f"{name}: one step up",
        reason=f"{told} Suggested: {step.words}.",
        saw=tuple(sorted(e.session for e in counted)),
        numbers=numbers,
        window="the last 3 sessions, within 14 days",
        sources=(SELFBACK, GREEN, GRADED, f"caps: {JUDGEMENT}"),
        changes=changes,
    )
