"""What the pages of Progress show."""

from __future__ import annotations

from textual import getters
from textual.app import ComposeResult
from textual.content import Content
from textual.events import Resize

from lumbarjack.core.progress.year import Week
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.measures import Answers, due_words
from lumbarjack.services.progress import Progress, read_progress
from lumbarjack.services.telling_progress import (
    function_words,
    ladder_words,
    practised_words,
    year_words,
)
from lumbarjack.services.words import short_day
from lumbarjack.ui.commands.command import Command
from lumbarjack.ui.commands.everywhere import CHOOSE, HELP
from lumbarjack.ui.commands.progress import COPY, COUNTED, NEXT_PAGE, OPEN, PROGRESS, REPAIR, WEEKS
from lumbarjack.ui.lines import EMPTY, STRONG, Lines, paragraph, scrolled
from lumbarjack.ui.screens.progress import numbers
from lumbarjack.ui.screens.progress.area import pain_lines
from lumbarjack.ui.screens.progress.function import function_lines
from lumbarjack.ui.screens.progress.heat import heat_lines
from lumbarjack.ui.screens.progress.ladders import ladder_lines, reach_lines
from lumbarjack.ui.screens.progress.pages import NAMES, Shown, beside, names_line, page_in
from lumbarjack.ui.screens.progress.practised import practised_lines
from lumbarjack.ui.screens.record import RecordScreen
from lumbarjack.ui.widgets.drawn import Drawn

NARROW_WEEKS = 26
EMPTY_YEAR = "This page fills with the first week. A year looks like this:"


class ProgressShown(RecordScreen[Progress]):
    """Every block of the pages: the year, the pain, the ladders, what was practised, function."""

    AREA = "progress"
    KEYS = PROGRESS

    tabs = getters.query_one("#tabs", Drawn)

    def __init__(self, bundle: Bundle, page: Progress | None = None) -> None:
        super().__init__(bundle, page)
        self._shown: Shown = "year"
        self._week: int | None = None
        self._ladder = 0
        self._exercise = 0
        self._opens_ladder = False
        self._top = 0
        self._answers = Answers()

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
        yield Drawn(self._practised_lines, id="practised")
        yield Drawn(self._function_lines, id="function")

    def footer(self) -> tuple[Command, ...]:
        """The next page, and what is on this one."""
        on = self._page
        choose: tuple[Command, ...] = (WEEKS, OPEN) if on in ("year", "pain") else ()
        if on == "ladders":
            choose = (CHOOSE, OPEN)
        elif on == "practised":
            choose = (CHOOSE,)
        elif on == "function":
            choose = (OPEN,)
        return (NEXT_PAGE, *choose, COUNTED, COPY, HELP)

    def footer_words(self) -> dict[str, str]:
        """The name of the next page."""
        words = {NEXT_PAGE.id: NAMES[beside(self._shown, self.layout_class, 1)].lower()}
        return {**words, OPEN.id: "the questions"} if self._page == "function" else words

    def why_not(self, id: str) -> str | None:
        """What needs a page that is read, or a ladder."""
        if self.page is None and id in (OPEN.id, COPY.id):
            return "Just a moment: the record is being read."
        if id == OPEN.id and self._on_ladders and not (self.page and self.page.places):
            return "There is no ladder to open: the plan has no exercises yet."
        if id == OPEN.id and self._page == "practised":
            return "Nothing to open here."
        if id == REPAIR.id and not (self.page and self.page.missed):
            return "No day can be entered: only a missed one, for 48 hours after it."
        return None

    def read_record(self) -> Progress:
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

    @property
    def _shows_ladders(self) -> bool:
        wide_year = self.layout_class == "-wide" and self._page == "year"
        return self._page == "ladders" or wide_year

    @property
    def _reads(self) -> bool:
        """Whether the page is sentences, which may go on below its end."""
        return self._page == "function" or self.layout_class == "-tiny"

    @property
    def _on_ladders(self) -> bool:
        """Whether Enter opens a ladder: on their page, or where one was chosen last."""
        return self._page == "ladders" or (self._shows_ladders and self._opens_ladder)

    def _tabs_lines(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        return names_line(self._shown, self.layout_class, self._offer, width)

    @property
    def _offer(self) -> str:
        """One muted word of what could be done, never more: the questions, or a day to enter."""
        page = self.page
        if page is None or self.layout_class == "-tiny":
            return ""
        if page.missed and self._page == "year":
            return f"m enters {short_day(page.missed[0])}"
        if self._page != "function" and page.asks:
            return "Function: questions, when you like"
        return ""

    def _heat_lines(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        if self.page is None:
            return self.reading_lines(width)
        lines = heat_lines(self._weeks, self._chosen, self.glyphs, self._cells)
        if self.page.empty:
            return [EMPTY, *paragraph(EMPTY_YEAR, width), *lines]
        return lines

    def _numbers_lines(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        if self.page is None:
            return []
        if self.layout_class == "-home":
            return numbers.beside(self.page, self._weeks, self.glyphs, width)
        return numbers.in_a_row(self.page, self._weeks, self.glyphs, width)

    def _pain_lines(self, width: int, height: int) -> Lines:
        if self.page is None:
            return []
        room = width - 56 if self.layout_class == "-wide" else width
        named = self.layout_class == "-narrow"
        return pain_lines(
            self._weeks,
            self._chosen,
            self.page.learning,
            self.glyphs,
            self._cells,
            height - (3 if named else 2),
            room,
            named,
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
        due = due_words(self.page.course, self.bundle)
        lines = function_lines(self.page.course, due, self.page.measures, self.glyphs, width)
        return self._read_on(lines, height)

    def _practised_lines(self, width: int, height: int) -> Lines:
        if self.page is None:
            return []
        return practised_lines(
            self.page.practised,
            self._exercise,
            self.page.today,
            self.bundle.catalogue,
            self.glyphs,
            width,
            height,
        )

    def _tiny_lines(self, width: int, height: int) -> Lines:
        """The page in words, where there is no room for more."""
        assert self.page is not None
        said = {
            "year": year_words(self.page),
            "ladders": [*ladder_words(self.page), self.page.reached.words],
            "practised": practised_words(self.page, self.bundle.catalogue),
            "function": function_words(self.page),
        }[self._page]
        return self._read_on([line for text in said for line in paragraph(text, width)], height)

    def _read_on(self, lines: Lines, height: int) -> Lines:
        shown, self._top = scrolled(lines, self._top, height)
        return shown
