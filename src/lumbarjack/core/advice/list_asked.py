"""Which rule asks for the safety list and the self-checks, until they are answered."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from lumbarjack.core.advice.rules import r2c_two_directions as r2c
from lumbarjack.core.advice.rules import r2d_further_out as r2d
from lumbarjack.core.advice.rules import r6b_slow_creep as r6b
from lumbarjack.core.advice.rules import r7b_lasting_flare as r7b
from lumbarjack.core.advice.seen import Seen, look
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.models.record import Record
from lumbarjack.core.safety.gate import answered_since
from lumbarjack.core.safety.marks import Mark, events

WAITS = timedelta(days=14)
"""How long the list waits after the rule held, as where it opened by itself: our judgement."""
ONE_DAY = timedelta(days=1)


def rule_asks(catalogue: Catalogue, record: Record, day: date) -> str | None:
    """The rule that asks for the list on `day`, None where none does or it was answered since.

    R1, R2c, R2d and R7b ask for the list with the self-checks, R6b for the list (rules.md, safety
    gate). A rule that holds for days asks once: it was answered on any day of that stretch.
    """
    record = record.until(day)
    if _r1_asks(record, day):
        return "R1"
    seen = look(catalogue, record, day)
    for rule, began in _held(seen):
        if timedelta(0) <= day - began < WAITS and not answered_since(record, began):
            return rule
    return None


def _held(seen: Seen) -> Iterator[tuple[str, date]]:
    """Each rule that held within the last days, with the day it began to."""
    days = [seen.day - n * ONE_DAY for n in range(WAITS.days)]
    for rule, fires in (("R2c", r2c.fires_on), ("R2d", r2d.fires_on)):
        began = [d for d in days if fires(seen, d) and not fires(seen, d - ONE_DAY)]
        yield from ((rule, d) for d in began)
    if seen.flare.began is not None:
        yield r7b.RULE, seen.flare.began + r7b.NOTE_AFTER
    if not seen.steady and r6b.holds_on(seen, seen.day):
        yield r6b.RULE, max(r6b.begun(seen, seen.day), days[-1])


def _r1_asks(record: Record, day: date) -> bool:
    marks = [e for e in events(record, day) if isinstance(e, Mark) and e.asked_by == "R1"]
    last = max((m.at for m in marks if day - m.day < WAITS), default=None)
    return last is not None and not answered_since(record, last)
