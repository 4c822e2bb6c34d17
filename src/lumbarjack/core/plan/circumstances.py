"""What holds on a day for every item of the plan: the flare, the answers, the hour."""

from __future__ import annotations

from datetime import date

from lumbarjack.core.models.advice import Action, AdviceDecision
from lumbarjack.core.models.base import Fact
from lumbarjack.core.models.person import PlanDocument, Profile
from lumbarjack.core.models.record import Record
from lumbarjack.core.pain.flare import FlareState, flare_on
from lumbarjack.core.plan.standing import accepted


class Circumstances(Fact):
    """What decides how the plan's items are done on `day`.

    `flare_eases`: a flare is open and its easing was taken. `back_after_flare`: the first session
    after one. `climbing_since`: the end of a long one, from which the way back is step by step.
    `done_before` are the exercises done on an earlier day. `morning`: the first two hours after
    rising.
    """

    day: date
    plan_since: date
    decisions: tuple[AdviceDecision, ...]
    flare: FlareState
    flare_eases: bool
    back_after_flare: bool
    climbing_since: date | None
    done_before: frozenset[str]
    profile: Profile | None
    morning: bool


def look(record: Record, plan: PlanDocument, day: date, morning: bool) -> Circumstances:
    """The circumstances of `day`, from the record up to the end of it."""
    decisions = tuple(accepted(record, plan))
    flare = flare_on(record, day)
    open_since = flare.began
    eases = open_since is not None and _flare_taken(record, decisions, open_since, day)
    ended, began = flare.last_ended, flare.last_began
    taken = (
        open_since is None
        and ended is not None
        and began is not None
        and _flare_taken(record, decisions, began, ended)
    )
    back = taken and not any(ended <= s.day < day for s in record.sessions if ended)
    done = frozenset(
        e.exercise
        for s in record.sessions
        if s.day < day
        for e in s.exercises
        if e.status != "skipped"
    )
    return Circumstances(
        day=day,
        plan_since=plan.begun,
        decisions=decisions,
        flare=flare,
        flare_eases=eases,
        back_after_flare=back,
        climbing_since=ended if taken and flare.last_long else None,
        done_before=done,
        profile=record.profile,
        morning=morning,
    )


def _flare_taken(
    record: Record, decisions: tuple[AdviceDecision, ...], began: date, until: date
) -> bool:
    """Whether the person took the flare's easing: accepted it, or declared the flare."""
    if any(began <= f.day <= until for f in record.flares):
        return True
    return any(d.advice.action is Action.FLARE and began <= d.day <= until for d in decisions)
