"""The questions after an exercise, while the rest runs and the next body is in view."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil

from lumbarjack.core.session.bar import NEARLY_S, Piece
from lumbarjack.core.session.script import rest_after
from lumbarjack.core.session.slots import status
from lumbarjack.core.session.state import Effort, SessionItem, Slot
from lumbarjack.core.session.view import View
from lumbarjack.ui.lines import ACCENT, MUTED, STRONG, TEXT
from lumbarjack.ui.screens.session.card import dose_words
from lumbarjack.ui.screens.session.scene import Scene

EFFORTS: dict[int, Effort] = {1: "easy", 2: "right", 3: "hard"}


SCALE = "0 none, 10 the worst."


@dataclass(frozen=True)
class Questions:
    """What was answered so far.

    `usual` is what Enter answers to the first question (None: leave it open), `before` the pain
    known before the exercise, `done` whether all of it was done. `peak` is what was answered,
    `one` that a 1 was typed just now, which a 0 would make ten. The rest began at `began` and
    takes `rest_s`; 0 where nothing comes after it.
    """

    usual: int | None
    began: float
    rest_s: float
    before: int | None = None
    done: bool = True
    asked_peak: bool = False
    peak: int | None = None
    one: bool = False
    effort: Effort | None = None

    @classmethod
    def after(cls, slot: Slot, *, last: bool, at: float) -> Questions:
        """The questions of an exercise that is over now."""
        known = [n for n in (slot.before, slot.peak) if n is not None]
        rest = 0 if last else rest_after(slot.item.dose)
        usual = max(known, default=None)
        done = status(slot) == "done"
        return cls(usual=usual, began=at, rest_s=rest, before=slot.before, done=done)

    def told_peak(self, peak: int | None, *, one: bool = False) -> Questions:
        """With the worst pain answered."""
        return replace(self, asked_peak=True, peak=peak, one=one)

    def told_effort(self, effort: Effort) -> Questions:
        """With the effort answered."""
        return replace(self, effort=effort, one=False)

    def longer(self, seconds: int, at: float) -> Questions:
        """With a longer or shorter rest."""
        return replace(self, rest_s=max(at - self.began, self.rest_s + seconds))

    def left(self, at: float) -> float:
        """Seconds of rest to go."""
        return max(0.0, self.rest_s - (at - self.began))


def ask_scene(
    view: View, questions: Questions, coming: SessionItem | None, place: str, at: float
) -> Scene:
    """The scene: the rest, the next exercise and how to get into place, the question at hand."""
    left = questions.left(at)
    return Scene(
        word=_word(coming, left),
        digits=(str(ceil(left - NEARLY_S)) if left else "", TEXT),
        pieces=_pieces(questions, left) if coming is not None else (),
        count=_next(coming),
        cues=((_question(view, questions), STRONG), (place or SCALE, TEXT if place else MUTED)),
        aside="" if questions.before is None else f"Before  {questions.before}",
    )


def _word(coming: SessionItem | None, left: float) -> tuple[str, str]:
    if coming is None:
        return "Done", ACCENT
    return ("Rest" if left else "Ready"), ACCENT


def _pieces(questions: Questions, left: float) -> tuple[Piece, ...]:
    whole = max(1, round(questions.rest_s))
    return (Piece(whole, min(whole, int(questions.rest_s - left + NEARLY_S))),)


def _next(coming: SessionItem | None) -> tuple[tuple[str, str], ...]:
    if coming is None:
        return (("That was the last one.", STRONG),)
    lines = dose_words(coming)
    return ((f"Next: {coming.exercise.name}", STRONG), *((line, TEXT) for line in lines))


def _question(view: View, questions: Questions) -> str:
    if questions.asked_peak:
        said = "not said" if questions.peak is None else str(questions.peak)
        return f"Worst pain in it: {said}. Was it easy, right or hard?"
    name = "" if view.exercise is None else view.exercise.name
    if questions.done:
        return f"{name} is done. How bad was the worst pain in it?"
    return f"How bad was the worst pain in {name}?"


def enter_words(questions: Questions) -> str:
    """What Enter does now, for the footer."""
    if questions.asked_peak:
        return "right"
    return "leave it open" if questions.usual is None else f"no more than {questions.usual}"
