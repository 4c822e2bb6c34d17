"""The full entry: what was filled in so far, what it means, and saving it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from lumbarjack.core.diary.moment import MIDDAY, on_day, time_of
from lumbarjack.core.diary.regions import NOWHERE, Reach, in_order, is_in_leg, reach
from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.medicine import Taken, read_taken
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.texts import without_controls
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.diary import Entered, Told, change_entry, log_pain, worst_known
from lumbarjack.services.errors import BadInput
from lumbarjack.services.note_file import drop_note, kept_note
from lumbarjack.services.words import short_day

LOOK_BACK = 60
"""Days in which the last word about where it was is looked for."""

NOTHING = "Nothing is filled in yet."


@dataclass(frozen=True)
class Took:
    """A medicine as it is being typed, its amount in the same text."""

    text: str = ""
    helped: bool | None = None

    @property
    def blank(self) -> bool:
        """Whether nothing is typed, so that nothing can have helped."""
        return not self.text.strip()


NOT_TAKEN = Took()


@dataclass(frozen=True)
class Draft:
    """What is filled in; None, and an empty text, is "not said".

    `scores` are the pain of single places. `days_back` and `time` (digits, "" = none) say when it
    was; both blank is now. `said` is how far out it reached where an entry that is being changed
    says that without places; once places are marked they say it.
    """

    regions: tuple[str, ...] = ()
    scores: Mapping[str, int] = field(default_factory=dict)
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
    medicines: tuple[Took, ...] = ()
    activity: str = ""
    note: str = ""
    days_back: int = 0
    time: str = ""
    said: Reach = NOWHERE

    @property
    def reach(self) -> Reach:
        """How far out the pain reaches; the groin and the saddle say nothing of it."""
        marked = reach(self.regions)
        return self.said if marked == NOWHERE else marked

    @property
    def in_the_leg(self) -> bool:
        """Whether two numbers are asked, back and leg (rules.md, NRS)."""
        zone = self.reach.zone
        return zone is not None and zone.reach >= Zone.THIGH.reach

    @property
    def empty(self) -> bool:
        """Whether nothing is said, whenever it was."""
        return replace(self.tidy, days_back=0, time="") == Draft()

    @property
    def tidy(self) -> Draft:
        """Without the medicines whose text was taken out again."""
        return replace(self, medicines=tuple(m for m in self.medicines if not m.blank))

    @property
    def back(self) -> int | None:
        """The pain in the back, as said or as its places say."""
        return self._said_or_highest(self.back_now, in_leg=False)

    @property
    def leg(self) -> int | None:
        """The pain in the leg, as said or as its places say."""
        return self._said_or_highest(self.leg_now, in_leg=True)

    def _said_or_highest(self, said: int | None, *, in_leg: bool) -> int | None:
        found = [score for place, score in self.scores.items() if is_in_leg(place) is in_leg]
        return said if said is not None else max(found, default=None)

    @property
    def pain_now(self) -> int | None:
        """The higher of back and leg where both are known, else now, else the highest place."""
        if self.in_the_leg and self.back is not None and self.leg is not None:
            return max(self.back, self.leg)
        return self.now if self.now is not None else max(self.scores.values(), default=None)

    def with_now(self, number: int) -> Draft:
        """With this pain now."""
        return replace(self, now=number)

    def marked(self, id: str) -> Draft:
        """With this region marked, or without it and its number where it was."""
        marks = set(self.regions) ^ {id}
        scores = {place: score for place, score in self.scores.items() if place != id}
        return replace(self, regions=in_order(marks), scores=scores)

    def scored(self, id: str, score: int | None) -> Draft:
        """With this region marked and its own number, or (None) without that."""
        scores = {place: n for place, n in self.scores.items() if place != id}
        if score is not None:
            scores[id] = score
        return replace(self, regions=in_order({*self.regions, id}), scores=scores)

    def took(self, number: int) -> Took:
        """The medicine of that number, a blank one beyond the last."""
        return self.medicines[number] if number < len(self.medicines) else NOT_TAKEN

    def with_took(self, number: int, took: Took) -> Draft:
        """With that medicine; one whose text is taken out keeps its place meanwhile."""
        rows = [*self.medicines, *[NOT_TAKEN] * (number + 1 - len(self.medicines))]
        rows[number] = took
        return replace(self, medicines=tuple(rows))

    def without_places(self) -> Draft:
        """With nothing said of where it is."""
        return replace(self, regions=(), scores={}, said=NOWHERE)

    def felt(self, word: str) -> Draft:
        """With this word, or without it where it was said."""
        words = [w for w in self.quality if w != word]
        return replace(
            self, quality=tuple(words if len(words) < len(self.quality) else [*words, word])
        )


def draft_of(entry: DiaryEntry, bundle: Bundle) -> Draft:
    """What an entry says, to be changed."""
    at = entry.at.astimezone(bundle.zone)
    same = entry.kind == "log" and entry.worst == worst_known(entry.now, entry.average)
    return Draft(
        regions=entry.regions,
        scores=entry.region_scores,
        quality=entry.quality,
        now=entry.now,
        back_now=entry.back_now,
        leg_now=entry.leg_now,
        worst=None if same else entry.worst,
        average=entry.average,
        stiff_min=entry.stiff_min,
        sleep=entry.sleep,
        interference=entry.interference,
        sat_long=entry.sat_long,
        medicines=tuple(Took(m.words, m.helped) for m in entry.medicines),
        activity=without_controls(entry.activity or ""),
        note=without_controls(entry.note or ""),
        days_back=(bundle.today() - entry.day).days,
        time=f"{at:%H%M}",
        said=Reach(entry.zone, entry.side) if reach(entry.regions) == NOWHERE else NOWHERE,
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


def read_asked(bundle: Bundle, changes: DiaryEntry | None = None) -> Asked:
    """Where the pain was before today, or before the day of the entry that is being changed."""
    today = bundle.today()
    day = today if changes is None else changes.day
    note = kept_note(bundle.places, "" if changes is None else changes.id)
    diary = bundle.journal.recent(LOOK_BACK + (today - day).days, today).diary
    said = [e for e in diary if e.zone is not None and e.day < day]
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
    when = "Yesterday" if yesterday and not draft.days_back else f"On {short_day(before.day)}"
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


def save(bundle: Bundle, draft: Draft, changes: DiaryEntry | None = None) -> Entered:
    """Store the entry, or the one it changes.

    Raises BadInput where nothing is said or two answers contradict each other.
    """
    if draft.empty:
        raise BadInput(NOTHING)
    at = when(draft, bundle)
    if changes is None:
        entered = log_pain(bundle, told(draft), at)
    else:
        before = draft_of(changes, bundle)
        same = (draft.days_back, draft.time) == (before.days_back, before.time)
        moment = changes.at if same else at or bundle.now()
        entered = change_entry(bundle, changes, told(draft), moment)
    drop_note(bundle.places, "" if changes is None else changes.id)
    return entered


def save_at_once(bundle: Bundle, draft: Draft, changes: DiaryEntry | None = None) -> Entered:
    """Store a mark of the groin or the saddle, which must not wait, as far as it can be stored."""
    try:
        return save(bundle, draft, changes)
    except BadInput:
        if changes is not None:
            places = replace(draft_of(changes, bundle), regions=draft.regions)
            return save(bundle, places, changes)
        return save(bundle, Draft(regions=draft.regions))


def told(draft: Draft) -> Told:
    """The draft as the diary takes it."""
    found = draft.reach
    return Told(
        now=draft.pain_now,
        worst=draft.worst,
        back_now=draft.back if draft.in_the_leg else None,
        leg_now=draft.leg if draft.in_the_leg else None,
        zone=found.zone,
        side=found.side,
        sleep=draft.sleep,
        note=draft.note.strip() or None,
        average=draft.average,
        quality=draft.quality,
        regions=draft.regions,
        region_scores=draft.scores,
        stiff_min=draft.stiff_min,
        interference=draft.interference,
        sat_long=draft.sat_long,
        medicines=_taken(draft.medicines),
        activity=draft.activity.strip() or None,
    )


def _taken(rows: tuple[Took, ...]) -> tuple[Taken, ...]:
    return tuple(taken for row in rows for taken in read_taken(row.text, row.helped))
