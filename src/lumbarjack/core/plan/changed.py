"""What the dose of an item was before it was changed, for as long as that is news."""

from __future__ import annotations

from datetime import timedelta

from lumbarjack.core.models.dose import Dose
from lumbarjack.core.models.today import DayItem
from lumbarjack.core.plan.standing import Standing

NEWS = timedelta(days=3)
"""A changed dose shows so many days what it was (screens.md, Today)."""


def dose_before(item: DayItem, now: Standing | None, then: Standing | None) -> Dose | None:
    """The dose that `item` had before its change, None where it did not change.

    `now` is the plan's item as it stands today, `then` as it stood `NEWS` ago. What is less for
    today only changed against today's plan; a first dose on the way up is no change.
    """
    if now is None or item.exercise != now.exercise:
        return None
    if item.lowered_by is not None and item.dose != now.dose:
        return now.dose
    if then is None or then.exercise != now.exercise or item.dose != now.dose:
        return None
    return then.dose if _numbers(then.dose) != _numbers(now.dose) else None


def _numbers(dose: Dose) -> tuple[int, int, int]:
    return dose.sets, dose.reps, dose.hold_s
