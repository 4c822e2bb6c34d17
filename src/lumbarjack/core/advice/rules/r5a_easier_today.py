"""R5a: a bad morning makes yesterday's exercises a little less, for today."""

from __future__ import annotations

from typing import NamedTuple

from lumbarjack.core.advice.rules.r2b_inward import hides_r5
from lumbarjack.core.advice.rules.r4_easier_now import easier, rose_in, smaller
from lumbarjack.core.advice.rules.r5_bad_mornings import bad_on, facts, numbers, rows_of
from lumbarjack.core.advice.seen import Seen
from lumbarjack.core.advice.sources import SURI, TRAFFIC
from lumbarjack.core.dosing import a_third_less, half_hold, length, words
from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.models.dose import Dose, DosePart
from lumbarjack.core.pain.mornings import Morning
from lumbarjack.core.plan.standing import Standing

RULE = "R5a"


def easier_today(seen: Seen) -> tuple[Advice, ...]:
    """R5a: a third fewer repetitions of the last session's exercises; the rung stays.

    An exercise without repetitions to take away does fewer sets, and where there is one set only
    a shorter hold (a walk: fewer minutes). Where both were worse, the pain in an exercise (R4) and
    the morning after it, that is much less and not a little: what R4 made of it for that session
    goes on today, one rung down or half the hold, and of that a third less (the safer reading of
    "both worse"; tomorrow it is the plan's own rung again).
    """
    bad = bad_on(seen, seen.day)
    if not bad or hides_r5(seen):
        return ()
    rose = frozenset(name for m in bad for name in rose_in(seen, m.session))
    found: dict[str, Advice] = {}
    for row in rows_of(seen, [e for m in bad for e in m.session.exercises]):
        both = bool({row.exercise, row.item.exercise} & rose)
        less = _much_less(seen, row) if both else _little_less(seen, row)
        if row.exercise not in found and (less.to or less.part != DosePart()):
            found[row.exercise] = _today(seen, bad, row, less)
    return tuple(found.values())


class _Less(NamedTuple):
    """What to do less today: the rung in its place, the numbers, and the words for it."""

    part: DosePart
    words: str
    headline: str
    to: str | None = None


def _little_less(seen: Seen, row: Standing) -> _Less:
    name, dose = seen.name(row.exercise), a_third_less(row.dose)
    return _Less(
        smaller(row.dose, dose),
        f"{name} was in your last session: {_change(row.dose, dose)} today.",
        f"{name}: a little less today",
    )


def _much_less(seen: Seen, row: Standing) -> _Less:
    name, down = seen.name(row.exercise), easier(seen, row.exercise)
    dose = a_third_less(half_hold(row.dose) if down is None else row.dose)
    if down is None:
        what = f"{words(dose)} in place of {words(row.dose)}, today."
    else:
        what = f"{down.name} in its place today, and a third less of it."
    return _Less(
        smaller(row.dose, dose),
        f"In {name} the pain rose in your last session as well: {what}",
        f"{name}: much less today",
        None if down is None else down.id,
    )


def _today(seen: Seen, bad: tuple[Morning, ...], row: Standing, less: _Less) -> Advice:
    pain, told, ids = facts(seen, bad)
    return seen.advice(
        RULE,
        Action.EASIER_TODAY,
        exercise=row.exercise,
        to=less.to,
        dose=less.part,
        headline=less.headline,
        reason=f"{told}. {less.words}",
        saw=ids,
        numbers=numbers(seen, pain),
        window="6 to 36 hours after the last session",
        sources=(TRAFFIC, SURI),
        changes=(
            f"A morning below {seen.levels.morning_line}: all is as before. "
            "A sore day after exercise is common and usually settles."
        ),
    )


def _change(dose: Dose, less: Dose) -> str:
    if less.reps < dose.reps:
        counted = "repetition" if less.reps == 1 else "repetitions"
        return f"{less.reps} {counted} in place of {dose.reps}"
    if less.sets < dose.sets:
        return f"{less.sets} {'set' if less.sets == 1 else 'sets'} in place of {dose.sets}"
    return f"{length(less.hold_s)} in place of {length(dose.hold_s)}"
