"""The journal as the diary shows it: a row a day, the gaps between, and what is found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from lumbarjack.core.diary.looking import read
from lumbarjack.core.diary.regions import NOWHERE, Reach, in_order
from lumbarjack.core.models.dose import MINUTE_S
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.models.record import Record
from lumbarjack.core.pain.flare import flare_days
from lumbarjack.core.streaks.cells import cells, entered_late
from lumbarjack.core.streaks.marks import Kind, day_marks, eased_days
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.reading import DiaryDay, diary_days
from lumbarjack.services.telling import day_text, minutes_told, session_minutes

DAY = timedelta(days=1)

WITHOUT_SESSION: dict[Kind, str] = {"rest": "rest day", "away": "away", "flare": "flare day"}


@dataclass(frozen=True)
class DayRow:
    """One day of the journal.

    `now` is the last pain now that was said, `worst` the highest number of the day; None is not
    said. `mark` is "note", "late" (entered after its day) or "kept" (a plan kept as it was).
    """

    told: DiaryDay
    kind: Kind

    @property
    def day(self) -> date:
        """The day."""
        return self.told.day

    @cached_property
    def now(self) -> int | None:
        """The last pain now."""
        said = [e.now for e in self.told.entries if e.now is not None]
        return said[-1] if said else None

    @cached_property
    def worst(self) -> int | None:
        """The highest number."""
        said = [n for e in self.told.entries for n in (e.now, e.worst) if n is not None]
        return max(said, default=None)

    @cached_property
    def reach(self) -> Reach:
        """How far out it reached that day, and on which side."""
        said = [e for e in self.told.entries if e.zone is not None]
        if not said:
            return NOWHERE
        furthest = max(said, key=lambda e: (e.zone or Zone.NONE).reach)
        return Reach(furthest.zone, furthest.side)

    @cached_property
    def places(self) -> tuple[tuple[str, ...], dict[str, int]]:
        """The places that were marked on that day, and the highest number of each that has one."""
        scores: dict[str, int] = {}
        for entry in self.told.entries:
            for place, score in entry.region_scores.items():
                scores[place] = max(score, scores.get(place, 0))
        return in_order(id for e in self.told.entries for id in e.regions), scores

    @cached_property
    def session(self) -> str:
        """The length of what was done, or what stood in its place."""
        done = [s for s in self.told.sessions if s.did_something]
        if not done:
            return WITHOUT_SESSION.get(self.kind, "")
        seconds = sum(s.seconds for s in done)
        length = minutes_told(seconds) if seconds else session_minutes(done[0])
        if not all(s.relief for s in done):
            return length
        return f"relief, {length}" if seconds >= MINUTE_S else "relief"

    @cached_property
    def mark(self) -> str:
        """The one thing about the day that the row points at."""
        notes = [e.note for e in self.told.entries] + [s.note for s in self.told.sessions]
        if any(note and note.strip() for note in notes):
            return "note"
        late = any(e.back_dated for e in self.told.entries)
        if late or any(entered_late(s) for s in self.told.sessions):
            return "late"
        return "kept" if any(d.decision == "keep" for d in self.told.decisions) else ""


@dataclass(frozen=True)
class Gap:
    """Days in a row without an entry; `away` where all of them were days away."""

    days: int
    away: bool

    @property
    def words(self) -> str:
        """The gap as its row says it: "4 days without entries"."""
        days = "1 day" if self.days == 1 else f"{self.days} days"
        return f"{days} away" if self.away else f"{days} without entries"


@dataclass(frozen=True)
class Month:
    """A month begins, going back."""

    first: date


Item = DayRow | Gap | Month


@dataclass(frozen=True)
class Journal:
    """All the days, newest first. `texts` are their words, None until somebody looks for one."""

    today: date
    rows: tuple[DayRow, ...]
    away: frozenset[date] = frozenset()
    texts: tuple[str, ...] | None = None

    def find(self, looked_for: str) -> tuple[DayRow, ...]:
        """The days that fit everything that is looked for, as `core.diary.looking` reads it.

        All of them while nothing is looked for.
        """
        sought = read(looked_for)
        if sought.everything or self.texts is None:
            return self.rows
        return tuple(
            row
            for row, text in zip(self.rows, self.texts, strict=True)
            if sought.fits(text, row.worst, row.reach.zone)
        )


def read_journal(bundle: Bundle, *, texts: bool = False) -> Journal:
    """The journal; with `texts` also the words of each day, to look through.

    Where notes are hidden their words are not looked through either.
    """
    record, today = bundle.record(), bundle.today()
    found = journal(record, today)
    if not texts:
        return found
    notes = bundle.settings.notes == "shown"
    words = tuple(day_text(row.told, bundle.catalogue, notes=notes) for row in found.rows)
    return Journal(found.today, found.rows, found.away, words)


def journal(record: Record, today: date) -> Journal:
    """The journal of a record as it stands on `today`."""
    days = diary_days(record)
    if not days:
        return Journal(today, ())
    states = cells(record, days[-1].day, today, today=today, flare_days=flare_days(record, today))
    kinds = {mark.day: mark.kind for mark in day_marks(states, (), eased_days(record))}
    away = frozenset(day for day, kind in kinds.items() if kind == "away")
    rows = tuple(DayRow(told, kinds.get(told.day, "before")) for told in days)
    return Journal(today, rows, away)


def items(shown: Journal, rows: tuple[DayRow, ...], *, gaps: bool) -> tuple[Item, ...]:
    """The rows with a line where a month begins and, with `gaps`, one for days without entries."""
    out: list[Item] = []
    after, month = shown.today, _month(shown.today)
    for row in rows:
        missing = (after - row.day).days - 1
        if gaps and missing > 0:
            between = (row.day + n * DAY for n in range(1, missing + 1))
            out.append(Gap(missing, all(day in shown.away for day in between)))
        if _month(row.day) != month:
            out.append(Month(row.day.replace(day=1)))
        out.append(row)
        after, month = row.day, _month(row.day)
    return tuple(out)


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month
