"""What Today says of a day, in words."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.core.models.today import DayKind, DayPlan
from lumbarjack.core.plan.day import RELIEF_WALK
from lumbarjack.services.captions import flare_since
from lumbarjack.services.lately import Lately
from lumbarjack.services.today import Today, minutes
from lumbarjack.services.words import counted

if TYPE_CHECKING:
    from lumbarjack.services.cut_off import CutOff

NOT_YET = "Not checked in yet: Enter asks five short questions"
WEEK = timedelta(days=7)


def headline(today: Today, exercises: int, lately: Lately, done: bool) -> str:
    """The one bold line: how much there is to do, or what sort of day it is."""
    plan = today.plan
    if done:
        return "Today is done."
    if plan.items:
        return _due(plan)
    if plan.kind is DayKind.AWAY:
        return f"Away until {_until(lately.away_until, today.day)}. The count waits."
    if today.record.plan is None or not today.record.plan.items:
        return f"No exercises yet. l sets a plan, c shows all {exercises}."
    if plan.kind is DayKind.RELIEF:
        return "A relief day. Nothing here fits; rest as it eases."
    if plan.kind is DayKind.REST:
        return "A rest day. Nothing is due."
    return "Nothing in the plan fits today."


def _due(plan: DayPlan) -> str:
    length = minutes(plan)
    long = "1 minute" if length == 1 else f"{length} minutes"
    if plan.kind is not DayKind.RELIEF:
        return f"{_exercises(len(plan.items))}, {long}"
    positions = sum(item.exercise != RELIEF_WALK for item in plan.items)
    easy = f"{counted(positions)} easy position{'' if positions == 1 else 's'}"
    walk = " and a walk" if positions < len(plan.items) else ""
    return f"A relief day: {easy}{walk}, {long}"


def _exercises(count: int) -> str:
    word = counted(count)
    return f"{word[:1].upper()}{word[1:]} exercise{'' if count == 1 else 's'}"


def _until(last: date | None, today: date) -> str:
    if last is None or last == today:
        return "tomorrow"
    return f"{last:%A}" if last - today < WEEK else f"{last.day} {last:%B}"


def cut_off_headline(kept: CutOff) -> str:
    """Where a session that was cut off goes on."""
    return f"Continue at {kept.where}"


def cut_off_words(kept: CutOff) -> tuple[str, ...]:
    """When it stopped and what is left of it, the fullest first."""
    left = "1 minute" if kept.minutes_left == 1 else f"{kept.minutes_left} minutes"
    return (
        f"Stopped at {kept.stopped:%H:%M}, {left} left. n starts anew; what was done is saved.",
        f"Stopped at {kept.stopped:%H:%M}, {left} left",
    )


ELSEWHERE = "A session is open in another window"


def elsewhere_words(kept: CutOff) -> tuple[str, ...]:
    """Where a session of another window stands, the fullest first."""
    return (
        f"It stands at {kept.where}. Enter looks at it, or takes it over.",
        f"It stands at {kept.where}",
    )


def left_over_words(kept: CutOff) -> tuple[str, ...]:
    """What is said of a session of another day that was cut off."""
    day = f"{kept.stopped:%A}"
    return (
        f"{day}'s session was cut off at {kept.stopped:%H:%M}. n saves what was done of it.",
        f"{day}'s was cut off: n saves it",
    )


def flare_words(today: Today) -> tuple[str, ...]:
    """The second line while a flare's easing holds; empty else."""
    if today.plan.kind is not DayKind.FLARE:
        return ()
    since = flare_since(today)
    return (f"Flare since {since}: everything one step easier", f"Flare since {since}: all easier")


def check_in_words(entry: DiaryEntry | None, at: str) -> tuple[str, ...]:
    """The check-in in a line, the fullest first; `at` is its time."""
    if entry is None:
        return (NOT_YET,)
    pain, place = _pain(entry), _place(entry)
    whole, short = ", ".join((pain, *place)), ", ".join((pain, *place[:1]))
    return (
        f"Checked in {at}: {whole}",
        f"Checked in {at}: {short}",
        f"{at}: {whole}",
        f"{at}: {short}",
        f"{at}: {pain}",
    )


def check_in_at_length(entry: DiaryEntry | None, at: str) -> tuple[str, ...]:
    """The same where there is room: "Pain 4, worst 5, low back. Checked in 06:42."."""
    if entry is None:
        return (NOT_YET,)
    worst = f"worst {entry.worst}" if entry.worst is not None else ""
    said = ", ".join(part for part in (_pain(entry), worst, *_place(entry)) if part)
    return (f"{said[:1].upper()}{said[1:]}. Checked in {at}.", *check_in_words(entry, at))


def check_in_in_short(entry: DiaryEntry | None) -> tuple[str, ...]:
    """The same beside the headline: "pain 4, low back"."""
    if entry is None:
        return ()
    pain, place = _pain(entry), _place(entry)
    return tuple(", ".join(p for p in parts if p) for parts in ((pain, *place[:1]), (pain,)))


def _pain(entry: DiaryEntry) -> str:
    if entry.leg_now is not None and entry.back_now is not None:
        return f"back {entry.back_now}, leg {entry.leg_now}"
    return "pain not said" if entry.now is None else f"pain {entry.now}"


def _place(entry: DiaryEntry) -> tuple[str, ...]:
    if entry.zone is None or not entry.zone.reach:
        return ()
    return (entry.zone.words, *([entry.side.value] if entry.side else ()))
