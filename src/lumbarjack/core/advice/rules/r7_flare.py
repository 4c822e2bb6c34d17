"""R7: a flare, and the way back from it."""

from __future__ import annotations

from datetime import date, timedelta

from lumbarjack.core.advice.seen import Seen, on
from lumbarjack.core.advice.sources import COSTA, JUDGEMENT, OSTELO
from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.pain.baseline import worse_line
from lumbarjack.core.pain.flare import CALM_NEEDED, SHORT, calm_line

RULE = "R7"
RECENT = timedelta(days=7)
"""The end of a flare is said for so long, or until a session."""
ONE_DAY = timedelta(days=1)


def flare(seen: Seen) -> tuple[Advice, ...]:
    """R7 while a flare is open: the whole plan one rung down, the dose halved.

    It keeps the id of the day the flare began, so that one answer holds for the whole flare. A
    position to rest in, which may be what lies one rung below, is not halved: half of it would be
    too little to be a relief, and nobody is locked out of that (our reading).
    """
    began, level = seen.flare.began, seen.flare.baseline
    if began is None or level is None:
        return ()
    line, calm = worse_line(level), calm_line(level)
    days = seen.course.logged(began - timedelta(days=4), began)[-3:]
    saw = tuple(i for d in days for i in d.ids)
    if seen.flare.declared:
        told, window = "You said that this is a flare.", "since you said so"
        saw = tuple(sorted(f.id for f in seen.record.flares if f.day == began))
    else:
        window = "the last 3 logged days; the high ones within 5 days"
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
            headline="A flare: everything one step easier, half the dose",
            reason=f"{told} Suggested until it settles: each exercise one step easier, half the "
            "repetitions or time, as often as before.",
            saw=saw,
            numbers={"usual": level, "worse from": line, "settled at": calm},
            window=window,
            sources=(COSTA, OSTELO, f"2 of 3: {JUDGEMENT}"),
            changes=f"It ends after {CALM_NEEDED} days at {calm} or below; then one easier "
            f"session, then the plan as it was (after over {SHORT.days} days step by step).",
        ),
    )


def after_flare(seen: Seen) -> tuple[Advice, ...]:
    """The hold right after a flare: one session one rung below, then the old one.

    After more than 14 days the way back is by steps (R8): the rung below is suggested as the one to
    stay on, and until that is answered the plan is done one rung below, as in the flare. What was
    made easier before, and took no step since, stays where it is (see `standings`): one rung below
    what was reached by steps is as far down as flares lead.
    """
    ended, began = seen.flare.last_ended, seen.flare.last_began
    if seen.flare.began is not None or ended is None or began is None:
        return ()
    long = seen.flare.last_long
    if not long and (seen.day - ended >= RECENT or seen.trained(ended, seen.day - ONE_DAY)):
        return ()
    advice = _over(seen, began, ended, long)
    answer = seen.answers.get(advice.id)
    settled = answer is not None and answer.decision != "later" and answer.day < seen.day
    return () if settled else (advice,)


def _over(seen: Seen, began: date, ended: date, long: bool) -> Advice:
    way = (
        "The way back is by single steps: staying one step easier is suggested, and each "
        "step up when it is comfortable."
        if long
        else "One session one step easier, then the plan as it was."
    )
    return seen.advice(
        RULE,
        Action.HOLD,
        since=ended,
        takes="rung-down" if long else None,
        headline="The flare is over",
        reason=f"{_ending(seen, began)} {way}",
        saw=seen.ids(began, ended),
        numbers={"days": (ended - began).days},
        window="since the flare began",
        sources=(COSTA, f"{SHORT.days} days: {JUDGEMENT}"),
        changes="An answer, or a new flare." if long else "One session, or a new flare.",
    )


def _ending(seen: Seen, began: date) -> str:
    if seen.flare.last_usual:
        return f"The level since {on(began)} is your usual one now, as you said."
    if seen.flare.last_silent:
        return "Nothing was logged for 7 days, so the flare is taken as over; say if it is not."
    return f"The flare that began on {on(began)} has settled."


def open_between(seen: Seen, first: date, last: date) -> bool:
    """Whether a flare was open on any day from `first` to `last`."""
    return any(s.began <= last and (s.ended is None or s.ended > first) for s in seen.course.spans)
