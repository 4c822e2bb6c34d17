"""What the open advice would make of one exercise of today."""

from __future__ import annotations

from lumbarjack.core.dosing import at_most, stepped, words
from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.models.today import DayItem
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.today import Today


def suggestions(bundle: Bundle, today: Today, item: DayItem) -> tuple[str, ...]:
    """A sentence for each open piece of advice that speaks of this exercise, with its reason."""
    return tuple(
        f"{_change(bundle, advice, item)}. {advice.reason} ({advice.rule})"
        for advice in suggested_for(today, item)
    )


def suggested_for(today: Today, item: DayItem) -> tuple[Advice, ...]:
    """The open advice that speaks of this exercise by its name."""
    taken = {d.advice.id for d in today.record.decisions if d.day == today.day}
    return tuple(
        advice
        for advice in today.advice
        if advice.exercise in (item.exercise, item.planned) and advice.id not in taken
    )


def _change(bundle: Bundle, advice: Advice, item: DayItem) -> str:
    if advice.to is not None:
        return f"{bundle.catalogue.exercise(advice.to).name}"
    if advice.dose is None:
        return advice.headline.rstrip(".")
    smaller = advice.action is not Action.PROGRESS
    dose = at_most(item.dose, advice.dose) if smaller else stepped(item.dose, advice.dose)
    return f"{words(dose)}, in place of {words(item.dose)}"
