"""Which model lives in which table, and everything that was read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from lumbarjack.core.models.advice import AdviceDecision, FlareDeclared
from lumbarjack.core.models.base import Document
from lumbarjack.core.models.checks import SafetyCheck
from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.measures import Measuring
from lumbarjack.core.models.person import AwayDocument, PlanDocument, Profile, Question
from lumbarjack.core.models.sessions import SessionRecord
from lumbarjack.store.errors import BadDocument

Plan = Profile | PlanDocument | AwayDocument | Question
Advice = AdviceDecision | FlareDeclared

_KINDS: dict[str, dict[str | None, type[Document]]] = {
    "diary": {None: DiaryEntry},
    "sessions": {None: SessionRecord},
    "plans": {
        "profile": Profile,
        "plan": PlanDocument,
        "away": AwayDocument,
        "question": Question,
    },
    "advice": {"flare-declared": FlareDeclared, None: AdviceDecision},
    "checks": {None: SafetyCheck},
    "measures": {"measuring": Measuring, None: Document},
}
"""Table -> what `kind` says -> model; None is the model of every other kind."""

NAMES = tuple(_KINDS)


@dataclass(frozen=True)
class Everything:
    """What was read, table by table; deleted documents are left out, the order is of ids."""

    diary: tuple[DiaryEntry, ...] = ()
    sessions: tuple[SessionRecord, ...] = ()
    plans: tuple[Plan, ...] = ()
    advice: tuple[Advice, ...] = ()
    checks: tuple[SafetyCheck, ...] = ()
    measures: tuple[Document, ...] = ()


def table_of(document: Document) -> str:
    """The table that a document belongs to. Raises BadDocument where there is none."""
    for table, kinds in _KINDS.items():
        if type(document) in kinds.values() and type(document) is not Document:
            return table
    raise BadDocument(f"{type(document).__name__} has no table in the journal.")


def kinds_of(table: str) -> tuple[type[Document], ...]:
    """The models of a table's documents."""
    return tuple(_KINDS[table].values())


def model_of(table: str, text: dict[str, Any]) -> type[Document] | None:
    """The model of a stored document, None for a kind that this version does not know."""
    kinds = _KINDS[table]
    kind = text.get("kind")
    return kinds.get(kind if isinstance(kind, str) else None) or kinds.get(None)
