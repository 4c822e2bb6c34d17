"""What Today shows, read from the record and put in words; nothing here knows Textual."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.models.dose import Dose
from lumbarjack.core.models.today import DayItem
from lumbarjack.core.plan.changed import NEWS, dose_before
from lumbarjack.core.plan.standing import Standing, standings
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.captions import captions
from lumbarjack.services.cut_off import CutOff, cut_off
from lumbarjack.services.decisions import waiting
from lumbarjack.services.easier_day import why_not_easier
from lumbarjack.services.errors import NeedsSetup
from lumbarjack.services.fortnight import Lately, read_lately
from lumbarjack.services.safety import Gate, gate
from lumbarjack.services.suggestions import reasons, shorter, what
from lumbarjack.services.today import Today, look, offered, relief_words, standings_before
from lumbarjack.services.words import short_day
from lumbarjack.ui.screens.today import words

RESTING = "crook-lying-breathing"
"""The body on a day with nothing to do: belly breathing."""

CARRY_ON = "R10"
"""The rule that says nothing."""

Which = tuple[str, ...]
"""One saying, the fullest first and the shortest last, for a line of any length."""


@dataclass(frozen=True)
class Row:
    """One exercise: how much, what it was before a change, its caption, whether it is done today.

    `dose` is None for what is left out today; the caption says why.
    """

    name: str
    caption: Which
    exercise: str | None = None
    dose: Dose | None = None
    before: Dose | None = None
    done: bool = False


@dataclass(frozen=True)
class Card:
    """A suggestion, or a note that asks for no answer: what in a line, why in a sentence."""

    advice: Advice
    what: Which
    why: Which
    note: bool = False

    @property
    def whole(self) -> bool:
        """Whether its reason is shown in full, however long (a relief day)."""
        return self.advice.action is Action.RELIEF_DAY


@dataclass(frozen=True)
class Page:
    """One look at Today.

    `under` is the second line at home size, `at_length` at wide, `beside` what stands beside the
    headline in narrow; `flare` says that `under` tells of one. `alert` is why the list of warning
    signs is to be looked at, and `list_opened` whether it opened by itself. `cards` are
    suggestions, then notes. `start` is what Enter does in a word or two, `closed` why it does
    nothing (empty: it does), `names` what it begins where nothing is due.
    """

    state: Literal["setup", "locked", "day"]
    day: date
    date: str
    headline: str = ""
    under: Which = ()
    at_length: Which = ()
    beside: Which = ()
    flare: bool = False
    alert: str = ""
    list_opened: bool = False
    rows: tuple[Row, ...] = ()
    body: str | None = None
    cards: tuple[Card, ...] = ()
    why: tuple[Advice, ...] = ()
    lately: Lately | None = None
    cut_off: CutOff | None = None
    start: str = "start"
    closed: str = ""
    names: tuple[str, ...] = ()
    no_easier: str | None = None
    checked_in: bool = False
    told: tuple[str, ...] = ()

    @property
    def goes_on(self) -> bool:
        """Whether a session that was cut off can be continued."""
        return self.cut_off is not None and self.cut_off.goes_on

    @property
    def wants_check_in(self) -> bool:
        """Whether the check-in opens over it."""
        return self.state == "day" and not self.checked_in and not self.goes_on

    @property
    def choices(self) -> tuple[Card, ...]:
        """The cards that wait for an answer."""
        return tuple(card for card in self.cards if not card.note)

    @property
    def alike(self) -> tuple[Advice, ...]:
        """The suggestions of the same rule as the first, that one included."""
        rule = self.choices[0].advice.rule if self.choices else ""
        return tuple(c.advice for c in self.choices if c.advice.rule == rule)


def read_page(bundle: Bundle) -> Page:
    """Today as it stands, or what comes before it: the lock, the first run."""
    standing = gate(bundle)
    day, header = bundle.today(), short_day(bundle.today())
    if standing.lock.locked:
        return Page("locked", day, header)
    try:
        today = look(bundle)
    except NeedsSetup:
        return Page("setup", day, header)
    return _Reading(bundle, today, standing).page()


class _Reading:
    """Today read once; each method makes a part of the page of it."""

    def __init__(self, bundle: Bundle, today: Today, standing: Gate) -> None:
        self.bundle = bundle
        self.today = today
        self.standing = standing
        self.catalogue = bundle.catalogue
        self.cut_off = cut_off(bundle)
        self.lately = read_lately(bundle)
        plan = today.record.plan
        self.plan_rows = () if plan is None else standings(bundle.catalogue, today.record, plan)
        self.done = any(s.finished for s in today.record.sessions if s.day == today.day)

    def page(self) -> Page:
        today, opened = self.today, self.standing.opened
        rows = tuple(self._rows())
        names = offered(self.catalogue, today.record, today.plan)
        return Page(
            state="day",
            day=today.day,
            date=f"{short_day(today.day)}, day {today.number}",
            headline=self._headline(),
            under=self._under(),
            at_length=self._under(at_length=True),
            flare=bool(words.flare_words(today)) and self.cut_off is None,
            beside=words.check_in_in_short(today.check_in),
            alert=opened[0] if opened else self.standing.due or "",
            list_opened=bool(opened),
            rows=rows,
            body=None if today.plan.items else RESTING,
            cards=self._cards(),
            why=today.advice,
            lately=self.lately,
            cut_off=self.cut_off,
            start=self._start(names),
            closed="" if today.plan.items or names or opened else self._headline(),
            names=names,
            no_easier="Today is done." if self.done else why_not_easier(today),
            checked_in=today.check_in is not None,
            told=self.bundle.journal.told,
        )

    def _headline(self) -> str:
        if self.cut_off is not None and self.cut_off.goes_on:
            return words.cut_off_headline(self.cut_off)
        count = len(self.catalogue.exercises)
        return words.headline(self.today, count, self.lately, self.done)

    def _under(self, *, at_length: bool = False) -> Which:
        if self.cut_off is not None:
            kept = self.cut_off
            return words.cut_off_words(kept) if kept.goes_on else words.left_over_words(kept)
        entry = self.today.check_in
        flare = words.flare_words(self.today)
        if flare and entry is not None and not at_length:
            return flare
        at = "" if entry is None else f"{entry.at.astimezone(self.bundle.zone):%H:%M}"
        if not at_length:
            return words.check_in_words(entry, at)
        told = words.check_in_at_length(entry, at)
        return (f"{flare[0]}. {told[0]}", flare[0]) if flare else told

    def _start(self, names: tuple[str, ...]) -> str:
        if self.cut_off is not None and self.cut_off.goes_on:
            return "continue"
        if self.today.check_in is None:
            return "check in"
        if self.standing.opened:
            return "the list"
        if names:
            return "a walk"
        return "again" if self.done else "start"

    def _rows(self) -> Iterator[Row]:
        then = standings_before(self.bundle, self.today.day - NEWS)
        for item in self.today.plan.items:
            now = _row_of(self.plan_rows, item)
            yield Row(
                name=self.catalogue.exercise(item.exercise).name,
                caption=captions(self.catalogue, self.today, item, now),
                exercise=item.exercise,
                dose=item.dose,
                before=dose_before(item, now, _row_of(then, item)),
                done=self._did(item.exercise),
            )
        for sentence in self.today.plan.dropped:
            yield Row(name=sentence, caption=(sentence,))

    def _did(self, exercise: str) -> bool:
        return any(
            done.status == "done" and done.exercise == exercise
            for session in self.today.record.sessions
            if session.day == self.today.day
            for done in session.exercises
        )

    def _cards(self) -> tuple[Card, ...]:
        """What is suggested and noted, once something was told today; not over a cut-off session.

        Without a word about today there is no advice for it (screens.md, the check-in).
        """
        record, day = self.today.record, self.today.day
        told = any(d.day == day for d in (*record.diary, *record.sessions))
        if not told or (self.cut_off is not None and self.cut_off.goes_on):
            return ()
        open_ones = waiting(self.today)
        asked = {a.id for a in open_ones}
        notes = [
            a
            for a in self.today.advice
            if a.id not in asked
            and a.rule != CARRY_ON
            and a.action in (Action.HOLD, Action.CLINICIAN)
        ]
        return (
            *(self._card(a) for a in open_ones),
            *(self._card(a, note=True) for a in notes),
        )

    def _card(self, advice: Advice, *, note: bool = False) -> Card:
        said = what(self.catalogue, advice, self.plan_rows)
        nothing = relief_words(self.catalogue, self.today.record, advice)
        if nothing:
            whole = f"{advice.reason} {nothing}"
            return Card(advice, (advice.headline.rstrip("."),), (whole,), note)
        return Card(advice, shorter(said, advice), reasons(advice), note)


def _row_of(rows: tuple[Standing, ...], item: DayItem) -> Standing | None:
    return next((row for row in rows if row.item.exercise == item.planned), None)
