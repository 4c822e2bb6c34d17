"""The questions after an exercise, while the rest runs and the next body is in view."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil
from typing import Literal

from lumbarjack.core.models.exercise import Sides
from lumbarjack.core.models.pain import Side, Zone
from lumbarjack.core.session.bar import NEARLY_S, Piece
from lumbarjack.core.session.script import rest_after
from lumbarjack.core.session.slots import status
from lumbarjack.core.session.state import Effort, SessionItem, Slot
from lumbarjack.core.session.view import View
from lumbarjack.core.session.words import side_words
from lumbarjack.ui.lines import ACCENT, MUTED, STRONG, TEXT
from lumbarjack.ui.screens.session.card import dose_words
from lumbarjack.ui.screens.session.scene import Scene

EFFORTS: dict[int, Effort] = {1: "easy", 2: "right", 3: "hard"}

Asked = Literal["peak", "zone", "effort"]

SCALE = "0 none, 10 the worst."

PLACES_SHORT = "  ".join(f"{n} {zone.words}" for n, zone in enumerate(Zone))


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
        known = [n for n in (slot.before, slot.peak) if n is not None]
        rest = 0 if last else rest_after(slot.item.dose)
        usual = max(known, default=None)
        done = status(slot) == "done"
        return cls(
            usual=usual,
            began=at,
            rest_s=rest,
            before=slot.before,
            done=done,
            asks_zone=asks_zone,
        )

    @property
    def asked(self) -> Asked:
        """The question at hand."""
        if not self.asked_peak:
            return "peak"
        return "zone" if self.asks_zone else "effort"

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

    def longer(self, seconds: int, at: float) -> Questions:
        """With a longer or shorter rest."""
        return replace(self, rest_s=max(at - self.began, self.rest_s + seconds))

    def left(self, at: float) -> float:
        """Seconds of rest to go."""
        return max(0.0, self.rest_s - (at - self.began))


def ask_scene(
    view: View,
    questions: Questions,
    coming: SessionItem | None,
    place: str,
    at: float,
    *,
    tiny: bool = False,
) -> Scene:
    """The scene: the rest, the next exercise and how to get into place, the question at hand.

    Where it is `tiny` the last row has no room for the keys that answer; the question names them.
    """
    left = questions.left(at)
    return Scene(
        word=_word(coming, left),
        digits=(str(ceil(left - NEARLY_S)) if left else "", TEXT),
        pieces=_pieces(questions, left) if coming is not None else (),
        count=_next(coming),
        cues=((_question(view, questions, tiny=tiny), STRONG), _below(questions, place)),
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
    first = coming.side if coming.exercise.sides is Sides.ONE_SIDE else Side.RIGHT
    two_sided = coming.exercise.two_sided or coming.side is not None
    side = side_words(coming.exercise, first) if two_sided else ""
    lines = (*dose_words(coming), *([side] if side else []))
    return ((f"Next: {coming.exercise.name}", STRONG), *((line, TEXT) for line in lines))


def _below(questions: Questions, place: str) -> tuple[str, str]:
    if questions.asked == "zone":
        return PLACES_SHORT, TEXT
    return (place, TEXT) if place else (SCALE, MUTED)


def _question(view: View, questions: Questions, *, tiny: bool) -> str:
    if questions.asked == "zone":
        return "Where is it now?"
    if questions.asked_peak:
        said = "not said" if questions.peak is None else str(questions.peak)
        effort = "1 easy, 2 right or 3 hard" if tiny else "easy, right or hard"
        return f"Worst pain in it: {said}. Was it {effort}?"
    name = "" if view.exercise is None else view.exercise.name
    if questions.done:
        return f"{name} is done. How bad was the worst pain in it?"
    return f"How bad was the worst pain in {name}?"


def enter_words(questions: Questions) -> str:
    """What Enter does now, for the footer."""
    match questions.asked:
        case "zone":
            return "as before"
        case "effort":
            return "right"
    return "leave it open" if questions.usual is None else f"no more than {questions.usual}"
