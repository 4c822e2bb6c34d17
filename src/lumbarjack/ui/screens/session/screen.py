"""The session on the screen: the set-up, the phases, the questions, and their keys."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from textual.app import ComposeResult

from lumbarjack.core.models.sessions import SessionRecord
from lumbarjack.core.session import events as e
from lumbarjack.core.session.phases import STEP_S
from lumbarjack.core.session.state import SessionItem, Stage, Why
from lumbarjack.core.session.words import where
from lumbarjack.services.checkpoint import Checkpoint
from lumbarjack.services.lineup import SHORT
from lumbarjack.services.safety import Answered
from lumbarjack.services.sitting import Closed, Elsewhere, MayNotGoOn, Sitting
from lumbarjack.ui.commands.command import Command, bindings
from lumbarjack.ui.commands.session import SESSION
from lumbarjack.ui.screens.base import PageScreen
from lumbarjack.ui.screens.gate.signs import SignsScreen
from lumbarjack.ui.screens.session import keys
from lumbarjack.ui.screens.session.choices import change_look, change_sound
from lumbarjack.ui.screens.session.cut_off import CutOffScreen
from lumbarjack.ui.screens.session.easier import EasierScreen
from lumbarjack.ui.screens.session.end import EndScreen
from lumbarjack.ui.screens.session.felt import HowScreen
from lumbarjack.ui.screens.session.look import LookScreen
from lumbarjack.ui.screens.session.telling import TellingScreen
from lumbarjack.ui.screens.session.thrown import ThrownScreen

NOTHING_DONE = "Nothing was done, so nothing is saved."


class SessionScreen(TellingScreen):
    """Today's exercises, or the named ones, guided; one that was cut off goes on."""

    KEYS = SESSION
    BINDINGS = bindings(SESSION)
    CSS_PATH = "session.tcss"

    _saved: SessionRecord | None = None
    _over = False
    _taken = False

    def show(self) -> None:
        """Begin with what was read."""
        match self.page:
            case Sitting() if self.sitting is None:
                self.sit(self.page)
                said = " ".join(self.page.told)
                if said:
                    self.call_after_refresh(self.say, said)
            case MayNotGoOn():
                self.app.push_screen(CutOffScreen(self.bundle, self.page), self._settled)
            case Closed(list_open=True):
                self.app.push_screen(SignsScreen(self.bundle, why="opened"), self._list_answered)
        self.draw_now()

    def _settled(self, said: str | None) -> None:
        """What was cut off is settled: begin today's; or it is left as it is."""
        if said is None:
            self.dismiss(None)

    def _list_answered(self, answered: Answered | None) -> None:
        """Answered, it is read again how it begins; left, no session begins."""
        if answered is None:
            self.dismiss(None)

    def ended(self, record: SessionRecord | None) -> None:
        """Everything is saved: show what it came to, once this page is in view."""
        self._saved, self._over = record, True
        if self.on_top:
            self._show_the_end()

    def reread(self) -> None:
        """In view again: what came to its end meanwhile is shown."""
        if self._over:
            self._show_the_end()
        elif self._taken:
            self.draw_now()
        else:
            super().reread()

    def _show_the_end(self) -> None:
        if self.locked:
            self.dismiss(None)
            self.lumbarjack.go("emergency")
        elif self._saved is None:
            self._leave_nothing()
        else:
            self.app.switch_screen(EndScreen(self.bundle, self._saved, self.before_stop))

    def _leave_nothing(self) -> None:
        below = self.app.screen_stack[-2]
        self.dismiss(None)
        if isinstance(below, PageScreen):
            below.tell(NOTHING_DONE)

    # --- going on ---------------------------------------------------------------------------

    def do_go_on(self) -> None:
        """Begin, go on, or answer with what the last row says."""
        if self.sitting is None:
            self._look_or_leave()
            return
        if self.state.placing:
            self.do_back()
            return
        match self.state.stage:
            case Stage.READY:
                self.send(e.Begin())
            case Stage.ASKING:
                self.answer_with_enter()
            case Stage.ENDED:
                self.finish()
            case Stage.WORKING if self.state.getting is not None:
                self.send(e.Begin())
            case Stage.WORKING:
                again = self.state.why_paused is Why.GAP
                self.send(e.Again() if again else self._on())

    def _look_or_leave(self) -> None:
        if isinstance(self.page, Elsewhere):
            self.app.push_screen(LookScreen(self.bundle), self._looked)
        else:
            self.do_back()

    def _looked(self, take_over: bool | None) -> None:
        if take_over:
            self.do_take_over()

    def do_take_over(self) -> None:
        """Go on here with a session that runs in another window."""
        self._taken = False
        self.begin_with((), resume=True, take_over=True)

    def taken_over(self, why: str) -> None:
        """Another window has it now; this one keeps nothing of it, and asks nothing about it."""
        self.give_up()
        self._taken = True
        if isinstance(self.app.screen, EasierScreen):
            self.app.screen.dismiss(None)
        self.page = Elsewhere("This session goes on elsewhere", (why,))
        self.say("")
        self.draw_now()

    def _on(self) -> e.Event:
        return e.Count() if self.state.held is None else e.Resume()

    def do_pause(self) -> None:
        """Stand still, go on, or count one."""
        if self.state.placing:
            self.do_back()
        elif self.state.held is not None or self.counts:
            self.send(self._on())
        else:
            self.send(e.Pause())

    def do_next(self) -> None:
        """On to the next exercise; after a gap on with this one; pain that moved out is gone."""
        if self.state.watch is not None and self.state.why_paused is not Why.OUTWARD:
            self.gone()
            return
        gap = self.state.why_paused is Why.GAP
        self.send(e.Resume() if gap else e.Next())

    def do_previous(self) -> None:
        """Back to the set-up, or the exercise before."""
        self.send(e.Back())

    def do_longer(self) -> None:
        """Five seconds more."""
        self._longer(STEP_S, e.Longer())

    def do_shorter(self) -> None:
        """Five seconds less."""
        self._longer(-STEP_S, e.Shorter())

    def _longer(self, seconds: int, event: e.Event) -> None:
        if self.questions is not None and self.state.stage is Stage.ASKING:
            self.questions = self.questions.longer(seconds, self.monotonic)
            self.draw_now()
        else:
            self.send(event)

    def do_stop(self) -> None:
        """Stop, and save what was done; what was answered so far with it."""
        self.keep_answers()
        self.send(e.Stop())

    def do_leave(self) -> None:
        """Leave; the session is kept."""
        if self.sitting is None or self.state.stage is Stage.ENDED:
            super().do_leave()
            return
        if self.state.running:
            self.send(e.Pause())
        self.app.exit(0, message=f"The session is kept. lumbarjack goes on at {where(self.state)}.")

    # --- something else instead -------------------------------------------------------------

    def do_easier(self) -> None:
        """The easier one, now."""
        item, runner = self.state.slot.item, self.runner
        self.apart(lambda: runner.easier(item), partial(self._do_easier, item))

    def _do_easier(self, of: SessionItem, item: SessionItem) -> None:
        self.instead(of, item)
        same = item.exercise.id == of.exercise.id
        self.say("Half of it, for today." if same else f"{item.exercise.name}, for today.")

    def do_no_floor(self) -> None:
        """The version without the floor."""
        item, runner = self.state.slot.item, self.runner
        self.apart(lambda: runner.no_floor(item), self._do_no_floor)

    def _do_no_floor(self, item: SessionItem | None) -> None:
        if item is None:
            self.say(keys.NO_OTHER)
        else:
            self.send(e.Swap(item=item))

    def do_learn(self) -> None:
        """One short set of what is to be learned first."""
        item = self.ahead.card.learn_first[0]
        self.send(e.LearnFirst(item=item))
        self.say(f"One short set of {item.exercise.name} first.")

    def do_short(self) -> None:
        """Five minutes of today's in place of all of it."""
        self.begin_with((SHORT,))

    def do_throw(self) -> None:
        """Forget a session that was cut off."""
        self.throw_away(self._thrown)

    def _thrown(self, kept: Checkpoint) -> None:
        self.app.push_screen(ThrownScreen(self.bundle, kept), self._brought_back)

    def _brought_back(self, back: bool | None) -> None:
        if back:
            self.begin_with((), resume=True)
        else:
            self.dismiss(None)

    # --- the rest ---------------------------------------------------------------------------

    def do_instructions(self) -> None:
        """How it is done, and what to take care of."""
        view = self.runner.view()
        self.app.push_screen(HowScreen(self.bundle, self.state.slot.item, view.side))

    def do_sound(self) -> None:
        """Another sign at a change, kept."""
        change_sound(self)

    def do_look(self) -> None:
        """Another look of the body, kept."""
        change_look(self)

    def do_back(self) -> None:
        """Back where there is no session; out of the question for a place."""
        if self.sitting is not None and self.state.placing:
            self.send(e.LeaveWhere())
        else:
            self.dismiss(None)

    # --- keys -------------------------------------------------------------------------------

    def footer(self) -> tuple[Command, ...]:
        """The keys of this moment."""
        return keys.footer(self)

    def footer_words(self) -> Mapping[str, str]:
        """What they do now."""
        return keys.words(self)

    def why_not(self, id: str) -> str | None:
        """What has no meaning at this moment."""
        return keys.why_not(self, id)

    def body(self) -> ComposeResult:
        """The blocks of all stages; the stage's class shows its own."""
        yield from self.parts()
