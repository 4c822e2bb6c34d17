"""Every number the rules compare with, for one day (rules.md, "Words")."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, timedelta

from lumbarjack.core.models.pain import Zone
from lumbarjack.core.models.record import Record
from lumbarjack.core.pain.baseline import (
    CEILING_TOP,
    Basis,
    Usual,
    morning_line,
    usual_ceiling,
    usual_on,
    worse_line,
)
from lumbarjack.core.pain.flare import FlareSpan, FlareState, spans_of, state_on
from lumbarjack.core.pain.modes import LONG_STANDING, older_than
from lumbarjack.core.pain.scores import DayScore, day_scores, furthest_out, median
from lumbarjack.core.pain.window import followed_from

RECENT_DAYS = 3
"""R is the median of so many logged days."""

OWN_CEILING_LOWEST = 3
"""A ceiling of one's own is at least this."""
OWN_CEILING_ABOVE = 3
"""A ceiling of one's own is at least 3 and at most 8 and at most B + 3 (rules.md)."""

NO_RAISE = frozenset({"osteoporosis", "post-surgery"})
"""With these the ceiling is never raised."""

RAISE_REACH = Zone.BACK.reach
"""It is raised only where the pain reached no further out than the low back (Z 1) ..."""
RAISE_DAYS = timedelta(days=7)
"""... for so many days."""


@dataclass(frozen=True, slots=True)
class Levels:
    """The person's lines on `day`, all NRS 0-10.

    `baseline` B, `usual_now` N, `recent` R, `worse_line` W, `ceiling` C, `morning_line` the bad
    morning's. `learning` is True with fewer than 5 usable days; `basis` says where B comes from
    and `days` on how many logged days it rests. `frozen_since` is the day the open flare began.
    """

    day: date
    baseline: int
    usual_now: int
    recent: int
    worse_line: int
    ceiling: int
    morning_line: int
    learning: bool
    basis: Basis
    days: int
    frozen_since: date | None = None

    @property
    def known(self) -> bool:
        """Whether the usual level is known; where it is not no number may be said for it."""
        return self.basis != "nothing yet"


@dataclass(frozen=True)
class Course:
    """The pain of one record, read once: its logged days and its flares, up to `until`."""

    record: Record
    until: date
    days: tuple[DayScore, ...]
    spans: tuple[FlareSpan, ...]
    in_flare: frozenset[date]
    cannot_get_up: frozenset[date]

    def flare(self, day: date) -> FlareState:
        """Where flares stand on `day`."""
        return state_on(self.spans, day)

    def score(self, day: date) -> DayScore | None:
        """The score of `day`, None where it is not logged."""
        index = bisect_left(self.days, day, key=lambda d: d.day)
        found = self.days[index] if index < len(self.days) else None
        return found if found is not None and found.day == day else None

    def logged(self, first: date, last: date) -> tuple[DayScore, ...]:
        """The logged days from `first` to `last`, both included."""
        begin = bisect_left(self.days, first, key=lambda d: d.day)
        end = bisect_left(self.days, last + timedelta(days=1), key=lambda d: d.day)
        return self.days[begin:end]

    def usual(self, day: date) -> Usual:
        """B and N on `day`; frozen while a flare is open."""
        span = next((s for s in reversed(self.spans) if s.open_on(day)), None)
        if span is not None:
            return span.usual
        over = [s for s in self.spans if s.ended is not None and s.ended <= day]
        profile = self.record.profile
        return usual_on(
            self.days,
            self.in_flare,
            day,
            told=profile.usual_worst if profile is not None else None,
            carried=over[-1].usual.level if over else None,
        )

    def recent(self, day: date, default: int) -> int:
        """R: the median of three logged days.

        The newest two (`day` counts as one) are left out as in B: else a worse day could raise it
        and so bring a step up, which property 1 of rules.md forbids.
        """
        end = bisect_left(self.days, day, key=lambda d: d.day) - 1
        values = [d.score for d in self.days[max(0, end - RECENT_DAYS) : max(0, end)]]
        return median(values) if values else default

    def levels(self, day: date, programme_ceiling: int | None = None) -> Levels:
        """Every line on `day`; `programme_ceiling` is the plan's programme's own C, if any."""
        usual = self.usual(day)
        return Levels(
            day=day,
            baseline=usual.level,
            usual_now=usual.now,
            recent=self.recent(day, usual.level),
            worse_line=worse_line(usual.level),
            ceiling=ceiling_on(self.record, day, usual.level, programme_ceiling),
            morning_line=morning_line(usual.now),
            learning=usual.learning,
            basis=usual.basis,
            days=usual.days,
            frozen_since=self.flare(day).began,
        )


def read_course(record: Record, until: date) -> Course:
    """The pain of `record` up to the end of `until`; later days are not read.

    Only the last one to two years are followed (`followed_from`): no rule asks for older days.
    """
    record = record.until(until)
    diary = record.between(followed_from(until), until, only=("diary",)).diary
    days = day_scores(diary)
    spans = spans_of(record, days, until)
    stuck = frozenset(e.day for e in diary if e.cannot_get_up)
    return Course(record, until, days, spans, _logged_in(days, spans), stuck)


def _logged_in(days: tuple[DayScore, ...], spans: tuple[FlareSpan, ...]) -> frozenset[date]:
    found: set[date] = set()
    for span in (s for s in spans if not s.usual_now):
        begin = bisect_left(days, span.began, key=lambda d: d.day)
        end = (
            len(days) if span.ended is None else bisect_left(days, span.ended, key=lambda d: d.day)
        )
        found.update(d.day for d in days[begin:end])
    return frozenset(found)


def levels_on(record: Record, day: date, programme_ceiling: int | None = None) -> Levels:
    """Every line on `day`, from the record up to the end of that day."""
    return read_course(record, day).levels(day, programme_ceiling)


def ceiling_on(record: Record, day: date, level: int, programme_ceiling: int | None) -> int:
    """C: how much pain in an exercise is accepted.

    The person's own number lowers it to 3 at least. It raises it only where the pain is over 12
    weeks old, was no further out than the low back for 7 days and there are no thin bones or
    recent surgery; else it is as if it had not been set. A programme's own is never exceeded.
    """
    ceiling = usual_ceiling(level)
    own = record.profile.ceiling if record.profile is not None else None
    if own is not None and own <= ceiling:
        ceiling = max(OWN_CEILING_LOWEST, own)
    elif own is not None and may_raise_ceiling(record, day):
        ceiling = max(ceiling, min(own, CEILING_TOP, level + OWN_CEILING_ABOVE))
    return ceiling if programme_ceiling is None else min(ceiling, programme_ceiling)


def may_raise_ceiling(record: Record, day: date) -> bool:
    """Whether a ceiling of one's own above the usual one holds on `day`.

    How far out the pain is must have been said within those 7 days: not said is not good news.
    """
    profile = record.profile
    if profile is None or not older_than(profile, day, LONG_STANDING):
        return False
    if NO_RAISE.intersection((*profile.conditions, *profile.history)):
        return False
    reached = furthest_out(record, day - RAISE_DAYS, day)
    return bool(reached) and max(reached.values()) <= RAISE_REACH
