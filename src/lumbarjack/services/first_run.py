"""What the first run has to know before it asks: what was told before, and what can be told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lumbarjack.core.advice.list_asked import rule_asks
from lumbarjack.core.catalogue.fitting import special_equipment
from lumbarjack.core.catalogue.labels import caution_words
from lumbarjack.core.models.exercise import Programme
from lumbarjack.core.models.person import Profile
from lumbarjack.core.safety.gate import list_due, lock_on, opens_by_itself
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.setup import conditions


@dataclass(frozen=True)
class Known:
    """The answers told before, and what can be chosen.

    `conditions` are id, name and a few words. `again` says that there is a plan already, `locked`
    that exercises are closed, `list_first` that the warning signs are to be asked before all else.
    """

    profile: Profile | None
    conditions: tuple[tuple[str, str, str], ...]
    equipment: tuple[str, ...]
    programmes: tuple[Programme, ...]
    today: date
    again: bool
    locked: bool
    list_first: bool


def known(bundle: Bundle) -> Known:
    """What is known now."""
    record, today, catalogue = bundle.record(), bundle.today(), bundle.catalogue
    lock = lock_on(record, today)
    again = record.plan is not None
    rule = rule_asks(catalogue, record, today)
    due = list_due(record, today, rule=rule) is not None or bool(opens_by_itself(record, today))
    return Known(
        profile=record.profile,
        conditions=tuple(
            (id, name, caution_words(catalogue.caution(id)))
            for id, name in conditions(catalogue).items()
        ),
        equipment=special_equipment(catalogue),
        programmes=catalogue.programmes,
        today=today,
        again=again,
        locked=lock.locked and lock.may == "nothing",
        list_first=due or not again,
    )
