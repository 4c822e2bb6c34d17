"""One running session: feeds the machine, keeps the checkpoint, asks the rules, saves the end."""

from __future__ import annotations

from datetime import date, datetime

from pydantic import AwareDatetime, Field, ValidationError

from lumbarjack.core.advice.easing import ease_now
from lumbarjack.core.catalogue.fitting import misfit, no_floor_swap, step_down
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.dosing import at_most, easier_dose, first_time, halved, resolve
from lumbarjack.core.models.advice import Advice
from lumbarjack.core.models.base import NRS, Fact
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.models.sessions import SessionRecord
from lumbarjack.core.session import machine
from lumbarjack.core.session.effects import Effect
from lumbarjack.core.session.events import Event, Gap, Look, Stop
from lumbarjack.core.session.outcome import outcome, seconds_worked
from lumbarjack.core.session.phases import GAP_S
from lumbarjack.core.session.state import SessionItem, State
from lumbarjack.core.session.view import View, view
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.closing import after_entry
from lumbarjack.services.decisions import Decision, store_decisions
from lumbarjack.services.lineup import Lineup, done_before
from lumbarjack.services.safety import gate
from lumbarjack.services.today import just_risen
from lumbarjack.store.live import Live


class About(Fact):
    """What is known of a session when it begins; `day` is the local day as decided then.

    `whys` tells, by the plan's exercise, why today's is not what the plan says.
    """

    id: str
    at: AwareDatetime
    day: date
    programme: str | None
    relief: bool
    before: NRS | None
    zone_before: Zone | None
    whys: dict[str, str] = Field(default_factory=dict)


class Checkpoint(Fact):
    """What `live.json` holds: enough to continue after a cut line."""

    about: About
    state: State
    saved_at: AwareDatetime


class Runner:
    """A session on its way.

    `send` has every effect of the machine on disk before it returns. A screen, which must not wait
    for a disk, takes a `step` and has the checkpoint kept elsewhere (services/keeping.py).
    """

    def __init__(self, bundle: Bundle, about: About, state: State) -> None:
        self._bundle = bundle
        self._live = Live(bundle.places.state)
        self.about = about
        self.state = state
        self._looked = self._clocks()
        self._stored: SessionRecord | None = None

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue that the session's exercises come from."""
        return self._bundle.catalogue

    def send(self, event: Event) -> tuple[Effect, ...]:
        """Let the machine take one event now, and keep the checkpoint, but for a mere look."""
        effects = self.step(event)
        if effects or not isinstance(event, Look):
            self.checkpoint()
        return effects

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
        """Keep the session as it stands."""
        self.keep(self.kept())

    def kept(self) -> Checkpoint:
        """The session as it stands, to be kept."""
        return Checkpoint(about=self.about, state=self.state, saved_at=self._bundle.now())

    def keep(self, checkpoint: Checkpoint) -> None:
        """Have a checkpoint on disk. Raises NotSaved."""
        self._live.save(checkpoint.model_dump(mode="json"))

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
        )

    def answer(self, advice: Advice, decision: Decision) -> None:
        """Store the decision about a suggestion; accepting it changes this exercise from now on."""
        store_decisions(self._bundle, (advice,), decision)

    def eased(self, item: SessionItem, advice: Advice) -> SessionItem:
        """The exercise as the suggestion has it."""
        if advice.to is not None:
            return self._instead(item, advice.to, advice.rule)
        dose = item.dose if advice.dose is None else at_most(item.dose, advice.dose)
        return item.model_copy(update={"dose": dose, "lowered_by": advice.rule})

    def easier(self, item: SessionItem) -> SessionItem:
        """One rung down, or half the dose where there is none: the person asked for it."""
        record = self._bundle.record()
        down = step_down(self._bundle.catalogue, item.exercise.id, record.profile)
        if down is None:
            return item.model_copy(update={"dose": halved(item.dose), "lowered_by": "person"})
        return self._instead(item, down.id, "person")

    def no_floor(self, item: SessionItem) -> SessionItem | None:
        """The version that needs no floor (S28), None where there is none."""
        record = self._bundle.record()
        catalogue = self._bundle.catalogue
        other = no_floor_swap(catalogue, item.exercise.id, record.profile)
        morning = just_risen(self._bundle, record)
        if other is None or misfit(catalogue, other, record.profile, morning=morning):
            return None
        return self._instead(item, other.id, item.lowered_by)

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
        after a refusal stores nothing twice.
        """
        if self._stored is None:
            record = self._record(after, zone, note, ended)
            said = () if after is None else (after_entry(self._bundle, after, zone),)
            stored = self._bundle.journal.put_all((record, *said))
            self._stored = next(d for d in stored if isinstance(d, SessionRecord))
        self._live.clear()
        return self._stored

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

    def _instead(self, item: SessionItem, to: str, by: str | None) -> SessionItem:
        exercise = self._bundle.catalogue.exercise(to)
        dose = resolve(exercise)
        if to not in done_before(self._bundle.record()):
            dose = first_time(dose)
        return SessionItem(
            planned=item.planned,
            exercise=exercise,
            dose=easier_dose(dose, item.dose),
            lowered_by=by,
        )


def begin(bundle: Bundle, lineup: Lineup, *, before: int | None, zone: Zone | None) -> Runner:
    """A new session, its checkpoint kept."""
    runner = fresh(bundle, lineup, before=before, zone=zone)
    runner.checkpoint()
    return runner


def fresh(bundle: Bundle, lineup: Lineup, *, before: int | None, zone: Zone | None) -> Runner:
    """A new session of which nothing is kept yet."""
    about = About(
        id=bundle.new_id(),
        at=bundle.now(),
        day=bundle.today(),
        programme=lineup.programme,
        relief=lineup.relief,
        before=before,
        zone_before=zone,
        whys=dict(lineup.whys),
    )
    state = machine.begin(lineup.items, bundle.clock.monotonic(), before=before)
    return Runner(bundle, about, state)


def interrupted(bundle: Bundle) -> Checkpoint | None:
    """The session that was cut off, None where there is none."""
    kept = Live(bundle.places.state).load()
    if kept is None:
        return None
    try:
        return Checkpoint.model_validate(kept)
    except ValidationError:
        return None


def resume(bundle: Bundle, kept: Checkpoint) -> Runner:
    """The session that was cut off, paused at the same place; the gap is not credited."""
    state = machine.resume(kept.state, bundle.clock.monotonic())
    return Runner(bundle, kept.about, state)


def may_go_on(bundle: Bundle, kept: Checkpoint) -> bool:
    """Whether a session that was cut off may be continued: the same day, and nothing locks.

    Otherwise what was done can be saved, and the day begins afresh.
    """
    return kept.about.day == bundle.today() and not gate(bundle).lock.locked


def throw_away(bundle: Bundle) -> None:
    """Forget the checkpoint; nothing of that session is stored."""
    Live(bundle.places.state).clear()


def began(kept: Checkpoint, bundle: Bundle) -> datetime:
    """When the interrupted session began, in the person's zone."""
    return kept.about.at.astimezone(bundle.zone)
