"""The full entry: what was filled in so far, what it means, and saving it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from lumbarjack.core.diary.moment import MIDDAY, on_day, time_of
from lumbarjack.core.diary.regions import Reach, in_order, reach
from lumbarjack.core.models.pain import Zone
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.diary import Entered, Told, log_pain
from lumbarjack.services.errors import BadInput
from lumbarjack.services.note_file import drop_note, kept_note
from lumbarjack.services.words import short_day

LOOK_BACK = 60
"""Days in which the last word about where it was is looked for."""

NOTHING = "Nothing is filled in yet."


@dataclass(frozen=True)
class Draft:
    """What is filled in; None, and an empty text, is "not said".

    `days_back` and `time` (digits, "" = none) say when it was; both blank is now.
    """

    regions: tuple[str, ...] = ()
    quality: tuple[str, ...] = ()
    now: int | None = None
    back_now: int | None = None
    leg_now: int | None = None
    worst: int | None = None
    average: int | None = None
    stiff_min: int | None = None
    sleep: int | None = None
    interference: int | None = None
    sat_long: bool | None = None
    medicine: str = ""
    medicine_helped: bool | None = None
    activity: str = ""
    note: str = ""
    days_back: int = 0
    time: str = ""

    @property
    def reach(self) -> Reach:
        """How far out the marked pain reaches."""
        return reach(self.regions)

    @property
    def in_the_leg(self) -> bool:
        """Whether two numbers are asked, back and leg (rules.md, NRS)."""
        zone = self.reach.zone
        return zone is not None and zone.reach >= Zone.THIGH.reach

    @property
    def empty(self) -> bool:
        """Whether nothing is said, whenever it was."""
        return replace(self, days_back=0, time="") == Draft()

    @property
    def pain_now(self) -> int | None:
        """The higher of back and leg where both are said, else the pain now."""
        if self.in_the_leg and self.back_now is not None and self.leg_now is not None:
            return max(self.back_now, self.leg_now)
        return self.now

    def with_now(self, number: int) -> Draft:
        """With this pain now."""
        return replace(self, now=number)

    def marked(self, id: str) -> Draft:
        """With this region marked, or without it where it was."""
        marks = set(self.regions) ^ {id}
        return replace(self, regions=in_order(marks))

    def felt(self, word: str) -> Draft:
        """With this word, or without it where it was said."""
        words = [w for w in self.quality if w != word]
        return replace(
            self, quality=tuple(words if len(words) < len(self.quality) else [*words, word])
        )


@dataclass(frozen=True)
class Before:
    """How far out the pain was the last time that was said, and when."""

    day: date
    zone: Zone


@dataclass(frozen=True)
class Asked:
    """What the page of the full entry knows: today, and where it was before.

    `note` was written in an editor and is in no entry yet.
    """

    today: date
    before: Before | None = None
    note: str = ""


def read_asked(bundle: Bundle) -> Asked:
    """Where the pain was before today."""
    today = bundle.today()
    diary = bundle.journal.recent(LOOK_BACK, today).diary
    note = kept_note(bundle.places)
    said = [e for e in diary if e.zone is not None and e.day < today]
    if not said:
        return Asked(today, note=note)
    last = max(e.day for e in said)
    zones = [e.zone for e in said if e.day == last and e.zone is not None]
    return Asked(today, Before(last, max(zones, key=lambda z: z.reach)), note)


def meaning(draft: Draft, asked: Asked) -> str:
    """What the marks mean: "Zone 2, buttock. Yesterday it was 1, low back."."""
    zone = draft.reach.zone
    now = "" if zone is None else f"Zone {zone.reach}, {zone.words}."
    if asked.before is None:
        return now
    before = asked.before
    yesterday = before.day == asked.today - timedelta(days=1)
    when = "Yesterday" if yesterday else f"On {short_day(before.day)}"
    return f"{now} {when} it was {before.zone.reach}, {before.zone.words}.".strip()


def when(draft: Draft, bundle: Bundle) -> datetime | None:
    """The instant of the entry, None for now. Raises BadInput where the digits are no time."""
    if not draft.days_back and not draft.time:
        return None
    at = MIDDAY if not draft.time else time_of(draft.time)
    if at is None:
        raise BadInput(f"{draft.time} is no time; type it as 0730 or 2130.")
    day = bundle.today() - timedelta(days=draft.days_back)
    return on_day(day, at, bundle.zone, bundle.day_start)


def save(bundle: Bundle, draft: Draft) -> Entered:
    """Store the entry. Raises BadInput where nothing is said or two answers contradict."""
    if draft.empty:
        raise BadInput(NOTHING)
    entered = log_pain(bundle, told(draft), when(draft, bundle))
    drop_note(bundle.places)
    return entered


def told(draft: Draft) -> Told:
    """The draft as the diary takes it."""
    found = draft.reach
    return Told(
        now=draft.pain_now,
        worst=draft.worst,
        back_now=draft.back_now if draft.in_the_leg else None,
        leg_now=draft.leg_now if draft.in_the_leg else None,
        zone=found.zone,
        side=found.side,
        sleep=draft.sleep,
        note=draft.note.strip() or None,
        average=draft.average,
        quality=draft.quality,
        regions=draft.regions,
        stiff_min=draft.stiff_min,
        interference=draft.interference,
        sat_long=draft.sat_long,
        medicine=draft.medicine.strip() or None,
        medicine_helped=draft.medicine_helped if draft.medicine.strip() else None,
        activity=draft.activity.strip() or None,
    )
