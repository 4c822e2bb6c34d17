"""The course of an invented person's pain: good weeks, a bad morning, flares, days away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from random import Random

from lumbarjack.core.invented.people import Person
from lumbarjack.core.models.pain import Side, Zone

CHAPTER = 90
"""Days in which about one of everything happens."""

FLARE_RISE = (3, 4, 3, 3, 2, 2, 1)
"""By how much each day of a flare is worse than usual."""

MOST_NOW, MOST_WORST = 7, 9
"""An invented person stays below the pain at which the safety list opens by itself."""


class Event(Enum):
    """What is special about a day."""

    BAD_MORNING = "bad morning"
    FLARE = "flare"
    AWAY = "away"
    SILENT = "silent"


@dataclass(frozen=True)
class DayPain:
    """How one day goes.

    `flare_day` counts a flare's days from 1, 0 outside one; `lasts` is how many days its event
    lasts from here, this one included; `eve` is the day before a bad morning.
    """

    usual: int
    now: int
    worst: int
    zone: Zone
    side: Side | None
    sleep: int
    event: Event | None
    flare_day: int = 0
    lasts: int = 0
    eve: bool = False


def events(rng: Random, days: int) -> Mapping[int, Event]:
    """Days before the end (1 is the last) -> what is special about them.

    The newest chapter has a bad morning, a flare and a week away; each older one has them now and
    then, and sometimes weeks in which nothing was written. The bad morning has a day of exercises
    before it and is one itself.
    """
    found: dict[int, Event] = {}
    for begin in range(0, days, CHAPTER):
        newest = begin == 0
        away, flare, bad = rng.randint(24, 28), rng.randint(46, 52), rng.choice((62, 63, 66))
        length, silent = rng.randint(6, 8), rng.randint(9, 18)
        has_away, has_flare, has_bad, is_silent = (rng.random() for _ in range(4))
        if newest or has_away < 0.4:
            found.update({begin + away - n: Event.AWAY for n in range(length)})
        if newest or has_flare < 0.6:
            found.update({begin + flare - n: Event.FLARE for n in range(len(FLARE_RISE))})
        if newest or has_bad < 0.5:
            found[begin + bad] = Event.BAD_MORNING
        if not newest and is_silent < 0.2:
            found.update({begin + 88 - n: Event.SILENT for n in range(silent)})
    return {before: event for before, event in found.items() if before <= days}


def course(rng: Random, who: Person, days: int) -> tuple[DayPain, ...]:
    """The days from the first to the last."""
    special = events(rng, days)
    levels = _levels(rng, who, days)
    far = [rng.random() < 0.4 for _ in range(days // CHAPTER + 1)]
    found: list[DayPain] = []
    for before in range(days, 0, -1):
        event = special.get(before)
        outer = far[before // CHAPTER] if before >= CHAPTER else before > CHAPTER * 2 // 3
        found.append(
            _day(
                rng,
                who,
                round(levels(before)),
                event,
                flare_day=_run(special, before, 1) if event is Event.FLARE else 0,
                lasts=_run(special, before, -1),
                eve=special.get(before - 1) is Event.BAD_MORNING,
                usual_zone=Zone.BUTTOCK if outer else Zone.BACK,
                last=found[-1].zone if found else Zone.BUTTOCK,
            )
        )
    return tuple(found)


def _run(special: Mapping[int, Event], before: int, step: int) -> int:
    """How many days of the same event follow one another from here, this one included."""
    event, length = special.get(before), 0
    while event is not None and special.get(before + step * length) is event:
        length += 1
    return length


class _Levels:
    """The usual worst pain, drifting from chapter to chapter."""

    def __init__(self, corners: list[float]) -> None:
        self._corners = corners

    def __call__(self, before: int) -> float:
        """The level so many days before the end."""
        chapter, rest = divmod(before, CHAPTER)
        near, far = self._corners[chapter], self._corners[chapter + 1]
        return near + (far - near) * rest / CHAPTER


def _levels(rng: Random, who: Person, days: int) -> _Levels:
    """It eases over the newest chapter, down to three at most, and wandered before that."""
    corners = [max(3.0, who.usual - 2.0), float(who.usual)]
    for _ in range(days // CHAPTER + 1):
        corners.append(min(6.0, max(2.0, corners[-1] + rng.choice((-1, -0.5, 0, 0.5, 1)))))
    return _Levels(corners)


def _day(
    rng: Random,
    who: Person,
    usual: int,
    event: Event | None,
    *,
    flare_day: int,
    lasts: int,
    eve: bool,
    usual_zone: Zone,
    last: Zone,
) -> DayPain:
    worst = usual + rng.choice((-1, 0, 0, 0, 0, 1))
    now = usual - 2 + rng.choice((-1, 0, 0, 0, 1))
    sleep = who.sleeps + rng.choice((-1, 0, 0, 1))
    if event is Event.BAD_MORNING:
        now, sleep = usual + 1, sleep - 2
    elif flare_day:
        worst = usual + FLARE_RISE[flare_day - 1]
        now, sleep = worst - rng.choice((1, 2)), sleep - rng.choice((1, 2, 3))
    now = min(MOST_NOW, max(0, now))
    worst = min(MOST_WORST, max(now, worst))
    zone = _zone(rng, worst, usual_zone, last)
    return DayPain(
        usual=usual,
        now=now,
        worst=worst,
        zone=zone,
        side=who.side if zone is Zone.BUTTOCK else None,
        sleep=min(10, max(1, sleep)),
        event=event,
        flare_day=flare_day,
        lasts=lasts,
        eve=eve,
    )


def _zone(rng: Random, worst: int, usual: Zone, last: Zone) -> Zone:
    """Mostly where it usually is; further out never two days running."""
    same = rng.random() < 0.85
    if worst == 0:
        return Zone.NONE
    if usual is Zone.BUTTOCK:
        return Zone.BUTTOCK if same else Zone.BACK
    return Zone.BACK if same or last is Zone.BUTTOCK else Zone.BUTTOCK
