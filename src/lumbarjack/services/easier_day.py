"""An easier day: everything due today one step easier, for today only, because the person says so.

It is stored as accepted advice of the day, one for each exercise, so that plan, session and diary
know it as they know any easing, and one undo takes all of it back.
"""

from __future__ import annotations

from datetime import date

from lumbarjack.core.advice.rules.r4_easier_now import smaller
from lumbarjack.core.catalogue.fitting import step_down
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.dosing import halved
from lumbarjack.core.models.advice import Action, Advice, AdviceDecision
from lumbarjack.core.models.dose import DosePart
from lumbarjack.core.models.person import Profile
from lumbarjack.core.models.today import DayItem, DayKind
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.decisions import store_decisions
from lumbarjack.services.errors import NothingThere
from lumbarjack.services.today import Today, look

RULE = "person"
"""What stands where a rule would: the person asked for it."""

REASON = "One step easier for today: you asked for it."


def why_not_easier(today: Today) -> str | None:
    """Why the day cannot be made easier, None where it can."""
    if today.plan.kind is DayKind.RELIEF:
        return "A relief day is the easiest there is."
    if not today.plan.items:
        return "Nothing is due today, so nothing can be easier."
    if any(_asked(d, today.day) for d in today.record.decisions):
        return "Today is one step easier already."
    return None


def make_easier(bundle: Bundle) -> tuple[AdviceDecision, ...]:
    """Make everything due today one rung easier, or half of it where there is no easier rung.

    Raises NothingThere where nothing is due or nothing easier is left.
    """
    today = look(bundle)
    reason = why_not_easier(today)
    if reason is not None:
        raise NothingThere(reason)
    advice = {
        found.id: found
        for item in reversed(today.plan.items)
        if (found := easier(bundle.catalogue, today.record.profile, item, today.day)) is not None
    }
    if not advice:
        raise NothingThere("Nothing of today has an easier version.")
    return store_decisions(bundle, tuple(reversed(advice.values())), "accept")


def easier(
    catalogue: Catalogue, profile: Profile | None, item: DayItem, day: date
) -> Advice | None:
    """The item one step easier, as advice for `day`; None where there is nothing easier."""
    down = step_down(catalogue, item.exercise, profile)
    part = None if down is not None else smaller(item.dose, halved(item.dose))
    if part == DosePart():
        return None
    name = catalogue.exercise(item.exercise).name
    return Advice(
        id=f"{day.isoformat()}.{RULE}.{item.planned}",
        rule=RULE,
        action=Action.EASIER_NOW,
        day=day,
        exercise=item.planned,
        to=down.id if down is not None else None,
        dose=part,
        headline=f"{name}: easier for today",
        reason=REASON,
        window="today",
        sources=("your own choice",),
        changes="It holds for today; tomorrow the plan is as before.",
    )


def _asked(decision: AdviceDecision, day: date) -> bool:
    return decision.day == day and decision.advice.rule == RULE and decision.decision == "accept"
