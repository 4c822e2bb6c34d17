"""The catalogue: ladders on the left, the body and how it goes on the right."""

from __future__ import annotations

from collections.abc import Mapping

from textual import getters
from textual.app import ComposeResult
from textual.widgets import Input

from lumbarjack.core.models.exercise import Exercise
from lumbarjack.services.browse import Browse, Found, browse, narrowed
from lumbarjack.services.plan import add
from lumbarjack.ui.commands.catalogue import (
    ADD,
    CATALOGUE,
    CLEAR,
    FIND,
    MARK,
    PROGRAMME,
    TRY,
    WHOLE,
)
from lumbarjack.ui.commands.command import Command, bindings
from lumbarjack.ui.commands.everywhere import CHOOSE, HELP
from lumbarjack.ui.lines import MUTED, STRONG, Lines, paragraph
from lumbarjack.ui.screens.area import AreaScreen
from lumbarjack.ui.screens.catalogue.beside import exercise_lines, ladder_lines
from lumbarjack.ui.screens.catalogue.rows import (
    Row,
    first_key,
    ladder_key,
    list_lines,
    visible,
)
from lumbarjack.ui.screens.catalogue.words import add_refusal, hidden_lines
from lumbarjack.ui.widgets.drawn import Drawn
from lumbarjack.ui.widgets.figure_play import A_FEW, PlayingFigure

CHOOSE_ONE = "Choose an exercise: the right arrow opens the ladder."
NOTHING = "Nothing by that name. Try lying, chair, or hip."
SMALL = ("-narrow", "-tiny")


class CatalogueScreen(AreaScreen[Browse]):
    """Find an exercise, see it, know where one stands."""

    AREA = "catalogue"
    KEYS = CATALOGUE
    BINDINGS = bindings(CATALOGUE)
    CSS_PATH = "catalogue.tcss"

    field = getters.query_one("#find", Input)
    listed = getters.query_one("#list", Drawn)

    chosen = ""
    open_ladder: str | None = None
    found: Found | None = None
    marked: tuple[str, ...] = ()
    """What was marked for a list of one's own, in that order."""

    def body(self) -> ComposeResult:
        """The field, the list, the body, the text."""
        yield Drawn(self._slash, id="slash")
        yield Input(placeholder="find by name", id="find", compact=True)
        yield Drawn(self._list, id="list")
        yield PlayingFigure(id="figure", times=A_FEW)
        yield Drawn(self._beside, id="beside")

    def header_right(self) -> str:
        """How many exercises there are, or are found."""
        if self.page is None:
            return ""
        if self.marked:
            return f"{len(self.marked)} marked"
        if self.found is not None:
            return f"{len(self.found.ids)} of {self.page.total}"
        return f"{self.page.total} exercises"

    def footer(self) -> tuple[Command, ...]:
        """Add, try, choose, find, why."""
        if self.typing:
            return (TRY, CLEAR, CHOOSE)
        if self.marked:
            return (TRY, MARK, CLEAR, CHOOSE, FIND, HELP)
        return (ADD, TRY, CHOOSE, FIND, WHOLE, HELP)

    def footer_words(self) -> Mapping[str, str]:
        """Enter leaves the field, opens a ladder or, where there is no room beside, the page."""
        if self.typing:
            return {TRY.id: "keep the list", CLEAR.id: "leave the field"}
        if self.marked:
            return {TRY.id: f"do the {len(self.marked)}", CLEAR.id: "unmark all"}
        return {TRY.id: "open"} if self._opens else {}

    def why_not(self, id: str) -> str | None:
        """Why a command cannot work on the chosen row."""
        row = self._row()
        if self.page is None or id not in (ADD.id, TRY.id, MARK.id, PROGRAMME.id, WHOLE.id):
            return None
        if id == PROGRAMME.id or (id == TRY.id and self.marked):
            return self.page.closed or None
        if id == TRY.id and self._opens:
            return None
        if row is None or row.rung is None:
            return CHOOSE_ONE
        if id == ADD.id:
            return add_refusal(row.rung, self.page)
        if id in (TRY.id, MARK.id):
            return self.page.closed or row.rung.misfit or None
        return None

    def read(self) -> Browse:
        """The catalogue as this person sees it; the files are read here, in the worker."""
        return browse(self.bundle)

    def show(self) -> None:
        """The record changed: the same row stays chosen."""
        if self.page is not None and not self.chosen:
            self._choose(first_key(self.page))
        self._look_for(self.field.value)
        super().show()

    # --- what is chosen ---------------------------------------------------------------------

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows of the list."""
        if self.page is None:
            return ()
        return visible(self.page, self.open_ladder, self.found)

    def _row(self) -> Row | None:
        return next((row for row in self.rows if row.key == self.chosen), None)

    @property
    def _opens(self) -> bool:
        """Whether Enter opens something in place of starting."""
        row = self._row()
        if row is None or self.marked:
            return False
        return row.rung is None or self.layout_class in SMALL

    def _choose(self, key: str) -> None:
        """Choose a row; a rung's ladder is opened with it."""
        self.chosen = key
        if self.page is not None and self.found is None:
            for ladder in self.page.ladders:
                if any(r.exercise.id == key for r in ladder.rungs):
                    self.open_ladder = ladder.ladder.id
        self._show_chosen()

    def _show_chosen(self) -> None:
        """The row at once; what stands beside it with the body, when the choice rests."""
        figure = self.query_one(PlayingFigure)
        figure.exercise = self._exercise()
        for name in ("#list", "#keys", "#header"):
            self.query_one(name, Drawn).refresh()
        if not figure.waits:
            self.on_playing_figure_stands()

    def on_playing_figure_stands(self) -> None:
        """The body is there: its words, too."""
        self.query_one("#beside", Drawn).refresh()

    def _exercise(self) -> Exercise | None:
        row = self._row()
        if row is None:
            return None
        if row.rung is not None:
            return row.rung.exercise
        rungs = row.ladder.rungs
        return next((r.exercise for r in rungs if r.here), rungs[0].exercise if rungs else None)

    def move(self, rows: int) -> None:
        """Choose another row that is seen."""
        seen = self.rows
        if not seen:
            return
        now = next((n for n, row in enumerate(seen) if row.key == self.chosen), 0)
        self.chosen = seen[max(0, min(len(seen) - 1, now + rows))].key
        self._show_chosen()

    # --- finding ----------------------------------------------------------------------------

    def on_input_changed(self, event: Input.Changed) -> None:
        """Find as one types."""
        event.stop()
        self._look_for(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter leaves the field; what was found stays."""
        event.stop()
        self._leave_field()

    def _look_for(self, words: str) -> None:
        if self.page is None:
            return
        before = self.found
        self.found = narrowed(self.page, words) if words.strip() else None
        if self.found is None:
            if before is not None:
                self._choose(self.chosen or first_key(self.page))
        elif before is None or self.found.ids != before.ids:
            self.chosen = self.found.ids[0] if self.found.ids else ""
        self._show_chosen()

    def _leave_field(self) -> None:
        self.set_focus(None)
        self.redraw()

    # --- drawing ----------------------------------------------------------------------------

    def _slash(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        return paragraph("/", width, STRONG if self.typing else MUTED)

    def _list(self, width: int, height: int) -> Lines:
        if self.page is None:
            return []
        hidden = self.page.hidden if self.found is None else self.found.hidden
        below = hidden_lines(hidden, width - 2)
        if self.found is not None and not self.found.ids:
            return [*(line.pad_left(2) for line in paragraph(NOTHING, width - 2)), *below]
        room = height - len(below)
        return [
            *list_lines(self.rows, self.chosen, (width, room), self.glyphs, self.marked),
            *below,
        ]

    def _beside(self, width: int, height: int) -> Lines:
        row = self._row()
        if self.page is None or row is None:
            return []
        if row.rung is None:
            return ladder_lines(row.ladder, width)
        return exercise_lines(row.rung, self.page, width, height, self.glyphs)

    # --- commands ---------------------------------------------------------------------------

    def do_open_ladder(self) -> None:
        """Open the ladder, at the person's own rung or the first."""
        row = self._row()
        if row is None or row.rung is not None or not row.ladder.rungs:
            return
        rungs = row.ladder.rungs
        self._choose(next((r for r in rungs if r.here), rungs[0]).exercise.id)

    def do_close_ladder(self) -> None:
        """Close the ladder."""
        row = self._row()
        if row is None or self.found is not None:
            return
        if row.ladder.ladder.id == self.open_ladder:
            self.open_ladder = None
        self.chosen = ladder_key(row.ladder)
        self._show_chosen()

    def do_find(self) -> None:
        """Into the field."""
        self.set_focus(self.field)
        self.redraw()

    def do_clear(self) -> None:
        """Out of the field; pressed again it is empty; then nothing is marked any more."""
        if self.typing:
            self._leave_field()
        elif self.field.value:
            self.field.value = ""
        else:
            self._mark(())

    def do_add(self) -> None:
        """Add the chosen exercise to the plan."""
        exercise = self._exercise()
        if exercise is not None:
            self.save(lambda: add(self.bundle, exercise.id))

    def do_try_once(self) -> None:
        """Do it once; a ladder is opened, and without room beside the exercise's own page."""
        if self.marked:
            self.lumbarjack.start_session(self.marked)
            self._mark(())
            return
        row = self._row()
        if row is None:
            return
        if row.rung is None:
            self.do_open_ladder()
        elif self.layout_class in SMALL:
            self.do_whole()
        else:
            self.lumbarjack.start_session((row.rung.exercise.id,))

    def do_mark(self) -> None:
        """Put the chosen exercise on a list of one's own, or take it off it."""
        exercise = self._exercise()
        if exercise is not None:
            kept = tuple(id for id in self.marked if id != exercise.id)
            self._mark(kept if len(kept) < len(self.marked) else (*kept, exercise.id))

    def _mark(self, ids: tuple[str, ...]) -> None:
        self.marked = ids
        self._show_chosen()

    def do_programme(self) -> None:
        """A whole programme, once."""
        from lumbarjack.ui.screens.catalogue.once import OnceScreen  # noqa: PLC0415 - lazy

        self.lumbarjack.push_screen(OnceScreen(self.bundle), self._programme_chosen)

    def _programme_chosen(self, id: str | None) -> None:
        if id is not None:
            self.lumbarjack.start_session((id,))

    def do_whole(self) -> None:
        """Everything about the chosen exercise."""
        from lumbarjack.ui.screens.catalogue.exercise import ExerciseScreen  # noqa: PLC0415 - lazy

        exercise = self._exercise()
        if exercise is not None:
            self.lumbarjack.push_screen(ExerciseScreen(self.bundle, exercise.id, self.page))
