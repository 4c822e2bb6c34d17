"""What a full entry of an invented person says beside the pain."""

from __future__ import annotations

from random import Random
from typing import Any

from lumbarjack.core.invented.course import DayPain
from lumbarjack.core.models.medicine import Taken

WHOLE = 0.4
"""How often an entry is a full one."""

TOOK = 0.6
"""How often something is taken on a day that is worse than usual."""

MEDICINES = (("ibuprofen", "400 mg"), ("ibuprofen", "400 mg"), ("paracetamol", "1 g"))
HELPED = (True, True, True, None, False)

FEELS = ("aching", "stiff", "dull", "sharp")


def details(rng: Random, pain: DayPain) -> dict[str, Any]:
    """Fields of a diary entry; none where it is a short one."""
    whole, took = rng.random() < WHOLE, rng.random() < TOOK
    found: dict[str, Any] = {}
    if whole:
        found["interference"] = max(0, min(10, pain.worst - rng.choice((1, 2, 2, 3))))
        found["stiff_min"] = 5 * max(0, pain.now + rng.choice((-1, 0, 1, 2)))
        found["sat_long"] = rng.random() < 0.3
        found["quality"] = tuple(rng.sample(FEELS, rng.choice((1, 1, 2))))
    if took and pain.worst > pain.usual:
        name, dose = rng.choice(MEDICINES)
        found["medicines"] = (Taken(name=name, dose=dose, helped=rng.choice(HELPED)),)
    return found
