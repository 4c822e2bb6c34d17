"""What the open advice would make of today, in a line, in a sentence, and in full."""

from __future__ import annotations

from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.dosing import at_most, length, stepped, words
from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.models.dose import Dose
from lumbarjack.core.models.today import DayItem
from lumbarjack.core.plan.standing import Standing
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.today import Today

WHOLE = {
    Action.RELIEF_DAY: "A relief day: easy positions and a short walk",
    Action.FLARE: "A flare: all one step easier, half the dose",
    Action.EASIER_RUNG: "All of the plan one step easier",
}
"""What is suggested where it speaks of the whole plan."""


FOR_TODAY = frozenset({Action.EASIER_NOW, Action.EASIER_TODAY})
"""What is over tomorrow."""


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
    dose = _after(advice, item.dose)
    return f"{words(dose)}, in place of {words(item.dose)}"


def _after(advice: Advice, dose: Dose) -> Dose:
    if advice.dose is None:
        return dose
    smaller = advice.action is not Action.PROGRESS
    return at_most(dose, advice.dose) if smaller else stepped(dose, advice.dose)


def what(catalogue: Catalogue, advice: Advice, rows: tuple[Standing, ...]) -> str:
    """What is suggested, in a line: "Bridge: hold 6 s instead of 5 s".

    `rows` is the plan as it stands.
    """
    if advice.exercise is None and advice.action in WHOLE:
        return WHOLE[advice.action]
    if advice.exercise is None or advice.exercise not in catalogue:
        return advice.headline.rstrip(".")
    name = catalogue.exercise(advice.exercise).name
    if advice.to is not None and advice.to in catalogue:
        today = ", for today" if advice.action in FOR_TODAY else ""
        return f"{catalogue.exercise(advice.to).name} instead of {name}{today}"
    change = change_words(advice, rows)
    return f"{name}: {change}" if change else advice.headline.rstrip(".")


def shorter(said: str, advice: Advice) -> tuple[str, ...]:
    """The same line, and what of it can be left out where there is less room, fullest first."""
    end = ":" if advice.exercise is None else " instead of "
    return tuple(dict.fromkeys((said, said.partition(end)[0])))


def change_words(advice: Advice, rows: tuple[Standing, ...]) -> str:
    """The numbers that change: "hold 6 s instead of 5 s"; empty where no number does."""
    row = next((r for r in rows if advice.exercise in (r.exercise, r.item.exercise)), None)
    if row is None or advice.dose is None:
        return ""
    before, after = row.dose, _after(advice, row.dose)
    parts: list[str] = []
    if after.hold_s != before.hold_s:
        parts.append(f"hold {length(after.hold_s)} instead of {length(before.hold_s)}")
    if after.reps != before.reps:
        parts.append(f"{_times(after.reps)} instead of {before.reps}")
    if after.sets != before.sets:
        sets = "1 set" if after.sets == 1 else f"{after.sets} sets"
        parts.append(f"{sets} instead of {before.sets}")
    return ", ".join(parts)


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number} times"


def reasons(advice: Advice) -> tuple[str, ...]:
    """The reason in one sentence for a line of any length: the fullest first, the shortest last."""
    numbers = advice.numbers
    first, full = _first_sentence(advice.reason), advice.reason
    known = {
        "R8": (
            "Three sessions at pain {peak} or less, each next morning {morning} or less.",
            "Three sessions at {peak} or less, mornings {morning} or less.",
        ),
        "R5a": (
            "{morning} this morning, after a session; your mornings are usually {usual now}.",
            "{morning} this morning; usually {usual now}.",
        ),
        "R5b": (
            "{morning} this morning, the second such morning of the last three.",
            "{morning} this morning, and not for the first time.",
        ),
        "R6": ("{last 7 days} on average this week, {7 before} in the week before.",),
        "R4": ("Pain {peak} in it; your usual is {usual}.",),
        "R7": ("Two days at {worse from} or more, where {usual} is usual.",),
    }
    short: list[str] = []
    for template in known.get(advice.rule, ()):
        try:
            short.append(template.format_map({k: str(v) for k, v in numbers.items()}))
        except KeyError:
            continue
    return tuple(dict.fromkeys((full, first, *short)))


def _first_sentence(text: str) -> str:
    return text.partition(". ")[0].rstrip(".") + "."
