"""What is held back after pain moved outward in an exercise (R2): 48 hours, as whole days."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.models.advice import Action, AdviceDecision
from lumbarjack.core.models.exercise import Direction, Exercise

HELD_FOR = timedelta(days=2)
"""48 hours: the day itself and the two after it (rules.md, R2)."""

NERVE = "nerve"
"""The caution whose rungs are held back where the exercise itself has no direction."""

ENDS = frozenset({Direction.FLEXION, Direction.EXTENSION})
"""A mixed exercise goes to both of these, and is held back by a hold on either."""


def held_on(
    catalogue: Catalogue, accepted: Iterable[AdviceDecision], day: date
) -> Mapping[str, str]:
    """Exercise id -> why it is held back on `day`, from the R2 advice that was accepted."""
    found: dict[str, str] = {}
    for decision in accepted:
        advice = decision.advice
        if advice.action is not Action.SWAP_DIRECTION or not _within(advice.day, day):
            continue
        stopped = advice.numbers.get("stopped", advice.exercise)
        if isinstance(stopped, str) and stopped in catalogue:
            found.update(held_by(catalogue, stopped, advice.day))
    return found


def held_by(catalogue: Catalogue, stopped: str, since: date) -> Mapping[str, str]:
    """What pain that moved outward in `stopped` holds back, with the sentence why.

    Its own direction; where that is neutral the exercise itself and all rungs with the caution
    `nerve`. Mixed rungs go to both ends, so a hold on one end holds them, and they hold both.
    """
    cause = catalogue.exercise(stopped)
    until = since + HELD_FOR
    why = f"Held back until {until.day} {until:%b}: pain moved further out in {cause.name}."
    return {e.id: why for e in catalogue.exercises if e.id == stopped or _held(e, cause.direction)}


def _held(exercise: Exercise, direction: Direction) -> bool:
    if direction is Direction.NEUTRAL:
        return NERVE in exercise.cautions
    if direction is Direction.MIXED:
        return exercise.direction is direction or exercise.direction in ENDS
    if direction in ENDS and exercise.direction is Direction.MIXED:
        return True
    return exercise.direction is direction


def _within(since: date, day: date) -> bool:
    return timedelta(0) <= day - since <= HELD_FOR
