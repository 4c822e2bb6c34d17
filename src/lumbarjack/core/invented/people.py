"""Who the invented person is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from random import Random

from lumbarjack.core.models.pain import Side


@dataclass(frozen=True)
class Person:
    """What stays the same over the years.

    `usual` is the usual worst pain (NRS) 90 days before the end, `pain_age` how old the pain is
    when the diary begins, `up` and `evening` at which minute of the day they rise and have time to
    exercise. `work` names the notes that they write.
    """

    usual: int
    side: Side
    pain_age: timedelta
    up: int
    evening: int
    sleeps: int
    eases: tuple[str, ...]
    worsens: tuple[str, ...]
    work: str


WORK = ("desk", "garden", "care", "road")


def person(rng: Random) -> Person:
    """Somebody with long-standing pain in the low back that sometimes reaches the buttock."""
    return Person(
        usual=rng.choice((5, 5, 4)),
        side=rng.choice((Side.LEFT, Side.RIGHT)),
        pain_age=timedelta(days=rng.randint(120, 500)),
        up=rng.randint(130, 200),
        evening=rng.randint(13 * 60, 15 * 60),
        sleeps=rng.randint(6, 8),
        eases=("lying",),
        worsens=rng.choice((("sitting",), ("sitting", "standing"), ("bending",))),
        work=rng.choice(WORK),
    )
