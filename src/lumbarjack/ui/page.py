"""What Today shows, read from the record and put in words; nothing here knows Textual."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from lumbarjack.core.dosing import words
from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.models.today import DayItem
from lumbarjack.core.session.words import where
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.decisions import open_choices
from lumbarjack.services.errors import NeedsSetup
from lumbarjack.services.runner import began, interrupted
from lumbarjack.services.safety import Gate, gate
from lumbarjack.services.today import Today, look
from lumbarjack.services.words import entry_words, short_day
from lumbarjack.ui.words import headline, setter

URGENT = frozenset({Action.STOP, Action.SEEK_CARE})
"""Notes that stand out."""

ABOUT = "lumbarjack shows exercises and keeps a log: general information, not a medical device."
CLOSED = "Exercises are closed until you record that you have been assessed."


@dataclass(frozen=True)
class Row:
    """One exercise: how much, the reasons and who set it, and whether it is done today."""

    name: str
    dose: str
    details: tuple[str, ...]
    done: bool


@dataclass(frozen=True)
class Note:
    """Advice that asks for no answer."""

    headline: str
    reason: str
    urgent: bool


@dataclass(frozen=True)
class Page:
    """One look at Today.

    `page` is the emergency page where exercises are locked, line by line, and `alarm` whether its
    first line is to stand out. `choices` wait for an answer, `why` is what can be asked about:
    the first of them, and the notes.
    `start` is what Enter does in a word or two, `closed` why it does nothing (empty: it does).
    """

    state: Literal["setup", "locked", "day"]
    date: str
    headline: str = ""
    under: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    rows: tuple[Row, ...] = ()
    after: tuple[str, ...] = ()
    page: tuple[str, ...] = ()
    alarm: bool = False
    choices: tuple[Advice, ...] = ()
    why: tuple[Advice, ...] = ()
    start: str = "start"
    closed: str = ""

    @property
    def alike(self) -> tuple[Advice, ...]:
        """The suggestions of the same rule as the first, that one included."""
        return tuple(a for a in self.choices if a.rule == self.choices[0].rule)


def read_page(bundle: Bundle) -> Page:
    """Today as it stands, or what comes before it: the lock, the first run."""
    standing = gate(bundle)
    if standing.lock.locked:
        return _locked(bundle, standing)
    try:
        today = look(bundle)
    except NeedsSetup:
        return _before_setup(bundle)
    return _day(bundle, today, standing)


def _locked(bundle: Bundle, standing: Gate) -> Page:
    some = standing.lock.may == "relief"
    return Page(
        state="locked",
        date=short_day(bundle.today()),
        page=standing.page,
        alarm=standing.lock.told is None,
        start="relief positions" if some else "start",
        closed="" if some else CLOSED,
    )


def _before_setup(bundle: Bundle) -> Page:
    return Page(
        state="setup",
        date=short_day(bundle.today()),
        headline="There is no plan yet",
        under=(
            "Enter starts the setup here. It is the same as typing lumbarjack setup, takes about "
            "two minutes, and every answer can be changed later.",
        ),
        after=(
            ABOUT,
            *bundle.journal.told,
        ),
        start="set up",
    )


def _day(bundle: Bundle, today: Today, standing: Gate) -> Page:
    choices = open_choices(bundle)
    waiting = {advice.id for advice in choices}
    others = tuple(a for a in today.advice if a.id not in waiting)
    common = _common_setter(today)
    done = any(s.finished for s in today.record.sessions if s.day == today.day)
    kept = interrupted(bundle)
    title = headline(today.plan, done)
    under = [_check_in(bundle, today)]
    if kept is not None:
        day = "" if kept.about.day == today.day else f"{short_day(kept.about.day)}, "
        under.insert(0, f"Begun {day}{began(kept, bundle):%H:%M} and cut off; it goes on there.")
        title = f"Continue at {where(kept.state)}"
    return Page(
        state="day",
        date=f"{short_day(today.day)}, day {today.number}",
        headline=title,
        under=tuple(under),
        signs=_signs(standing),
        notes=tuple(
            Note(a.headline, a.reason, a.action in URGENT)
            for a in others
            if not _answered_today(today, a)
        ),
        rows=tuple(_row(bundle, today, item, common) for item in today.plan.items),
        after=_after(bundle, today, common),
        choices=choices,
        why=(*choices[:1], *others),
        start="go on" if kept is not None else "again" if done else "start",
        closed="" if kept is not None or today.plan.items else title,
    )


def _check_in(bundle: Bundle, today: Today) -> str:
    entry = today.check_in
    if entry is None:
        return "Not checked in yet: c asks five short questions."
    return f"Checked in {entry.at.astimezone(bundle.zone):%H:%M}: {entry_words(entry, whole=False)}"


def _signs(standing: Gate) -> tuple[str, ...]:
    if standing.opened:
        return standing.opened
    return (standing.due,) if standing.due else ()


def _answered_today(today: Today, advice: Advice) -> bool:
    return any(d.advice.id == advice.id for d in today.record.decisions if d.day == today.day)


def _common_setter(today: Today) -> str:
    """Who set most of today's doses, said once for all."""
    counted = Counter(setter(item) for item in today.plan.items)
    return counted.most_common(1)[0][0] if counted else ""


def _row(bundle: Bundle, today: Today, item: DayItem, common: str) -> Row:
    exercise = bundle.catalogue.exercise(item.exercise)
    who = setter(item)
    other = () if who == common else (f"Set by {who}.",)
    return Row(
        name=exercise.name,
        dose=words(item.dose, " a side" if exercise.two_sided else ""),
        details=(*((item.why,) if item.why else ()), *other),
        done=_done(today, item),
    )


def _done(today: Today, item: DayItem) -> bool:
    return any(
        done.status == "done" and item.exercise == done.exercise
        for session in today.record.sessions
        if session.day == today.day
        for done in session.exercises
    )


def _after(bundle: Bundle, today: Today, common: str) -> tuple[str, ...]:
    different = any(setter(item) != common for item in today.plan.items)
    which = "The other doses were set by" if different else "The doses were set by"
    said = (f"{which} {common}.",) if common else ()
    return (*said, *today.plan.dropped, *bundle.journal.told)
