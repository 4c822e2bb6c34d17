"""One exercise on a page of its own: everything that is known of it, to read."""

from __future__ import annotations

from collections.abc import Mapping

from textual.app import ComposeResult

from lumbarjack.services.browse import Browse, Rung, browse
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.plan import add
from lumbarjack.ui.commands.catalogue import ADD, EXERCISE, TRY
from lumbarjack.ui.commands.command import Command, bindings
from lumbarjack.ui.commands.everywhere import BACK, CHOOSE, HELP
from lumbarjack.ui.lines import Lines
from lumbarjack.ui.screens.catalogue.whole import whole_lines
from lumbarjack.ui.screens.catalogue.words import add_refusal
from lumbarjack.ui.screens.reading import ReadingScreen
from lumbarjack.ui.widgets.figure_play import A_FEW, PlayingFigure
from lumbarjack.ui.widgets.header import page_header


class ExerciseScreen(ReadingScreen[None, Browse]):
    """How it goes, how much, for whom, and where that comes from."""

    KEYS = EXERCISE
    BINDINGS = bindings(EXERCISE)
    CSS_PATH = "exercise.tcss"

    def __init__(self, bundle: Bundle, exercise: str, page: Browse | None = None) -> None:
        super().__init__(bundle, page)
        self.exercise = exercise

    def body(self) -> ComposeResult:
        """The body, where there is no room for it beside the list, and the text."""
        yield PlayingFigure(id="figure", times=A_FEW)
        yield from super().body()

    def header(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        """The exercise's name."""
        rung = self._rung()
        return page_header("Exercise" if rung is None else rung.exercise.name, "", width)

    def footer(self) -> tuple[Command, ...]:
        """Add, try, back, read on."""
        return (ADD, TRY, BACK, CHOOSE, HELP)

    def footer_words(self) -> Mapping[str, str]:
        """The arrows move the text."""
        return {CHOOSE.id: "read on"}

    def why_not(self, id: str) -> str | None:
        """Why it cannot be added or tried."""
        rung = self._rung()
        if self.page is None or rung is None:
            return None
        if id == ADD.id:
            return add_refusal(rung, self.page)
        if id == TRY.id:
            return self.page.closed or rung.misfit or None
        return None

    def read(self) -> Browse:
        """The catalogue as this person sees it."""
        return browse(self.bundle)

    def show(self) -> None:
        """The body of this exercise."""
        rung = self._rung()
        self.query_one(PlayingFigure).exercise = None if rung is None else rung.exercise
        super().show()

    def text(self, width: int) -> Lines:
        """Everything about it."""
        rung = self._rung()
        if self.page is None or rung is None:
            return []
        return whole_lines(rung, self.page, width, self.glyphs)

    def _rung(self) -> Rung | None:
        if self.page is None:
            return None
        rungs = (r for ladder in self.page.ladders for r in ladder.rungs)
        return next((r for r in rungs if r.exercise.id == self.exercise), None)

    def do_add(self) -> None:
        """Add it to the plan."""
        self.save(lambda: add(self.bundle, self.exercise))

    def do_try_once(self) -> None:
        """Do it once."""
        self.lumbarjack.start_session((self.exercise,))
