"""The five things in the diary that open the safety list by themselves (rules, safety gate)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from statistics import median_low

from lumbarjack.core.models.base import Fact
from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.pain import Side, Zone
from lumbarjack.core.models.record import Record
from lumbarjack.core.pain.levels import Course, read_course
from lumbarjack.core.pain.scores import furthest_out
from lumbarjack.core.safety.marks import Mark, events

BOTH_LEGS_DAYS = 14
"""Pain in both legs counts as the first where there was none for so many days."""
USUAL_ZONE_DAYS = 7
"""The usual place is the median of so many days."""
FURTHER_OUT = 2
"""So many zones further out open the list."""
STRONG = 8
"""Pain now from here on ..."""
ABOVE_USUAL = 3
"""... and so much above the usual level opens it."""
EASED = 3
"""Pain that falls by so much ..."""
EASED_WITHIN = timedelta(hours=48)
"""... within so long, while a leg is numb or weak, opens it."""

LEG_WATCH_DAYS = 14
"""How long a leg told to be numb or weak counts as that, unless told otherwise: our judgement."""

LEG_SIGNS = frozenset({"leg-numb-or-weak", "both-legs", "foot-drop", "saddle-numbness"})
LEG_WORDS = frozenset({"numb", "numbness", "weak", "weakness"})
SADDLE = frozenset({"saddle", "groin"})


LOOK = ", so please look at each line."
"""The end of each sentence."""


NEAR = timedelta(days=60)
"""Further back than any of the five looks, from any day on which the list may still be open."""


class Trigger(Fact):
    """Why the list opens, and the moment of the entry that opened it."""

    at: datetime
    sentence: str


@dataclass(frozen=True)
class Past:
    """A record up to the end of `until`, with its usual pain read once, and only where needed."""

    record: Record
    until: date

    @cached_property
    def near(self) -> Record:
        """The same with the entries of the last 60 days only."""
        return self.record.between(self.until - NEAR, self.until, only=("diary",))

    @cached_property
    def course(self) -> Course:
        """The pain of the record."""
        return read_course(self.record, self.until)


def triggers(past: Past, day: date) -> tuple[Trigger, ...]:
    """What the entries of `day` opened; a later day is never read."""
    today = [e for e in past.near.diary if e.day == day]
    if not today:
        return ()
    found = [
        trigger
        for rule in (_both_legs, _saddle, _further_out, _far_above_usual, _eased_but_numb)
        for trigger in rule(past, day, sorted(today, key=lambda e: (e.at, e.id)))
    ]
    return tuple(found)


def in_one(sentences: Iterable[str]) -> str:
    """Why the list opened, for more than one reason; what is asked is said once, at the end."""
    *before, last = sentences
    return " ".join([*(f"{one.removesuffix(LOOK)}." for one in before), last])


def _both_legs(past: Past, day: date, today: list[DiaryEntry]) -> Iterator[Trigger]:
    first = day - timedelta(days=BOTH_LEGS_DAYS)
    if any(first <= e.day < day and _in_both_legs(e) for e in past.near.diary):
        return
    yield from _each(
        (e for e in today if _in_both_legs(e)),
        f"You logged pain in both legs{LOOK}",
    )


def _in_both_legs(entry: DiaryEntry) -> bool:
    return (
        entry.side is Side.BOTH
        and entry.zone is not None
        and entry.zone.reach >= Zone.BUTTOCK.reach
    )


def _saddle(_past: Past, _day: date, today: list[DiaryEntry]) -> Iterator[Trigger]:
    yield from _each(
        (e for e in today if SADDLE & set(e.regions)),
        f"You marked the groin or the saddle area{LOOK}",
    )


def _further_out(past: Past, day: date, today: list[DiaryEntry]) -> Iterator[Trigger]:
    first, last = day - timedelta(days=USUAL_ZONE_DAYS), day - timedelta(days=1)
    furthest = furthest_out(past.record, first, last)
    if not furthest:
        return
    usual = median_low(furthest.values())
    yield from _each(
        (e for e in today if e.zone is not None and e.zone.reach >= usual + FURTHER_OUT),
        f"The pain reaches clearly further out than in the week before{LOOK}",
    )


def _far_above_usual(past: Past, day: date, today: list[DiaryEntry]) -> Iterator[Trigger]:
    strong = [e for e in today if (e.now or 0) >= STRONG]
    if not strong:
        return
    usual = past.course.usual(day)
    told = (
        f"The pain is strong and far above your usual {usual.level}"
        if usual.known
        else "The pain is strong, and your usual level is not known yet"
    )
    yield from _each(
        (e for e in strong if (e.now or 0) >= usual.level + ABOVE_USUAL),
        f"{told}{LOOK}",
    )


def _eased_but_numb(past: Past, day: date, today: list[DiaryEntry]) -> Iterator[Trigger]:
    for entry in today:
        if entry.now is None:
            continue
        since = entry.at - EASED_WITHIN
        before = [
            max(e.now or 0, e.worst or 0)
            for e in past.near.diary
            if since <= e.at < entry.at and e.id != entry.id
        ]
        if max(before, default=0) >= entry.now + EASED and _leg_numb(past.near, day, entry.at):
            yield Trigger(
                at=entry.at,
                sentence=f"The pain fell while a leg is numb or weak{LOOK}",
            )
            return


def _leg_numb(record: Record, day: date, at: datetime) -> bool:
    """Whether the newest word about the legs, up to `at`, is that one is numb or weak."""
    first = day - timedelta(days=LEG_WATCH_DAYS)
    said = [
        (e.at, numb)
        for e in record.diary
        if first <= e.day <= day and (numb := _says_numb(e)) is not None
    ]
    said += [
        (e.at, True)
        for e in events(record, day)
        if isinstance(e, Mark) and e.day >= first and LEG_SIGNS & set(e.signs)
    ]
    return max((s for s in said if s[0] <= at), default=(at, False))[1]


def _says_numb(entry: DiaryEntry) -> bool | None:
    if entry.leg_weaker:
        return True
    in_leg = entry.zone is not None and entry.zone.reach >= Zone.BUTTOCK.reach
    if in_leg and LEG_WORDS & set(entry.quality):
        return True
    return entry.leg_weaker


def _each(entries: Iterator[DiaryEntry], sentence: str) -> Iterator[Trigger]:
    for entry in entries:
        yield Trigger(at=entry.at, sentence=sentence)
