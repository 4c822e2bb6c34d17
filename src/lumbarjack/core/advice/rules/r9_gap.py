"""R9: after a gap the plan begins smaller."""

from __future__ import annotations

from datetime import date, timedelta

from lumbarjack.core.advice.seen import Seen, on
from lumbarjack.core.advice.sources import JUDGEMENT
from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.plan.returning import SHARE_PERCENT

RULE = "R9"
FORTNIGHT = timedelta(days=14)
"""So many days without a session take a share of the dose ..."""
FOUR_WEEKS = timedelta(days=28)
"""... and so many a rung: our judgement."""
ONE_DAY = timedelta(days=1)


def last_session(seen: Seen) -> date | None:
    """The day of the newest session in which something was done, None where there was none yet."""
    record = seen.record
    while (last := record.last_day("sessions")) is not None:
        on_it = record.between(last, last, only=("sessions",)).sessions
        if any(session.did_something for session in on_it):
            return last
        record = record.between(date.min, last - ONE_DAY, only=("sessions",))
    return None


def is_away(seen: Seen, day: date) -> bool:
    """Whether the person said that they are away on `day`."""
    return any(a.first <= day <= a.last for a in seen.record.away)


def gap(seen: Seen) -> tuple[Advice, ...]:
    """R9: 14 days without a session: 70 % of the dose; 28 days: one rung lower. Once a gap.

    The days are counted from the last session, those of being away too, as a body rests on them as
    well; but a gap of nothing but days away is none (our reading of "never for away alone"). It is
    a hold that changes the plan when it is accepted. The usual level begins anew by itself: days
    over 28 days ago do not tell what is usual; a diary that went on through the gap still does.
    """
    last = last_session(seen)
    if last is None or seen.day - last < FORTNIGHT or is_away(seen, seen.day):
        return ()
    days = (last + n * ONE_DAY for n in range(1, (seen.day - last).days))
    if all(is_away(seen, day) for day in days):
        return ()
    lower = seen.day - last >= FOUR_WEEKS
    return (_advice(seen, last, lower),)


def _advice(seen: Seen, last: date, lower: bool) -> Advice:
    if lower:
        what = "Suggested: begin again one step easier, and go up from there by steps."
        changes = "Your answer; it is asked once for this break."
    else:
        what = (
            f"Suggested: {SHARE_PERCENT} % of the dose, and all of it again after one comfortable "
            "session."
        )
        changes = "One comfortable session, with its morning after."
    return seen.advice(
        RULE,
        Action.HOLD,
        since=last + (FOUR_WEEKS if lower else FORTNIGHT),
        takes="rung-down" if lower else "share",
        headline="Welcome back: a smaller beginning",
        reason=f"The last session was on {on(last)}, {(seen.day - last).days} days ago. {what}",
        saw=tuple(s.id for s in seen.record.between(last, last, only=("sessions",)).sessions),
        numbers={"days without a session": (seen.day - last).days},
        window="since the last session",
        sources=(JUDGEMENT,),
        changes=changes,
    )
