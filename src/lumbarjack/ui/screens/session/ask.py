"""The questions after an exercise, while the rest runs and the next body is in view."""

from __future__ import annotations

from math import ceil

from lumbarjack.core.models.exercise import Sides
from lumbarjack.core.models.pain import Side
from lumbarjack.core.session.bar import NEARLY_S, Piece
from lumbarjack.core.session.questions import Questions, question_words
from lumbarjack.core.session.state import SessionItem
from lumbarjack.core.session.view import View
from lumbarjack.core.session.words import PLACES, side_words
from lumbarjack.ui.lines import ACCENT, MUTED, STRONG, TEXT
from lumbarjack.ui.screens.session.card import dose_words
from lumbarjack.ui.screens.session.scene import Scene

SCALE = "0 none, 10 the worst."

PLACES_SHORT = "  ".join(PLACES)


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
    text = question_words(questions, "" if view.exercise is None else view.exercise.name)
    return text.replace("easy, right or hard", "1 easy, 2 right or 3 hard") if tiny else text
