"""What Today says of a day, in words."""

from __future__ import annotations

from lumbarjack.core.dosing import WHO
from lumbarjack.core.models.dose import SetBy
from lumbarjack.core.models.today import DayItem, DayKind, DayPlan
from lumbarjack.services.today import minutes

NUMBERS = (
    "Two",
    "Three",
    "Four",
    "Five",
    "Six",
    "Seven",
    "Eight",
    "Nine",
    "Ten",
    "Eleven",
    "Twelve",
)

COUNTS = (
    "No exercises",
    "One exercise",
    *(f"{word} exercises" for word in NUMBERS),
)

NOTHING_DUE = {
    DayKind.REST: "A rest day. Nothing is due, and it counts.",
    DayKind.AWAY: "You are away. Nothing is due, and nothing is broken.",
}


def headline(plan: DayPlan, done: bool) -> str:
    """The one bold line: how much there is to do."""
    if done:
        return "Today is done."
    if not plan.items:
        return NOTHING_DUE.get(plan.kind, "Nothing in the plan fits today.")
    count, length = len(plan.items), minutes(plan)
    long = "1 minute" if length == 1 else f"{length} minutes"
    if plan.kind is DayKind.RELIEF:
        return f"A relief day: {_lower(_counted(count))}, {long}"
    eased = ", eased for the flare" if plan.kind is DayKind.FLARE else ""
    return f"{_counted(count)}, {long}{eased}"


def setter(item: DayItem) -> str:
    """Who set the dose, the highest in precedence: "your clinician", "the programme"."""
    return WHO[SetBy(item.set_by)]


def _counted(count: int) -> str:
    return COUNTS[count] if count < len(COUNTS) else f"{count} exercises"


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
