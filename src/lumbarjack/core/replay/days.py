"""The rules over a diary: each day as if it were today, every piece of advice taken as accepted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from lumbarjack.core.advice.rules.r10_hold import RULE as NOTHING_ELSE
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.models.advice import Advice
from lumbarjack.core.models.base import Document, Fact
from lumbarjack.core.models.person import PlanDocument, Profile
from lumbarjack.core.models.record import Record
from lumbarjack.core.pain.scores import day_scores
from lumbarjack.core.replay.life import Life, Row
from lumbarjack.core.replay.stand_in import Told, check_in, session


class Stored(Fact):
    """All that a person told, with every plan and every profile that there was."""

    record: Record
    profiles: tuple[Profile, ...] = ()
    plans: tuple[PlanDocument, ...] = ()


def replay_numbers(
    catalogue: Catalogue, profile: Profile, plan: PlanDocument, days: Sequence[Told]
) -> Iterator[Row]:
    """A diary of numbers, one a day, oldest first, as if the plan had been done each logged day."""
    entries = tuple(check_in(told) for told in days)
    life = Life(catalogue, Record(profile=profile, plan=plan), Record(diary=entries))
    for told, entry in zip(days, entries, strict=True):
        life.add(diary=(entry,))
        row = life.row(told.day, told.value)
        due = life.due(told.day)
        if due.items:
            life.add(sessions=(session(told, due, plan.programme),))
            row = _with(row, life.after_session(row))
        yield row


def _with(row: Row, more: tuple[Advice, ...]) -> Row:
    """The row with what began in its session; that nothing else holds is true no more then."""
    if not more:
        return row
    before = (a for a in row.advice if a.rule != NOTHING_ELSE)
    return row.model_copy(update={"advice": (*before, *more)})


def replay_record(catalogue: Catalogue, stored: Stored) -> Iterator[Row]:
    """A record with its own sessions; what was decided is left aside, all advice is accepted.

    Profile and plan are those of the day: an answer that was given later is not known yet.
    """
    life = Life(catalogue, Record(), stored.record)
    by_day = _by_day(stored)
    for day in sorted(by_day):
        documents = by_day[day]
        life.add(**{name: tuple(found) for name, found in documents.items() if name in KINDS})
        life.take_over({n: documents[n][-1] for n in ("profile", "plan") if n in documents})
        scores = day_scores(e for e in life.record.diary if e.day == day)
        if scores:
            yield life.row(day, scores[0].score)
        else:
            life.live(day)


KINDS = ("diary", "sessions", "flares", "checks", "away")
"""What is told day by day, by its field of the record."""


def _by_day(stored: Stored) -> dict[date, dict[str, list[Document]]]:
    found: dict[date, dict[str, list[Document]]] = {}
    groups: dict[str, Sequence[Document]] = {n: getattr(stored.record, n) for n in KINDS}
    for name, documents in (*groups.items(), ("profile", stored.profiles), ("plan", stored.plans)):
        for document in sorted(documents, key=lambda d: (d.at, d.id)):
            found.setdefault(document.day, {}).setdefault(name, []).append(document)
    return found


def counts(rows: Iterable[Row]) -> Counter[str]:
    """On how many logged days each rule spoke, about one exercise or about many."""
    return Counter(rule for row in rows for rule in {advice.rule for advice in row.advice})
