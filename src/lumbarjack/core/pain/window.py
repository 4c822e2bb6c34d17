"""How far back pain is followed: what is older is history, and no rule asks for it."""

from __future__ import annotations

from datetime import date

EPOCH_DAYS = 364
"""The window begins anew every 52 weeks, so that what began in it does not move from day to day."""


def followed_from(day: date) -> date:
    """The first day that flares and levels are followed from on `day`: one to two years back.

    A flare and a usual level reach back 28 days at least, and as long as a flare stays open. One
    that has been open for over a year is by then taken as the usual level: our reading, and said
    so at 28 days (R7b). The start moves in steps of 52 weeks, not daily, so that the same flare
    keeps its first day.
    """
    return date.fromordinal(max(1, (day.toordinal() // EPOCH_DAYS - 1) * EPOCH_DAYS))
