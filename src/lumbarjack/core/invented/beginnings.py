"""The first run of an invented person, and the new plans that they make later."""

from __future__ import annotations

from datetime import date, timedelta

from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.invented.pen import Pen
from lumbarjack.core.invented.people import Person
from lumbarjack.core.invented.told import Told
from lumbarjack.core.models.checks import SafetyCheck
from lumbarjack.core.models.person import PlanDocument, Profile
from lumbarjack.core.plan.making import make_items, own_rungs
from lumbarjack.core.safety.signs import LIST_VERSION

REST_BEFORE = frozenset({2, 5})
"""Days before the end, modulo 7, on which the plan rests: never on the day after the history."""

FIRST_MINUTE = 60
"""Minutes after the day's beginning at which a plan is made, before anything else is told."""


def begin(
    told: Told,
    pen: Pen,
    catalogue: Catalogue,
    who: Person,
    *,
    programme: str,
    usual: int,
    end: date,
) -> None:
    """Tell the first-run answers (again), and make the plan that follows from them.

    `usual` is the usual worst pain at that time, `end` the day after the history.
    """
    again = bool(told.plans)
    record = told.record(pen.day)
    if not again:
        answer_list(told, pen, "first-run", FIRST_MINUTE)
    first = told.profiles[0].day if again else pen.day
    profile = pen.new(
        Profile,
        FIRST_MINUTE + 1,
        where="back",
        onset=first - who.pain_age,
        usual_worst=usual,
        eases=who.eases,
        worsens=who.worsens,
    )
    rungs = own_rungs(catalogue, record) if again else {}
    items, dropped = make_items(catalogue, catalogue.programme(programme), profile, rungs)
    days = training_days(end)
    plan = pen.new(
        PlanDocument,
        FIRST_MINUTE + 2,
        programme=programme,
        items=tuple(item.model_copy(update={"days": days}) for item in items),
        dropped=dropped,
    )
    told.profiles.append(profile)
    told.plans.append(plan)


def training_days(end: date) -> tuple[int, ...]:
    """The weekdays on which the plan is due (Monday 0): five, that of `end` among them."""
    week = (end - timedelta(days=n) for n in range(7) if n not in REST_BEFORE)
    return tuple(sorted(day.weekday() for day in week))


def answer_list(told: Told, pen: Pen, why: str, minute: int) -> None:
    """Answer the safety list: none of these."""
    told.checks.append(
        pen.new(SafetyCheck, minute, why=why, none_of_these=True, shown=f"list {LIST_VERSION}")
    )
