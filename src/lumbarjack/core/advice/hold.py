"""R10: nothing else holds."""

from __future__ import annotations

from lumbarjack.core.advice.seen import Seen
from lumbarjack.core.advice.sources import JUDGEMENT
from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.pain.baseline import DAYS_NEEDED, WINDOW

RULE = "R10"
DAYS_TO_LEARN = DAYS_NEEDED + 2
"""The usual level wants 5 logged days besides the newest two."""


def carry_on(seen: Seen) -> Advice:
    """R10: the plan stays as it is."""
    levels = seen.levels
    if seen.course.score(seen.day) is None:
        reason = "Nothing is logged today yet; nothing that is known asks for a change."
    elif levels.learning:
        logged = len(seen.course.logged(seen.day - WINDOW, seen.day))
        reason = (
            "The first days are for getting to know your usual level "
            f"({min(logged, DAYS_TO_LEARN - 1)} of {DAYS_TO_LEARN} logged days so far)."
        )
    else:
        reason = f"Nothing is clearly above your usual level of {levels.baseline}."
    numbers: dict[str, int | str] = {"worse from": levels.worse_line}
    if levels.basis != "nothing yet":
        numbers["usual"] = levels.baseline
    return seen.advice(
        RULE,
        Action.HOLD,
        headline="Carry on as you are.",
        reason=reason,
        numbers=numbers,
        window="today",
        sources=(JUDGEMENT,),
        changes=f"Two days at {levels.worse_line} or more, a bad morning, or a comfortable week.",
    )
