"""Today's plan: what is due, with the dose in force and the reason for every change."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from lumbarjack.core.models.base import Fact
from lumbarjack.core.models.dose import Dose


class DayKind(StrEnum):
    """What sort of day it is."""

    NORMAL = "normal"
    REST = "rest"
    RELIEF = "relief"
    FLARE = "flare"
    AWAY = "away"


class DayItem(Fact):
    """One exercise due today.

    `planned` is the exercise of the plan document that it stands for. `set_by` says in words who
    set the dose, `why` why it is not what the plan document says (empty where it is). `lowered_by`
    is the rule that lowers it today, for R8b.
    """

    planned: str
    exercise: str
    dose: Dose
    set_by: str
    why: str = ""
    lowered_by: str | None = None
    programme: str | None = None


class DayPlan(Fact):
    """What is due on `day`; `dropped` are sentences about what could not be offered."""

    day: date
    kind: DayKind
    items: tuple[DayItem, ...]
    seconds: int
    dropped: tuple[str, ...] = ()
