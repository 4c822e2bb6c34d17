"""The questions after an exercise: how bad the worst pain was, where it is, how hard it was."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from lumbarjack.core.models.pain import Zone
from lumbarjack.core.session import events as e
from lumbarjack.core.session.script import rest_after
from lumbarjack.core.session.slots import status
from lumbarjack.core.session.state import Effort, Slot

EFFORTS: dict[int, Effort] = {1: "easy", 2: "right", 3: "hard"}

EFFORT_WORDS = "1 easy, 2 right, 3 hard; Enter is right."

Asked = Literal["peak", "zone", "effort"]


@dataclass(frozen=True)
class Questions:
    """What was answered so far.

    `usual` is what Enter answers to the first question (None: leave it open), `before` the pain
    known before the exercise, `done` whether all of it was done. `peak` and `zone` are what was
    answered, `one` that a 1 was typed just now, which a 0 would make ten. `asks_zone`: the place
    of the pain is asked too. The rest began at `began` and takes `rest_s`; 0 where nothing comes
    after it.
    """

    usual: int | None
    began: float
    rest_s: float
    before: int | None = None
    done: bool = True
    asked_peak: bool = False
    asks_zone: bool = False
    peak: int | None = None
    zone: Zone | None = None
    one: bool = False
    effort: Effort | None = None

    @classmethod
    def after(cls, slot: Slot, *, last: bool, at: float, asks_zone: bool = False) -> Questions:
        """The questions of an exercise that is over now."""
        return cls(
            usual=_usual(slot),
            began=at,
            rest_s=0 if last else rest_after(slot.item.dose),
            before=slot.before,
            done=status(slot) == "done",
            asks_zone=asks_zone,
        )

    @property
    def asked(self) -> Asked:
        """The question at hand."""
        if not self.asked_peak:
            return "peak"
        return "zone" if self.asks_zone else "effort"

    @property
    def enter_words(self) -> str:
        """What Enter answers to the question at hand."""
        match self.asked:
            case "zone":
                return "as before"
            case "effort":
                return "right"
        return "leave it open" if self.usual is None else f"no more than {self.usual}"

    @property
    def begun(self) -> bool:
        """Whether something was answered, which is kept where the rest is not."""
        return self.asked_peak and self.peak is not None

    @property
    def answer(self) -> e.Answer:
        """The answers, as the machine takes them."""
        return e.Answer(peak=self.peak, effort=self.effort, zone=self.zone)

    def higher(self, nrs: int | None) -> bool:
        """Whether a worst pain is above all that was said before, so that the rules look at it."""
        return nrs is not None and (self.usual is None or nrs > self.usual)

    def told_peak(self, peak: int | None, *, one: bool = False) -> Questions:
        """With the worst pain answered; where there was none, no place is asked."""
        asks = self.asks_zone and peak != 0
        return replace(self, asked_peak=True, peak=peak, one=one, asks_zone=asks)

    def told_zone(self, zone: Zone | None) -> Questions:
        """With the place answered; None is "as before"."""
        return replace(self, asks_zone=False, zone=zone, one=False)

    def told_effort(self, effort: Effort) -> Questions:
        """With the effort answered."""
        return replace(self, effort=effort, one=False)

    def told_pain(self, slot: Slot) -> Questions:
        """With what was said meanwhile of the pain in this exercise known, too."""
        return replace(self, usual=_usual(slot))

    def longer(self, seconds: int, at: float) -> Questions:
        """With a longer or shorter rest."""
        return replace(self, rest_s=max(at - self.began, self.rest_s + seconds))

    def left(self, at: float) -> float:
        """Seconds of rest to go."""
        return max(0.0, self.rest_s - (at - self.began))


def question_words(questions: Questions, exercise: str) -> str:
    """The question at hand after the exercise of that name."""
    match questions.asked:
        case "zone":
            return "Where is it now?"
        case "effort":
            said = "not said" if questions.peak is None else str(questions.peak)
            return f"Worst pain in it: {said}. Was it easy, right or hard?"
    if questions.done:
        return f"{exercise} is done. How bad was the worst pain in it?"
    return f"How bad was the worst pain in {exercise}?"


def _usual(slot: Slot) -> int | None:
    return max((n for n in (slot.before, slot.peak) if n is not None), default=None)
