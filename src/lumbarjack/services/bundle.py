"""The things that every service needs, handed to it as one frozen value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from functools import cached_property
from threading import RLock
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from lumbarjack import __version__, config
from lumbarjack.clock import Clock, clock_from
from lumbarjack.config import Settings
from lumbarjack.core.days import local_day
from lumbarjack.glance import stamp
from lumbarjack.paths import Places, places_from
from lumbarjack.services import derived

if TYPE_CHECKING:
    from lumbarjack.core.catalogue.index import Catalogue
    from lumbarjack.core.models.record import Record
    from lumbarjack.services.record import LastRecord
    from lumbarjack.store.journal import Journal

SET_BACK = timedelta(minutes=15)
"""A clock this little behind the last save was set back; one further behind is another day."""

TICK = timedelta(milliseconds=1)
"""The step of the instants in document ids."""


@dataclass(frozen=True)
class Bundle:
    """Clock, settings, folders; the catalogue and the journal open when first asked for.

    `lives_on`: this process does, and what it holds in memory counts.
    """

    clock: Clock
    settings: Settings
    places: Places
    lives_on: bool = False
    _once: RLock = field(default_factory=RLock, repr=False, compare=False)

    @cached_property
    def catalogue(self) -> Catalogue:
        """The shipped catalogue with the person's own exercises."""
        from lumbarjack.services.kept_catalogue import (  # noqa: PLC0415 - opened when asked for
            open_catalogue,
        )

        return open_catalogue(self.places)

    @property
    def journal(self) -> Journal:
        """The store's public door: one, whichever thread asks first."""
        with self._once:
            return self._journal

    @cached_property
    def _journal(self) -> Journal:
        from lumbarjack.store.journal import Journal  # noqa: PLC0415 - opened when asked for

        return Journal(self.places.data, self.places.state, self.now, small=self.lives_on)

    @property
    def saved(self) -> bool:
        """Whether anything was saved through this bundle."""
        return "_journal" in self.__dict__ and self._journal.saved

    def with_settings(self, settings: Settings) -> Bundle:
        """The same with other settings; catalogue and journal stay open."""
        return self._sharing(replace(self, settings=settings))

    def at(self, instant: datetime) -> Bundle:
        """The same at an instant to come, at which it stands still."""
        clock = replace(self.clock, wall=lambda: instant)
        return self._sharing(replace(self, clock=clock))

    def _sharing(self, other: Bundle) -> Bundle:
        for name in ("catalogue", "_journal", "_last_record", "_latest"):
            if name in self.__dict__:
                other.__dict__[name] = self.__dict__[name]
        return other

    @property
    def zone(self) -> ZoneInfo:
        """The person's time zone."""
        return self.settings.zone_info()

    def now(self) -> datetime:
        """This instant, in the person's zone; never before what was saved moments ago."""
        return (self.clock.now() + self._behind).astimezone(self.zone)

    @cached_property
    def _behind(self) -> timedelta:
        """How far this clock is behind the last save, where a clock was set back a little.

        The order of what a person told is the order of its instants, and two commands that begin
        at one LUMBARJACK_NOW must not tell them the wrong way round.
        """
        latest = self._latest
        if latest is None:
            return timedelta(0)
        behind = latest - self.clock.now()
        return behind + TICK if timedelta(0) <= behind <= SET_BACK else timedelta(0)

    @cached_property
    def _latest(self) -> datetime | None:
        return self.journal.latest()

    def saved_last(self, latest: datetime | None) -> None:
        """Know from elsewhere when this machine saved last, so that no file is opened for it."""
        self.__dict__["_latest"] = latest

    def day_of(self, instant: datetime) -> date:
        """The local day that an instant belongs to."""
        return local_day(instant, self.zone, self.day_start)

    @property
    def day_start(self) -> time:
        """When a day begins."""
        return self.settings.day_start

    def today(self) -> date:
        """The local day of this instant."""
        return self.day_of(self.now())

    def new_id(self) -> str:
        """A fresh document id."""
        from lumbarjack.store.ids import new_id  # noqa: PLC0415 - the first screen saves nothing

        return new_id(self.now())

    def record(self) -> Record:
        """Everything the person told; the same value while no file has changed."""
        return self._last_record.of(self.journal.all())

    @cached_property
    def _last_record(self) -> LastRecord:
        from lumbarjack.services.record import LastRecord  # noqa: PLC0415 - nor the record

        return LastRecord()


def open_bundle(environ: Mapping[str, str], *, lives_on: bool = False) -> Bundle:
    """The bundle of a process, from its environment.

    Raises ClockError or SettingsError, each with one line that names the fix.
    """
    places = places_from(environ)
    return Bundle(clock_from(environ), settings_of(places), places, lives_on=lives_on)


def settings_of(places: Places) -> Settings:
    """The person's settings, read anew where their file changed. Raises SettingsError."""
    head = f"lumbarjack {__version__} settings"
    found = derived.read(places, "settings", head)
    if not isinstance(found, Settings):
        made_from = stamp(str(places.settings_file))
        found = config.load(places.settings_file)
        derived.keep(places, "settings", head, [made_from], found)
    return found
