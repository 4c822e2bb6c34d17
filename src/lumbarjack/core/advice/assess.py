"""The advice of a day: the rules in their order, what is in force, what waits for an answer."""

from __future__ import annotations

from datetime import date

from lumbarjack.core.advice.bad_mornings import easier_rung, easier_today
from lumbarjack.core.advice.easing import eased_in_sessions
from lumbarjack.core.advice.flare import after_flare, flare, lasting_note
from lumbarjack.core.advice.hold import carry_on
from lumbarjack.core.advice.progress import progress
from lumbarjack.core.advice.relief import relief_day
from lumbarjack.core.advice.seen import Seen, look
from lumbarjack.core.advice.trend import worse_week
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.models.advice import Action, Advice, AdviceDecision
from lumbarjack.core.models.record import Record

LOCKING = frozenset({Action.STOP, Action.SEEK_CARE})

CHOICES = frozenset(
    {
        Action.RELIEF_DAY,
        Action.FLARE,
        Action.SWAP_DIRECTION,
        Action.EASIER_RUNG,
        Action.EASIER_NOW,
        Action.EASIER_TODAY,
        Action.PROGRESS,
    }
)
"""Actions that change something when they are accepted; the others are only said."""

STRENGTH: dict[Action, int] = {
    Action.STOP: 7,
    Action.SEEK_CARE: 6,
    Action.RELIEF_DAY: 5,
    Action.FLARE: 5,
    Action.SWAP_DIRECTION: 5,
    Action.EASIER_RUNG: 4,
    Action.EASIER_NOW: 3,
    Action.EASIER_TODAY: 3,
    Action.HOLD: 2,
    Action.PROGRESS: 1,
    Action.CLINICIAN: 0,
}
"""Order of strength (rules.md); a note has none, it stands beside."""


def assess(
    catalogue: Catalogue, record: Record, day: date, *, locks: tuple[Advice, ...] = ()
) -> tuple[Advice, ...]:
    """The advice that holds on `day`, from the record up to the end of it, strongest first.

    `locks` is what the safety gate says (R0, R0b, R1): where it locks, nothing else is said; its
    notes stand beside. Among R4 to R7 the largest wins, R7 > R6 > R5b > R4 > R5a; only R4 and R5a
    may both hold, for different exercises. A flare that the person kept away leaves the word to
    the smaller rules. What was decided today changes nothing in what is returned.
    """
    if any(a.action in LOCKING for a in locks):
        return _ordered(locks)
    seen = look(catalogue, record, day)
    main = relief_day(seen) or _easing(seen) or after_flare(seen) or progress(seen)
    if not any(a.action is not Action.CLINICIAN for a in main):
        main = (*main, carry_on(seen))
    return _ordered((*locks, *main, *lasting_note(seen)))


def in_force(
    catalogue: Catalogue, record: Record, day: date, *, locks: tuple[Advice, ...] = ()
) -> tuple[Advice, ...]:
    """What was assessed on `day` and neither kept away nor, today, put off."""
    answers = _answers(record, day)
    return tuple(
        advice
        for advice in assess(catalogue, record, day, locks=locks)
        if not _put_away(answers.get(advice.id), day)
    )


def open_advice(
    catalogue: Catalogue, record: Record, day: date, *, locks: tuple[Advice, ...] = ()
) -> tuple[Advice, ...]:
    """What is in force and still waits for an answer.

    Put off ("later") it is asked again on the next day; accepted it is not asked again, a flare
    not before it has ended.
    """
    answers = _answers(record, day)
    return tuple(
        advice
        for advice in in_force(catalogue, record, day, locks=locks)
        if advice.action in CHOICES and not _accepted(answers.get(advice.id))
    )


def _easing(seen: Seen) -> tuple[Advice, ...]:
    open_flare = flare(seen)
    if open_flare and not _kept(seen, open_flare[0]):
        return open_flare
    if seen.steady:
        return eased_in_sessions(seen)
    return worse_week(seen) or easier_rung(seen) or _in_exercises(seen)


def _in_exercises(seen: Seen) -> tuple[Advice, ...]:
    """R4, and R5a for the exercises that R4 does not speak of."""
    now = eased_in_sessions(seen)
    spoken = {a.exercise for a in now}
    return (*now, *(a for a in easier_today(seen) if a.exercise not in spoken))


def _kept(seen: Seen, advice: Advice) -> bool:
    answer = seen.answers.get(advice.id)
    return answer is not None and answer.decision == "keep"


def _ordered(advice: tuple[Advice, ...]) -> tuple[Advice, ...]:
    return tuple(sorted(advice, key=lambda a: -STRENGTH[a.action]))


def _answers(record: Record, day: date) -> dict[str, AdviceDecision]:
    answers = sorted((d for d in record.decisions if d.day <= day), key=lambda d: (d.at, d.id))
    return {d.advice.id: d for d in answers}


def _put_away(answer: AdviceDecision | None, day: date) -> bool:
    if answer is None or answer.decision == "accept":
        return False
    return answer.decision == "keep" or answer.day == day


def _accepted(answer: AdviceDecision | None) -> bool:
    return answer is not None and answer.decision == "accept"
