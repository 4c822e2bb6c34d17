"""A bundle on a fresh home with a clock that stands where the test puts it."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from lumbarjack.clock import Clock
from lumbarjack.config import Settings
from lumbarjack.paths import Places
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.setup import Answers, first_check, set_up

MONDAY = datetime(2026, 3, 16, 12, tzinfo=UTC)


class Hands:
    """The clock's hands: move them with `at`."""

    def __init__(self, now: datetime = MONDAY) -> None:
        self.now = now
        self.seconds = 0.0

    def at(self, now: datetime) -> None:
        self.now = now

    def later(self, **by: float) -> None:
        step = timedelta(**by)
        self.now += step
        self.seconds += step.total_seconds()


def bundle(folder: Path, hands: Hands) -> Bundle:
    return Bundle(
        clock=Clock(wall=lambda: hands.now, ticks=lambda: hands.seconds),
        settings=Settings(zone="UTC"),
        places=Places(config=folder / "config", data=folder / "data", state=folder / "state"),
    )


def person(folder: Path, hands: Hands, **told: object) -> Bundle:
    """Somebody who is set up on daily-ten."""
    opened = bundle(folder, hands)
    answers = Answers(**{"programme": "daily-ten", **told})  # type: ignore[arg-type]
    set_up(opened, answers, first_check(opened, "command-line"))
    return opened


def a_day(day: int) -> date:
    return date(2026, 3, day)
