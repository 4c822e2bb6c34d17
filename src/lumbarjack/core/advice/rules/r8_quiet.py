"""When nothing harder is suggested: 7 days of silence of R2 to R7, and what was not answered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from lumbarjack.core.advice.rules import r2_swap_direction as r2
from lumbarjack.core.advice.rules import r2d_further_out as r2d
from lumbarjack.core.advice.rules import r2m_next_morning as r2m
from lumbarjack.core.advice.rules import r3_relief_day as r3
from lumbarjack.core.advice.rules import r4_easier_now as r4
from lumbarjack.core.advice.rules import r5_bad_mornings as r5
from lumbarjack.core.advice.rules import r6_worse_week as r6
from lumbarjack.core.advice.rules import r6b_slow_creep as r6b
from lumbarjack.core.advice.rules.r7_flare import open_between
from lumbarjack.core.advice.seen import Seen
from lumbarjack.core.models.advice import Action
from lumbarjack.core.pain.modes import STEADY_DAYS

QUIET = timedelta(days=7)
"""No step up within 7 days of R2 to R7."""
ONE_DAY = timedelta(days=1)

EASING = frozenset(
    {Action.FLARE, Action.EASIER_RUNG, Action.EASIER_NOW, Action.EASIER_TODAY, Action.RELIEF_DAY}
)

Held = Callable[[Seen, date], bool]

ALWAYS: tuple[tuple[str, Held], ...] = (
    ("R2", r2.said_on),
    ("R2", r2.unanswered_on),
    ("R2m", r2m.fired_on),
    ("R2d", r2d.fires_on),
    ("R3", lambda seen, day: r3.is_strong(seen.course, day)),
)
"""What holds a step back in both modes, with a flare; in steady mode nothing else does."""

GUIDED: tuple[tuple[str, Held], ...] = (
    ("R6", r6.holds_on),
    ("R6b", r6b.holds_on),
    ("R5a", lambda seen, day: bool(r5.bad_on(seen, day))),
    ("R4", r4.fired_on),
)


def quiet_because(seen: Seen) -> str | None:
    """The rule that holds steps up back on this day, or "unanswered"; None where nothing does.

    It looks at what happened, not at what was decided: easing that was kept away counts too. R2b
    is a good sign and the notes are only said: neither holds anything back. In steady mode what was
    taken under the guided rules in these days counts as well, as the mode may have changed since;
    and the mornings of 14 days must have been said where the day was used, as it is by them that
    steady mode holds at all (property 2).
    """
    days = _days(seen, QUIET)
    if open_between(seen, days[-1], seen.day):
        return "R7"
    for rule, held in ALWAYS if seen.steady else (*ALWAYS, *GUIDED):
        if any(held(seen, day) for day in days):
            return rule
    if seen.steady and (taken := _taken_lately(seen)) is not None:
        return taken
    asked = _days(seen, STEADY_DAYS) if seen.steady else days
    return "unanswered" if unanswered(seen, asked) else None


def _days(seen: Seen, window: timedelta) -> tuple[date, ...]:
    return tuple(seen.day - n * ONE_DAY for n in range(window.days + 1))


def _taken_lately(seen: Seen) -> str | None:
    """The rule of an easing that was accepted in these days; an easier day of one's own is none."""
    near = (a for a in seen.answers.values() if timedelta(0) < seen.day - a.day <= QUIET)
    taken = (a.advice for a in near if a.decision == "accept" and a.advice.action in EASING)
    return next((advice.rule for advice in taken if advice.rule.startswith("R")), None)


def unanswered(seen: Seen, days: tuple[date, ...]) -> bool:
    """Whether a morning in `days` was not said although the day was used.

    A day on which nothing at all was told is a day off and costs nothing, as "weekdays only" in
    rules.md has it; so one that is deleted with all that was told on it is taken for one, too. Only
    the morning's answer taken away from a day with a session or another entry is a question left
    open: it could have been a bad one (property 2).
    """
    used = {e.day for e in seen.near.diary} | {s.day for s in seen.near.sessions}
    return any(
        m.entry is None and m.session.day + ONE_DAY in used
        for m in seen.mornings
        if days[-1] <= m.session.day + ONE_DAY <= days[0]
    )
