"""Saying that this is a flare: people know it before the numbers do (Costa 2019)."""

from __future__ import annotations

from lumbarjack.core.models.advice import FlareDeclared
from lumbarjack.core.pain.flare import flare_on
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.errors import NothingThere
from lumbarjack.services.safety import require_open

DECLARED = "Saved: a flare, from today: all one step easier, half the dose. u undoes."


def declare_flare(bundle: Bundle) -> FlareDeclared:
    """Store that a flare is on from today.

    Raises Locked while exercises are closed, NothingThere where one was declared and is open.
    """
    require_open(bundle)
    record, today = bundle.record(), bundle.today()
    open_now = flare_on(record, today)
    if open_now.began is not None and open_now.declared:
        raise NothingThere(f"The flare since {open_now.began.day} {open_now.began:%B} is on.")
    return bundle.journal.put(FlareDeclared(id=bundle.new_id(), at=bundle.now(), day=today))
