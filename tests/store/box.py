"""The journal as the fault tools speak to it: `box:factory`."""

import zlib
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from lumbarjack.core.models.base import Document
from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.sessions import SessionRecord
from lumbarjack.store.ids import make_id
from lumbarjack.store.journal import Everything, Journal

DOSE = {"mode": "reps", "rest_s": 30, "tempo_in_s": 2, "tempo_out_s": 2}


def now() -> datetime:
    return datetime.now(UTC)


def noon(day: str) -> datetime:
    return datetime.fromisoformat(f"{day}T12:00:00+00:00")


class Box:
    """One journal in a folder; a key is always the same entry, in every process."""

    def __init__(self, path: str, journal: Journal | None = None) -> None:
        home = Path(path)
        self.journal = journal or Journal(home / "data", home / "state", now, machine="one")
        self._seen: dict[str, DiaryEntry] | None = None

    def put(self, key: str, rev: int, note: str, day: str) -> None:
        at = noon(day) + timedelta(seconds=zlib.crc32(key.encode()) % 3600)
        uuid = make_id(at, int.from_bytes(key.encode(), "big") * 2654435761 + 1)
        if self._seen is None:
            self._seen = {d.id: d for d in self.journal.all().diary}
        before = self._seen.get(uuid)
        entry = DiaryEntry.model_validate(
            {"id": uuid, "at": at, "day": day, "note": note, "activity": f"{key} {rev}"}
        )
        self._seen[uuid] = self.journal.put(entry, edits=before)

    def rows(self) -> list[tuple[str, int, str]]:
        found = []
        for entry in self.journal.all().diary:
            key, rev = (entry.activity or "").split()
            found.append((key, int(rev), entry.note or ""))
        return found

    def told(self) -> bool:
        return bool(self.journal.told)

    def close(self) -> None:
        pass

    def save(self, kind: str, document: dict[str, Any]) -> None:
        self.journal.put(to_model(kind, document))

    def fill(self, items: list[tuple[str, dict[str, Any]]]) -> None:
        self.journal.put_all([to_model(kind, document) for kind, document in items])

    def recent(self, days: int, today: date) -> list[Document]:
        return listed(self.journal.recent(days, today))

    def all(self) -> list[Document]:
        return listed(self.journal.all())


def listed(found: Everything) -> list[Document]:
    return [*found.diary, *found.sessions]


def to_model(kind: str, document: dict[str, Any]) -> Document:
    """The tools' documents as ours: the same fields where there are such, about the same size."""
    common = {name: document[name] for name in ("id", "day", "at")}
    if kind == "session":
        return SessionRecord.model_validate(common | a_session(document))
    return DiaryEntry.model_validate(
        common
        | {
            "now": min(document["pain_now"], document["pain_worst"]),
            "worst": max(document["pain_now"], document["pain_worst"]),
            "zone": document["where"][0],
            "side": document["side"],
            "quality": document["tags"],
            "note": document["note"],
        }
    )


def a_session(document: dict[str, Any]) -> dict[str, Any]:
    return {
        "ended_at": document["at"],
        "programme": document["plan"],
        "finished": True,
        "seconds": 1200,
        "exercises": [an_exercise(one) for one in document["exercises"]],
    }


def an_exercise(one: dict[str, Any]) -> dict[str, Any]:
    name, sets = one["exercise"], one["sets"]
    dose = DOSE | {"sets": len(sets), "reps": sets[0]["reps"], "hold_s": sets[0]["hold_s"]}
    worst = max(s["pain"] for s in sets)
    return {
        "planned": name,
        "exercise": name,
        "dose": dose,
        "status": "done",
        "sets_done": len(sets),
        "reps_done": sum(s["reps"] for s in sets),
        "peak": worst,
        "pains": [{"at_s": 60, "nrs": worst}],
    }


def factory(path: str) -> Box:
    return Box(path)
