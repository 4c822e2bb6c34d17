"""The lock, the way out of it, and when the list is to be looked at."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Literal

from lumbarjack.core.models.base import Fact
from lumbarjack.core.models.checks import SafetyCheck
from lumbarjack.core.models.record import Record
from lumbarjack.core.safety.marks import Assessment, Mark, Told, events, locks
from lumbarjack.core.safety.opening import Past, triggers
from lumbarjack.core.safety.signs import QUESTIONS, tier_of

REPEAT = timedelta(days=28)
"""How often the whole list is shown again (rules, safety gate)."""

STAYS_OPEN = 14
"""Days for which a list that opened by itself waits for its answers: our judgement."""

WHOLE_LIST = frozenset({"first-run", "repeat", "asked", "command-line", "opened"})
"""Answers for which the whole list was shown, not only "anything on the list?"."""


class Lock(Fact):
    """Whether exercises are locked, by which signs, since when, and what stays allowed.

    `rule` is the rule behind the strongest sign. `assessed` and `told` are what was last recorded
    about all these signs, None while one of them is still to be looked at. `saw` are document ids.
    """

    locked: bool
    tier: Literal["now", "soon"] | None = None
    since: date | None = None
    signs: tuple[str, ...] = ()
    may: Literal["everything", "relief", "nothing"] = "everything"
    rule: Literal["R0", "R0b", "R1"] | None = None
    assessed: date | None = None
    told: Told | None = None
    saw: tuple[str, ...] = ()


OPEN = Lock(locked=False)


class _Standing(Fact):
    """One sign that still locks; `last` is the day it was marked last."""

    sign: str
    since: date
    last: date
    asked_by: Literal["list", "R1"]
    saw: tuple[str, ...]
    assessed: date | None = None
    told: Told | None = None


def lock_on(record: Record, day: date) -> Lock:
    """The lock as it stands at the end of `day`.

    A sign of the Now or the Today-or-tomorrow list locks until somebody has looked at it, on its
    own day or later, and said that the person may exercise. "None of these" never unlocks.
    """
    standing = tuple(_standing(events(record, day)).values())
    if not standing:
        return OPEN
    tier: Literal["now", "soon"] = "now" if any(_is_now(s) for s in standing) else "soon"
    strongest = [s for s in standing if _is_now(s) == (tier == "now")]
    by_list = any(s.asked_by == "list" for s in strongest)
    looked_at = all(s.told is not None for s in standing)
    told = _strictest(s.told for s in standing) if looked_at else None
    days = [s.assessed for s in standing if s.assessed is not None]
    return Lock(
        locked=True,
        tier=tier,
        since=min(s.since for s in standing),
        signs=tuple(s.sign for s in (*strongest, *(s for s in standing if s not in strongest))),
        may="relief" if told == "not-told" else "nothing",
        rule=("R0" if tier == "now" else "R0b") if by_list else "R1",
        assessed=min(days) if looked_at else None,
        told=told,
        saw=tuple(dict.fromkeys(saw for s in standing for saw in s.saw)),
    )


def unlock_days(record: Record, day: date) -> tuple[date, ...]:
    """The days on which somebody can have looked at what locks, up to `day`, the last one first."""
    standing = _standing(events(record, day))
    if not standing:
        return ()
    last = max(s.last for s in standing.values())
    return tuple(day - timedelta(days=n) for n in range((day - last).days + 1))


def unlock_problem(record: Record, day: date, assessed: date) -> str | None:
    """Why `assessed` cannot unlock, told on `day`; None where it can."""
    if assessed > day:
        return f"{assessed} is in the future; give the day you were seen, up to today."
    standing = _standing(events(record, day))
    if not standing:
        return "Exercises are not locked; there is nothing to unlock."
    last = max(s.last for s in standing.values())
    if assessed < last:
        return f"A sign was marked on {last}; give the day you were seen, {last} or later."
    return None


def lifted(before: Record, after: Record, day: date) -> tuple[str, ...]:
    """The signs that lock on `day` in `before`, and no longer, or less, in `after`.

    A sign that would have been marked earlier than it was locks less as well: an older date would
    then do to open it. Only somebody who looked opens exercises (rules, safety gate), so what
    changes the record in another way, an undo or a correction, is asked here first.
    """
    stood, stand = _standing(events(before, day)), _standing(events(after, day))
    return tuple(
        sign for sign, was in stood.items() if sign not in stand or _locks_less(stand[sign], was)
    )


SELF_CHECK_RULES = frozenset({"R1", "R2c", "R2d", "R7b"})
"""With these the four self-checks go with the list (rules, safety gate)."""


def answered_since(record: Record, since: date | datetime) -> bool:
    """Whether the whole list was looked at on that day or later, or at that instant or later."""
    checks = [c for c in record.checks if c.why in WHOLE_LIST]
    if isinstance(since, datetime):
        return any(c.at >= since for c in checks)
    return any(c.day >= since for c in checks)


def list_due(record: Record, day: date, *, rule: str | None = None) -> str | None:
    """Why the whole list is to be looked at, in a sentence; None where it is not.

    `rule` is the rule that asks for it (core.advice.list_asked). While a sign of the Now list
    locks, it is asked only when unlocking.
    """
    if lock_on(record, day).tier == "now":
        return None
    checks = _whole(record, day)
    if not checks:
        return "Before you start, please look at the safety list."
    if on_the_command_line(record, day):
        return "The safety list was answered on the command line; please look at it once yourself."
    looked = [*checks, *(c for c in record.checks if c.day == day and c.why == "check-in")]
    said = [(e.at, e.nothing_new is False) for e in record.diary if e.day == day]
    if any(yes and not any(_after(c, at) for c in looked) for at, yes in said):
        return "You said that something on the safety list applies; please mark which."
    last = max(c.day for c in checks)
    return new_since(last) if rule is not None or day - last >= REPEAT else None


def on_the_command_line(record: Record, day: date) -> bool:
    """Whether the whole list was last answered on the command line, and not looked at since."""
    checks = _whole(record, day)
    newest = max((c.at for c in checks), default=None)
    return bool(checks) and all(c.why == "command-line" for c in checks if c.at == newest)


def question(record: Record, day: date) -> str:
    """What the Now list asks: what is new since it was last looked at, or in the last two weeks."""
    seen = [c.day for c in _whole(record, day) if c.why != "command-line" and c.day < day]
    return new_since(max(seen)) if seen else QUESTIONS["now"]


def new_since(day: date) -> str:
    """The question of the repeat."""
    return f"Is any of this new since {day.day} {day:%B}?"


def repeat_due(record: Record, day: date, *, rule: str | None = None) -> bool:
    """Whether the self-checks are due: 28 days since the whole list, or a rule asks for them."""
    checks = _whole(record, day)
    if checks and rule in SELF_CHECK_RULES:
        return True
    return bool(checks) and day - max(c.day for c in checks) >= REPEAT


def _whole(record: Record, day: date) -> list[SafetyCheck]:
    return [c for c in record.checks if c.day <= day and c.why in WHOLE_LIST]


def _after(check: SafetyCheck, at: datetime) -> bool:
    """Whether this answer says which line was meant: at a check-in the list comes before it."""
    return check.at >= at or check.why == "check-in"


def opens_by_itself(record: Record, day: date) -> tuple[str, ...]:
    """Why the list opened by itself and still waits, one sentence each; empty: it did not.

    "Nothing on the list" does not close it, nor does a sign to book a visit: each sign wants its
    own answer, recorded as `opened`. A sign that locks closes it, as the lock says more.
    """
    if lock_on(record, day).tier == "now":
        return ()
    answered = [c.at for c in record.checks if c.day <= day and (c.why == "opened" or locks(c))]
    past = Past(record, day)
    days = (day - timedelta(days=n) for n in range(STAYS_OPEN))
    waiting = [
        trigger.sentence
        for one in days
        for trigger in triggers(past, one)
        if not any(at >= trigger.at for at in answered)
    ]
    return tuple(dict.fromkeys(waiting))


def _standing(told: Iterable[Mark | Assessment]) -> dict[str, _Standing]:
    standing: dict[str, _Standing] = {}
    for event in told:
        if isinstance(event, Mark):
            for sign in event.signs:
                if tier_of(sign) != "book":
                    standing[sign] = _marked(sign, event, standing.get(sign))
        else:
            standing = {
                s.sign: looked for s in standing.values() if (looked := _looked_at(s, event))
            }
    return standing


def _marked(sign: str, mark: Mark, before: _Standing | None) -> _Standing:
    """A sign marked again is new again: it waits for somebody to look at it."""
    return _Standing(
        sign=sign,
        since=mark.day if before is None else min(before.since, mark.day),
        last=mark.day if before is None else max(before.last, mark.day),
        asked_by="list" if before is not None and before.asked_by == "list" else mark.asked_by,
        saw=(*(() if before is None else before.saw), mark.saw),
    )


def _looked_at(standing: _Standing, event: Assessment) -> _Standing | None:
    if event.assessed < standing.last:
        return standing
    if event.told == "may":
        return None
    return standing.model_copy(
        update={
            "assessed": event.assessed,
            "told": event.told,
            "saw": (*standing.saw, event.saw),
        }
    )


def _locks_less(standing: _Standing, was: _Standing) -> bool:
    eased = standing.told == "not-told" and was.told != "not-told"
    return eased or standing.last < was.last


def _is_now(standing: _Standing) -> bool:
    return tier_of(standing.sign) == "now"


def _strictest(told: Iterable[Told | None]) -> Told:
    return "may-not" if "may-not" in set(told) else "not-told"
