"""After a gap (R9): 70 % of the dose until one session and its morning were comfortable."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lumbarjack.core.models.advice import AdviceDecision
from lumbarjack.core.models.dose import Dose
from lumbarjack.core.models.record import Record
from lumbarjack.core.pain.baseline import comfortable_morning, comfortable_peak
from lumbarjack.core.pain.levels import levels_on
from lumbarjack.core.pain.mornings import Morning, mornings

SHARE_PERCENT = 70
"""The share of the dose to begin with, as for a first dose."""
RULE = "R9"


def returns_since(record: Record, accepted: Iterable[AdviceDecision], day: date) -> date | None:
    """Since when the plan is done at 70 % on `day`, None where it is not.

    A gap that reached 28 days before it was over takes a rung instead of the share.
    """
    taken = [d for d in accepted if d.advice.rule == RULE and d.day <= day]
    shares = [d for d in taken if d.advice.takes == "share"]
    if not shares:
        return None
    newest = max(shares, key=lambda d: (d.advice.day, d.at))
    since = newest.advice.day
    lowered = any(d.advice.takes == "rung-down" and d.advice.day >= since for d in taken)
    if lowered or any(is_comfortable(record, m) for m in mornings(record, newest.day, day)):
        return None
    return newest.day


def is_comfortable(record: Record, morning: Morning) -> bool:
    """Whether a session was comfortable: every peak and the morning known, and in the green."""
    session = morning.session
    peaks = [e.peak for e in session.performed]
    if not peaks or morning.pain is None:
        return False
    levels = levels_on(record, session.day)
    most = comfortable_peak(levels.baseline, levels.recent)
    if any(peak is None or peak > most for peak in peaks):
        return False
    return morning.pain <= comfortable_morning(levels.usual_now)


def share(dose: Dose) -> Dose:
    """70 % of the repetitions, where there is one of the hold: rounded down, at least 1."""
    name = "reps" if dose.reps > 1 else "hold_s"
    value = getattr(dose, name)
    return dose.model_copy(update={name: max(min(1, value), value * SHARE_PERCENT // 100)})
