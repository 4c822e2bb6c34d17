"""Days away: nothing is due, and nothing is broken by it."""

from __future__ import annotations

from datetime import date, timedelta

from lumbarjack.core.models.person import AwayDocument
from lumbarjack.core.models.record import Record
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.errors import BadInput, NothingThere
from lumbarjack.services.words import day_and_year

LONGEST = timedelta(days=366)
"""Further ahead a date is a slip of the finger: our judgement."""


def away_now(record: Record, day: date) -> AwayDocument | None:
    """The days away that `day` is one of, else the next ones to come; None where there are none."""
    left = [a for a in record.away if a.last >= day]
    return min(left, key=lambda a: (a.first, a.last, a.id), default=None)


NONE_PLANNED = "No days away are planned."


def away_words(away: AwayDocument | None, today: date) -> str:
    """The days away in a sentence."""
    if away is None:
        return NONE_PLANNED
    return f"Away {from_to(away.first, away.last, today)}: nothing is due."


def overlapping(record: Record, first: date, last: date) -> tuple[AwayDocument, ...]:
    """The days away that share a day with these, by date."""
    found = [a for a in record.away if a.first <= last and first <= a.last]
    return tuple(sorted(found, key=lambda a: (a.first, a.last, a.id)))


def go_away(bundle: Bundle, first: date, last: date) -> str:
    """Store days away, both ends included, past ones too, and say so.

    Days away that share a day with them are changed to these. Raises BadInput for dates that
    cannot be, or where more than one would have to be changed.
    """
    today = bundle.today()
    if last < first:
        raise BadInput(f"The last day is before the first: {first}, {last}.")
    if last - today > LONGEST:
        raise BadInput(f"{last.isoformat()} is more than a year ahead; give a nearer day.")
    if today - first > LONGEST:
        raise BadInput(f"{first.isoformat()} is more than a year ago; give a later day.")
    known = overlapping(bundle.record(), first, last)
    if len(known) > 1:
        both = "; ".join(from_to(a.first, a.last, today) for a in known)
        raise BadInput(f"You told of more than one time away in these days: {both}. Change one.")
    if not known:
        new = AwayDocument(id=bundle.new_id(), at=bundle.now(), day=today, first=first, last=last)
        bundle.journal.put(new)
        return _said(first, last, today)
    (before,) = known
    if (before.first, before.last) == (first, last):
        return _said(first, last, today)
    bundle.journal.put(before.model_copy(update={"first": first, "last": last}), edits=before)
    return f"{_said(first, last, today)} Before it was {from_to(before.first, before.last, today)}."


def away_until(bundle: Bundle, last: date) -> str:
    """Lengthen or shorten the days away of today, else the next ones.

    Raises NothingThere where there are none, BadInput as `go_away` does.
    """
    away = away_now(bundle.record(), bundle.today())
    if away is None:
        raise NothingThere(f"{NONE_PLANNED} lumbarjack away FROM TO tells of some.")
    return go_away(bundle, away.first, last)


def _said(first: date, last: date, today: date) -> str:
    over = "these days count neither for nor against" if last < today else "nothing is due"
    return f"Away {from_to(first, last, today)}: {over}."


def from_to(first: date, last: date, today: date) -> str:
    """Two days as they are said: "from Mon 28 Dec to Fri 1 Jan 2027"."""
    return f"from {day_and_year(first, today)} to {day_and_year(last, today)}"


def come_back(bundle: Bundle) -> str:
    """End the days away: they end yesterday, or are taken out where they had not begun.

    Raises NothingThere where there are none.
    """
    today = bundle.today()
    away = away_now(bundle.record(), today)
    if away is None:
        raise NothingThere(NONE_PLANNED)
    if away.first >= today:
        bundle.journal.delete(away)
        return f"The days away from {day_and_year(away.first, today)} are taken out."
    yesterday = today - timedelta(days=1)
    bundle.journal.put(away.model_copy(update={"last": yesterday}), edits=away)
    return f"You are back: away until {day_and_year(yesterday, today)}."
