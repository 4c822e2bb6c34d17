"""The plan as it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lumbarjack.core.plan.standing import Standing, standings
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.errors import NeedsSetup


@dataclass(frozen=True)
class PlanNow:
    """The plan with every accepted change folded over it; `name` is the programme's."""

    programme: str | None
    name: str
    since: date
    rows: tuple[Standing, ...]
    dropped: tuple[str, ...]


def read_plan(bundle: Bundle) -> PlanNow:
    """The plan. Raises NeedsSetup before the first run."""
    record = bundle.record()
    plan = record.plan
    if plan is None:
        raise NeedsSetup
    known = {p.id: p.name for p in bundle.catalogue.programmes}
    return PlanNow(
        programme=plan.programme,
        name=known.get(plan.programme or "", "Your own plan"),
        since=plan.day,
        rows=standings(bundle.catalogue, record, plan),
        dropped=plan.dropped,
    )
