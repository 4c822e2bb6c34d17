"""One running session: feeds the machine, keeps the checkpoint, asks the rules, saves the end."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from threading import Lock

from lumbarjack.core.advice.rules.r2_swap_direction import opposite_now, swap_now
from lumbarjack.core.advice.rules.r2m_next_morning import asks_zone
from lumbarjack.core.advice.rules.r4_easier_now import ease_now
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.models.advice import Advice
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.models.sessions import SessionRecord
from lumbarjack.core.pain.zones import taken_before
from lumbarjack.core.session import machine
from lumbarjack.core.session.effects import Effect
from lumbarjack.core.session.events import Event, Gap, Look, Stop
from lumbarjack.core.session.outcome import outcome, seconds_worked
from lumbarjack.core.session.phases import GAP_S
from lumbarjack.core.session.state import SessionItem, State
from lumbarjack.core.session.view import View, view
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.checkpoint import About, Checkpoint, Offered
from lumbarjack.services.closing import after_entry
from lumbarjack.services.decisions import Decision, store_decisions
from lumbarjack.services.lineup import Lineup
from lumbarjack.services.safety import gate
from lumbarjack.services.set_up_card import SetUpCard, set_up_card
from lumbarjack.services.today import just_risen
from lumbarjack.services.variants import Variants
from lumbarjack.store.errors import NotSaved, TakenOver
from lumbarjack.store.live import Live

KEPT_EVERY_S = 10.0
"""A kill in a long phase loses no more of it than this (ours: a small write each time)."""


class Runner:
    """A session on its way.

    `send` has every effect of the machine on disk before it returns, or says in `refused` why not.
    A screen, which must not wait for a disk, takes a `step` and has the checkpoint kept elsewhere
    (services/keeping.py). `over` is the mark of the checkpoint that it goes on with.
    """

    def __init__(
        self,
        bundle: Bundle,
        about: About,
        state: State,
        *,
        offered: Offered | None = None,
        over: str | None = None,
    ) -> None:
        self._bundle = bundle
        self._live = Live(bundle.places.state, over)
        self.variants = Variants(bundle)
        self.about = about
        self.state = state
        self.offered = offered or Offered()
        self._offering = Lock()
        self.refused = ""
        self._looked = self._clocks()
        self._kept_at = self._looked[1]
        self._stored: SessionRecord | None = None

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue that the session's exercises come from."""
        return self._bundle.catalogue

    def send(self, event: Event) -> tuple[Effect, ...]:
        """Let the machine take one event now, and keep the checkpoint, but for a mere look.

        Raises TakenOver where the session goes on elsewhere.
        """
        effects = self.step(event)
        if effects or not isinstance(event, Look) or self.due_to_keep:
            self.try_to_keep()
        return effects

    @property
    def due_to_keep(self) -> bool:
        """Whether a phase runs so long that it is to be kept how far it came: a walk, say."""
        return self.state.running and self._bundle.clock.monotonic() - self._kept_at >= KEPT_EVERY_S

    def try_to_keep(self) -> None:
        """Keep the session as it stands; `refused` says why that is not so. Raises TakenOver."""
        self.refused = ""
        try:
            self.checkpoint()
        except TakenOver:
            raise
        except NotSaved as error:
            self.refused = str(error)

    def step(self, event: Event) -> tuple[Effect, ...]:
        """Let the machine take one event now, and keep nothing."""
        return (*self._slept(), *self._step(event))

    def _step(self, event: Event) -> tuple[Effect, ...]:
        self.state, effects = machine.step(self.state, event, self._bundle.clock.monotonic())
        return effects

    def _slept(self) -> tuple[Effect, ...]:
        """A gap that the wall clock saw and the monotonic one slept through (a lid that closed)."""
        before, self._looked = self._looked, self._clocks()
        gap = (self._looked[0] - before[0]) - (self._looked[1] - before[1])
        return self._step(Gap(seconds=gap)) if gap > GAP_S else ()

    def _clocks(self) -> tuple[float, float]:
        return self._bundle.clock.now().timestamp(), self._bundle.clock.monotonic()

    def stop(self) -> None:
        """End it here."""
        self.send(Stop())

    def checkpoint(self) -> None:
        """Keep the session as it stands. Raises NotSaved."""
        self.keep(self.kept())

    def before_stop(self) -> Checkpoint:
        """The session as it stands at this very instant, for somebody who stops it by mistake."""
        state, _ = machine.step(self.state, Look(), self._bundle.clock.monotonic())
        return self.kept().model_copy(update={"state": state})

    def kept(self) -> Checkpoint:
        """The session as it stands, to be kept."""
        self._kept_at = self._bundle.clock.monotonic()
        return Checkpoint(
            about=self.about,
            state=self.state,
            saved_at=self._bundle.now(),
            offered=self.offered,
        )

    def keep(self, checkpoint: Checkpoint) -> None:
        """Have a checkpoint on disk. Raises NotSaved; TakenOver where it goes on elsewhere."""
        self._live.save(checkpoint.model_dump(mode="json"))

    def check(self) -> None:
        """Raises TakenOver where the session goes on elsewhere by now; it reads one small file."""
        self._live.check()

    def view(self) -> View:
        """What to show now."""
        return view(self.state, self._bundle.clock.monotonic())

    def suggest(self, exercise: SessionItem, peak: int, before: int | None) -> Advice | None:
        """What R4 says of this pain in this exercise, None where it says nothing."""
        return ease_now(
            self._bundle.catalogue,
            self._bundle.record(),
            self.about.day,
            item=exercise,
            peak=peak,
            before=before,
            programme=self.about.programme,
            morning=just_risen(self._bundle, self._bundle.record()),
        )

    def swap_direction(self, item: SessionItem, before: Zone | None, now: Zone) -> Advice:
        """What R2 says of pain that moved outward in this exercise and stayed there."""
        return swap_now(
            self._bundle.catalogue,
            self._bundle.record(),
            self.about.day,
            exercise=item.exercise,
            planned=item.planned,
            before=before,
            now=now,
        )

    def opposite(self, item: SessionItem) -> SessionItem | None:
        """The opposite direction in place of this exercise (R2), None where none is to be had."""
        record = self._bundle.record()
        other = opposite_now(self._bundle.catalogue, record, self.about.day, item.exercise)
        return None if other is None else self.variants.swapped(item, other)

    def answer(self, advice: Advice, decision: Decision) -> None:
        """Store the decision about a suggestion; accepting it changes this exercise from now on.

        The page that asked is answered, whether the store takes it or not.
        """
        self.note_offered(lambda now: now.answered(advice.id))
        store_decisions(self._bundle, (advice,), decision)

    def note_offered(self, change: Callable[[Offered], Offered]) -> Offered:
        """Let `change` take the offers as they are to what they become; from any thread, one
        change after the other."""
        with self._offering:
            self.offered = change(self.offered)
            return self.offered

    def card(self, item: SessionItem) -> SetUpCard:
        """What its set-up card says beside the steps; it reads the record.

        What is to be learned first comes before an exercise that is not begun.
        """
        learn = () if self.state.slot.begun else self.variants.learn_first(item)
        return set_up_card(self._bundle, item, self.about.whys, learn)

    def eased(self, item: SessionItem, advice: Advice) -> SessionItem:
        """The exercise as the suggestion has it."""
        return self.variants.eased(item, advice)

    def easier(self, item: SessionItem) -> SessionItem:
        """One rung down, or half the dose where there is none: the person asked for it."""
        return self.variants.easier(item)

    def no_floor(self, item: SessionItem) -> SessionItem | None:
        """The version that needs no floor (S28), None where there is none."""
        return self.variants.no_floor(item)

    def finish(
        self,
        *,
        after: int | None = None,
        zone: Zone | None = None,
        note: str | None = None,
        ended: datetime | None = None,
    ) -> SessionRecord:
        """Store the session, finished or stopped, and only then forget the checkpoint.

        `ended` is when it was seen last, for one that was cut off; without it, now. Trying again
        after a refusal stores nothing twice. Raises StoreError; TakenOver where it goes on
        elsewhere.
        """
        if self._stored is None:
            self._live.check()
            record = self._record(after, zone, note, ended)
            said = () if after is None else (after_entry(self._bundle, after, zone),)
            stored = self._bundle.journal.put_all((record, *said))
            self._stored = next(d for d in stored if isinstance(d, SessionRecord))
        self._live.clear()
        return self._stored

    def forget(self) -> None:
        """Store nothing of it: nothing was done. Raises NotSaved; TakenOver as `finish` does."""
        self._live.check()
        self._live.clear()

    def go_on(self, state: State) -> None:
        """Let it go on from `state`, as it stood before it was stopped. Raises TakenOver."""
        self.state = machine.resume(state, self._bundle.clock.monotonic())
        self.try_to_keep()

    def _record(
        self, after: int | None, zone: Zone | None, note: str | None, ended: datetime | None
    ) -> SessionRecord:
        exercises = outcome(self.state)
        return SessionRecord(
            id=self.about.id,
            at=self.about.at,
            day=self.about.day,
            ended_at=ended or self._bundle.now(),
            programme=self.about.programme,
            finished=self.state.finished and any(e.status != "skipped" for e in exercises),
            relief=self.about.relief,
            seconds=seconds_worked(self.state),
            before=self.about.before,
            after=after,
            zone_before=self.about.zone_before,
            zone_after=zone,
            exercises=exercises,
            note=note,
        )


def begin(
    bundle: Bundle,
    lineup: Lineup,
    *,
    before: int | None,
    zone: Zone | None,
    guides: bool = False,
) -> Runner:
    """A new session, its checkpoint kept."""
    runner = fresh(bundle, lineup, before=before, zone=zone, guides=guides)
    runner.checkpoint()
    return runner


def fresh(
    bundle: Bundle,
    lineup: Lineup,
    *,
    before: int | None,
    zone: Zone | None,
    guides: bool = False,
) -> Runner:
    """A new session of which nothing is kept yet.

    With `guides` getting down to the floor and up again are phases of their own.
    """
    day, record = bundle.today(), bundle.record()
    about = About(
        id=bundle.new_id(),
        at=bundle.now(),
        day=day,
        programme=lineup.programme,
        relief=lineup.relief,
        before=before,
        zone_before=zone,
        whys=dict(lineup.whys),
    )
    state = machine.begin(
        lineup.items,
        bundle.clock.monotonic(),
        before=before,
        zone=Zone.NONE if zone is None and before == 0 else zone,
        guides=guides,
        usual_zone=taken_before(record, day),
        asks_zone=asks_zone(bundle.catalogue, record, day),
    )
    return Runner(bundle, about, state)


def resume(bundle: Bundle, kept: Checkpoint) -> Runner:
    """The session that was cut off, paused at the same place; the gap is not credited."""
    away = (bundle.now() - kept.saved_at).total_seconds()
    state = machine.resume(kept.state, bundle.clock.monotonic(), away)
    return Runner(bundle, kept.about, state, offered=kept.offered, over=kept.owner)


def may_go_on(bundle: Bundle, kept: Checkpoint) -> bool:
    """Whether a session that was cut off may be continued: the same day, and nothing locks.

    Otherwise what was done can be saved, and the day begins afresh.
    """
    return kept.about.day == bundle.today() and not gate(bundle).lock.locked
