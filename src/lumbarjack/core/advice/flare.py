"""R7 and R7b: a flare, the way back from it, and the note when it lasts."""

from __future__ import annotations

from datetime import date, timedelta

from lumbarjack.core.advice.seen import Seen, on
from lumbarjack.core.advice.sources import COSTA, JUDGEMENT, OSTELO
from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.pain.baseline import worse_line
from lumbarjack.core.pain.flare import CALM_NEEDED, SHORT, calm_line

RULE = "R7"
LASTING = "R7b"
NOTE_AFTER = timedelta(days=14)
NOTE_SHOWN = timedelta(days=7)
"""The note stays on the screen for so long, as one and the same note."""
RECENT = timedelta(days=7)


def flare(seen: Seen) -> tuple[Advice, ...]:
    """R7 while a flare is open: the whole plan one rung down, the dose halved.

    It keeps the id of the day the flare began, so that one answer holds for the whole flare.
    """
    began, level = seen.flare.began, seen.flare.baseline
    if began is None or level is None:
        return ()
    line, calm = worse_line(level), calm_line(level)
    days = seen.course.logged(began - timedelta(days=4), began)[-3:]
    saw = tuple(i for d in days for i in d.ids)
    if seen.flare.declared:
        told = "You said that this is a flare."
        saw = tuple(sorted(f.id for f in seen.record.flares if f.day == began))
    else:
        high = [d.score for d in days if d.score >= line]
        told = (
            f"{' and '.join(str(s) for s in high)} within five days, where {level} is usual "
            f"and {line} counts as worse."
        )
    return (
        seen.advice(
            RULE,
            Action.FLARE,
            since=began,
            headline="A flare: everything one rung easier, half the dose",
            reason=f"{told} Suggested until it settles: each exercise one rung easier, half the "
            "dose, as often as before.",
            saw=saw,
            numbers={"usual": level, "worse from": line, "settled at": calm},
            window="the last 3 logged days, within 5 days",
            sources=(COSTA, OSTELO, f"2 of 3: {JUDGEMENT}"),
            changes=f"It ends after {CALM_NEEDED} days at {calm} or below; then one easier "
            "session, then the plan as it was.",
        ),
    )


def lasting_note(seen: Seen) -> tuple[Advice, ...]:
    """R7b: a flare that is open 14 days is worth a visit."""
    began = seen.flare.began
    if began is None or not NOTE_AFTER <= seen.day - began < NOTE_AFTER + NOTE_SHOWN:
        return ()
    return (
        seen.advice(
            LASTING,
            Action.CLINICIAN,
            since=began + NOTE_AFTER,
            headline="Worth a visit to a clinician",
            reason=f"This flare began on {on(began)} and has been open for 14 days.",
            numbers={"days": NOTE_AFTER.days},
            window="since the flare began",
            sources=(JUDGEMENT,),
            changes="The end of the flare.",
        ),
    )


def after_flare(seen: Seen) -> tuple[Advice, ...]:
    """The hold right after a flare: one session one rung below, then the old one.

    After more than 14 days the way back is by steps (R8), and that is said instead.
    """
    ended = seen.flare.last_ended
    if seen.flare.began is not None or ended is None or seen.flare.last_began is None:
        return ()
    if seen.day - ended >= RECENT or any(ended <= s.day < seen.day for s in seen.record.sessions):
        return ()
    if seen.flare.last_silent:
        told = "Nothing was logged for 7 days, so the flare is taken as over; say if it is not."
    else:
        told = f"The flare that began on {on(seen.flare.last_began)} has settled."
    way = (
        "The way back is by single steps."
        if seen.flare.last_long
        else "One session one rung below, then the plan as it was."
    )
    return (
        seen.advice(
            RULE,
            Action.HOLD,
            since=ended,
            headline="The flare is over",
            reason=f"{told} {way}",
            numbers={"days": (ended - seen.flare.last_began).days},
            window="since the flare began",
            sources=(COSTA, f"{SHORT.days} days: {JUDGEMENT}"),
            changes="One session, or a new flare.",
        ),
    )


def open_between(seen: Seen, first: date, last: date) -> bool:
    """Whether a flare was open on any day from `first` to `last`."""
    return any(s.began <= last and (s.ended is None or s.ended > first) for s in seen.course.spans)
