"""R2: pain that moves further out in an exercise, and stays there, changes the direction."""

from __future__ import annotations

from datetime import date, timedelta

from lumbarjack.core.advice.rules import still_spine
from lumbarjack.core.advice.seen import Seen, look, on
from lumbarjack.core.advice.sources import JUDGEMENT, LONG_2004, MDT
from lumbarjack.core.catalogue.fitting import misfit
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.models.exercise import Direction, Exercise, Kind
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.models.record import Record
from lumbarjack.core.pain.zones import STILL_AFTER
from lumbarjack.core.plan.held import HELD_FOR, held_by

RULE = "R2"
OPPOSITE = {Direction.FLEXION: Direction.EXTENSION, Direction.EXTENSION: Direction.FLEXION}


def fired_on(seen: Seen, day: date) -> bool:
    """Whether R2 held in a session of `day`."""
    return any(o.still for o in seen.outward_on(day))


def said_on(seen: Seen, day: date) -> bool:
    """Whether R2 is said on `day`: it held on it or within 48 hours before, so it is not silent."""
    return any(fired_on(seen, day - timedelta(days=n)) for n in range(HELD_FOR.days + 1))


def unanswered_on(seen: Seen, day: date) -> bool:
    """Whether pain moved outward on `day` and nobody said if it stayed: that earns nothing."""
    return any(o.still is None for o in seen.outward_on(day))


def swap_direction(seen: Seen) -> tuple[Advice, ...]:
    """R2 on the day of the session: stop that exercise, hold its direction back for 48 hours.

    Whole days are counted, the day itself and the two after it, so that it is never less than 48
    hours (the safer reading). From no pain at all to the low back is outward too.
    """
    return _said_on(seen, seen.day)


def held_back(seen: Seen) -> tuple[Advice, ...]:
    """The same on the two days after: it stands beside the advice of those days.

    It keeps the id of its day, so that one answer holds for all of it.
    """
    days = (seen.day - timedelta(days=n) for n in range(HELD_FOR.days, 0, -1))
    return tuple(advice for day in days for advice in _said_on(seen, day))


def swap_now(
    catalogue: Catalogue,
    record: Record,
    day: date,
    *,
    exercise: Exercise,
    planned: str,
    before: Zone | None,
    now: Zone | None,
) -> Advice:
    """R2 inside a session, after "still there" five minutes later; `record` is without it."""
    return _advice(look(catalogue, record, day), day, exercise.id, planned, before, now, ())


def opposite_now(
    catalogue: Catalogue, record: Record, day: date, exercise: Exercise
) -> Exercise | None:
    """What may be done in the opposite direction in place of `exercise`; None where nothing may."""
    return _opposite(look(catalogue, record, day), exercise.id)


def _said_on(seen: Seen, day: date) -> tuple[Advice, ...]:
    found: dict[str, Advice] = {}
    for session, one, still in seen.outward_on(day):
        if still:
            done = one.done
            furthest = one.furthest or session.zone_after
            saw = (session.id,)
            advice = _advice(seen, day, done.exercise, done.planned, one.before, furthest, saw)
            found.setdefault(advice.id, advice)
    return tuple(found.values())


def _advice(
    seen: Seen,
    day: date,
    exercise: str,
    planned: str,
    before: Zone | None,
    now: Zone | None,
    saw: tuple[str, ...],
) -> Advice:
    name = seen.name(exercise)
    what, numbers = _held_words(seen, exercise)
    moved = f"from {before.words} to {now.words}" if before and now else "further out"
    still = still_spine.offered(seen)
    opposite = _opposite(seen, exercise)
    instead = f" {opposite.name}, the opposite direction, is another way." if opposite else ""
    until = on(day + HELD_FOR)
    known = any(row.exercise == exercise for row in seen.rows)
    return seen.advice(
        RULE,
        Action.SWAP_DIRECTION,
        since=day,
        exercise=exercise if known else planned,
        to=still[0].id if still else None,
        headline=f"{name}: stop it, and {what} until {until}",
        reason=(
            f"In {name} the pain moved {moved} and was still there {STILL_AFTER.seconds // 60} "
            f"minutes later. Suggested: stop it, and {what} for 48 hours. "
            f"{still_spine.words(seen)}{instead}"
        ),
        saw=saw,
        numbers=numbers,
        window="this session, and five minutes after the pain moved",
        sources=(MDT, LONG_2004, f"48 hours: {JUDGEMENT}"),
        changes="Pain that is back where it was within five minutes; after 48 hours it returns.",
    )


def _held_words(seen: Seen, exercise: str) -> tuple[str, dict[str, int | str]]:
    """What is held back, in words, and as numbers for the plan."""
    numbers: dict[str, int | str] = {"stopped": exercise}
    if exercise not in seen.catalogue:
        return "leave it out", numbers
    direction = seen.catalogue.exercise(exercise).direction
    numbers["direction"] = direction.value
    if direction is Direction.NEUTRAL:
        return "leave out what can stir up the nerve", numbers
    if direction is Direction.MIXED:
        return f"leave out {direction.words}", numbers
    return f"leave out what moves the same way ({direction.words})", numbers


def _opposite(seen: Seen, exercise: str) -> Exercise | None:
    """The easiest movement in the opposite direction that no caution forbids."""
    if exercise not in seen.catalogue:
        return None
    wanted = OPPOSITE.get(seen.catalogue.exercise(exercise).direction)
    blocked = {**seen.held, **held_by(seen.catalogue, exercise, seen.day)}
    found = (
        e
        for e in seen.catalogue.exercises
        if e.direction is wanted and e.kind is Kind.MOBILITY and e.id not in blocked
    )
    return next((e for e in found if misfit(seen.catalogue, e, seen.record.profile) is None), None)
