"""How much a record holds, in the few numbers by which a person knows it again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lumbarjack.store.merge import Tables
from lumbarjack.store.models import read_models
from lumbarjack.store.tables import Everything


@dataclass(frozen=True)
class Summary:
    """Everything told, of that the diary entries and the sessions, and the last day of any."""

    entries: int
    diary: int
    sessions: int
    last: date | None


def summary(found: Everything) -> Summary:
    """The summary of what was read."""
    days = [document.day for rows in vars(found).values() for document in rows]
    return Summary(len(days), len(found.diary), len(found.sessions), max(days, default=None))


def summary_of(tables: Tables) -> Summary:
    """The summary of stored texts; one that its model refuses is not counted."""
    found, _ = read_models(tables, {}, lambda *_: None)
    return summary(found)
