"""Answers to the safety list, as stored."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from lumbarjack.core.models.base import Document


class SafetyCheck(Document):
    """One answering of the list: which signs were marked, or that none was, and the text shown.

    `why` says what asked: the first run, a check-in, the 28-day repeat, the person, the command
    line, a trigger of the rules ("opened"), or the unlock. Unlocking carries `assessed` (a date on
    or after the sign) and what the person was `told`.
    """

    why: Literal["first-run", "check-in", "repeat", "asked", "command-line", "opened", "unlock"]
    signs: tuple[str, ...] = ()
    none_of_these: bool = False
    assessed: date | None = None
    told: Literal["may", "not-told", "may-not"] | None = None
    self_checks: dict[str, Literal["same", "worse"]] = Field(default_factory=dict)
    shown: str = ""
    """What was shown: the version of the list, or the sentence in full."""
