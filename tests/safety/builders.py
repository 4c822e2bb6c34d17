"""Small records for the safety tests: a day is a number, day 0 is 1 March 2026."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any, Literal

from lumbarjack.core.models.checks import SafetyCheck
from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.person import Profile
from lumbarjack.core.models.record import Record

Told = Literal["may", "not-told", "may-not"]

FIRST = date(2026, 3, 1)


def on(day: int) -> date:
    return FIRST + timedelta(days=day)


def at(day: int, hour: float) -> datetime:
    return datetime(2026, 3, 1, tzinfo=UTC) + timedelta(days=day, hours=hour)


def check(day: int, hour: float = 8, **answers: Any) -> SafetyCheck:
    answers.setdefault("why", "asked")
    return SafetyCheck.model_validate(
        {"id": f"c{day:03}-{hour}", "at": at(day, hour), "day": on(day), **answers}
    )


def marked(day: int, *signs: str, hour: float = 8) -> SafetyCheck:
    return check(day, hour, signs=signs)


def clean(day: int, hour: float = 9, **more: Any) -> SafetyCheck:
    return check(day, hour, none_of_these=True, **more)


def seen(day: int, told: Told, *, assessed: int | None = None, hour: float = 12) -> SafetyCheck:
    return check(
        day, hour, why="unlock", assessed=on(day if assessed is None else assessed), told=told
    )


def entry(day: int, now: int | None = None, hour: float = 7, **told: Any) -> DiaryEntry:
    return DiaryEntry.model_validate(
        {"id": f"d{day:03}-{hour}", "at": at(day, hour), "day": on(day), "now": now, **told}
    )


def profile(**told: Any) -> Profile:
    return Profile.model_validate({"id": "p", "at": at(0, 6), "day": on(0), **told})


def record(*documents: SafetyCheck | DiaryEntry, profile: Profile | None = None) -> Record:
    return Record(
        checks=tuple(d for d in documents if isinstance(d, SafetyCheck)),
        diary=tuple(d for d in documents if isinstance(d, DiaryEntry)),
        profile=profile,
    )
