"""The monthly questions as stored: Roland-Morris, three own activities, change as a whole."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from lumbarjack.core.models.base import Document, Fact

ActivityScore = Annotated[int, Field(ge=0, le=10, strict=True)]
"""0 unable to do it, 10 able to do it as before the pain (PSFS)."""

Statement = Annotated[int, Field(ge=1, le=24, strict=True)]
"""The number of a statement of the Roland-Morris questionnaire, as published."""

LONGEST_ACTIVITY = 60
"""Characters of an activity: what fits on a line."""


class Activity(Fact):
    """An activity that the person chose, in their words, and how well it goes (None: not said)."""

    name: str = Field(min_length=1, max_length=LONGEST_ACTIVITY)
    score: ActivityScore | None = None


class Measuring(Document):
    """One sitting of the monthly questions; what was left out is None, never "no trouble".

    `roland` are the statements that were ticked (an empty tuple is a score of 0). `change` is the
    answer to "compared with four weeks ago", 1 very much better to 7 very much worse.
    """

    kind: Literal["measuring"] = "measuring"
    roland: tuple[Statement, ...] | None = None
    activities: tuple[Activity, ...] = Field(default=(), max_length=3)
    change: Annotated[int, Field(ge=1, le=7, strict=True)] | None = None
