"""How an exercise is done: steps, cues, breath, where it is felt, care, stop, why."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from lumbarjack.core.catalogue.page import Part, exercise_page
from lumbarjack.core.models.dose import Dose
from lumbarjack.core.models.exercise import Exercise
from lumbarjack.services.bundle import Bundle
from lumbarjack.ui.commands.command import bindings
from lumbarjack.ui.commands.today import INSTRUCTIONS_PAGE
from lumbarjack.ui.lines import MUTED, STRONG, TEXT, Lines, paragraph, parted, wrapped
from lumbarjack.ui.screens.reading import ReadingScreen
from lumbarjack.ui.widgets.header import page_header

COLUMN = 9
SHORT = {"You should feel it:": "Felt"}


class InstructionsScreen(ReadingScreen[None, None]):
    """One exercise, with the dose in force."""

    KEYS = INSTRUCTIONS_PAGE
    BINDINGS = bindings(INSTRUCTIONS_PAGE)

    def __init__(self, bundle: Bundle, exercise: Exercise, dose: Dose) -> None:
        super().__init__(bundle)
        self._exercise = exercise
        self._page = exercise_page(bundle.catalogue, exercise, dose)

    def read(self) -> None:
        """The exercise was handed in."""

    def header(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        """The exercise's name."""
        return page_header(self._exercise.name, self.date_words, width)

    def text(self, width: int) -> Lines:
        """The page in the order of doing it."""
        page = self._page
        steps = [part for part in page.how if not part.label.endswith(":")]
        felt = [part for part in page.how if part.label.endswith(":")]
        dose = f"{page.dose[:1].upper()}{page.dose[1:]}"
        return parted(
            [
                paragraph(dose, width, STRONG),
                [line for part in steps for line in _step(part, width)],
                *(_group(parts, width) for parts in (felt, page.care, page.why)),
                _group((page.sources,), width),
            ]
        )


def _step(part: Part, width: int) -> Lines:
    lines = wrapped(part.text, width - 3)
    return [
        Content.assemble(((part.label if n == 0 else "").ljust(3), MUTED), (line, TEXT))
        for n, line in enumerate(lines)
    ]


def _group(parts: Sequence[Part], width: int) -> Lines:
    """Labelled texts below each other; a label that comes again is said once."""
    lines: Lines = []
    before = ""
    for part in parts:
        label = SHORT.get(part.label, part.label.rstrip(":"))
        shown = "" if label == before else label
        before = label
        lines += [
            Content.assemble(((shown if n == 0 else "").ljust(COLUMN), MUTED), (line, TEXT))
            for n, line in enumerate(wrapped(part.text, width - COLUMN))
        ]
    return lines
