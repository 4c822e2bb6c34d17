"""Small records for the streak tests: day 0 is Monday 2 March 2026, the day of setup."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any

from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.person import AwayDocument, PlanDocument
from lumbarjack.core.models.record import Record
from lumbarjack.core.models.sessions import SessionRecord
from lumbarjack.core.streaks.cells import Cell, cells
from lumbarjack.core.streaks.streak import Streak, streak

FIRST = date(2026, 3, 2)

DOSE = {
    "mode": "reps",
    "sets": 1,
    "reps": 8,
    "hold_s": 3,
    "rest_s": 30,
    "tempo_in_s": 2,
    "tempo_out_s": 2,
}


def on(day: int) -> date:
    return FIRST + timedelta(days=day)


def at(day: int, hour: float = 7) -> datetime:
    return datetime(2026, 3, 2, tzinfo=UTC) + timedelta(days=day, hours=hour)


def uuid7(moment: datetime) -> str:
    raw = int(moment.timestamp() * 1000) << 80 | 7 << 76 | 2 << 62 | 12345
    text = f"{raw:032x}"
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))


def session(
    day: int, *statuses: str, entered: datetime | None = None, **more: Any
) -> SessionRecord:
    begun = at(day)
    done = [
        {"planned": "bridge", "exercise": "bridge", "dose": DOSE, "status": status}
        for status in statuses or ("done",)
    ]
    return SessionRecord.model_validate(
        {
            "id": uuid7(begun if entered is None else entered),
            "at": begun,
            "day": on(day),
            "ended_at": begun + timedelta(minutes=10),
            "finished": True,
            "seconds": 600,
            "exercises": done,
            **more,
        }
    )


def check_in(day: int, kind: str = "checkin") -> DiaryEntry:
    return DiaryEntry.model_validate(
        {"id": f"d{day}", "at": at(day, 6), "day": on(day), "kind": kind, "now": 3}
    )


def away(first: int, last: int) -> AwayDocument:
    return AwayDocument(
        id=f"a{first}-{last}", at=at(first, 5), day=on(first), first=on(first), last=on(last)
    )


def plan(*weekdays: int) -> PlanDocument:
    """A plan due on these weekdays (Monday 0); without any, every day."""
    return PlanDocument.model_validate(
        {
            "id": "p",
            "at": at(0, 5),
            "day": on(0),
            "items": [{"exercise": "bridge", "days": weekdays}],
        }
    )


def record(
    done: Iterable[int] = (),
    *,
    sessions: tuple[SessionRecord, ...] = (),
    gone: tuple[tuple[int, int], ...] = (),
    checked_in: Iterable[int] = (),
    due: tuple[int, ...] = (),
) -> Record:
    return Record(
        sessions=(*(session(d) for d in sorted(set(done))), *sessions),
        away=tuple(away(*span) for span in gone),
        diary=tuple(check_in(d) for d in checked_in),
        plan=plan(*due),
    )


def streak_on(told: Record, day: int, target: int = 4, **more: Any) -> Streak:
    more.setdefault("week_start", "monday")
    return streak(told, on(day), target_days=target, **more)


def cell_on(told: Record, day: int, today: int | None = None, **more: Any) -> Cell:
    (one,) = cells(told, on(day), on(day), today=on(day if today is None else today), **more)
    return one
