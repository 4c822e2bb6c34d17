"""Progress: is it getting better, and how far have I come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lumbarjack.services.repair import repair, repaired_words
from lumbarjack.services.summary import take_along
from lumbarjack.ui.commands.command import bindings
from lumbarjack.ui.commands.progress import PROGRESS
from lumbarjack.ui.lines import rows_seen
from lumbarjack.ui.screens.progress.counted import CountedScreen
from lumbarjack.ui.screens.progress.ladder import LadderScreen
from lumbarjack.ui.screens.progress.pages import beside
from lumbarjack.ui.screens.progress.shown import ProgressShown
from lumbarjack.ui.screens.progress.week import WeekScreen
from lumbarjack.ui.screens.progress.words import page_words
from lumbarjack.ui.screens.report import ReportScreen
from lumbarjack.ui.widgets.drawn import Drawn

if TYPE_CHECKING:
    from lumbarjack.ui.screens.progress.questions import Asked


class ProgressScreen(ProgressShown):
    """The year, the ladders and how far out, what was practised, function."""

    BINDINGS = bindings(PROGRESS)
    PAGE_ROWS = 6
    CSS_PATH = "progress.tcss"

    # --- from page to page ------------------------------------------------------------------

    def do_next_page(self) -> None:
        """The next page."""
        self._turn(1)

    def do_page_before(self) -> None:
        """The page before."""
        self._turn(-1)

    def _turn(self, by: int) -> None:
        self._shown = beside(self._shown, self.layout_class, by)
        self._opens_ladder = False
        self._top = 0
        self._on_page()
        self.redraw()

    # --- choosing ---------------------------------------------------------------------------

    def do_week_before(self) -> None:
        """A week back; the first one back is this week."""
        self._choose(0 if self._week is None else self._week + 1)

    def do_week_after(self) -> None:
        """A week on; after this week none is chosen."""
        self._choose(None if not self._week else self._week - 1)

    def _choose(self, week: int | None) -> None:
        if self._page not in ("year", "pain") or not self._weeks:
            return
        self._week = week if week is None else min(week, len(self._weeks) - 1)
        self._opens_ladder = False
        for name in ("#heat", "#pain"):
            self.query_one(name, Drawn).refresh()

    @property
    def page_rows(self) -> int:
        """What is read on goes on by no more than is seen at once."""
        rows = rows_seen(self.query_one("#function", Drawn).size.height)
        return min(self.PAGE_ROWS, rows) if self._reads else self.PAGE_ROWS

    def move(self, rows: int) -> None:
        """Choose another ladder or exercise; what is words only is read on."""
        if self.page is None:
            return
        if self._reads:
            self._top = max(0, self._top + rows)
            self.query_one("#function", Drawn).refresh()
            return
        if self._page == "practised":
            last = len(self.page.practised) - 1
            self._exercise = max(0, min(self._exercise + rows, last))
            self.query_one("#practised", Drawn).refresh()
            return
        if not self._shows_ladders:
            return
        self._ladder = max(0, min(self._ladder + rows, len(self.page.places) - 1))
        self._opens_ladder = True
        self.query_one("#ladders", Drawn).refresh()

    # --- opening ----------------------------------------------------------------------------

    def do_open_chosen(self) -> None:
        """The chosen ladder, or the chosen week (this one where none is), or the questions."""
        if self.page is None:
            return
        if self._page == "function":
            self._ask()
        elif self._on_ladders:
            self.app.push_screen(LadderScreen(self.bundle, self.page.places[self._ladder]))
        else:
            chosen = self._chosen
            week = self._weeks[-1 if chosen is None else chosen]
            self.app.push_screen(WeekScreen(self.bundle, week))

    def _ask(self) -> None:
        """The monthly questions; what was answered before and not saved is still there."""
        from lumbarjack.ui.screens.progress.questions import QuestionsScreen  # noqa: PLC0415 - lazy

        self.app.push_screen(QuestionsScreen(self.bundle, self._answers), self._asked)

    def _asked(self, asked: Asked | None) -> None:
        if asked is not None:
            self._answers = asked.answers
            if asked.said:
                self.say(asked.said)

    def do_repair(self) -> None:
        """The newest missed day counts as done, marked as entered later."""
        assert self.page is not None
        day = self.page.missed[0]
        self.save(lambda: f"{repaired_words(repair(self.bundle, day))} u undoes.")

    def do_counted(self) -> None:
        """How the numbers come about."""
        self.app.push_screen(CountedScreen(self.bundle))

    def do_report(self) -> None:
        """The page for the clinician."""
        self.app.push_screen(ReportScreen(self.bundle))

    def do_copy(self) -> None:
        """This page in words, to the clipboard and to a file."""
        assert self.page is not None
        text = page_words(self.page, self._page, self.bundle.catalogue)
        name = f"progress-{self._page}-{self.bundle.today().isoformat()}.txt"

        def job() -> str:
            return f"Copied, and written to {take_along(self.bundle, name, text)}"

        self.save(job, lambda: self.app.copy_to_clipboard(text))
