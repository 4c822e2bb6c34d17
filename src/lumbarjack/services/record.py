"""From what the store holds to the one value that the rules read."""

from __future__ import annotations

from typing import TypeVar

from lumbarjack.core.models.advice import AdviceDecision, FlareDeclared
from lumbarjack.core.models.base import Document
from lumbarjack.core.models.measures import Measuring
from lumbarjack.core.models.person import AwayDocument, PlanDocument, Profile, Question
from lumbarjack.core.models.record import Record
from lumbarjack.store.journal import Everything

D = TypeVar("D", bound=Document)


def as_record(stored: Everything) -> Record:
    """The stored documents sorted by kind; of profile, plan and question the newest counts."""
    return Record(
        diary=stored.diary,
        sessions=stored.sessions,
        decisions=tuple(d for d in stored.advice if isinstance(d, AdviceDecision)),
        flares=tuple(d for d in stored.advice if isinstance(d, FlareDeclared)),
        checks=stored.checks,
        away=tuple(d for d in stored.plans if isinstance(d, AwayDocument)),
        profile=_newest([d for d in stored.plans if isinstance(d, Profile)]),
        plan=_newest([d for d in stored.plans if isinstance(d, PlanDocument)]),
        question=_newest([d for d in stored.plans if isinstance(d, Question)]),
        measures=tuple(d for d in stored.measures if isinstance(d, Measuring)),
    )


class LastRecord:
    """Remembers the record of what was read last, so that equal readings make it once."""

    def __init__(self) -> None:
        self._last: tuple[Everything, Record] | None = None

    def of(self, stored: Everything) -> Record:
        """The record of `stored`; the same one while `stored` is the same value."""
        last = self._last
        if last is None or last[0] is not stored:
            last = self._last = (stored, as_record(stored))
        return last[1]


def _newest(documents: list[D]) -> D | None:
    return max(documents, key=lambda d: (d.at, d.id), default=None)
