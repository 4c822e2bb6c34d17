"""Typing a number from 0 to 10 with single digits, and the words and colours of one."""

from __future__ import annotations

from lumbarjack.core.pain.scores import band

TEN = "10"


def typed(so_far: str, digit: int) -> str:
    """What is typed after one more digit: 0 right after a 1 makes ten, else the digit stands."""
    return TEN if so_far == "1" and digit == 0 else str(digit)


def colour(score: float) -> str:
    """The theme's colour of a pain number."""
    return "$pain1" if score <= 3 else "$pain2" if score <= 5 else "$pain3"


def word(score: int) -> str:
    """The short word beside a pain number: "comfortable", "acceptable", "ease off"."""
    return band(score).removesuffix(" if it settles by tomorrow")
