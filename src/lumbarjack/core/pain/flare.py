"""Flares: when one began, whether it is open, when it ended (rules.md, R7)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from lumbarjack.core.models.record import Record
from lumbarjack.core.pain.baseline import (
    WORSE_FLOOR,
    Usual,
    is_worse,
    level_on,
    usual_on,
    worse_line,
)
from lumbarjack.core.pain.modes import is_steady
from lumbarjack.core.pain.scores import DayScore, day_scores
from lumbarjack.core.pain.window import followed_from

LOOKED_AT = 3
"""A flare begins where of the last so many logged days ..."""
HIGH_NEEDED = 2
"""... at least so many reach the worse line W ..."""
SPAN = timedelta(days=5)
"""... and lie within so many calendar days, today's the last of them."""
QUIET_AFTER = timedelta(days=7)
"""No new automatic flare within this of the end of one, unless a day reaches W + 1."""
CALM_NEEDED = 2
"""It ends after so many logged days at or below min(B + 1, W - 1)."""
SILENCE = timedelta(days=7)
"""It ends after so many days without a log, and the person is asked."""
SHORT = timedelta(days=14)
"""After a flare longer than this the way back is step by step (R8)."""


@dataclass(frozen=True, slots=True)
class FlareSpan:
    """One flare; `ended` is the first day that is not in it, None while it is open.

    `usual` is the level frozen on the day it began. `silent` means that it ended for want of a
    log, and that the person is to be asked. `usual_now` means that the person said "this is my new
    usual" (R7b): its days then tell what is usual.
    """

    began: date
    usual: Usual
    declared: bool
    ended: date | None = None
    silent: bool = False
    usual_now: bool = False

    def open_on(self, day: date) -> bool:
        """Whether `day` is a day of this flare."""
        return self.began <= day and (self.ended is None or day < self.ended)

    def over_within(self, day: date, days: timedelta) -> bool:
        """Whether it was over on `day`, less than `days` ago."""
        return self.ended is not None and timedelta(0) <= day - self.ended < days


@dataclass(frozen=True, slots=True)
class FlareState:
    """Where flares stand on a day.

    `began` is when the open flare began, None where none is open. `last_began` and `last_ended`
    are of the newest flare that is over; `last_ended` is the first day after it. `last_silent`:
    it ended for want of a log (ask). `last_long`: it lasted over 14 days, so the way back is R8.
    `last_usual`: it ended because the person said that it is their new usual level.
    `baseline` is the frozen level of the open flare. `days` counts the open flare's days, today
    included.
    """

    began: date | None = None
    declared: bool = False
    baseline: int | None = None
    days: int = 0
    last_began: date | None = None
    last_ended: date | None = None
    last_silent: bool = False
    last_long: bool = False
    last_usual: bool = False


@dataclass(slots=True)
class _Walk:
    """The state of going forwards through the logged days once."""

    logged: tuple[DayScore, ...]
    told: int | None
    automatic: bool
    spans: list[FlareSpan] = field(default_factory=list)
    flare: set[date] = field(default_factory=set)
    current: FlareSpan | None = None
    calm: int = 0
    last_log: date = date.min

    def usual(self, day: date) -> Usual:
        return usual_on(self.logged, self.flare, day, told=self.told, carried=self.carried)

    @property
    def carried(self) -> int | None:
        """The level that the last flare was measured by."""
        return self.spans[-1].usual.level if self.spans else None

    def silence_until(self, day: date) -> None:
        """Close the open flare where the log fell silent before `day`."""
        if self.current is not None and day - self.last_log > SILENCE:
            self.close(self.last_log + SILENCE + timedelta(days=1), silent=True)

    def close(self, ended: date, *, silent: bool = False, usual_now: bool = False) -> None:
        if self.current is not None:
            span = replace(self.current, ended=ended, silent=silent, usual_now=usual_now)
            self.spans.append(span)
            self.current = None
            if usual_now:
                self.flare = {day for day in self.flare if day < span.began}

    def open(self, day: date, *, declared: bool) -> None:
        self.current = FlareSpan(day, self.usual(day), declared)
        self.calm = 0
        self.last_log = day

    def log(self, index: int) -> None:
        """Take one logged day."""
        one = self.logged[index]
        if self.current is not None:
            self.last_log = one.day
            if one.day > self.current.began and one.score <= calm_line(self.current.usual.level):
                self.calm += 1
                if self.calm >= CALM_NEEDED:
                    self.close(one.day)
                    return
            self.flare.add(one.day)
        elif self.automatic and self.begins(index):
            self.open(one.day, declared=False)
            self.flare.add(one.day)

    def begins(self, index: int) -> bool:
        """Whether the last three logged days make a flare on the newest of them.

        The days that reach W lie within five calendar days; a normal one among the three may be
        older (the safer reading: it says nothing against a flare). Days up to the end of the flare
        before are not counted again, so that it does not flap.
        """
        today = self.logged[index].day
        ended = self.spans[-1].ended if self.spans else None
        seen = [
            d
            for d in self.logged[max(0, index + 1 - LOOKED_AT) : index + 1]
            if today - d.day < SPAN and (ended is None or d.day > ended)
        ]
        if sum(d.score >= WORSE_FLOOR for d in seen) < HIGH_NEEDED:
            return False
        level = level_on(self.logged, self.flare, today, told=self.told, carried=self.carried)
        if sum(is_worse(d.score, level) for d in seen) < HIGH_NEEDED:
            return False
        quiet = ended is not None and today - ended < QUIET_AFTER
        return not quiet or any(d.score >= worse_line(level) + 1 for d in seen)


def calm_line(level: int) -> int:
    """At or below this a day counts towards the end of a flare."""
    return min(level + 1, worse_line(level) - 1)


def flare_spans(
    logged: tuple[DayScore, ...],
    declared: Iterable[date],
    until: date,
    *,
    told: int | None,
    automatic: bool,
    usual_now: Iterable[date] = (),
) -> tuple[FlareSpan, ...]:
    """Every flare that began up to `until`, oldest first, found by going forwards day by day.

    `automatic` is False in steady mode, where only a declared flare counts. On the days of
    `usual_now` the person said that the open flare is their new usual level.
    """
    walk = _Walk(logged=logged, told=told, automatic=automatic)
    said = {day for day in declared if day <= until}
    settled = {day for day in usual_now if day <= until}
    at = {one.day: index for index, one in enumerate(logged) if one.day <= until}
    for day in sorted(said.union(at, settled)):
        walk.silence_until(day)
        if day in settled:
            walk.close(day, usual_now=True)
        if day in at:
            walk.log(at[day])
        if day in said and walk.current is not None:
            walk.calm = 0
        elif day in said:
            walk.open(day, declared=True)
            walk.flare.add(day)
    walk.silence_until(until)
    return (*walk.spans, *(() if walk.current is None else (walk.current,)))


NEW_USUAL = "new-usual"
"""What accepting the question of R7b means (`Advice.takes`)."""


def spans_of(record: Record, logged: tuple[DayScore, ...], until: date) -> tuple[FlareSpan, ...]:
    """The flares of a record; `logged` are its day scores, or the newest of them.

    A flare that was declared before the first of these days is not followed any more.
    """
    profile = record.profile
    first = logged[0].day if logged else date.min
    return flare_spans(
        logged,
        (f.day for f in record.flares if f.day >= min(first, followed_from(until))),
        until,
        told=profile.usual_worst if profile is not None else None,
        automatic=not is_steady(record, until),
        usual_now=_said_usual(record),
    )


def _said_usual(record: Record) -> tuple[date, ...]:
    """The days on which "is this your new usual?" was answered with yes; the last answer counts."""
    asked = [d for d in record.decisions if d.advice.takes == NEW_USUAL]
    last = {d.advice.id: d for d in sorted(asked, key=lambda d: (d.at, d.id))}
    return tuple(d.day for d in last.values() if d.decision == "accept")


def state_on(spans: tuple[FlareSpan, ...], day: date) -> FlareState:
    """Where those flares stand on `day`; flares that begin later are not seen."""
    begun = spans[: bisect_right(spans, day, key=lambda s: s.began)]
    now = next((s for s in begun if s.open_on(day)), None)
    over = next((s for s in reversed(begun) if s.ended is not None and s.ended <= day), None)
    ended = over.ended if over is not None else None
    return FlareState(
        began=now.began if now else None,
        declared=now.declared if now else False,
        baseline=now.usual.level if now else None,
        days=(day - now.began).days + 1 if now else 0,
        last_began=over.began if over else None,
        last_ended=ended,
        last_silent=over.silent if over else False,
        last_long=over is not None and ended is not None and ended - over.began > SHORT,
        last_usual=over.usual_now if over else False,
    )


def flare_on(record: Record, day: date) -> FlareState:
    """Where flares stand on `day`, from the record up to the end of that day."""
    record = record.until(day)
    logged = day_scores(record.between(followed_from(day), day, only=("diary",)).diary)
    return state_on(spans_of(record, logged, day), day)


def flare_days(record: Record, day: date) -> frozenset[date]:
    """Every day up to `day` on which a flare was open, logged or not: the whole history."""
    record = record.until(day)
    return open_days(spans_of(record, day_scores(record.diary), day), day)


def open_days(spans: tuple[FlareSpan, ...], day: date) -> frozenset[date]:
    """The days up to `day` that those flares cover."""
    found: set[date] = set()
    for span in spans:
        last = day if span.ended is None else min(day, span.ended - timedelta(days=1))
        found.update(span.began + timedelta(days=n) for n in range((last - span.began).days + 1))
    return frozenset(found)
