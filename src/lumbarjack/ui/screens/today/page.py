"""What Today shows, read from the record and put in words; nothing here knows Textual."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lumbarjack.core.models.advice import Action, Advice
from lumbarjack.core.models.today import DayItem
from lumbarjack.core.plan.changed import NEWS, dose_before
from lumbarjack.core.plan.standing import Standing, standings
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.captions import captions
from lumbarjack.services.decisions import waiting
from lumbarjack.services.easier_day import why_not_easier
from lumbarjack.services.errors import NeedsSetup
from lumbarjack.services.fortnight import read_lately
from lumbarjack.services.safety import Gate, gate
from lumbarjack.services.suggestions import reasons, shorter, what
from lumbarjack.services.today import Today, has_nothing_to_offer, look, offered, standings_before
from lumbarjack.services.words import short_day
from lumbarjack.ui.screens.today import words
from lumbarjack.ui.screens.today.shown import Card, Page, Row, Which, goes_on

if TYPE_CHECKING:
    from lumbarjack.services.cut_off import CutOff

RESTING = "crook-lying-breathing"
"""The body on a day with nothing to do: belly breathing."""

CARRY_ON = "R10"
"""The rule that says nothing."""


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
        self.cut_off = _cut_off(bundle)
        self.lately = read_lately(bundle)
        plan = today.record.plan
        self.plan_rows = () if plan is None else standings(bundle.catalogue, today.record, plan)
        self.done = any(s.finished for s in today.record.sessions if s.day == today.day)

    def page(self) -> Page:
        today, opened = self.today, self.standing.opened
        rows = tuple(self._rows())
        names = offered(self.catalogue, today.record, today.plan)
        body = None if today.plan.items else RESTING
        first = (rows[0].exercise if rows else None) or body or ""
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
            body=body,
            shown=self.catalogue.exercise(first) if first in self.catalogue else None,
            cards=self._cards(),
            why=today.advice,
            lately=self.lately,
            cut_off=self.cut_off,
            start=self._start(names),
            closed="" if today.plan.items or names or opened else self._headline(),
            names=names,
            no_short=self._no_short(),
            no_easier="Today is done." if self.done else why_not_easier(today),
            checked_in=today.check_in is not None,
            told=self.bundle.journal.told,
        )

    def _headline(self) -> str:
        if self.cut_off is not None and self.cut_off.elsewhere:
            return words.ELSEWHERE
        if self.cut_off is not None and self.cut_off.goes_on:
            return words.cut_off_headline(self.cut_off)
        count = len(self.catalogue.exercises)
        return words.headline(self.today, count, self.lately, self.done)

    def _under(self, *, at_length: bool = False) -> Which:
        if self.cut_off is not None:
            kept = self.cut_off
            if kept.elsewhere:
                return words.elsewhere_words(kept)
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
        if self.cut_off is not None and self.cut_off.elsewhere:
            return "look"
        if self.cut_off is not None and self.cut_off.goes_on:
            return "continue"
        if self.today.check_in is None:
            return "check in"
        if self.standing.opened:
            return "the list"
        if names:
            return "a walk"
        return "again" if self.done else "start"

    def _no_short(self) -> str:
        if goes_on(self.cut_off):
            return "A session is under way; Enter goes to it."
        return "" if self.today.plan.items else "Nothing is due to make a short one of."

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
        if not told or goes_on(self.cut_off):
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
        if has_nothing_to_offer(self.catalogue, self.today.record, advice):
            return Card(advice, (advice.headline.rstrip("."),), (advice.reason,), note)
        return Card(advice, shorter(said, advice), reasons(advice), note)


def _cut_off(bundle: Bundle) -> CutOff | None:
    """The session that was cut off; most days there is none, and the machine is not needed."""
    if not bundle.places.live.exists():
        return None
    from lumbarjack.services.cut_off import cut_off  # noqa: PLC0415 - as above

    return cut_off(bundle)


def _row_of(rows: tuple[Standing, ...], item: DayItem) -> Standing | None:
    return next((row for row in rows if row.item.exercise == item.planned), None)
