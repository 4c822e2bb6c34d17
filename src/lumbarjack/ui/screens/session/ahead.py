"""What is known of an exercise when its set-up card appears; read in a worker."""

from __future__ import annotations

from dataclasses import dataclass, field

from lumbarjack.core.session.state import SessionItem
from lumbarjack.services.runner import Runner
from lumbarjack.services.set_up_card import SetUpCard


@dataclass(frozen=True)
class Ahead:
    """What the card says, the version without the floor (None: there is none, `read` once that is
    known), and what stands in for it where its direction is held back (`held_back`, and why)."""

    card: SetUpCard = field(default_factory=SetUpCard)
    no_floor: SessionItem | None = None
    held_back: SessionItem | None = None
    why_held: str = ""
    read: bool = False


NOTHING_AHEAD = Ahead()


def look_ahead(runner: Runner, item: SessionItem) -> Ahead:
    """It reads the record."""
    held_back, why = runner.variants.held_back(item)
    return Ahead(
        card=runner.card(item),
        no_floor=runner.no_floor(item),
        held_back=held_back,
        why_held=why,
        read=True,
    )
