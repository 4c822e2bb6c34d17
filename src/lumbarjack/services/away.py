"""Days away: nothing is due, and nothing is broken by it."""

from __future__ import annotations

from datetime import date, timedelta

from lumbarjack.core.models.person import AwayDocument
from lumbarjack.core.models.record import Record
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.errors import BadInput, NothingThere
from lumbarjack.services.words import short_day

LONGEST = timedelta(days=366)
"""Further ahead a date is a slip of the finger: our judgement."""


def away_now(record: Record, day: date) -> AwayDocument | None:
    """The days away that `day` is one of, else the next ones to come; None where there are none."""
    left = [a for a in record.away if a.last >= day]
    return min(left, key=lambda a: (a.first, a.last, a.id), default=None)


def away_words(away: AwayDocument | None) -> str:
    """The days away in a sentence."""
    if away is None:
        return "No days away are planned."
    return f"Away from {short_day(away.first)} to {short_day(away.last)}: nothing is due."


def go_away(bundle: Bundle, first: date, last: date) -> str:
    """Store days away, both ends included, and say so. Raises BadInput for dates that cannot be."""
    today = bundle.today()
    if last < first:
        raise BadInput(f"The last day is before the first: {short_day(first)}, {short_day(last)}.")
    if last < today:
        raise BadInput("These days are over; the diary keeps what was done on them.")
    if last - today > LONGEST:
        raise BadInput(f"{last.isoformat()} is more than a year ahead; give a nearer day.")
    for other in bundle.record().away:
        if other.first <= last and first <= other.last and other.last >= today:
            dates = f"{short_day(other.first)} to {short_day(other.last)}"
            raise BadInput(f"You are away from {dates} already; end that first.")
    stored = bundle.journal.put(
        AwayDocument(id=bundle.new_id(), at=bundle.now(), day=today, first=first, last=last)
    )
    return away_words(stored)


def come_back(bundle: Bundle) -> str:
    """End the days away: they end yesterday, or are taken out where they had not begun.

    Raises NothingThere where there are none.
    """
    today = bundle.today()
    away = away_now(bundle.record(), today)
    if away is None:
        raise NothingThere(away_words(None))
    if away.first >= today:
        bundle.journal.delete(away)
        return f"The days away from {short_day(away.first)} are taken out."
    yesterday = today - timedelta(days=1)
    bundle.journal.put(away.model_copy(update={"last": yesterday}), edits=away)
    return f"You are back: away until {short_day(yesterday)}."
