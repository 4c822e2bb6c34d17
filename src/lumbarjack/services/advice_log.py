"""Every piece of advice that was given, and what became of it; an answer can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from lumbarjack.core.advice.assess import assess
from lumbarjack.core.models.advice import Advice, AdviceDecision, FlareDeclared
from lumbarjack.core.models.checks import SafetyCheck
from lumbarjack.core.models.record import Record
from lumbarjack.core.safety.rules import safety_advice
from lumbarjack.core.safety.signs import called
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.decisions import named
from lumbarjack.services.errors import NothingThere

CARRY_ON = "R10"
"""The rule that says nothing."""

LATELY = timedelta(days=28)
"""So far back advice is worked out again that nobody answered; older than that only answers."""

ANSWERS = {"accept": "accepted", "later": "put off", "keep": "kept as it is"}
TOLD = {"may": "may exercise", "not-told": "nothing about exercise", "may-not": "not to exercise"}
UNANSWERED = "not answered"


@dataclass(frozen=True)
class Logged:
    """One line of the log: when, what in a line, what became of it.

    `advice` is None for what the person said themselves (a flare, the warning signs). `taken_back`
    says whether the answer can be taken back here.
    """

    at: datetime
    day: date
    what: str
    became: str
    advice: Advice | None = None
    because: str | None = None
    taken_back: bool = False


def advice_log(bundle: Bundle, since: date | None = None) -> tuple[Logged, ...]:
    """The log, newest first, from `since` on."""
    record, today = bundle.record(), bundle.today()
    lines = [*_decided(record), *_unanswered(bundle, record, today), *_said(record)]
    kept = [line for line in lines if line.day <= today and (since is None or line.day >= since)]
    return tuple(sorted(kept, key=lambda line: line.at, reverse=True))


def safety_log(bundle: Bundle) -> tuple[Logged, ...]:
    """Every answer to the warning signs, newest first."""
    checks = bundle.record().checks
    return tuple(sorted(map(_of_check, checks), key=lambda line: line.at, reverse=True))


def advice_of(bundle: Bundle, id: str) -> Advice | None:
    """Advice of an earlier day by its id: as it was answered, else worked out again."""
    record = bundle.record()
    answered = [d for d in record.decisions if d.advice.id.casefold() == id.casefold()]
    if answered:
        return max(answered, key=lambda d: (d.at, d.id)).advice
    try:
        day = date.fromisoformat(id[: len("2026-03-16")])
    except ValueError:
        return None
    if day > bundle.today():
        return None
    return next(
        (a for a in _said_on(bundle, record, day) if a.id.casefold() == id.casefold()), None
    )


def take_back(bundle: Bundle, which: str) -> str:
    """Take the last answer to this advice back, and say so. An undo brings it back.

    `which` is the id of the advice; or a rule or an exercise, for every answer of today to it.
    Raises NothingThere where it was not answered.
    """
    answers = _answers_to(bundle, which)
    if not answers:
        raise NothingThere(f"There is no answer to {which}. See: lumbarjack advice --history")
    said: list[str] = []
    for last in answers:
        bundle.journal.delete(last)
        what = last.advice.headline.rstrip(".")
        said.append(f'the answer to "{what}" ({ANSWERS[last.decision]})')
    brings = "u brings it back." if len(said) == 1 else "u brings them back, one at a time."
    return f"Taken back: {', '.join(said)}. {brings}"


def _answers_to(bundle: Bundle, which: str) -> tuple[AdviceDecision, ...]:
    """The newest answer to each piece of advice that is meant."""
    decisions = sorted(bundle.record().decisions, key=lambda d: (d.at, d.id))
    meant = [d for d in decisions if d.advice.id.casefold() == which.casefold()]
    if not meant:
        today = bundle.today()
        meant = [d for d in decisions if d.day == today and named(d.advice, which)]
    return tuple({d.advice.id: d for d in meant}.values())


def _decided(record: Record) -> Iterator[Logged]:
    last = {d.advice.id: d for d in sorted(record.decisions, key=lambda d: (d.at, d.id))}
    for decision in record.decisions:
        newest = last[decision.advice.id] is decision
        yield Logged(
            at=decision.at,
            day=decision.day,
            what=decision.advice.headline.rstrip("."),
            became=ANSWERS[decision.decision],
            advice=decision.advice,
            because=decision.because,
            taken_back=newest,
        )


def _unanswered(bundle: Bundle, record: Record, today: date) -> Iterator[Logged]:
    """What was said lately and never answered, each once, on the day it began."""
    answered = {d.advice.id for d in record.decisions}
    logged = {e.day for e in record.diary} | {s.day for s in record.sessions}
    seen: set[str] = set()
    for day in sorted(d for d in logged if today - LATELY < d <= today):
        for advice in _said_on(bundle, record, day):
            if advice.id not in answered | seen and advice.rule != CARRY_ON:
                seen.add(advice.id)
                yield Logged(
                    at=datetime.combine(day, time(12), bundle.zone),
                    day=day,
                    what=advice.headline.rstrip("."),
                    became=UNANSWERED,
                    advice=advice,
                )


def _said_on(bundle: Bundle, record: Record, day: date) -> tuple[Advice, ...]:
    locks = safety_advice(record.until(day), day)
    return assess(bundle.catalogue, record, day, locks=locks)


def _said(record: Record) -> Iterator[Logged]:
    for flare in record.flares:
        yield _of_flare(flare)
    for check in record.checks:
        yield _of_check(check)


def _of_flare(flare: FlareDeclared) -> Logged:
    return Logged(flare.at, flare.day, "This is a flare", "you said so")


ASKED: dict[str, str] = {
    "first-run": "at the first run",
    "check-in": "at the check-in",
    "repeat": "after 28 days",
    "asked": "opened by you",
    "command-line": "on the command line",
    "opened": "opened by itself",
    "unlock": "after being seen",
}


def _of_check(check: SafetyCheck) -> Logged:
    """An answer to the warning signs, with what was tried and what a clinician told."""
    said: list[str] = []
    if check.signs:
        said.append(f"marked: {called(check.signs)}")
    elif check.none_of_these:
        said.append("none of these")
    worse = [name for name, how in check.self_checks.items() if how == "worse"]
    if check.self_checks:
        said.append(f"tried: {', '.join(worse)} worse" if worse else "tried: all the same")
    if check.assessed is not None and check.told is not None:
        said.append(f"seen on {check.assessed}, told {TOLD[check.told]}")
    asked = ASKED.get(check.why, check.why)
    shown = f" ({check.shown})" if check.shown else ""
    return Logged(check.at, check.day, f"Warning signs, {asked}{shown}", "; ".join(said) or "read")
