"""The wall clock, the monotonic clock, and the zone of this machine."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

NOW_VARIABLE = "LUMBARJACK_NOW"
EARLIEST, LATEST = 1970, 2200
"""Years between which a document id can carry its instant and arithmetic cannot overflow."""


class ClockError(Exception):
    """LUMBARJACK_NOW cannot be read; the message is one line that names the fix."""


def _wall() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Clock:
    """Where every instant comes from; a test hands in its own two functions."""

    wall: Callable[[], datetime] = _wall
    ticks: Callable[[], float] = time.monotonic

    def now(self) -> datetime:
        """This instant, aware."""
        return self.wall()

    def monotonic(self) -> float:
        """Seconds from an unknown start; only differences mean anything."""
        return self.ticks()


def clock_from(environ: Mapping[str, str]) -> Clock:
    """The clock of a process.

    LUMBARJACK_NOW, an ISO instant with offset, is the instant at which the wall clock starts; it
    then runs on. Raises ClockError where it is no such instant.
    """
    text = environ.get(NOW_VARIABLE, "").strip()
    if not text:
        return Clock()
    shift = _instant(text) - _wall()
    return Clock(wall=lambda: _wall() + shift)


def _instant(text: str) -> datetime:
    fix = "give an instant with offset, such as 2026-03-16T06:42:00+01:00"
    try:
        instant = datetime.fromisoformat(text)
    except ValueError:
        raise ClockError(f"{NOW_VARIABLE}: {text!r} is no instant; {fix}.") from None
    if instant.tzinfo is None:
        raise ClockError(f"{NOW_VARIABLE}: {text!r} has no offset; {fix}.")
    if not EARLIEST < instant.year < LATEST:
        raise ClockError(f"{NOW_VARIABLE}: {text!r} is too far away; {fix}.")
    return instant


def local_zone(environ: Mapping[str, str], localtime: Path = Path("/etc/localtime")) -> ZoneInfo:
    """The zone of this machine: TZ, else what /etc/localtime stands for, else UTC.

    A TZ that is neither a zone's name nor a zone file (a POSIX rule such as CET-1CEST) is passed
    over.
    """
    named = environ.get("TZ", "").removeprefix(":")
    return _named(named) or _of_file(localtime) or ZoneInfo("UTC")


def _named(name: str) -> ZoneInfo | None:
    if not name:
        return None
    path = Path(name)
    return _of_file(path) if path.is_absolute() else _known(name)


def _known(key: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(key)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _of_file(path: Path) -> ZoneInfo | None:
    """The zone of a file, by its key where it lies under a zoneinfo folder."""
    try:
        _, found, key = path.resolve().as_posix().partition("/zoneinfo/")
        zone = _known(key) if found else None
        if zone is not None:
            return zone
        with path.open("rb") as file:
            return ZoneInfo.from_file(file)
    except (OSError, ValueError):
        return None
