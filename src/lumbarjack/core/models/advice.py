"""Advice and what the person decided about it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Literal

from pydantic import Field

from lumbarjack.core.models.base import Document, Fact
from lumbarjack.core.models.dose import DosePart


class Action(StrEnum):
    """What advice asks for, strongest first; CLINICIAN is a note that stands beside the advice."""

    STOP = "stop"
    SEEK_CARE = "seek-care"
    RELIEF_DAY = "relief-day"
    FLARE = "flare"
    SWAP_DIRECTION = "swap-direction"
    EASIER_RUNG = "easier-rung"
    EASIER_NOW = "easier-now"
    EASIER_TODAY = "easier-today"
    HOLD = "hold"
    PROGRESS = "progress"
    CLINICIAN = "clinician"


class Advice(Fact):
    """One suggestion with its reasons.

    `id` is `DAY.RULE` or `DAY.RULE.EXERCISE`, the same whenever the same record is read. Where
    `exercise` is None it speaks of the whole plan. `to` is the rung to change to, `dose` the
    numbers to change. `takes` is what accepting a hold means, None where it only says something:
    one rung lower from now on, 70 % of the dose until it is comfortable, still-spine rungs for
    today, or "this is my new usual". `reason` is one or two sentences, `saw` the ids of the entries
    and sessions it looked at, `numbers` what it computed, `window` the days it looked at in words,
    `sources` where its numbers come from, `changes` the sentence that says what would change it.
    """

    id: str
    rule: str
    action: Action
    day: date
    exercise: str | None = None
    to: str | None = None
    dose: DosePart | None = None
    takes: Literal["rung-down", "share", "still-spine", "new-usual"] | None = None
    headline: str
    reason: str
    saw: tuple[str, ...] = ()
    numbers: dict[str, int | str] = Field(default_factory=dict)
    window: str
    sources: tuple[str, ...]
    changes: str


class AdviceDecision(Document):
    """The person's answer to one piece of advice, with the advice as it was shown.

    `nothing_fits`: a relief day for somebody whom no relief position and no walk fits; accepted, it
    counts without a session.
    """

    advice: Advice
    decision: Literal["accept", "later", "keep"]
    because: str | None = None
    nothing_fits: bool = False


class FlareDeclared(Document):
    """The person says "this is a flare"."""

    kind: Literal["flare-declared"] = "flare-declared"
