"""R2m: pain further out the morning after, and no exercise to blame for it."""

from __future__ import annotations

from datetime import date, timedelta

from lumbarjack.core.advice.rules import still_spine
from lumbarjack.core.advice.seen import Seen, look
from lumbarjack.core.advice.sources import JUDGEMENT
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.models.record import Record
from lumbarjack.core.pain.mornings import Morning
from lumbarjack.core.pain.zones import is_outward, placed

RULE = "R2m"
NOTE_WINDOW = timedelta(days=7)
"""Within so many days ..."""
NOTE_TIMES = 2
"""... so many such mornings are worth a visit: our judgement."""
ASKED_FOR = timedelta(days=14)
"""Without a session for so long the question after each exercise is dropped: our judgement."""


def further_on(seen: Seen, day: date) -> tuple[Morning, ...]:
    """The sessions after which the pain of that morning reached further out than before them."""
    return tuple(
        m
        for m in seen.mornings
        if m.entry is not None
        and m.entry.day == day
        and is_outward(m.session.zone_before, m.entry.zone)
        and not any(p.outward for p in placed(m.session))
    )


def fired_on(seen: Seen, day: date) -> bool:
    """Whether R2m held on the morning of `day`."""
    return bool(further_on(seen, day))


def next_morning(seen: Seen) -> tuple[Advice, ...]:
    """R2m: blame no direction; still-spine rungs today; no step up. Twice in 7 days: the note.

    It stands beside what the other rules say and hides none of it. It is said in steady mode too,
    and holds a step back there for 7 days: R0 to R3 hold in both modes (the safer reading, as the
    rules name only R2, R2d and R3 for the rise that is skipped).
    """
    found = further_on(seen, seen.day)
    if not found:
        return ()
    morning = found[-1]
    before = morning.session.zone_before
    now = morning.entry.zone if morning.entry is not None else None
    moved = f"from {before.words} to {now.words}" if before and now else "further out"
    still = still_spine.offered(seen)
    advice = seen.advice(
        RULE,
        Action.HOLD,
        to=still[0].id if still else None,
        takes="still-spine" if still else None,
        headline="Further out this morning: a still spine today",
        reason=(
            f"Since the last session the pain moved {moved}, and no exercise is to blame for it. "
            f"{still_spine.words(seen)} In the next session you are asked after each exercise "
            "where the pain is."
        ),
        saw=tuple(sorted(_ids(morning))),
        window="from before the last session to this morning",
        sources=(JUDGEMENT,),
        changes="A morning on which the pain reaches no further out than before the session.",
    )
    days = [d for d in _days(seen.day, NOTE_WINDOW) if fired_on(seen, d)]
    return (advice, _note(seen, days)) if len(days) >= NOTE_TIMES else (advice,)


def asks_zone(catalogue: Catalogue, record: Record, day: date) -> bool:
    """Whether the session of `day` asks after each exercise where the pain is.

    It does from the morning on which R2m held until one session was done.
    """
    seen = look(catalogue, record, day)
    held = [d for d in _days(day, ASKED_FOR) if fired_on(seen, d)]
    return bool(held) and not any(held[0] <= m.session.day for m in seen.mornings)


def _days(day: date, window: timedelta) -> list[date]:
    """The newest first."""
    return [day - timedelta(days=n) for n in range(window.days)]


def _note(seen: Seen, days: list[date]) -> Advice:
    found = [m for day in days for m in further_on(seen, day)]
    return seen.note(
        RULE,
        f"On {len(days)} mornings of the last 7 the pain reached further out than before the "
        "session.",
        saw=tuple(sorted({i for m in found for i in _ids(m)})),
        numbers={"mornings": len(days)},
        window="7 days",
        changes="At most one such morning in 7 days.",
    )


def _ids(morning: Morning) -> tuple[str, ...]:
    """The session, and the entry of the morning after it where there is one."""
    told = (morning.session, morning.entry)
    return tuple(document.id for document in told if document is not None)
