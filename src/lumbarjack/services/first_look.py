"""What the app must know to open, kept in one small file so that no book need be read for it.

It is derived, and holds as long as the record and the person's own exercises are as they were. It
only says what opens first: whatever is shown after that is read from the record itself.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from lumbarjack import __version__
from lumbarjack.paths import Places
from lumbarjack.services import derived, stamps
from lumbarjack.services.bundle import Bundle

if TYPE_CHECKING:
    from lumbarjack.core.models.diary import DiaryEntry

NAME = "opening"
HEAD = f"lumbarjack {__version__} opening"


@dataclass(frozen=True)
class FirstLook:
    """Whether exercises are locked, whether there is a plan, and the newest check-ins.

    `last_day` is the newest day of the record: as long as nothing is told, the same is true on that
    day and on every later one. `newest` is the newest check-in, `earlier` the newest one of the
    days before the last day with one. `whole_list`: the list was answered on the command line only.
    `saved` is when this machine saved last.
    """

    last_day: date
    locked: bool
    planned: bool
    whole_list: bool
    last_check_in: date | None
    newest: DiaryEntry | None
    earlier: DiaryEntry | None
    saved: datetime | None

    def wants_check_in(self, today: date) -> bool:
        """Whether the check-in of a day is still to be done."""
        return self.planned and not self.locked and self.last_check_in != today

    def before(self, today: date) -> DiaryEntry | None:
        """The newest check-in of an earlier day than `today`."""
        return self.earlier if self.last_check_in == today else self.newest


def first_look(bundle: Bundle) -> FirstLook | None:
    """What was kept; None where it holds no longer."""
    kept = _kept(bundle.places)
    if kept is None:
        return None
    bundle.saved_last(kept.saved)
    return kept if kept.last_day <= bundle.today() else None


def keep_first_look(bundle: Bundle) -> None:
    """Keep it for the next time, where it holds no longer and there is room for it."""
    if _kept(bundle.places) is not None or not bundle.places.state.is_dir():
        return
    from lumbarjack.catalog_io import CatalogError  # noqa: PLC0415 - reading needs none of it
    from lumbarjack.store.errors import StoreError  # noqa: PLC0415

    with suppress(OSError, CatalogError, StoreError):
        look_and_keep(bundle)


def look_and_keep(bundle: Bundle) -> FirstLook:
    """It, read from the record, and kept where there is room. Raises as `look` does."""
    made_from = _stamps(bundle.places)
    seen = look(bundle)
    derived.keep(bundle.places, NAME, HEAD, made_from, seen)
    return seen


def look(bundle: Bundle) -> FirstLook:
    """It, read from the record. Raises StoreError, and CatalogError: nothing opens without one."""
    from lumbarjack.core.safety.gate import lock_on, on_the_command_line  # noqa: PLC0415 - as above

    assert bundle.catalogue is not None
    record = bundle.record()
    days = [bundle.today(), *(d.day for d in (*record.diary, *record.checks))]
    last_day = max(days)
    done = [e for e in record.diary if e.kind == "checkin"]
    last_check_in = max((e.day for e in done), default=None)
    return FirstLook(
        last_day=last_day,
        locked=lock_on(record, last_day).locked,
        planned=record.plan is not None,
        whole_list=on_the_command_line(record, last_day),
        last_check_in=last_check_in,
        newest=_newest(done),
        earlier=_newest([e for e in done if e.day != last_check_in]),
        saved=bundle.journal.latest(),
    )


def _newest(entries: list[DiaryEntry]) -> DiaryEntry | None:
    return max(entries, key=lambda e: (e.at, e.id), default=None)


def _kept(places: Places) -> FirstLook | None:
    found = derived.read(places, NAME, HEAD)
    return found if isinstance(found, FirstLook) else None


def _stamps(places: Places) -> list[str]:
    return stamps.taken([*stamps.of_the_record(places), *stamps.of_own_exercises(places)])
