"""The diary as it is stored."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field, model_validator

from lumbarjack.core.models.base import NRS, Document
from lumbarjack.core.models.medicine import OLD, Taken, as_several
from lumbarjack.core.models.pain import Side, Zone


class DiaryEntry(Document):
    """One entry: the morning check-in, a quick log, or what was asked after a session.

    A blank (None) is "not said" and is never read as good news. With zone thigh or beyond,
    `back_now` and `leg_now` hold the two numbers and `now` the higher of them.
    """

    kind: Literal["checkin", "log", "after-session"] = "log"
    now: NRS | None = None
    worst: NRS | None = None
    average: NRS | None = None
    back_now: NRS | None = None
    leg_now: NRS | None = None
    zone: Zone | None = None
    side: Side | None = None
    nothing_new: bool | None = None
    """The answer to "anything on the list?": True = nothing on it."""
    cannot_get_up: bool | None = None
    leg_weaker: bool | None = None
    quality: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    """What was marked on the body map; "saddle" and "groin" open the safety list."""
    region_scores: dict[str, NRS] = Field(default_factory=dict)
    """The pain now of a marked place by itself, where that was said; none is above `now`."""
    stiff_min: int | None = Field(default=None, ge=0, le=1440)
    sleep: NRS | None = None
    interference: NRS | None = None
    sat_long: bool | None = None
    medicines: tuple[Taken, ...] = ()
    activity: str | None = None
    note: str | None = None
    back_dated: bool = False

    @model_validator(mode="before")
    @classmethod
    def one_medicine_is_among_several(cls, stored: Any) -> Any:
        """An entry from when it held one medicine reads as one with a list of it."""
        old = isinstance(stored, dict) and not stored.keys().isdisjoint(OLD)
        return as_several(stored) if old else stored

    @model_validator(mode="after")
    def worst_is_at_least_now(self) -> DiaryEntry:
        """The worst of 24 hours includes this moment."""
        if self.now is not None and self.worst is not None and self.worst < self.now:
            raise ValueError(f"worst ({self.worst}) is at least the pain now ({self.now})")
        return self
