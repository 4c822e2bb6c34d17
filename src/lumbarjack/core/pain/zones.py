"""Where the pain moved to in a session, exercise by exercise (rules.md, R2, R2b and R2m)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from statistics import median_low
from typing import NamedTuple

from lumbarjack.core.models.pain import Zone
from lumbarjack.core.models.record import Record
from lumbarjack.core.models.sessions import ExerciseDone, SessionRecord
from lumbarjack.core.pain.scores import furthest_out

OUTWARD = 1
"""From so many zones on pain has moved (R2: "1 or more")."""

STILL_AFTER = timedelta(minutes=5)
"""Pain that moved outward is looked at again so much later (MDT teaching)."""


DAYS_BEFORE = 7
"""A place is compared with the median of so many logged days before; fewer where there are fewer
(the safer reading). Between two the nearer one is taken."""

LOOK_BACK = timedelta(days=28)
"""Logged days further back tell nothing of where pain usually is."""


class Outward(NamedTuple):
    """Pain that moved outward in an exercise; `still`: out 5 minutes later (None: not known)."""

    session: SessionRecord
    placed: Placed
    still: bool | None


class Placed(NamedTuple):
    """An exercise, the zone known before it, the furthest said in it, and the last (None: not)."""

    done: ExerciseDone
    before: Zone | None
    furthest: Zone | None
    last: Zone | None

    @property
    def outward(self) -> bool:
        """Whether the pain is known to have moved further out in it."""
        return is_outward(self.before, self.furthest)

    @property
    def inward(self) -> bool:
        """Whether the pain is known to have ended nearer to the spine than it was."""
        return is_inward(self.before, self.last)


def is_outward(before: Zone | None, after: Zone | None) -> bool:
    """Whether `after` is known to lie further out than `before`."""
    return before is not None and after is not None and after.reach >= before.reach + OUTWARD


def is_inward(before: Zone | None, after: Zone | None) -> bool:
    """Whether the pain moved from beyond the low back towards the spine.

    Pain in the low back that is gone has not centralised, it has stopped: that is not meant.
    """
    if before is None or after is None or before.reach <= Zone.BACK.reach:
        return False
    return after.reach <= before.reach - OUTWARD


def usual_reach(zones: dict[date, int], day: date) -> int | None:
    """How far out the pain was on the logged days before `day`; None where no place was said.

    `zones` is day -> how far out it reached (Z).
    """
    before = [zones[d] for d in sorted(zones) if d < day][-DAYS_BEFORE:]
    return median_low(before) if before else None


def taken_before(record: Record, day: date) -> Zone | None:
    """What is taken for the place of the pain where nobody says it before a session of `day`.

    The nearest place said on that day, else the usual one of the days before it: of two readings
    the one by which more counts as further out. None where no place is known.
    """
    near = record.between(day - LOOK_BACK, day, only=("diary", "sessions"))
    said = [e.zone for e in near.diary if e.day == day and e.zone is not None]
    if said:
        return min(said, key=lambda zone: zone.reach)
    reach = usual_reach(furthest_out(near, day - LOOK_BACK, day), day)
    return next((zone for zone in Zone if zone.reach == reach), None)


def placed(session: SessionRecord) -> Iterator[Placed]:
    """The exercises of a session with the zones that were said."""
    known = session.zone_before
    for done in session.exercises:
        before = done.zone_before if done.zone_before is not None else known
        said = [p.zone for p in done.pains if p.zone is not None]
        if done.zone_after is not None:
            said.append(done.zone_after)
        furthest = max(said, key=lambda zone: zone.reach, default=None)
        known = said[-1] if said else before
        yield Placed(done, before, furthest, said[-1] if said else None)


def moved_outward(record: Record, session: SessionRecord) -> tuple[Outward, ...]:
    """Every exercise of a session in which the pain moved further out.

    Most sessions tell no place in any exercise, and are not gone through.
    """
    if not any(e.pains or e.zone_after is not None or e.outward for e in session.exercises):
        return ()
    return tuple(
        Outward(session, one, still_out(record, session, one))
        for one in placed(session)
        if one.outward or one.done.outward in ("moved", "still")
    )


def still_out(record: Record, session: SessionRecord, one: Placed) -> bool | None:
    """Whether pain that moved outward in `one` was still out 5 minutes later; None: not known.

    The answer in the session counts first; without one the first place said at least 5 minutes
    later, in the session, after it, or in the diary of that day.
    """
    if one.done.outward in ("still", "gone"):
        return one.done.outward == "still"
    if one.before is None:
        return None
    least = _moved_at(session, one) + STILL_AFTER
    said = [(at, zone) for at, zone in _said_later(record, session) if at >= least]
    if not said:
        return None
    return is_outward(one.before, min(said)[1])


def _moved_at(session: SessionRecord, one: Placed) -> datetime:
    """When it was said that it moved; without a number, when that exercise was over."""
    said = [p.at_s for p in one.done.pains if is_outward(one.before, p.zone)]
    if said:
        return session.at + timedelta(seconds=max(said))
    index = session.exercises.index(one.done)
    seconds = sum(e.seconds for e in session.exercises[: index + 1])
    return session.at + timedelta(seconds=seconds)


def _said_later(record: Record, session: SessionRecord) -> Iterator[tuple[datetime, Zone]]:
    for done in session.exercises:
        for pain in done.pains:
            if pain.zone is not None:
                yield session.at + timedelta(seconds=pain.at_s), pain.zone
    if session.zone_after is not None:
        yield session.ended_at, session.zone_after
    for entry in record.diary:
        if entry.day == session.day and entry.zone is not None:
            yield entry.at, entry.zone
