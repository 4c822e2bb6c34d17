"""Answers to advice, made in a line."""

from __future__ import annotations

from lumbarjack.core.models.advice import Action, Advice, AdviceDecision
from tests.advice.people import day, decided


def decision(
    number: int, exercise: str, *, to: str | None = None, answer: str = "accept"
) -> AdviceDecision:
    """An answer to a step up: of the rung where `to` is given, else of the dose."""
    advice = Advice(
        id=f"{day(number)}.R8.{exercise}",
        rule="R8",
        action=Action.PROGRESS,
        day=day(number),
        exercise=exercise,
        to=to,
        headline=f"{exercise}: one step up",
        reason="Three comfortable times.",
        window="14 days",
        sources=("selfBACK: weekly steps",),
        changes="A worse morning.",
    )
    return decided(number, advice, answer)
