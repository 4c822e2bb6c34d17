"""Progress: is it getting better, and how far have I come."""

from __future__ import annotations

from textual import getters
from textual.app import ComposeResult
from textual.content import Content
from textual.events import Resize

from lumbarjack.core.progress.year import Week
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.progress import Progress, read_progress
from lumbarjack.services.summary import write_out
from lumbarjack.ui.commands.command import Command, bindings
from lumbarjack.ui.commands.everywhere import CHOOSE, HELP
from lumbarjack.ui.commands.progress import COPY, COUNTED, NEXT_PAGE, OPEN, PROGRESS, WEEKS
from lumbarjack.ui.lines import EMPTY, STRONG, Lines, paragraph
from lumbarjack.ui.screens.area import AreaScreen
from lumbarjack.ui.screens.progress import numbers
from lumbarjack.ui.screens.progress.area import pain_lines
from lumbarjack.ui.screens.progress.counted import CountedScreen
from lumbarjack.ui.screens.progress.function import function_lines
from lumbarjack.ui.screens.progress.heat import heat_lines
from lumbarjack.ui.screens.progress.ladder import LadderScreen
from lumbarjack.ui.screens.progress.ladders import ladder_lines, reach_lines
from lumbarjack.ui.screens.progress.pages import NAMES, Shown, beside, names_line, page_in
from lumbarjack.ui.screens.progress.week import WeekScreen
from lumbarjack.ui.screens.progress.words import (
    function_words,
    ladder_words,
    page_words,
    year_words,
)
from lumbarjack.ui.widgets.drawn import Drawn

NARROW_WEEKS = 26
EMPTY_YEAR = "This page fills with the first week. A year looks like this:"


class ProgressScreen(AreaScreen[Progress]):
    """The year, the ladders and how far out, function."""

    AREA = "progress"
    KEYS = PROGRESS
    BINDINGS = bindings(PROGRESS)
    PAGE_ROWS = 6
    CSS_PATH = "progress.tcss"

    tabs = getters.query_one("#tabs", Drawn)

    def __init__(self, bundle: Bundle, page: Progress | None = None) -> None:
        super().__init__(bundle, page)
        self._shown: Shown = "year"
        self._week: int | None = None
        self._ladder = 0
        self._opens_ladder = False

    # --- what it shows ----------------------------------------------------------------------

    def body(self) -> ComposeResult:
        """Every block; the page that is shown has some of them."""
        yield Drawn(self._tabs_lines, id="tabs")
        yield Drawn(self._heat_lines, id="heat")
        yield Drawn(self._numbers_lines, id="numbers")
        yield Drawn(self._pain_lines, id="pain")
        yield Drawn(self._pain_side_lines, id="painside")
        yield Drawn(self._ladders_lines, id="ladders")
        yield Drawn(self._reach_lines, id="reach")
        yield Drawn(self._function_lines, id="function")

    def footer(self) -> tuple[Command, ...]:
        """The next page, and what is on this one."""
        on = self._page
        choose: tuple[Command, ...] = (WEEKS, OPEN) if on in ("year", "pain") else ()
        if on == "ladders":
            choose = (CHOOSE, OPEN)
        return (NEXT_PAGE, *choose, COUNTED, COPY, HELP)

    def footer_words(self) -> dict[str, str]:
        """The name of the next page."""
        return {NEXT_PAGE.id: NAMES[beside(self._shown, self.layout_class, 1)].lower()}

    def why_not(self, id: str) -> str | None:
        """What needs a page that is read, or a ladder."""
        if self.page is None and id in (OPEN.id, COPY.id):
            return "Just a moment: the record is being read."
        if id == OPEN.id and self._on_ladders and not (self.page and self.page.places):
            return "There is no ladder to open: the plan has no exercises yet."
        return None

    def read(self) -> Progress:
        """Progress from the record."""
        return read_progress(self.bundle)

    def show(self) -> None:
        """Draw, with what is chosen still in the page."""
        places = self.page.places if self.page is not None else ()
        self._ladder = max(0, min(self._ladder, len(places) - 1))
        self._on_page()
        super().show()

    def on_resize(self, event: Resize) -> None:
        """Another size may have other pages."""
        super().on_resize(event)
        self._on_page()

    @property
    def _page(self) -> Shown:
        return page_in(self._shown, self.layout_class)

    def _on_page(self) -> None:
        for name in NAMES:
            self.set_class(name == self._page, f"-on-{name}")
        self.set_class(self.page is not None and self.page.empty, "-is-empty")

    @property
    def _weeks(self) -> tuple[Week, ...]:
        weeks = self.page.weeks if self.page is not None else ()
        return weeks[-NARROW_WEEKS:] if self.layout_class == "-narrow" else weeks

    @property
    def _chosen(self) -> int | None:
        """The chosen week by its place among those that are shown."""
        if self._week is None:
            return None
        return max(0, len(self._weeks) - 1 - self._week)

    @property
    def _cells(self) -> int:
        """Columns a week."""
        return 1 if self.layout_class == "-home" else 2

    def _tabs_lines(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        return names_line(self._shown, self.layout_class)

    def _heat_lines(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        if self.page is None:
            return []
        lines = heat_lines(self._weeks, self._chosen, self.glyphs, self._cells)
        if self.page.empty:
            return [EMPTY, *paragraph(EMPTY_YEAR, width), *lines]
        return lines

    def _numbers_lines(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        if self.page is None:
            return []
        if self.layout_class == "-home":
            return numbers.beside(self.page, self.glyphs, width)
        return numbers.in_a_row(self.page, self.glyphs, width)

    def _pain_lines(self, width: int, height: int) -> Lines:
        if self.page is None:
            return []
        room = width - 56 if self.layout_class == "-wide" else width
        return pain_lines(
            self._weeks,
            self._chosen,
            self.page.learning,
            self.glyphs,
            self._cells,
            height - 2,
            room,
        )

    def _pain_side_lines(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        if self.page is None:
            return []
        if self.layout_class == "-home":
            return numbers.beside_pain(self.page, self.glyphs)
        line = numbers.below_pain(self.page, self.glyphs)
        if self.layout_class == "-wide":
            return [Content.assemble(" " * max(0, width - line.cell_length), line)]
        return [line]

    def _ladders_lines(self, width: int, height: int) -> Lines:
        if self.page is None:
            return []
        head: Lines = []
        if self.layout_class == "-wide":
            head = [Content.styled("Ladders", STRONG), EMPTY]
        rows = ladder_lines(
            self.page.places,
            self._ladder,
            self.page.today,
            self.glyphs,
            width,
            height - len(head),
        )
        return [*head, *rows]

    def _reach_lines(self, width: int, height: int) -> Lines:
        if self.page is None:
            return []
        return reach_lines(self.page.reached, self.glyphs, width, height)

    def _function_lines(self, width: int, height: int) -> Lines:
        if self.page is None:
            return []
        if self.layout_class == "-tiny":
            return self._tiny_lines(width, height)
        return function_lines(self.page.measures, self.glyphs, width)[:height]

    def _tiny_lines(self, width: int, height: int) -> Lines:
        """The page in words, where there is no room for more."""
        assert self.page is not None
        said = {
            "year": year_words(self.page),
            "ladders": [*ladder_words(self.page), self.page.reached.words],
            "function": function_words(self.page),
        }[self._page]
        lines = [line for text in said for line in paragraph(text, width)]
        if len(lines) <= height:
            return lines
        return [*lines[: height - 1], *paragraph("y takes all of it along.", width)]

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

    def move(self, rows: int) -> None:
        """Choose another ladder."""
        if self.page is None or not self._shows_ladders:
            return
        self._ladder = max(0, min(self._ladder + rows, len(self.page.places) - 1))
        self._opens_ladder = True
        self.query_one("#ladders", Drawn).refresh()

    @property
    def _shows_ladders(self) -> bool:
        wide_year = self.layout_class == "-wide" and self._page == "year"
        return self._page == "ladders" or wide_year

    @property
    def _on_ladders(self) -> bool:
        """Whether Enter opens a ladder: on their page, or where one was chosen last."""
        return self._page == "ladders" or (self._shows_ladders and self._opens_ladder)

    # --- opening ----------------------------------------------------------------------------

    def do_open_chosen(self) -> None:
        """The chosen ladder, or the chosen week (this one where none is)."""
        if self.page is None or self._page == "function":
            return
        if self._on_ladders:
            self.app.push_screen(LadderScreen(self.bundle, self.page.places[self._ladder]))
        else:
            chosen = self._chosen
            week = self._weeks[-1 if chosen is None else chosen]
            self.app.push_screen(WeekScreen(self.bundle, week))

    def do_counted(self) -> None:
        """How the numbers come about."""
        self.app.push_screen(CountedScreen(self.bundle))

    def do_copy(self) -> None:
        """This page in words, to the clipboard and to a file."""
        assert self.page is not None
        text = page_words(self.page, self._page)
        name = f"progress-{self._page}-{self.bundle.today().isoformat()}.txt"

        def job() -> str:
            return f"Copied, and written to {write_out(self.bundle, name, text)}"

        self.save(job, lambda: self.app.copy_to_clipboard(text))
