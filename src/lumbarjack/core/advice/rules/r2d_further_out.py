"""R2d: pain that reaches further out than in the week before, two days running."""

from __future__ import annotations

from datetime import date, timedelta

from lumbarjack.core.advice.rules import still_spine
from lumbarjack.core.advice.seen import Seen
from lumbarjack.core.advice.sources import JUDGEMENT
from lumbarjack.core.catalogue.fitting import misfit
from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.models.exercise import Exercise
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.pain.scores import in_order
from lumbarjack.core.pain.zones import placed, usual_reach

RULE = "R2d"
FURTHER = 1
"""So many zones further out than the median count."""
RUNNING = 2
"""On so many logged days running."""
NOTE_ZONES = 2
"""So many zones further out ..."""
NOTE_WINDOW = timedelta(days=14)
"""... within so many days are worth a visit: our judgement."""


def is_further(zones: dict[date, int], day: date) -> bool:
    """Whether that day reached at least one zone further out than the days before it."""
    before = usual_reach(zones, day)
    return day in zones and before is not None and zones[day] >= before + FURTHER


def fires_on(seen: Seen, day: date) -> bool:
    """Whether `day` and the day before it on which a place was said both reach further out."""
    said = [d for d in sorted(seen.zones) if d <= day][-RUNNING:]
    if len(said) < RUNNING or said[-1] != day:
        return False
    return all(is_further(seen.zones, d) for d in said)


def further_out(seen: Seen) -> tuple[Advice, ...]:
    """R2d: the leg questions, no step up, a still spine; never a word about getting better.

    It comes before R3 in the order, but it says less than a relief day or an easing would: so it
    stands beside them and hides neither (property 1 of the rules).
    """
    if not fires_on(seen, seen.day):
        return ()
    still = still_spine.offered(seen)
    helped = last_inward(seen)
    place = _place(seen)
    also = f" {helped.name}, which last moved the pain in, is another way." if helped else ""
    advice = seen.advice(
        RULE,
        Action.HOLD,
        to=still[0].id if still else None,
        takes="still-spine" if still else None,
        headline="The pain reaches further out: worth a check",
        reason=(
            "On two days running the pain reached further from the back than in the week before "
            f"(today: {place}), whatever its number. Please answer the questions about the legs "
            "(the key !, or lumbarjack safety). "
            f"{still_spine.words(seen)}{also}"
        ),
        saw=_saw(seen),
        numbers={"today": place},
        window="2 days, and the 7 logged days before",
        sources=(JUDGEMENT,),
        changes="A day on which the pain reaches no further out than usual.",
    )
    return (advice, _note(seen)) if reaches_far(seen) else (advice,)


def reaches_far(seen: Seen) -> bool:
    """Whether it reaches 2 zones or more further out than somewhere in the last 14 days."""
    recent = [z for d, z in seen.zones.items() if seen.day - d <= NOTE_WINDOW]
    return seen.zones[seen.day] >= min(recent) + NOTE_ZONES


def last_inward(seen: Seen) -> Exercise | None:
    """The exercise that last moved the pain in, where it fits the person and is not held back."""
    for morning in reversed(seen.mornings):
        for one in reversed(tuple(placed(morning.session))):
            id = one.done.exercise
            if one.inward and id in seen.catalogue and id not in seen.held:
                exercise = seen.catalogue.exercise(id)
                if misfit(seen.catalogue, exercise, seen.record.profile) is None:
                    return exercise
    return None


def _note(seen: Seen) -> Advice:
    return seen.note(
        RULE,
        "Within 14 days the pain has come to reach two places or more further out: the places are "
        "low back, buttock, thigh, below the knee and foot.",
        saw=_saw(seen),
        numbers={"today": _place(seen)},
        window="14 days",
        changes="Pain that reaches less than two places further out.",
    )


def _place(seen: Seen) -> str:
    """How far out it is today, in words."""
    return tuple(Zone)[seen.zones[seen.day]].words


def _saw(seen: Seen) -> tuple[str, ...]:
    """The entries of the two days that told a place."""
    days = sorted(seen.zones)[-RUNNING:]
    return tuple(e.id for e in in_order(seen.near.diary) if e.day in days and e.zone is not None)
