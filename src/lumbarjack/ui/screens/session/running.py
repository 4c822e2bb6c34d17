"""A session on its way: the clock is looked at, events are sent, what follows from them is done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from textual import work
from textual.message import Message
from textual.timer import Timer

from lumbarjack.core.models.sessions import SessionRecord
from lumbarjack.core.safety.gate import Lock
from lumbarjack.core.session import events as e
from lumbarjack.core.session.effects import (
    AskAfter,
    Effect,
    Ended,
    ExerciseEnded,
    PainLogged,
    PhaseBegan,
    SetUp,
)
from lumbarjack.core.session.state import SessionItem, Stage, State
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.keeping import Keeper
from lumbarjack.services.offers import Offers
from lumbarjack.services.runner import Runner
from lumbarjack.services.safety import gate
from lumbarjack.services.sitting import Opened, Sitting, sit_down
from lumbarjack.store.errors import StoreError
from lumbarjack.ui.screens.base import PageScreen
from lumbarjack.ui.screens.session.ask import Questions

T = TypeVar("T")

LOOK_S = 0.1
"""How often the clock is looked at while a phase runs."""

FLASH_S = 1.0
"""How long the visible sign of a change stands."""


class RunningScreen(PageScreen[None, Opened]):
    """Everything of a session but its look and its keys."""

    _shown_once = True

    class Arrived(Message):
        """Something was done in a worker; `call` does what follows."""

        def __init__(self, call: Callable[[], None]) -> None:
            super().__init__()
            self.call = call

    def __init__(self, bundle: Bundle, names: tuple[str, ...] = (), *, resume: bool = True) -> None:
        super().__init__(bundle)
        self._names = names
        self._resume = resume
        self.sitting: Sitting | None = None
        self.questions: Questions | None = None
        self.note = ""
        self.sound = bundle.settings.sound
        self.refused = ""
        self.locked = False
        self.other: tuple[SessionItem, SessionItem | None] | None = None
        self._keeper: Keeper | None = None
        self._offers: Offers | None = None
        self._timer: Timer | None = None
        self._flashing: Timer | None = None
        self._told_refusal = ""

    # --- what the screen fills in -----------------------------------------------------------

    def draw_now(self) -> None:
        """Show how the session stands."""
        raise NotImplementedError

    def ended(self, record: SessionRecord) -> None:
        """The session is stored."""
        raise NotImplementedError

    # --- beginning --------------------------------------------------------------------------

    def read(self) -> Opened:
        """The session, or why there is none."""
        return sit_down(self.bundle, self._names, resume=self._resume)

    def sit(self, sitting: Sitting) -> None:
        """Begin with this session, or go on with it."""
        self.sitting = sitting
        self._keeper = Keeper(sitting.runner)
        self._offers = Offers(sitting.runner)
        self._timer = self.set_interval(LOOK_S, self._look, pause=True)
        self.keep()
        if self.state.stage is Stage.ASKING:
            self._begin_questions()
        self._at_card()
        if self.state.stage is Stage.ENDED:
            self.finish()
        self.draw_now()

    @property
    def runner(self) -> Runner:
        """The running session; only where there is one."""
        assert self.sitting is not None
        return self.sitting.runner

    @property
    def state(self) -> State:
        """Where it stands."""
        return self.runner.state

    @property
    def offers(self) -> Offers:
        """The offers of this session."""
        assert self._offers is not None
        return self._offers

    # --- the clock --------------------------------------------------------------------------

    def _look(self) -> None:
        effects = self.runner.step(e.Look())
        if effects:
            self.keep()
        self._follow(effects, timed=True)
        self.draw_now()

    def send(self, event: e.Event) -> None:
        """Let the machine take an event, and show what it made of it."""
        effects = self.runner.step(event)
        self.keep()
        self._follow(effects, timed=False)
        self.draw_now()

    def tick(self) -> None:
        """Let the clock be looked at as long as something runs that is seen."""
        if self._timer is None:
            return
        if self.is_current and self._moves():
            self._timer.resume()
        else:
            self._timer.pause()

    def _moves(self) -> bool:
        resting = self.questions is not None and self.questions.left(self.monotonic) > 0
        return self.state.running or (self.state.stage is Stage.ASKING and resting)

    @property
    def monotonic(self) -> float:
        """Seconds of the injected clock."""
        return self.bundle.clock.monotonic()

    # --- what follows -----------------------------------------------------------------------

    def _follow(self, effects: tuple[Effect, ...], *, timed: bool) -> None:
        for effect in effects:
            match effect:
                case SetUp():
                    self.note = ""
                    self._at_card()
                case PhaseBegan():
                    self.note = ""
                    self._sign(timed)
                case ExerciseEnded():
                    self._sign(timed)
                case PainLogged(nrs=nrs):
                    self.note = f"Pain {nrs}, noted"
                case AskAfter():
                    self._begin_questions()
                case Ended():
                    self.finish()

    def _begin_questions(self) -> None:
        state = self.state
        last = state.current + 1 == len(state.slots)
        self.note = ""
        self.questions = Questions.after(state.slot, last=last, at=self.monotonic)

    def _at_card(self) -> None:
        """What was accepted earlier holds here too; and find out what could be done instead."""
        state = self.state
        if state.stage is not Stage.READY:
            return
        item, runner = state.slot.item, self.runner
        self.other = None
        accepted = self.offers.eased_before(item)
        if accepted is not None:
            self.apart(lambda: runner.eased(item, accepted), partial(self.instead, item))
            return
        self.apart(lambda: (runner.easier(item), runner.no_floor(item)), self._found)

    def _found(self, other: tuple[SessionItem, SessionItem | None]) -> None:
        self.other = other

    def instead(self, of: SessionItem, item: SessionItem) -> None:
        """Do the rest of this exercise as `item`, where `of` is still the one in hand."""
        if self.state.slot.item.exercise.id == of.exercise.id:
            self.send(e.Easier(item=item))

    def _sign(self, timed: bool) -> None:
        """The sign of a change that came by itself; what a key did needs none."""
        if not timed or self.sound == "off":
            return
        if self.sound == "bell":
            self.app.bell()
            return
        if self._flashing is not None:
            self._flashing.stop()
        self.add_class("-flash")
        self._flashing = self.set_timer(FLASH_S, lambda: self.set_class(False, "-flash"))

    # --- keeping and storing ----------------------------------------------------------------

    def keep(self) -> None:
        """Have the checkpoint written; nobody waits for it."""
        if self._keeper is not None:
            self._keeper.put()
            self._write(self._keeper)

    @work(thread=True, group="checkpoint")
    def _write(self, keeper: Keeper) -> None:
        try:
            keeper.write()
        except StoreError as error:
            self.post_message(self.Arrived(partial(self._not_kept, str(error))))

    def _not_kept(self, why: str) -> None:
        if why != self._told_refusal:
            self._told_refusal = why
            self.say(why)

    def finish(self) -> None:
        """Store the session, in a worker; where the store refuses, everything stays as it is."""
        keeper = self._keeper
        if keeper is not None:
            self.refused = ""
            self.apart(keeper.finish, self.ended, self._not_stored)

    def _not_stored(self, why: str) -> None:
        self.refused = why
        self.draw_now()

    def on_unmount(self) -> None:
        """What is not yet on disk is written before the app is gone."""
        if self._keeper is not None:
            self._keeper.put()
            try:
                self._keeper.write()
            except StoreError:
                return  # nobody is left to be told; the one before it is on disk

    def apart(
        self,
        job: Callable[[], T],
        then: Callable[[T], None],
        otherwise: Callable[[str], None] | None = None,
    ) -> None:
        """Do a job that reads or writes the record in a worker, then go on with what it returned.

        A refusal of the store is said, or handed to `otherwise`.
        """
        self._apart(job, then, otherwise or self.say)

    @work(thread=True, group="session")
    def _apart(
        self, job: Callable[[], T], then: Callable[[T], None], otherwise: Callable[[str], None]
    ) -> None:
        call: Callable[[], None]
        try:
            call = partial(then, job())
        except StoreError as error:
            call = partial(otherwise, str(error))
        self.post_message(self.Arrived(call))

    def on_running_screen_arrived(self, message: Arrived) -> None:
        """Go on with what a worker did."""
        message.call()

    # --- seen and not seen ------------------------------------------------------------------

    def on_screen_suspend(self) -> None:
        """Another page lies over this one: nobody sees the clock, so it stands."""
        if self.sitting is not None:
            if self.state.running:
                self.send(e.Pause())
            self.tick()

    def reread(self) -> None:
        """Shown: read how it begins; or go on after another page, where a sign may be marked."""
        if self.sitting is None:
            super().reread()
            return
        self.draw_now()
        if self.state.stage is not Stage.ENDED:
            self.apart(lambda: gate(self.bundle).lock, self._checked)

    def _checked(self, lock: Lock) -> None:
        """Locked now: what was done is saved, and nothing goes on but relief where that may."""
        allowed = lock.may == "relief" and self.runner.about.relief
        if lock.locked and not allowed and self.state.stage is not Stage.ENDED:
            self.locked = True
            self.send(e.Stop())
