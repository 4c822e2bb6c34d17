"""The plan that the answers make, before it is saved: what is in it, what was replaced, and why."""

from __future__ import annotations

from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.dosing import resolve, words
from lumbarjack.core.models.person import PlanItem
from lumbarjack.services.setup import SetUp
from lumbarjack.services.words import counted
from lumbarjack.ui.lines import EMPTY, MUTED, STRONG, TEXT, Lines, apart, paragraph

UNCHANGED = "Nothing had to be replaced or left out."
KEPT = (
    "Your exercises and doses stay as they are. What clashes with an answer is swapped on the "
    "day, and Today says so."
)


def plan_lines(made: SetUp | None, catalogue: Catalogue, width: int) -> Lines:
    """The whole plan with its reasons; None: the plan stays as it is."""
    if made is None:
        return [*paragraph("Your plan stays.", width, STRONG), EMPTY, *paragraph(KEPT, width)]
    count = len(made.plan.items)
    exercises = f"{counted(count)} exercise{'' if count == 1 else 's'}"
    lines = [*paragraph(f"{made.programme}: {exercises}", width, STRONG), EMPTY]
    for item in made.plan.items:
        lines += _item(item, catalogue, width)
    reasons = [*(_reason(i, catalogue) for i in made.plan.items if i.why), *made.plan.dropped]
    lines.append(EMPTY)
    if not reasons:
        return [*lines, *paragraph(UNCHANGED, width, MUTED)]
    lines += paragraph("Fitted to what you told:", width, MUTED)
    for reason in dict.fromkeys(reasons):
        lines += paragraph(reason, width)
    return lines


def _item(item: PlanItem, catalogue: Catalogue, width: int) -> Lines:
    exercise = catalogue.exercise(item.exercise)
    dose = words(resolve(exercise, item), " a side" if exercise.two_sided else "")
    return apart(exercise.name, dose, width, style=TEXT, right_style=MUTED)


def _reason(item: PlanItem, catalogue: Catalogue) -> str:
    return f"{catalogue.exercise(item.exercise).name}: {item.why}"
