"""What holds on a day for every item of the plan: the flare, the answers, the hour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.models.advice import Action, AdviceDecision
from lumbarjack.core.models.person import PlanDocument, Profile
from lumbarjack.core.models.record import Record
from lumbarjack.core.pain.flare import FlareState
from lumbarjack.core.plan.held import held_on
from lumbarjack.core.plan.returning import returns_since
from lumbarjack.core.plan.standing import accepted


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What decides how the plan's items are done on `day`.

    `flare_eases`: a flare is open and its easing was taken. `back_after_flare`: the first session
    after one. `climbing_since`: the end of a long one, from which the way back is step by step,
    until the person answered that. `returning_since`: the return after a gap, at 70 % (R9).
    `still_spine`: still-spine rungs were taken for today (R2m, R2d). `held` are the exercise ids
    held back, with the sentence why (R2). `morning`: the first two hours after rising.
    """

    day: date
    plan_since: date
    decisions: tuple[AdviceDecision, ...]
    flare: FlareState
    flare_eases: bool
    back_after_flare: bool
    climbing_since: date | None
    returning_since: date | None
    still_spine: AdviceDecision | None
    held: Mapping[str, str]
    record: Record
    profile: Profile | None
    morning: bool

    def done_before(self, exercise: str) -> bool:
        """Whether that exercise was done on an earlier day."""
        return self.record.was_done(exercise, before=self.day)


def look(
    catalogue: Catalogue,
    record: Record,
    plan: PlanDocument,
    day: date,
    morning: bool,
    flare: FlareState,
) -> Circumstances:
    """The circumstances of `day`, from the record up to the end of it."""
    decisions = tuple(accepted(record, plan))
    open_since = flare.began
    eases = open_since is not None and _flare_taken(record, decisions, open_since, day)
    ended, began = flare.last_ended, flare.last_began
    taken = (
        open_since is None
        and ended is not None
        and began is not None
        and _flare_taken(record, decisions, began, ended)
    )
    sessions = (s for s in record.sessions if s.did_something)
    back = taken and not any(ended <= s.day < day for s in sessions if ended)
    return Circumstances(
        day=day,
        plan_since=plan.begun,
        decisions=decisions,
        flare=flare,
        flare_eases=eases,
        back_after_flare=back,
        climbing_since=_climbing(record, flare) if taken else None,
        returning_since=returns_since(record, decisions, day),
        still_spine=next((d for d in decisions if _still_today(d, day)), None),
        held=held_on(catalogue, decisions, day),
        record=record,
        profile=record.profile,
        morning=morning,
    )


def _still_today(decision: AdviceDecision, day: date) -> bool:
    return decision.advice.takes == "still-spine" and decision.day == day


def _climbing(record: Record, flare: FlareState) -> date | None:
    """The end of a long flare, for as long as nobody answered how to go on from it."""
    ended = flare.last_ended
    return None if not flare.last_long or _answered(record, ended) else ended


def _answered(record: Record, ended: date | None) -> bool:
    """Whether the way back from the flare that ended then was accepted, or kept away."""
    asked = [
        d
        for d in record.decisions
        if d.advice.rule == "R7" and d.advice.takes == "rung-down" and d.advice.day == ended
    ]
    last = max(asked, key=lambda d: (d.at, d.id), default=None)
    return last is not None and last.decision != "later"


def _flare_taken(
    record: Record, decisions: tuple[AdviceDecision, ...], began: date, until: date
) -> bool:
    """Whether the person took the flare's easing: accepted it, or declared the flare."""
    if any(began <= f.day <= until for f in record.flares):
        return True
    return any(d.advice.action is Action.FLARE and began <= d.day <= until for d in decisions)
