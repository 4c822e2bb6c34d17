"""Journals and documents for the tests of the store."""

import json
import os
import pickle
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.sessions import SessionRecord
from lumbarjack.store.ids import new_id
from lumbarjack.store.journal import Journal

T = TypeVar("T")

START = datetime(2026, 11, 20, 7, 0, tzinfo=UTC)
MONTH = "2026-11"


class Ticking:
    """A clock that moves on by a second whenever it is read."""

    def __init__(self, start: datetime = START) -> None:
        self.at = start

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


def journal(home: Path, start: datetime = START, **others: Any) -> Journal:
    """A journal whose files lie in `home`, on a machine called "one"."""
    settings: dict[str, Any] = {"machine": "one", "device": "one", "patience": 5.0} | others
    return Journal(home / "data", home / "state", Ticking(start), **settings)


def entry(now: int = 3, at: datetime = START, **fields: Any) -> DiaryEntry:
    """A diary entry of a day in November 2026."""
    return DiaryEntry.model_validate(
        {"id": new_id(at), "at": at, "day": at.date(), "now": now, "worst": now, **fields}
    )


def session(at: datetime = START) -> SessionRecord:
    """A finished session without exercises."""
    return SessionRecord(
        id=new_id(at),
        at=at,
        day=at.date(),
        ended_at=at + timedelta(minutes=12),
        finished=True,
        seconds=600,
        exercises=(),
    )


def book(home: Path, name: str = MONTH, device: str = "one") -> Path:
    """A book's file."""
    return home / "data" / "journal" / device / f"{name}.json"


def mirror(home: Path, name: str = MONTH, device: str = "one") -> Path:
    """Its second copy."""
    return home / "state" / "mirror" / device / f"{name}.json"


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with its bytes."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def pains(found: Journal) -> list[int | None]:
    """The pain of every entry, sorted."""
    return sorted((e.now for e in found.all().diary), key=lambda now: (now is None, now))


def stored(path: Path) -> dict[str, Any]:
    """A book as JSON."""
    found: dict[str, Any] = json.loads(path.read_bytes())
    return found


def in_process(work: Callable[[], T]) -> T | None:
    """The result of work() in a fork, None where the process ended before it was done."""
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reader)
        status = 1
        try:
            result = work()
            with os.fdopen(writer, "wb") as pipe:
                pickle.dump(result, pipe)
            status = 0
        finally:
            os._exit(status)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        raw = pipe.read()
    os.waitpid(pid, 0)
    return pickle.loads(raw) if raw else None


DAY = date(2026, 11, 20)
