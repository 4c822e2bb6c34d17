"""A record without what no rule asks for any more, so that a day costs the same after years."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from lumbarjack.core.advice.rules.r11_no_better import FORTNIGHT
from lumbarjack.core.advice.seen import NEAR
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.models.advice import Action, AdviceDecision
from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.record import Record
from lumbarjack.core.models.sessions import SessionRecord
from lumbarjack.core.plan.editing import fold

ANSWERS = timedelta(days=35)
"""An answer is kept so long beside the plan that has it; no rule asks for one over 28 days old."""
RETURN = timedelta(days=60)
"""So long after a gap it is asked whether the way back from it is over (R9)."""


def recent(catalogue: Catalogue, record: Record, day: date) -> Record:
    """The record as the rules need it from `day` on; pain is read from the whole diary besides.

    The plan gets everything accepted written into it. Of the sessions those stay in which
    something was done for the first time, and the newest; of the diary its first fortnight (R11)
    and every word about a leg that grew weaker (R1).
    """
    plan = record.plan
    if plan is not None:
        plan = fold(catalogue, record, plan, datetime.combine(day, time.min, UTC))
    return record.model_copy(
        update={
            "plan": plan,
            "diary": tuple(_entries(record, day)),
            "sessions": tuple(_sessions(record, day)),
            "decisions": tuple(_answers(record, day)),
        }
    )


def _entries(record: Record, day: date) -> Iterator[DiaryEntry]:
    begun = min((e.day for e in record.diary), default=day)
    for entry in record.diary:
        if day - entry.day <= NEAR or entry.day - begun < FORTNIGHT or entry.leg_weaker:
            yield entry


def _sessions(record: Record, day: date) -> Iterator[SessionRecord]:
    newest = max((s.day for s in record.sessions if s.did_something), default=None)
    known: set[str] = set()
    for session in record.sessions:
        done = {e.exercise for e in session.performed}
        if done - known or day - session.day <= NEAR or session.day == newest:
            yield session
        known |= done


def _answers(record: Record, day: date) -> Iterator[AdviceDecision]:
    steps = {d.advice.exercise: d for d in record.decisions if _is_step(d)}
    for decision in record.decisions:
        if _stays(decision, day) or steps.get(decision.advice.exercise) is decision:
            yield decision


def _is_step(decision: AdviceDecision) -> bool:
    return decision.advice.action is Action.PROGRESS


def _stays(decision: AdviceDecision, day: date) -> bool:
    """The newest, and those about flares; about a gap until the way back from it is long over."""
    takes = decision.advice.takes
    if takes == "share":
        return day - decision.day < RETURN
    about_flare = takes is not None or decision.advice.action is Action.FLARE
    return about_flare or day - decision.day < ANSWERS
