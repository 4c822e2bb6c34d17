"""A plan that is changed by hand: what was accepted stays, only what was meant is changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.models.dose import DosePart
from lumbarjack.core.models.person import PlanDocument, PlanItem, Reached
from lumbarjack.core.models.record import Record
from lumbarjack.core.plan.numbers import own_numbers, without_own
from lumbarjack.core.plan.standing import OWN, Standing, accepted, is_lasting, planned, standings

SETTLED = timedelta(days=90)
"""An answer this old has reached every machine of the person: our judgement."""

WEEK = 7


def fold(catalogue: Catalogue, record: Record, plan: PlanDocument, now: datetime) -> PlanDocument:
    """The plan with everything that was accepted so far written into its items.

    Every item stands as before. What another machine accepted, and is not known here yet, is
    still folded over it later; what is in the items already is not folded twice.
    """
    rows = iter(standings(catalogue, record, plan))
    items = tuple(
        settled(catalogue, next(rows), plan) if item.exercise in catalogue else item
        for item in plan.items
    )
    since = max(plan.counts_from or plan.at, now - SETTLED)
    newer = {d.advice.id for d in record.decisions if d.at >= since}
    taken = (d.advice.id for d in accepted(record, plan) if is_lasting(d.advice))
    return plan.model_copy(
        update={
            "items": items,
            "since": plan.begun,
            "counts_from": since,
            "folded": tuple(id for id in dict.fromkeys((*plan.folded, *taken)) if id in newer),
        }
    )


def settled(catalogue: Catalogue, row: Standing, plan: PlanDocument) -> PlanItem:
    """An item that stands as `row` does without any advice folded over it."""
    item = row.item.model_copy(update={"reached": None})
    if planned(catalogue, item, plan.begun) == replace(row, item=item):
        return item
    tempo = item.user.model_dump(exclude=set(OWN), exclude_none=True)
    own = own_numbers(row).model_dump(exclude_none=True)
    return item.model_copy(
        update={
            "user": DosePart(**tempo, **own),
            "reached": Reached(
                exercise=row.exercise,
                dose=without_own(catalogue, row),
                why=row.why,
                since=row.since,
                stepped_up=row.stepped_up,
                eased=row.eased,
            ),
        }
    )


def replaced(plan: PlanDocument, place: int, item: PlanItem) -> PlanDocument:
    """The plan with another item at `place`."""
    return _with(plan, (*plan.items[:place], item, *plan.items[place + 1 :]))


def removed(plan: PlanDocument, place: int) -> PlanDocument:
    """The plan without the item at `place`."""
    return _with(plan, (*plan.items[:place], *plan.items[place + 1 :]))


def added(plan: PlanDocument, item: PlanItem) -> PlanDocument:
    """The plan with one more item, at its end."""
    return _with(plan, (*plan.items, item))


def swapped(plan: PlanDocument, place: int, other: int) -> PlanDocument:
    """The plan with the items at two places changed over."""
    items = list(plan.items)
    items[place], items[other] = items[other], items[place]
    return _with(plan, items)


def weekdays(days: Iterable[int]) -> tuple[int, ...]:
    """Weekdays (Monday 0) as an item has them: in order, and all seven are "every day", empty."""
    chosen = tuple(sorted(set(days)))
    return () if len(chosen) == WEEK else chosen


def _with(plan: PlanDocument, items: Iterable[PlanItem]) -> PlanDocument:
    return plan.model_copy(update={"items": tuple(items)})
