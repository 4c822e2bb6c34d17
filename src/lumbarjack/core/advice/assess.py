"""The advice of a day: the rules in their order, what is in force, what waits for an answer."""

from __future__ import annotations

from datetime import date

from lumbarjack.core.advice.rules.b7_high_usual import high_usual
from lumbarjack.core.advice.rules.r2_swap_direction import held_back, swap_direction
from lumbarjack.core.advice.rules.r2b_inward import inward
from lumbarjack.core.advice.rules.r2c_two_directions import two_directions
from lumbarjack.core.advice.rules.r2d_further_out import further_out
from lumbarjack.core.advice.rules.r2m_next_morning import next_morning
from lumbarjack.core.advice.rules.r3_relief_day import grew_worse, relief_day
from lumbarjack.core.advice.rules.r4_easier_now import eased_in_sessions
from lumbarjack.core.advice.rules.r5a_easier_today import easier_today
from lumbarjack.core.advice.rules.r5b_easier_rung import easier_rung
from lumbarjack.core.advice.rules.r6_worse_week import worse_week
from lumbarjack.core.advice.rules.r6b_slow_creep import slow_creep
from lumbarjack.core.advice.rules.r7_flare import after_flare, flare
from lumbarjack.core.advice.rules.r7b_lasting_flare import lasting_note, new_usual
from lumbarjack.core.advice.rules.r8_progress import progress
from lumbarjack.core.advice.rules.r9_gap import gap
from lumbarjack.core.advice.rules.r10_hold import carry_on
from lumbarjack.core.advice.rules.r11_no_better import no_better
from lumbarjack.core.advice.seen import Seen, look
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
"""Actions that change something when they are accepted; the others are only said (`is_choice`)."""

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


def is_choice(advice: Advice) -> bool:
    """Whether this waits for an answer: a hold does where accepting it changes the plan."""
    return advice.action in CHOICES or advice.takes is not None


def assess(
    catalogue: Catalogue, record: Record, day: date, *, locks: tuple[Advice, ...] = ()
) -> tuple[Advice, ...]:
    """The advice that holds on `day`, from the record up to the end of it, strongest first.

    `locks` is what the safety gate says (R0, R0b, R1): where it locks, nothing else is said; its
    notes stand beside. What was decided today changes nothing in what is returned.
    """
    if any(a.action in LOCKING for a in locks):
        return _ordered(locks)
    return assess_seen(look(catalogue, record, day), locks)


def assess_seen(seen: Seen, locks: tuple[Advice, ...] = ()) -> tuple[Advice, ...]:
    """The rules in the order of the table, for a day that was looked at already."""
    if any(a.action in LOCKING for a in locks):
        return _ordered(locks)
    first = _first_match(seen)
    found = (*first, *_beside(seen, first))
    if not any(a.action is not Action.CLINICIAN for a in found):
        found = (*found, carry_on(seen))
    return _ordered((*locks, *found, *_notes(seen)))


def _first_match(seen: Seen) -> tuple[Advice, ...]:
    """R2, R3, then of R4 to R7 the largest, the way back from a flare, R9, and R8 last of all.

    A flare that the person declared is said beside a relief day, as an answer to them.
    """
    if swapped := swap_direction(seen):
        return swapped
    if relieved := relief_day(seen):
        return (*relieved, *(flare(seen) if seen.flare.declared else ()))
    return _easing(seen) or after_flare(seen) or gap(seen) or progress(seen)


def _easing(seen: Seen) -> tuple[Advice, ...]:
    """R7 > R6 > R5b > R4 > R5a, never two at once.

    A flare that the person kept away leaves the word to the smaller rules. In steady mode only a
    declared flare reduces, and what was taken in a session.
    """
    open_flare = flare(seen)
    if open_flare and not _kept(seen, open_flare[0]):
        return open_flare
    if seen.steady:
        return eased_in_sessions(seen)
    return worse_week(seen) or easier_rung(seen) or eased_in_sessions(seen) or easier_today(seen)


def _beside(seen: Seen, first: tuple[Advice, ...]) -> tuple[Advice, ...]:
    """What hides nothing: R2 of the days before, R2m, R2b, R2d, R6b, and the question of R7b.

    R2d stands before R3 in the table; as it says less, it is said beside (see there). R2b says that
    nothing is made easier only where nothing else is said that holds back or eases.
    """
    held, moved = held_back(seen), next_morning(seen)
    out = further_out(seen)
    return (
        *held,
        *moved,
        *inward(seen, alone=not any(map(_lessens, (*first, *held, *moved, *out)))),
        *out,
        *(() if seen.steady else slow_creep(seen)),
        *new_usual(seen),
    )


def _notes(seen: Seen) -> tuple[Advice, ...]:
    """Notes to see a clinician that no other rule brought along."""
    return (*two_directions(seen), *lasting_note(seen), *no_better(seen), *high_usual(seen))


def _lessens(advice: Advice) -> bool:
    """Whether it eases or holds back: anything but a step up and a note."""
    return advice.action not in (Action.PROGRESS, Action.CLINICIAN)


def in_force(
    catalogue: Catalogue, record: Record, day: date, *, locks: tuple[Advice, ...] = ()
) -> tuple[Advice, ...]:
    """What was assessed on `day` and neither kept away nor, today, put off.

    A relief day (R3) that was answered is in force again where the day grew worse since: more pain
    now, or hardly getting up. It then waits for a new answer.
    """
    answers = _answers(record, day)
    return tuple(
        advice
        for advice in assess(catalogue, record, day, locks=locks)
        if not _put_away(answers.get(advice.id), advice, day)
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
        if is_choice(advice) and not _accepted(answers.get(advice.id))
    )


def _kept(seen: Seen, advice: Advice) -> bool:
    answer = seen.answers.get(advice.id)
    return answer is not None and answer.decision == "keep"


def _ordered(advice: tuple[Advice, ...]) -> tuple[Advice, ...]:
    return tuple(sorted(advice, key=lambda a: -STRENGTH[a.action]))


def _answers(record: Record, day: date) -> dict[str, AdviceDecision]:
    answers = sorted((d for d in record.decisions if d.day <= day), key=lambda d: (d.at, d.id))
    return {d.advice.id: d for d in answers}


def _put_away(answer: AdviceDecision | None, advice: Advice, day: date) -> bool:
    if answer is None or answer.decision == "accept" or grew_worse(answer.advice, advice):
        return False
    return answer.decision == "keep" or answer.day == day


def _accepted(answer: AdviceDecision | None) -> bool:
    return answer is not None and answer.decision == "accept"
