"""The plan: the exercises with dose, days and who set them; every change of it."""

from __future__ import annotations

from collections.abc import Mapping

from textual.app import ComposeResult

from lumbarjack.services.plan import move, remove
from lumbarjack.ui.commands.command import Command, bindings
from lumbarjack.ui.commands.everywhere import AWAY, CATALOGUE, HELP, LEAVE
from lumbarjack.ui.commands.plan import (
    EARLIER,
    EDIT,
    LATER,
    ORDER,
    PLAN_SCREEN,
    PROGRAMME,
    REMOVE,
    WHOLE,
)
from lumbarjack.ui.lines import MUTED, STRONG, Lines, paragraph
from lumbarjack.ui.screens.area import AreaScreen
from lumbarjack.ui.screens.plan.page import PlanPage, PlanRow, read_page
from lumbarjack.ui.screens.plan.rows import detail_lines, list_lines
from lumbarjack.ui.widgets.drawn import Drawn
from lumbarjack.ui.widgets.figure import FigurePlace

NOTHING_CHOSEN = "There is no exercise to choose yet: c shows all of them."
NO_PLAN = "There is no plan yet: Enter begins one."


class PlanScreen(AreaScreen[PlanPage]):
    """The plan as it stands, and every change of it."""

    AREA = "plan"
    KEYS = PLAN_SCREEN
    BINDINGS = bindings(PLAN_SCREEN)
    CSS_PATH = "plan.tcss"

    chosen = 0

    def body(self) -> ComposeResult:
        """Headline, list, the chosen one, the body."""
        yield Drawn(self._headline, id="headline")
        yield Drawn(self._list, id="list")
        yield Drawn(self._detail, id="detail")
        yield FigurePlace(id="figure")

    def footer(self) -> tuple[Command, ...]:
        """Change, remove, move, programme, away."""
        if self.page is not None and self.page.plan is None:
            return (EDIT, CATALOGUE, HELP)
        if self.page is not None and not self.page.rows:
            return (PROGRAMME, CATALOGUE, AWAY, LEAVE, HELP)
        return (EDIT, REMOVE, ORDER, PROGRAMME, AWAY, HELP)

    def footer_words(self) -> Mapping[str, str]:
        """Before the first run Enter begins it; while away v is the way back."""
        if self.page is None:
            return {}
        words = {EDIT.id: "begin"} if self.page.plan is None else {}
        return words | ({AWAY.id: "away, or back"} if self.page.away is not None else {})

    def why_not(self, id: str) -> str | None:
        """What cannot be done without a plan, or an exercise in it."""
        if self.page is None:
            return None
        if self.page.plan is None and id in (PROGRAMME.id, AWAY.id, WHOLE.id):
            return NO_PLAN
        needs_one = (REMOVE.id, EARLIER.id, LATER.id, ORDER.id, WHOLE.id)
        if not self.page.rows and (id in needs_one or (id == EDIT.id and self.page.plan)):
            return NO_PLAN if self.page.plan is None else NOTHING_CHOSEN
        return None

    def read(self) -> PlanPage:
        """The plan as it stands today."""
        return read_page(self.bundle)

    def show(self) -> None:
        """The plan changed: the choice stays within it."""
        rows = self.page.rows if self.page is not None else ()
        self.chosen = max(0, min(self.chosen, len(rows) - 1))
        self._show_body()
        super().show()

    @property
    def row(self) -> PlanRow | None:
        """The chosen exercise."""
        if self.page is None or not self.page.rows:
            return None
        return self.page.rows[self.chosen]

    def _show_body(self) -> None:
        self.query_one(FigurePlace).exercise = None if self.row is None else self.row.exercise

    def _choose(self, number: int) -> None:
        rows = self.page.rows if self.page is not None else ()
        self.chosen = max(0, min(number, len(rows) - 1))
        self._show_body()
        for name in ("#list", "#detail"):
            self.query_one(name, Drawn).refresh()

    # --- drawing ----------------------------------------------------------------------------

    def _headline(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        if self.page is None:
            return []
        if self.layout_class == "-tiny":
            return paragraph(self.page.headline, width, STRONG)[:1]
        under = paragraph(self.page.under, width, MUTED)
        return [*paragraph(self.page.headline, width, STRONG), *under]

    def _list(self, width: int, height: int) -> Lines:
        if self.page is None:
            return []
        return list_lines(self.page.rows, self.chosen, width, height, self.glyphs)

    def _detail(self, width: int, height: int) -> Lines:
        return [] if self.row is None else detail_lines(self.row, width, height, self.glyphs)

    def move(self, rows: int) -> None:
        """Choose another exercise."""
        self._choose(self.chosen + rows)

    # --- commands ---------------------------------------------------------------------------

    def do_edit_item(self) -> None:
        """The chosen exercise's numbers and days; before the first run, that."""
        from lumbarjack.ui.screens.plan.item import ItemScreen  # noqa: PLC0415 - lazy

        if self.page is None:
            return
        if self.page.plan is None:
            self.lumbarjack.go("first-run")
        elif self.row is not None:
            page = ItemScreen(self.bundle, self.page.plan.id, self.row.place, self.page)
            self.lumbarjack.push_screen(page, self._said_there)

    def do_remove_item(self) -> None:
        """Out of the plan."""
        if self.page is not None and self.page.plan is not None and self.row is not None:
            of, place = self.page.plan.id, self.row.place
            self.save(lambda: remove(self.bundle, of, place))

    def do_move_up(self) -> None:
        """Before its neighbour."""
        self._shift(-1)

    def do_move_down(self) -> None:
        """Behind its neighbour."""
        self._shift(1)

    def _shift(self, by: int) -> None:
        if self.page is not None and self.page.plan is not None and self.row is not None:
            of, place, to = self.page.plan.id, self.row.place, self.chosen + by
            self.save(lambda: move(self.bundle, of, place, by), lambda: self._choose(to))

    def do_programme(self) -> None:
        """Another programme."""
        from lumbarjack.ui.screens.plan.programmes import ProgrammesScreen  # noqa: PLC0415 - lazy

        self.lumbarjack.push_screen(ProgrammesScreen(self.bundle), self._said_there)

    def do_whole(self) -> None:
        """Every exercise with its reason."""
        from lumbarjack.ui.screens.plan.whole import WholePlanScreen  # noqa: PLC0415 - lazy

        self.lumbarjack.push_screen(WholePlanScreen(self.bundle, self.page))
