"""Where it should be felt, and what to change where it is felt elsewhere."""

from __future__ import annotations

from lumbarjack.core.catalogue.wording import cues
from lumbarjack.core.models.dose import Dose
from lumbarjack.core.models.exercise import Exercise
from lumbarjack.core.models.pain import Side
from lumbarjack.core.session.cues import felt_words
from lumbarjack.core.session.state import SessionItem
from lumbarjack.services.bundle import Bundle
from lumbarjack.ui.lines import STRONG, Lines, paragraph, parted
from lumbarjack.ui.screens.today.instructions import InstructionsScreen

IN_SHORT = "Felt elsewhere? Smaller and slower."
"""Our judgement, as is all of it: what a smaller range and less speed do, a person sees at once."""


def felt_line(exercise: Exercise, rep: int) -> str:
    """Where it should be felt; at every second repetition what to do where it is not."""
    return IN_SHORT if rep and rep % 2 == 0 else felt_words(exercise)


def correction(exercise: Exercise, dose: Dose, side: Side | None) -> str:
    """What to change, in two or three sentences."""
    minded = [cue.rstrip(".") for cue in cues(exercise, dose, side)]
    mind = f" Mind this: {'; '.join(_small(cue) for cue in minded)}." if minded else ""
    return (
        "Felt elsewhere? Make it smaller and slower, and begin again from the start position."
        f"{mind} Still elsewhere, or further down a leg: e is an easier one, n leaves it."
    )


def _small(text: str) -> str:
    return f"{text[:1].lower()}{text[1:]}"


class HowScreen(InstructionsScreen):
    """The page of `i` in a session: first where it should be felt, then all the rest."""

    def __init__(self, bundle: Bundle, item: SessionItem, side: Side | None) -> None:
        super().__init__(bundle, item.exercise, item.dose)
        self._item = item
        self._side = side

    def text(self, width: int) -> Lines:
        """Felt where, and the correction; then how it is done."""
        exercise, dose = self._item.exercise, self._item.dose
        felt = paragraph(f"Felt: {_small(exercise.felt).rstrip('.')}.", width, STRONG)
        mend = paragraph(correction(exercise, dose, self._side), width)
        return parted([[*felt, *mend], super().text(width)])
