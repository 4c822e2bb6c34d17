"""What the person decides about a piece of advice."""

from __future__ import annotations

from typing import Literal

from lumbarjack.core.advice.assess import is_choice, open_advice
from lumbarjack.core.models.advice import Action, Advice, AdviceDecision
from lumbarjack.core.models.record import Record
from lumbarjack.core.safety.rules import safety_advice
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.errors import NeedsSetup, NothingThere
from lumbarjack.services.today import Today, has_nothing_to_offer, look

Decision = Literal["accept", "later", "keep"]


def open_choices(bundle: Bundle) -> tuple[Advice, ...]:
    """Today's advice that still waits for an answer."""
    record, day = bundle.record(), bundle.today()
    if record.plan is None:
        raise NeedsSetup
    found = open_advice(bundle.catalogue, record, day, locks=safety_advice(record, day))
    return tuple(a for a in found if not said_so(record, a))


def waiting(today: Today) -> tuple[Advice, ...]:
    """The advice of this look at today that waits for an answer, as `open_choices` has it."""
    answers = {d.advice.id: d for d in sorted(today.record.decisions, key=lambda d: (d.at, d.id))}
    accepted = {id for id, answer in answers.items() if answer.decision == "accept"}
    return tuple(
        a
        for a in today.advice
        if is_choice(a) and a.id not in accepted and not said_so(today.record, a)
    )


def said_so(record: Record, advice: Advice) -> bool:
    """Whether the person declared this flare: then it is done already, and not asked again."""
    declared = {flare.day for flare in record.flares}
    return advice.action is Action.FLARE and advice.day in declared


def decide(
    bundle: Bundle, decision: Decision, which: str | None = None, because: str | None = None
) -> tuple[AdviceDecision, ...]:
    """Store the answer to the advice named by `which`, and return what was stored.

    `which` is an advice id, a rule id or an exercise id; None means everything that is open.
    An answer may be changed the same day. Raises NothingThere where nothing fits.
    """
    if which is None:
        chosen = open_choices(bundle)
        if not chosen:
            raise NothingThere("No advice is waiting for an answer. See: lumbarjack advice")
    else:
        chosen = tuple(a for a in find(bundle, which) if is_choice(a))
        if not chosen:
            raise NothingThere(f"{which} is a note; there is nothing to answer.")
    return store_decisions(bundle, chosen, decision, because)


def find(bundle: Bundle, which: str) -> tuple[Advice, ...]:
    """Today's advice of that id, rule or exercise, answered or not.

    Raises NothingThere where there is none, NeedsSetup before the first run.
    """
    today = look(bundle)
    answered = (d.advice for d in today.record.decisions if d.day == today.day)
    found = {a.id: a for a in (*answered, *today.advice) if named(a, which)}
    if not found:
        raise NothingThere(f"There is no advice {which} today. See: lumbarjack advice")
    return tuple(found.values())


def store_decisions(
    bundle: Bundle, chosen: tuple[Advice, ...], decision: Decision, because: str | None = None
) -> tuple[AdviceDecision, ...]:
    """Store one answer for each piece of advice, in one write."""
    record = bundle.record()
    documents = tuple(
        AdviceDecision(
            id=bundle.new_id(),
            at=bundle.now(),
            day=bundle.today(),
            advice=advice,
            decision=decision,
            because=because,
            nothing_fits=has_nothing_to_offer(bundle.catalogue, record, advice),
        )
        for advice in chosen
    )
    bundle.journal.put_all(documents)
    return documents


def named(advice: Advice, which: str) -> bool:
    """Whether `which` is the id of this advice, its rule or its exercise."""
    wanted = which.casefold()
    names = (advice.id, advice.rule, advice.exercise or "")
    return wanted in {name.casefold() for name in names if name}
