"""How much: a dose with blanks, the same dose resolved, and who set its numbers."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from lumbarjack.core.models.base import Fact

Count = Annotated[int, Field(ge=1, le=100)]
Seconds = Annotated[int, Field(ge=0, le=7200)]

MINUTE_S = 60


class DoseMode(StrEnum):
    """What is counted: repetitions, one timed hold a repetition, breaths, or a timed activity."""

    REPS = "reps"
    HOLD = "hold"
    BREATHS = "breaths"
    TIME = "time"


class SetBy(StrEnum):
    """Who set a number, in order of precedence; NOBODY marks a blank filled with a small start."""

    CLINICIAN = "clinician"
    USER = "user"
    PROGRAMME = "programme"
    CATALOGUE = "catalogue"
    NOBODY = "nobody"


class DosePart(Fact):
    """A dose in which every number may be blank: None means "the next in line", never zero (S26).

    `reps` are per side where an exercise has sides. In `time` mode `hold_s` is the length of the
    activity in seconds.
    """

    sets: Count | None = None
    reps: Count | None = None
    hold_s: Seconds | None = None
    rest_s: Seconds | None = None
    tempo_in_s: Seconds | None = None
    tempo_out_s: Seconds | None = None


class Dose(Fact):
    """A dose without blanks, with who set each number that a person would question."""

    mode: DoseMode
    sets: Count
    reps: Count
    hold_s: Seconds
    rest_s: Seconds
    tempo_in_s: Seconds
    tempo_out_s: Seconds
    sets_by: SetBy = SetBy.CATALOGUE
    reps_by: SetBy = SetBy.CATALOGUE
    hold_by: SetBy = SetBy.CATALOGUE
