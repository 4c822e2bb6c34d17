"""R5a: a bad morning makes yesterday's exercises a little less, for today."""

from __future__ import annotations

from lumbarjack.core.advice.rules.r2b_inward import hides_r5
from lumbarjack.core.advice.rules.r4_easier_now import smaller
from lumbarjack.core.advice.rules.r5_bad_mornings import bad_on, facts, numbers, rows_of
from lumbarjack.core.advice.seen import Seen
from lumbarjack.core.advice.sources import SURI, TRAFFIC
from lumbarjack.core.dosing import a_third_less, length
from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.models.dose import Dose
from lumbarjack.core.pain.mornings import Morning
from lumbarjack.core.plan.standing import Standing

RULE = "R5a"


def easier_today(seen: Seen) -> tuple[Advice, ...]:
    """R5a: a third fewer repetitions of the last session's exercises; the rung stays.

    An exercise without repetitions to take away does fewer sets, and where there is one set only
    a shorter hold (a walk: fewer minutes).
    """
    bad = bad_on(seen, seen.day)
    if not bad or hides_r5(seen):
        return ()
    found: dict[str, Advice] = {}
    for row in rows_of(seen, [e for m in bad for e in m.session.exercises]):
        part = smaller(row.dose, a_third_less(row.dose))
        if row.exercise in found or not part.model_dump(exclude_none=True):
            continue
        found[row.exercise] = _today(seen, bad, row, a_third_less(row.dose))
    return tuple(found.values())


def _today(seen: Seen, bad: tuple[Morning, ...], row: Standing, less: Dose) -> Advice:
    pain, told, ids = facts(seen, bad)
    name = seen.name(row.exercise)
    return seen.advice(
        RULE,
        Action.EASIER_TODAY,
        exercise=row.exercise,
        dose=smaller(row.dose, less),
        headline=f"{name}: a little less today",
        reason=f"{told}. {name} was in your last session: {_change(row.dose, less)} today.",
        saw=ids,
        numbers=numbers(seen, pain),
        window="6 to 36 hours after the last session",
        sources=(TRAFFIC, SURI),
        changes=(
            f"A morning below {seen.levels.morning_line}: the dose is as before. "
            "A sore day after exercise is common and usually settles."
        ),
    )


def _change(dose: Dose, less: Dose) -> str:
    if less.reps < dose.reps:
        return f"{less.reps} repetitions in place of {dose.reps}"
    if less.sets < dose.sets:
        return f"{less.sets} {'set' if less.sets == 1 else 'sets'} in place of {dose.sets}"
    return f"{length(less.hold_s)} in place of {length(dose.hold_s)}"
