"""Which of the two ways of dosing holds for the person (rules.md, "Modes")."""

from __future__ import annotations

from datetime import date, timedelta

from lumbarjack.core.models.pain import Zone
from lumbarjack.core.models.person import Profile
from lumbarjack.core.models.record import Record
from lumbarjack.core.pain.scores import furthest_out

LONG_STANDING = timedelta(weeks=12)
"""From here on pain is chronic: steady mode and a raised ceiling are open to it."""

RECENT = timedelta(weeks=6)
"""Below this a pain is recent; an unknown onset counts as recent."""

STEADY_REACH = Zone.BUTTOCK.reach
"""Steady mode is for pain that reaches no further than this (Z 2) ..."""
STEADY_DAYS = timedelta(days=14)
"""... and did so for this long."""
STABLE_DAYS = timedelta(days=7)
"""Stable: in the newer half of these days no further out than in the older one (our reading)."""


def older_than(profile: Profile | None, day: date, age: timedelta) -> bool:
    """Whether the pain is known to have begun more than `age` before `day`."""
    return profile is not None and profile.onset is not None and day - profile.onset > age


def is_recent(profile: Profile | None, day: date) -> bool:
    """Whether the pain began under 6 weeks ago, or nobody knows when."""
    return profile is None or profile.onset is None or day - profile.onset < RECENT


def is_steady(record: Record, day: date) -> bool:
    """Whether steady mode holds on `day`: chosen, and the pain is one that it is meant for.

    Where the pain is not over 12 weeks old, reached past the buttock within 14 days, moved further
    out in the last 7 than in the 7 before, or nobody said where it is in these 14 days (the first
    run's "back" counts), the guided rules hold although steady was chosen: the safer reading.
    """
    if record.profile is None or record.profile.mode != "steady":
        return False
    if not older_than(record.profile, day, LONG_STANDING):
        return False
    reached = furthest_out(record, day - STEADY_DAYS, day)
    if not reached:
        return record.profile.where == "back"
    newer = [z for d, z in reached.items() if day - d < STABLE_DAYS]
    older = [z for d, z in reached.items() if day - d >= STABLE_DAYS]
    stable = not newer or not older or max(newer) <= max(older)
    return stable and max(reached.values()) <= STEADY_REACH
