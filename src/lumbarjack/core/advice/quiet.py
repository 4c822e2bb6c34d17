"""When nothing harder is suggested: the quiet after easing, and what was not answered."""

from __future__ import annotations

from datetime import date, timedelta

from lumbarjack.core.advice import bad_mornings, easing, relief, trend
from lumbarjack.core.advice.flare import open_between
from lumbarjack.core.advice.seen import Seen

QUIET = timedelta(days=7)
"""No step up within 7 days of R2 to R7."""
ONE_DAY = timedelta(days=1)


def quiet_because(seen: Seen) -> str | None:
    """The rule that holds steps up back on this day, or "unanswered"; None where nothing does.

    It looks at what happened, not at what was decided: easing that was kept away counts too.
    """
    days = tuple(seen.day - n * ONE_DAY for n in range(QUIET.days + 1))
    if open_between(seen, days[-1], seen.day):
        return "R7"
    if any(relief.is_strong(seen.course, day) for day in days):
        return "R3"
    if seen.steady:
        return None
    if any(trend.holds_on(seen, day) for day in days):
        return "R6"
    if any(bad_mornings.bad_on(seen, day) for day in days):
        return "R5a"
    if any(easing.fired_on(seen, day) for day in days):
        return "R4"
    return "unanswered" if unanswered(seen, days) else None


def unanswered(seen: Seen, days: tuple[date, ...]) -> bool:
    """Whether a morning in `days` was not said although the day was used.

    A day on which nothing at all was told is a day off and costs nothing; one with a session or
    an entry but no answer to how the morning was could have been a bad one (property 2).
    """
    used = {e.day for e in seen.record.diary if e.day >= days[-1]}
    used |= {s.day for s in seen.record.sessions if s.day >= days[-1]}
    return any(
        m.entry is None and m.session.day + ONE_DAY in used
        for m in seen.mornings
        if days[-1] <= m.session.day + ONE_DAY <= days[0]
    )
