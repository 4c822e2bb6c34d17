"""What a person says of an exercise: pain while it lasts, where it is, and how it was after it."""

from __future__ import annotations

from functools import partial
from time import monotonic

from textual import events, on
from textual.timer import Timer

from lumbarjack.core.models.pain import Zone
from lumbarjack.core.session import events as e
from lumbarjack.core.session.guard import GUARD_S, takes_answer
from lumbarjack.core.session.questions import EFFORT_WORDS, EFFORTS, Questions
from lumbarjack.core.session.state import Stage, Why
from lumbarjack.services.offers import Offer
from lumbarjack.ui.commands.command import DIGITS
from lumbarjack.ui.screens.session.easier import TOO_SOON, Choice, EasierScreen
from lumbarjack.ui.screens.session.shown import ShownScreen

ZONES = tuple(Zone)

TEN_WAIT_S = 1.5
"""How long a 1 waits for the 0 that makes it ten, where a lone 1 is an answer too."""


ANSWERS = frozenset(
    {"go_on", "pause", "next", "previous", "easier", "no_floor", "still_there", "stop"}
)
"""What answers a question that came by itself."""


class TellingScreen(ShownScreen):
    """Digits, places and answers, and the page that a high number leads to."""

    _one: Timer | None = None
    _seen_at: float | None = 0.0
    """When the question that came by itself was seen first; None while it was not."""

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
        if self.state.placing:
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
        self.send(e.Pain(nrs=nrs))
        state, offers = self.state, self.offers
        if state.stage is Stage.READY:
            self.say(f"Pain {nrs}, noted.")
        self.apart(lambda: offers.due(state, nrs), self._offer)

    def _offer(self, offer: Offer | None) -> None:
        """Stand still, and let the person decide."""
        if offer is None or self.sitting is None or self.state.stage is Stage.ENDED:
            return
        was_running = self.state.running
        if was_running:
            self.send(e.Pause())
        self.keep()
        view = self.runner.view()
        self.app.push_screen(
            EasierScreen(self.bundle, self.runner, offer, view),
            partial(self._chosen, offer, was_running),
        )

    def _chosen(self, offer: Offer, was_running: bool, choice: Choice | None) -> None:
        if choice is None or self.sitting is None:
            return
        if choice.choice in ("accept", "other"):
            self.offers.accept(offer)
        event = self.offers.event(offer, choice.choice)
        if event is None and choice.choice == "keep" and was_running:
            event = e.Resume()
        if event is not None:
            self.send(event)
        self.keep()
        self.say(choice.said)

    def moved_outward(self) -> None:
        """Still there after five minutes (R2): the other direction, or positions that are still."""
        state, offers = self.state, self.offers
        self.apart(lambda: offers.outward(state), self._offer)

    def asked_before(self) -> None:
        """After a cut line: the page that waited, where one did."""
        self.apart(self.offers.waiting, self._offer)

    def do_zone(self) -> None:
        """Ask where the pain is that was said last."""
        self.send(e.AskWhere())

    def _place(self, number: int) -> None:
        if not 0 < number < len(ZONES):
            self.say("1 to 5 is a place; Esc leaves it open.")
            return
        self.send(e.Where(zone=ZONES[number]))
        if self.state.watch is None:
            self.say(f"Noted: {ZONES[number].words}.")

    def came_by_itself(self) -> None:
        """A key that was on its way, or typed while nothing ran, does not answer it."""
        self._seen_at = None
        self.call_after_refresh(self._was_seen)

    def _was_seen(self) -> None:
        if self.lumbarjack.seen:
            self._seen_at = monotonic()
        else:
            self.set_timer(GUARD_S, self._was_seen)

    def action_run(self, id: str) -> None:
        """Do a command; after what nobody saw the key meets what stands there now."""
        if self.sitting is not None:
            self.poll()
        if self.sitting is not None and self._too_soon(id):
            self.say(TOO_SOON)
        else:
            super().action_run(id)

    def _too_soon(self, id: str) -> bool:
        asked = self.state.why_paused in (Why.GAP, Why.STILL)
        return asked and id in ANSWERS and not takes_answer(self._seen_at, monotonic())

    def do_still_there(self) -> None:
        """Pain that moved outward is still there."""
        self._still(there=True)

    def gone(self) -> None:
        """Pain that moved outward is back where it was."""
        self._still(there=False)

    def _still(self, *, there: bool) -> None:
        self.send(e.Still(there=there))
        if not there:
            self.say("Noted: it is back where it was.")

    # --- the questions ----------------------------------------------------------------------

    def answer_with_enter(self) -> None:
        """Enter gives the usual answer to the question at hand."""
        questions = self.questions
        if questions is None:
            return
        match questions.asked:
            case "peak":
                self._told(questions.told_peak(questions.usual))
            case "zone":
                self._told(questions.told_zone(None))
            case "effort":
                self._effort(2)

    def _told(self, questions: Questions) -> None:
        self.questions = questions
        self.draw_now()

    def _digit_answers(self, number: int) -> None:
        questions = self.questions
        if questions is None:
            return
        if questions.asked == "peak":
            self._peak(number, one=number == 1)
        elif questions.one and number == 0:
            self._peak(10)
        elif questions.asked == "zone":
            self._told_zone(questions, number)
        elif number in EFFORTS:
            self._effort(number)
        else:
            self.say(EFFORT_WORDS)

    def _told_zone(self, questions: Questions, number: int) -> None:
        if number < len(ZONES):
            self._told(questions.told_zone(ZONES[number]))
        else:
            self.say("0 to 5 is a place; Enter is as before.")

    def _peak(self, nrs: int, *, one: bool = False) -> None:
        questions = self.questions
        if questions is None:
            return
        self._told(questions.told_peak(nrs, one=one))
        if questions.higher(nrs):
            state, offers = self.state, self.offers
            self.asking_rules = True
            self.apart(lambda: offers.due(state, nrs), partial(self._offer_after, nrs))

    def _offer_after(self, nrs: int, offer: Offer | None) -> None:
        self.asking_rules = False
        if self.sitting is None:
            return
        if offer is not None and self.state.stage is Stage.ASKING:
            self.send(e.Pain(nrs=nrs))
            self._offer(offer)
        self._answer()

    def _effort(self, number: int) -> None:
        if self.questions is not None:
            self.questions = self.questions.told_effort(EFFORTS[number])
            self._answer()

    def keep_answers(self) -> None:
        """Keep what was answered so far, where the questions are left in their middle."""
        questions = self.questions
        if questions is not None and questions.begun and self.state.stage is Stage.ASKING:
            self.questions = None
            self.send(questions.answer)

    def _answer(self) -> None:
        """All is answered, and the rules have looked at the first: on to the next exercise."""
        questions = self.questions
        if questions is None or questions.effort is None or self.asking_rules:
            return
        self.questions = None
        self.send(questions.answer)
