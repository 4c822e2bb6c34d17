"""R3: strong pain makes a relief day."""

from __future__ import annotations

from datetime import date, timedelta

from lumbarjack.core.advice.seen import Seen
from lumbarjack.core.advice.sources import JUDGEMENT, NG59
from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.pain.levels import Course
from lumbarjack.core.pain.modes import is_recent
from lumbarjack.core.pain.scores import in_order
from lumbarjack.core.pain.window import followed_from
from lumbarjack.core.plan.day import no_relief

RULE = "R3"
STRONG = 8
"""Pain now from here on is strong: our judgement."""
HIGH_USUAL = 7
"""From this usual level on only a rise of 2 counts, so that nobody is locked out for months."""
RISE = 2
"""So much above a high usual level is strong (Ostelo 2008)."""
HARDLY_UP = "hardly up"
"""The name by which "cannot get out of bed" stands among the numbers of the advice."""
TOP = 10
"""The top of the scale is strong where 9 or 10 is usual."""
DOCTOR_EVERY = timedelta(days=7)
"""The doctor sentence comes on the first such day, then once in so many."""
NOTE_DAYS = 3
"""So many such days ..."""
NOTE_WINDOW = timedelta(days=7)
"""... within so many are worth a visit ..."""
NOTE_EVERY = timedelta(days=7)
"""... said at most once in so many: our judgement."""

DOCTOR = (
    "This is strong pain. If it is new, or you can hardly get up, speak to a doctor before "
    "exercising. If it is your long-standing level and somebody has checked it, gentle movement "
    "is usually fine."
)
"""The sentence of rules.md, always one key away."""


OFFERED = "Relief positions and a short walk are suggested; that counts as done."
NOTHING_FITS = (
    "No position here fits what you told us. Rest in any way that eases it; the day counts."
)
"""What a relief day says where neither a relief position nor the walk fits the person."""


def is_strong(course: Course, day: date) -> bool:
    """Whether `day` is one on which R3 holds.

    The highest pain now of the day counts, also what was said after a session. Where 10 is usual a
    10 is strong all the same: a relief day locks nothing. Where the usual level is not known
    (nothing told and no earlier day, or none for four weeks) 8 alone is strong, however old the
    pain is: unknown is never good news.
    """
    if day in course.cannot_get_up:
        return True
    score = course.score(day)
    if score is None or score.high_now is None or score.high_now < STRONG:
        return False
    return score.high_now >= strong_from(course, day)


def strong_from(course: Course, day: date) -> int:
    """From which pain now on R3 holds on `day`."""
    usual = course.usual(day)
    recent = usual.learning and is_recent(course.record.profile, day)
    if recent or not usual.known or usual.level < HIGH_USUAL:
        return STRONG
    return min(TOP, usual.level + RISE)


def strong_days(course: Course, day: date) -> tuple[date, ...]:
    """The days on which R3 held, up to `day`, as far back as pain is followed."""
    first = followed_from(day)
    days = {d.day for d in course.logged(first, day) if (d.high_now or 0) >= STRONG}
    days.update(d for d in course.cannot_get_up if first <= d <= day)
    return tuple(d for d in sorted(days) if is_strong(course, d))


def says_doctor(strong: tuple[date, ...]) -> bool:
    """Whether the doctor sentence is due on the last of these days: the first, then weekly."""
    said: date | None = None
    for day in strong:
        due = said is None or day - said >= DOCTOR_EVERY
        said = day if due else said
    return bool(strong) and said == strong[-1]


def notes_clinician(strong: tuple[date, ...]) -> bool:
    """Whether the note is due on the last of these days: 3 in 7, at most once in 7 days."""
    noted: date | None = None
    for index, day in enumerate(strong):
        near = [d for d in strong[: index + 1] if day - d < NOTE_WINDOW]
        if len(near) >= NOTE_DAYS and (noted is None or day - noted >= NOTE_EVERY):
            noted = day
    return bool(strong) and noted == strong[-1]


def relief_day(seen: Seen) -> tuple[Advice, ...]:
    """R3: relief positions and a short walk, with the note where it is due; empty if not R3."""
    if not is_strong(seen.course, seen.day):
        return ()
    strong = strong_days(seen.course, seen.day)
    advice = _relief(seen, says_doctor(strong))
    return (advice, _note(seen, strong)) if notes_clinician(strong) else (advice,)


def grew_worse(told: Advice, now: Advice) -> bool:
    """Whether `now` is the relief day of `told` with worse facts: more pain now, or hardly up.

    An answer to `told` was an answer to a milder day, so it does not silence `now`.
    """
    if now.action is not Action.RELIEF_DAY:
        return False
    if HARDLY_UP in now.numbers and HARDLY_UP not in told.numbers:
        return True
    before, after = told.numbers.get("now"), now.numbers.get("now")
    return isinstance(after, int) and (not isinstance(before, int) or after > before)


def _relief(seen: Seen, doctor: bool) -> Advice:
    score = seen.course.score(seen.day)
    high = score.high_now if score is not None else None
    stuck = seen.day in seen.course.cannot_get_up
    entries = in_order(e for e in seen.near.diary if e.day == seen.day)
    newest = [e.now for e in entries if e.now is not None][-1:]
    when = "now" if newest == [high] else "today"
    told = "You can hardly get up today." if stuck else f"{high} {when}; {seen.usual_words()}."
    none = no_relief(seen.catalogue, seen.record.profile, seen.day)
    reason = f"{told} {NOTHING_FITS if none else OFFERED}"
    line = strong_from(seen.course, seen.day)
    numbers: dict[str, int | str] = {"strong from": line}
    if seen.levels.known:
        numbers["usual"] = seen.levels.baseline
    if high is not None:
        numbers["now"] = high
    if stuck:
        numbers[HARDLY_UP] = "yes"
    return seen.advice(
        RULE,
        Action.RELIEF_DAY,
        headline="A relief day is suggested",
        reason=f"{reason} {DOCTOR}" if doctor else reason,
        saw=tuple(sorted(e.id for e in entries)),
        numbers=numbers,
        window="today",
        sources=(NG59, f"8: {JUDGEMENT}"),
        changes=f"Tomorrow is looked at afresh; {_goes_on(line, stuck)} the plan goes on.",
    )


def _goes_on(line: int, stuck: bool) -> str:
    """Below which pain; below it alone is not enough for somebody who could hardly get up."""
    return f"when you can get up, and below {line}," if stuck else f"below {line}"


def _note(seen: Seen, strong: tuple[date, ...]) -> Advice:
    recent = [d for d in strong if seen.day - d < NOTE_WINDOW]
    return seen.note(
        RULE,
        f"Strong pain on {len(recent)} of the last 7 days. A clinician can look at it.",
        saw=tuple(id for day in recent for id in seen.ids(day, day)),
        numbers={"days": len(recent)},
        window="7 days",
        changes="Fewer than 3 such days in 7.",
    )
