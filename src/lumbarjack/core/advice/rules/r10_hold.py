"""R10: nothing else holds."""

from __future__ import annotations

from datetime import timedelta

from lumbarjack.core.advice.seen import Seen
from lumbarjack.core.advice.sources import JUDGEMENT
from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.pain.baseline import DAYS_NEEDED, WINDOW, is_worse

RULE = "R10"
CARRY_ON = "Carry on as you are."
NOTHING_CHANGES = "No change is suggested today."
DAYS_TO_LEARN = DAYS_NEEDED + 2
"""The usual level wants 5 logged days besides the newest two."""
LATELY = timedelta(days=7)
"""Another day above the worse line within so many is not passed over: our judgement."""
ONE_DAY = timedelta(days=1)


def carry_on(seen: Seen) -> Advice:
    """R10: the plan stays as it is; where the pain is high today that is said, not passed over."""
    levels = seen.levels
    numbers: dict[str, int | str] = {"worse from": levels.worse_line}
    if levels.known:
        numbers["usual"] = levels.baseline
    return seen.advice(
        RULE,
        Action.HOLD,
        headline=NOTHING_CHANGES if _is_high(seen) else CARRY_ON,
        reason=_reason(seen),
        saw=seen.ids(seen.day, seen.day),
        numbers=numbers,
        window="today",
        sources=(JUDGEMENT,),
        changes=f"Two days at {levels.worse_line} or more, a bad morning, or a comfortable week.",
    )


def _is_high(seen: Seen) -> bool:
    """Whether today is above the worse line: nobody is told to carry on as if nothing were."""
    score = seen.course.score(seen.day)
    return score is not None and is_worse(score.score, seen.levels.baseline)


def _reason(seen: Seen) -> str:
    score = seen.course.score(seen.day)
    if score is None:
        return "Nothing is logged today yet; nothing that is known asks for a change."
    if _is_high(seen):
        return _worse(seen, score.score)
    if seen.levels.learning:
        return _learning(seen)
    return f"Nothing is clearly above your usual level of {seen.levels.baseline}."


def _worse(seen: Seen, score: int) -> str:
    """A day above the worse line that no rule eases: that it is, and what the person can do."""
    levels = seen.levels
    if not levels.known:
        told = f"{score} today; your usual level is not known yet."
    elif levels.learning:
        told = f"{score} today, where {levels.baseline} has been usual so far."
    else:
        told = f"{score} today, clearly above your usual level of {levels.baseline}."
    return f"{told} {_what_next(seen)} You can make today easier at any time."


def _what_next(seen: Seen) -> str:
    if seen.flare.began is not None:
        return "The flare is open, and you keep the plan as it is."
    if seen.steady:
        return "In steady mode the plan goes on, unless you say that this is a flare."
    if _not_the_first(seen):
        return (
            f"It is not the only such day of the last {LATELY.days}; you can say at any time that "
            "this is a flare."
        )
    return (
        "One such day changes nothing by itself; a second one within 5 days may be taken as a "
        "flare, and you can say so yourself."
    )


def _not_the_first(seen: Seen) -> bool:
    """Whether another of the last seven days was above the worse line, by today's usual level.

    There the sentence about one such day would not be true.
    """
    before = seen.course.logged(seen.day - LATELY + ONE_DAY, seen.day - ONE_DAY)
    return any(is_worse(d.score, seen.levels.baseline) for d in before)


def _learning(seen: Seen) -> str:
    logged = len(seen.course.logged(seen.day - WINDOW, seen.day))
    return (
        "The first days are for getting to know your usual level "
        f"({min(logged, DAYS_TO_LEARN - 1)} of {DAYS_TO_LEARN} logged days so far)."
    )
