"""How long Today, as it was read, stays so: until something is told elsewhere, or time ends it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from lumbarjack.services import stamps
from lumbarjack.services.bundle import Bundle


@dataclass(frozen=True)
class Holds:
    """The stamps of what Today was read from, and from when to before when it is so."""

    made_from: tuple[str, ...]
    first: datetime
    before: datetime

    def still(self, bundle: Bundle) -> bool:
        """Whether it is so now; looks at files, and opens none."""
        return self.first <= bundle.now() < self.before and self.made_from == made_from(bundle)


def so_until(bundle: Bundle) -> Holds:
    """How long what is read from now on holds; in a worker, it may raise StoreError."""
    from lumbarjack.services.today import same_until  # noqa: PLC0415 - stamps need none of it

    stamped = made_from(bundle)
    return Holds(stamped, *same_until(bundle))


def made_from(bundle: Bundle) -> tuple[str, ...]:
    """The stamps of all that Today is read from, the session on its way included."""
    return tuple(stamps.taken([*stamps.of_today(bundle.places), bundle.places.live]))
