"""The questions round an exercise: how bad, how hard, where, and whether it is still there."""

from __future__ import annotations

import re
from collections.abc import Callable

from lumbarjack.cli.say import say
from lumbarjack.core.models.pain import Zone
from lumbarjack.core.session import events as e
from lumbarjack.core.session.questions import EFFORT_WORDS, EFFORTS, Questions, question_words
from lumbarjack.core.session.state import Effort, Stage
from lumbarjack.core.session.words import PLACES, in_the, watch_words
from lumbarjack.services.runner import Runner

STILL = "y still there, n gone or back where it was, s stop and save. A number logs pain."
"""The keys while pain that moved outward is waited for."""

WAS = "Where was it before this exercise? was none, was back, was buttock and so on says it."

PLACE = f"{', '.join(PLACES)}; Enter"
"""The places by number; what Enter does comes after it."""

ZONES = {zone.value: zone for zone in Zone}


class Asking:
    """Says the question at hand, and takes the lines that answer it; any other line is a key.

    `offer` looks at a pain number that is higher now.
    """

    def __init__(
        self, runner: Runner, send: Callable[[e.Event], None], offer: Callable[[int], None]
    ) -> None:
        self._runner = runner
        self._send = send
        self._offer = offer
        self._questions: Questions | None = None

    # --- after an exercise ------------------------------------------------------------------

    def follow(self) -> None:
        """Begin the questions once an exercise is over, and forget them once they are behind."""
        state = self._runner.state
        if state.stage is not Stage.ASKING:
            self._questions = None
        elif self._questions is None:
            self._questions = Questions.after(
                state.slot, last=True, at=0.0, asks_zone=state.asks_zone
            )
            self.again()

    def again(self) -> None:
        """Say the question at hand, where one is."""
        questions = self._questions
        if questions is None or self._runner.state.stage is not Stage.ASKING:
            return
        questions = self._questions = questions.told_pain(self._runner.state.slot)
        say(question_words(questions, self._runner.state.slot.item.exercise.name))
        match questions.asked:
            case "peak":
                say(f"0 to 10; Enter {questions.enter_words}.")
            case "zone":
                say(f"{PLACE} {questions.enter_words}.")
            case "effort":
                say(EFFORT_WORDS)

    def answered(self, line: str) -> bool:
        """Whether the line answers the question after the exercise; then the next one comes."""
        questions = self._questions
        if questions is None or self._runner.state.stage is not Stage.ASKING:
            return False
        match questions.asked:
            case "peak" if line == "" or re.fullmatch(r"10|\d", line):
                self._peak(questions, int(line) if line else questions.usual)
            case "zone" if (zone := _place(line)) or line == "":
                self._questions = questions.told_zone(zone)
                self.again()
            case "effort" if (effort := _effort(line)) is not None:
                self._questions = None
                self._send(questions.told_effort(effort).answer)
            case _ if line.isdigit():
                self.again()
            case _:
                return False
        return True

    def keep(self) -> None:
        """Keep what was answered so far, where the questions are left in their middle."""
        questions, self._questions = self._questions, None
        if questions is not None and questions.begun:
            self._send(questions.answer)

    def _peak(self, questions: Questions, peak: int | None) -> None:
        self._questions = questions.told_peak(peak)
        if peak is not None and questions.higher(peak):
            self._offer(peak)
        self.again()

    # --- the place --------------------------------------------------------------------------

    def where(self) -> None:
        """Ask where the pain is that was said last."""
        say(f"Where is it? {PLACE} leaves it open.")

    def placed(self, line: str) -> bool:
        """Whether the line says where it is, or leaves that open, where it is asked."""
        if not self._runner.state.placing:
            return False
        zone = _place(line)
        if zone is not None:
            self.is_at(zone)
        elif line == "":
            self._send(e.LeaveWhere())
        elif line.isdigit():
            self.where()
        else:
            return False
        return True

    def is_at(self, zone: Zone) -> None:
        """The pain that was said last is there."""
        say(f"Noted: {zone.words}.")
        self._send(e.Where(zone=zone))
        self.before()

    def before(self) -> None:
        """Where the pain was before this exercise, unless that is known: what moves outward is seen
        against it (R2). Nothing waits for the answer."""
        state = self._runner.state
        unknown = state.slot.zone_before is None and state.slot.zone not in (None, Zone.NONE)
        if state.in_exercise and unknown and state.watch is None:
            say(WAS)

    def was(self, zone: Zone) -> None:
        """It was there before; so it is seen now whether it moved outward."""
        self._send(e.WasAt(zone=zone))
        now = self._runner.state.slot.zone
        if now is not None:
            self._send(e.Where(zone=now))

    def watch(self) -> None:
        """Say that pain moved outward and what is asked in five minutes, or ask it now."""
        view = self._runner.view()
        if view.watch is None:
            return
        if view.asks_still:
            say(f"Five minutes are over. Is the pain still {in_the(view.watch.now)}?")
        else:
            say(watch_words(view.watch))
            say("Until then rest in a position that eases it; this exercise is left alone.")
        say(STILL)


def _place(line: str) -> Zone | None:
    """A place by its number or its word."""
    if line in ZONES:
        return ZONES[line]
    return tuple(Zone)[int(line)] if re.fullmatch(r"[0-5]", line) else None


def _effort(line: str) -> Effort | None:
    if line == "":
        return "right"
    return EFFORTS.get(int(line)) if re.fullmatch(r"\d", line) else None
