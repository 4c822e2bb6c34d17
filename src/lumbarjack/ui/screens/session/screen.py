"""The session on the screen: the set-up, the phases, the questions, and their keys."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from textual import events, on
from textual.app import ComposeResult
from textual.timer import Timer

from lumbarjack.core.models.pain import Zone
from lumbarjack.core.models.sessions import SessionRecord
from lumbarjack.core.session import events as e
from lumbarjack.core.session.phases import STEP_S
from lumbarjack.core.session.state import SessionItem, Stage, Why
from lumbarjack.core.session.words import where
from lumbarjack.services.offers import Offer
from lumbarjack.services.sitting import MayNotGoOn, Sitting
from lumbarjack.ui.commands.command import DIGITS, Command, bindings
from lumbarjack.ui.commands.session import SESSION
from lumbarjack.ui.screens.session import keys
from lumbarjack.ui.screens.session.ask import EFFORTS
from lumbarjack.ui.screens.session.cut_off import CutOffScreen
from lumbarjack.ui.screens.session.easier import Choice, EasierScreen
from lumbarjack.ui.screens.session.end import EndScreen
from lumbarjack.ui.screens.session.shown import PLACES, ShownScreen
from lumbarjack.ui.screens.today.instructions import InstructionsScreen

TEN_WAIT_S = 1.5
"""How long a 1 waits for the 0 that makes it ten, where a lone 1 is an answer too."""


class SessionScreen(ShownScreen):
    """Today's exercises, or the named ones, guided; one that was cut off goes on."""

    KEYS = SESSION
    BINDINGS = bindings(SESSION)
    CSS_PATH = "session.tcss"

    _one: Timer | None = None
    _saved: SessionRecord | None = None

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
        self.draw_now()

    def _settled(self, said: str | None) -> None:
        """What was cut off is settled: begin today's; or it is left as it is."""
        if said is None:
            self.dismiss(None)

    def ended(self, record: SessionRecord) -> None:
        """Everything is saved: show what it came to, once this page is in view."""
        self._saved = record
        if self.is_current:
            self._show_the_end(record)

    def reread(self) -> None:
        """In view again: what came to its end meanwhile is shown."""
        if self._saved is not None:
            self._show_the_end(self._saved)
        else:
            super().reread()

    def _show_the_end(self, record: SessionRecord) -> None:
        if self.locked:
            self.dismiss(None)
            self.lumbarjack.go("emergency")
        else:
            self.app.switch_screen(EndScreen(self.bundle, record))

    # --- going on ---------------------------------------------------------------------------

    def do_go_on(self) -> None:
        """Begin, go on, or answer with what the last row says."""
        if self.sitting is None:
            self.do_back()
            return
        match self.state.stage:
            case Stage.READY:
                self.send(e.Begin())
            case Stage.ASKING:
                self._enter_answers()
            case Stage.ENDED:
                self.finish()
            case Stage.WORKING:
                again = self.state.why_paused is Why.GAP
                self.send(e.Again() if again else self._on())

    def _on(self) -> e.Event:
        return e.Count() if self.state.held is None else e.Resume()

    def do_pause(self) -> None:
        """Stand still, go on, or count one."""
        if self.state.held is not None or self.counts:
            self.send(self._on())
        else:
            self.send(e.Pause())

    def do_next(self) -> None:
        """On to the next exercise; after a gap on with this one."""
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
        """Stop, and save what was done."""
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

    # --- pain -------------------------------------------------------------------------------

    @on(events.Key)
    def settle_on_other_keys(self, event: events.Key) -> None:
        """Any key but a digit settles a 1 that waits for its 0."""
        if event.key not in DIGITS:
            self._settle_one()
            if self.questions is not None and self.questions.one:
                self.questions = self.questions.told_peak(self.questions.peak)

    def do_digit(self, number: int) -> None:
        """A pain number, an effort, or a place."""
        if self.placing:
            self._place(number)
        elif self.state.stage is Stage.ASKING:
            self._digit_answers(number)
        elif self._one is not None and number == 0:
            self._forget_one()
            self._pain(10)
        else:
            self._settle_one()
            if number == 1:
                self._one = self.set_timer(TEN_WAIT_S, self._settle_one)
                self.note = "Pain 1"
                self.draw_now()
            else:
                self._pain(number)

    def _settle_one(self) -> None:
        if self._one is not None:
            self._forget_one()
            self._pain(1)

    def _forget_one(self) -> None:
        if self._one is not None:
            self._one.stop()
            self._one = None

    def _pain(self, nrs: int) -> None:
        state = self.state
        during = state.stage is not Stage.READY or state.slot.begun
        self.send(e.Pain(nrs=nrs))
        if state.stage is Stage.READY:
            self.say(f"Pain {nrs}, noted.")
        if during:
            state, offers = self.state, self.offers
            self.apart(lambda: offers.due(state, nrs), self._offer)

    def _offer(self, offer: Offer | None) -> None:
        """Stand still, and let the person decide."""
        if offer is None or self.state.stage is Stage.ENDED:
            return
        was_running = self.state.running
        if was_running:
            self.send(e.Pause())
        view = self.runner.view()
        self.app.push_screen(
            EasierScreen(self.bundle, self.runner, offer, view),
            partial(self._chosen, offer, was_running),
        )

    def _chosen(self, offer: Offer, was_running: bool, choice: Choice | None) -> None:
        if choice is None:
            return
        asking = self.state.stage is Stage.ASKING
        match choice.choice:
            case "accept":
                self.offers.accept(offer)
                if not asking:
                    self.send(e.Easier(item=offer.instead))
            case "keep" if was_running:
                self.send(e.Resume())
            case "skip" if not asking:
                self.send(e.Next())
            case "stop":
                self.send(e.Stop())
        self.say(choice.said)

    def do_zone(self) -> None:
        """Ask where the pain is that was said last."""
        self.placing = True
        self.draw_now()
        if self.state.stage is Stage.READY:
            self.say("   ".join(("Where is it?", *PLACES)))

    def _place(self, number: int) -> None:
        zones = list(Zone)
        if not 0 < number < len(zones):
            self.say("1 to 5 is a place; Esc leaves it open.")
            return
        self.placing = False
        self.send(e.Where(zone=zones[number]))
        self.say(f"Noted: {zones[number].words}.")

    # --- the questions ----------------------------------------------------------------------

    def _enter_answers(self) -> None:
        questions = self.questions
        if questions is None:
            return
        if questions.asked_peak:
            self._effort(2)
        else:
            self.questions = questions.told_peak(questions.usual)
            self.draw_now()

    def _digit_answers(self, number: int) -> None:
        questions = self.questions
        if questions is None:
            return
        if not questions.asked_peak:
            self._peak(number, one=number == 1)
        elif questions.one and number == 0:
            self._peak(10)
        elif number in EFFORTS:
            self._effort(number)
        else:
            self.say("1 easy, 2 right, 3 hard; Enter is right.")

    def _peak(self, nrs: int, *, one: bool = False) -> None:
        questions = self.questions
        if questions is None:
            return
        self.questions = questions.told_peak(nrs, one=one)
        self.draw_now()
        if questions.usual is None or nrs > questions.usual:
            state, offers = self.state, self.offers
            self.asking_rules = True
            self.apart(lambda: offers.due(state, nrs), partial(self._offer_after, nrs))

    def _offer_after(self, nrs: int, offer: Offer | None) -> None:
        self.asking_rules = False
        if offer is not None and self.state.stage is Stage.ASKING:
            self.send(e.Pain(nrs=nrs))
            self._offer(offer)
        self._answer()

    def _effort(self, number: int) -> None:
        if self.questions is not None:
            self.questions = self.questions.told_effort(EFFORTS[number])
            self._answer()

    def _answer(self) -> None:
        """Both are answered, and the rules have looked at the first: on to the next exercise."""
        questions = self.questions
        if questions is None or questions.effort is None or self.asking_rules:
            return
        self.questions = None
        self.send(e.Answer(peak=questions.peak, effort=questions.effort))

    # --- the rest ---------------------------------------------------------------------------

    def do_instructions(self) -> None:
        """How it is done, and what to take care of."""
        item = self.state.slot.item
        self.app.push_screen(InstructionsScreen(self.bundle, item.exercise, item.dose))

    def do_sound(self) -> None:
        """The sign at a change, on or off."""
        usual = self.bundle.settings.sound
        wanted = "bell" if usual == "off" else usual
        self.sound = wanted if self.sound == "off" else "off"
        said = {"off": "off", "bell": "a bell", "flash": "a line that lights up"}[self.sound]
        self.say(f"At each change: {said}.")

    def do_back(self) -> None:
        """Back where there is no session; out of the question for a place."""
        if self.placing:
            self.placing = False
            self.draw_now()
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
