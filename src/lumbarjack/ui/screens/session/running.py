"""A session on its way: the clock is looked at, events are sent, what follows from them is done."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial

from textual.timer import Timer

from lumbarjack.core.models.advice import Action
from lumbarjack.core.safety.gate import Lock
from lumbarjack.core.session import events as e
from lumbarjack.core.session.effects import (
    AskAfter,
    AskStill,
    Effect,
    Ended,
    GapPaused,
    Outward,
    PainLogged,
    PhaseBegan,
    SetUp,
)
from lumbarjack.core.session.questions import Questions
from lumbarjack.core.session.state import SessionItem, Stage, State, Why
from lumbarjack.core.session.view import View
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.checkpoint import Checkpoint, throw_away
from lumbarjack.services.keeping import Keeper
from lumbarjack.services.offers import Offers
from lumbarjack.services.runner import Runner
from lumbarjack.services.safety import gate
from lumbarjack.services.sitting import Opened, Sitting, sit_down
from lumbarjack.ui.screens.session.ahead import NOTHING_AHEAD, Ahead, look_ahead
from lumbarjack.ui.screens.session.keeping import KeepingScreen
from lumbarjack.ui.screens.session.pace import AFTER_S, AGAIN_S, LATEST_S, Due, next_look, to_next
from lumbarjack.ui.screens.session.signs import Signs, Title, takes_titles
from lumbarjack.ui.terminal.app import ReadAgain, Unread

OWNER_S = 1.0
"""How often it is asked whether another window has the session by now."""


class RunningScreen(KeepingScreen):
    """Everything of a session but its look and its keys."""

    _shown_once = True

    def __init__(self, bundle: Bundle, names: tuple[str, ...] = (), *, resume: bool = True) -> None:
        super().__init__(bundle)
        self._names = names
        self._resume = resume
        self._take_over = False
        self.sitting: Sitting | None = None
        self.questions: Questions | None = None
        self.note = ""
        self.locked = False
        self.before_stop: Checkpoint | None = None
        self.ahead = NOTHING_AHEAD
        self._offers: Offers | None = None
        self._shot: Timer | None = None
        self._second_at = 0.0
        self._every = LATEST_S
        self._owner: Timer | None = None
        self.signs = Signs(self._ring, self.set_timer, self.draw_now)
        titled = bundle.settings.window_title and takes_titles(os.environ)
        self.window_title = Title(self._to_terminal, wanted=titled)

    # --- what the screen fills in -----------------------------------------------------------

    def moved_outward(self) -> None:
        """Pain that moved outward is still there: say what becomes of the exercise."""
        raise NotImplementedError

    def came_by_itself(self) -> None:
        """A question came that no key asked for: after a gap, or after the five minutes."""
        raise NotImplementedError

    @property
    def line_is_full(self) -> bool:
        """Whether another picture of the body has to wait; what counts seconds does not."""
        raise NotImplementedError

    def asked_before(self) -> None:
        """A page that waited for an answer when the line was cut waits for it again."""
        raise NotImplementedError

    # --- beginning --------------------------------------------------------------------------

    def read(self) -> Opened:
        """The session, or why there is none."""
        return sit_down(
            self.bundle,
            self._names,
            resume=self._resume,
            take_over=self._take_over,
            guides=True,
        )

    def sit(self, sitting: Sitting) -> None:
        """Begin with this session, or go on with it."""
        self.sitting = sitting
        self._keeper = Keeper(sitting.runner)
        self._offers = Offers(sitting.runner)
        if self._owner is None:
            self._owner = self.set_interval(OWNER_S, self.still_ours)
        self.keep()
        if self.state.stage is Stage.ASKING:
            self._begin_questions()
        self._at_card()
        if self.state.stage is Stage.ENDED:
            self.finish()
        self.draw_now()
        if sitting.goes_on:
            self.asked_before()

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

    def poll(self) -> None:
        """Look, where somebody sees it and the line has room for what is another."""
        left = self._second_at - self.monotonic
        if not self.lumbarjack.seen:
            self._look_in(AGAIN_S)
        elif left > 0 and self.line_is_full:
            self._look_in(to_next(left, self._every))
        else:
            self._look()

    def on_unread(self, _message: Unread) -> None:
        """The terminal shows nothing any more: what runs stands where it was seen last."""
        if self.sitting is not None and self.state.running and self.state.watch is None:
            self.send(e.Gap(seconds=0))

    def on_read_again(self, message: ReadAgain) -> None:
        """Only now it is known for how long nothing was shown."""
        if self.sitting is not None and self.state.why_paused is Why.GAP:
            self.send(e.Gap(seconds=message.seconds))

    def _look(self) -> None:
        effects = self.runner.step(e.Look())
        if effects or self.runner.due_to_keep:
            self.keep()
        self._follow(effects, timed=True)
        self.draw_now()

    def send(self, event: e.Event) -> None:
        """Let the machine take an event, and show what it made of it."""
        if self.sitting is None or self.state.stage is Stage.ENDED:
            return  # it goes on in another window, or is over
        if isinstance(event, e.Stop):
            self.before_stop = self.runner.before_stop()
        effects = self.runner.step(event)
        self.keep()
        self._follow(effects, timed=False)
        self.draw_now()

    def tick(self, view: View | None = None) -> None:
        """Let the clock be looked at as long as something runs that is seen; `view` is this instant
        as it was drawn, None where nobody sees it."""
        due = None if view is None or not self.on_top else self._next_look(view)
        if due is None:
            self._look_in(None)
            return
        self._second_at = self.monotonic + due.second
        self._every = due.every
        self._look_in(due.look)

    def _look_in(self, seconds: float | None) -> None:
        if self._shot is not None:
            self._shot.stop()
        late = AFTER_S + (seconds or 0.0)
        self._shot = None if seconds is None else self.set_interval(late, self.poll)

    def _next_look(self, view: View) -> Due | None:
        motion = self.bundle.settings.motion
        asking = self.questions is not None and view.stage is Stage.ASKING
        rest = self.questions.left(self.monotonic) if asking and self.questions else 0.0
        return next_look(view, motion, rest)

    @property
    def monotonic(self) -> float:
        """Seconds of the injected clock."""
        return self.bundle.clock.monotonic()

    # --- what follows -----------------------------------------------------------------------

    def _follow(self, effects: tuple[Effect, ...], *, timed: bool) -> None:
        if timed:
            self.signs.change(effects, self.bundle.settings.sound)
        for effect in effects:
            match effect:
                case SetUp():
                    self.note = ""
                    self._at_card()
                case PhaseBegan():
                    self.note = ""
                case PainLogged(nrs=nrs):
                    self.note = f"Pain {nrs}, noted"
                case AskAfter():
                    self._begin_questions()
                case AskStill() | GapPaused():
                    self.came_by_itself()
                case Outward():
                    self.moved_outward()
                case Ended():
                    self.finish()

    def _begin_questions(self) -> None:
        state = self.state
        last = state.current + 1 == len(state.slots)
        self.note = ""
        self.questions = Questions.after(
            state.slot, last=last, at=self.monotonic, asks_zone=state.asks_zone
        )

    def _at_card(self) -> None:
        """What was accepted earlier holds here too; and find out what is known of this one."""
        state = self.state
        if state.stage is not Stage.READY:
            return
        item, runner = state.slot.item, self.runner
        self.ahead = NOTHING_AHEAD
        accepted = self.offers.eased_before(item)
        if accepted is not None and accepted.action is not Action.SWAP_DIRECTION:
            self.apart(lambda: runner.eased(item, accepted), partial(self.instead, item))
            return
        self.apart(lambda: look_ahead(runner, item), partial(self._found, item))

    def _found(self, of: SessionItem, ahead: Ahead) -> None:
        if self.sitting is None or self.state.slot.item != of:
            return
        self.ahead = ahead
        if self.state.stage is not Stage.READY:
            return
        if ahead.held_back is None:
            self.send(e.Next())
        elif ahead.held_back != of:
            self.send(e.Swap(item=ahead.held_back))
        if ahead.why_held:
            self.say(ahead.why_held)
        self.draw_now()

    def instead(self, of: SessionItem, item: SessionItem) -> None:
        """Do the rest of this exercise as `item`, where `of` is still the one in hand."""
        if self.sitting is not None and self.state.slot.item.exercise.id == of.exercise.id:
            self.send(e.Easier(item=item))

    def _ring(self) -> None:
        self.app.bell()

    def _to_terminal(self, data: str) -> None:
        driver = self.app._driver  # as App.bell: Textual has no door of its own for a title
        if driver is not None and not self.app.is_headless:
            driver.write(data)

    def begin_with(
        self, names: tuple[str, ...], *, resume: bool = False, take_over: bool = False
    ) -> None:
        """Begin these in place of a session that is not begun; with `resume` go on with one that
        was cut off, with `take_over` also with one that runs in another process."""
        self._names, self._resume, self._take_over = names, resume, take_over
        self.give_up()
        self.reread()

    def give_up(self) -> None:
        """Keep nothing of this session from now on."""
        self.tick()
        self.sitting = self.page = self._keeper = self.questions = None

    def throw_away(self, then: Callable[[Checkpoint], None]) -> None:
        """Forget the session; `then` gets it as it stood."""
        kept = self.runner.kept()
        self._keeper = None
        self.tick()
        self.apart(lambda: throw_away(self.bundle), lambda _: then(kept))

    def on_unmount(self) -> None:
        """What is not yet on disk is written before the app is gone; no sign is left behind."""
        self.signs.still()
        self.window_title.give_back()
        self.keep_now()

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
