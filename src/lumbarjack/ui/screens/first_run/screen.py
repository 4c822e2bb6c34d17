"""The first run: the warning signs, one question a page, the plan."""

from __future__ import annotations

from textual import getters
from textual.app import ComposeResult
from textual.widgets import Input

from lumbarjack.services.bundle import Bundle
from lumbarjack.services.errors import BadInput
from lumbarjack.services.first_run import Known, known
from lumbarjack.services.safety import Answered
from lumbarjack.services.setup import ABOUT, onset_from, prepare, store, suggestion, tell
from lumbarjack.ui.commands.command import Command, bindings
from lumbarjack.ui.commands.everywhere import BACK, CHOOSE, HELP, LEAVE
from lumbarjack.ui.commands.first_run import FIRST_RUN, NEXT, SCORE
from lumbarjack.ui.commands.gate import MARK
from lumbarjack.ui.lines import EMPTY, MUTED, STRONG, Lines, apart, paragraph, rows_seen, scrolled
from lumbarjack.ui.screens.base import PageScreen
from lumbarjack.ui.screens.first_run.plan import plan_lines
from lumbarjack.ui.screens.first_run.questions import A_DATE, Question
from lumbarjack.ui.screens.first_run.sheet import READABLE, programme_lines, question_lines
from lumbarjack.ui.screens.first_run.walk import Walk, begin
from lumbarjack.ui.widgets.drawn import Drawn

DATE_CELLS = 10
MOST_BELOW = 5
"""Rows below a long list that its note and the line "more" may take."""

FIRST = (
    "First come the warning signs, then a few short questions: about two minutes. Enter alone "
    "goes on, and each page says what it then takes. Every answer can be changed later."
)
AGAIN = (
    "Change what has changed; Enter keeps an answer as you told it. Nothing is saved before the "
    "last page."
)
NOTHING_YET = "This is the first page. q leaves; nothing is saved yet."
NO_NUMBER = "A number is not asked here. The arrows choose."
NO_MARKS = "Enter takes the line with the bar."
MORE = "More lines below. Enter shows them."
ALL = "The last lines. Enter goes on."


class FirstRunScreen(PageScreen[None, Known]):
    """Everything is saved in one write at the end; what locks is saved at once by the list.

    Opened again it begins with the answers told before, and may leave the plan as it is.
    """

    KEYS = FIRST_RUN
    BINDINGS = bindings(FIRST_RUN)
    CSS_PATH = "first_run.tcss"

    block = getters.query_one("#ask", Drawn)
    date_field = getters.query_one("#date", Input)

    def __init__(self, bundle: Bundle, page: Known | None = None) -> None:
        super().__init__(bundle, page)
        self._walk: Walk | None = None

    # --- what it shows ----------------------------------------------------------------------

    def header(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        """The heading, and which page of how many."""
        walk = self._walk
        title, place = ("lumbarjack", "") if walk is None else (walk.title, walk.place)
        row = apart(title, place, width, style=STRONG, right_style=MUTED)
        return row if self.layout_class == "-tiny" else [EMPTY, *row]

    def body(self) -> ComposeResult:
        """The page, and the field for a date."""
        yield Drawn(self._lines, id="ask")
        field = Input(id="date", max_length=DATE_CELLS, placeholder=self.glyphs.empty * DATE_CELLS)
        field.display = False
        yield field

    def footer(self) -> tuple[Command, ...]:
        """What can be done on this page."""
        if self.typing:
            return (NEXT, BACK, HELP)
        if self._walk is None or self._walk.on == "intro":
            return (NEXT, LEAVE, HELP)
        extra = {"many": (MARK,), "score": (SCORE,)}.get(self._kind, ())
        return (NEXT, *extra, CHOOSE, BACK, HELP)

    def footer_words(self) -> dict[str, str]:
        """What Enter and Esc do here."""
        if self.typing:
            return {BACK.id: "leave the field"}
        words = {BACK.id: "page back"}
        if self._walk is None or self._walk.on == "intro":
            return {**words, NEXT.id: "begin"}
        if self._walk.on == "plan":
            return {**words, NEXT.id: "save, and go to Today", CHOOSE.id: "read on"}
        return words

    @property
    def _kind(self) -> str:
        question = None if self._walk is None else self._walk.question
        return "" if question is None else question.kind

    def why_not(self, id: str) -> str | None:
        """Digits choose only where a number is asked."""
        return NO_NUMBER if id == SCORE.id and self._kind != "score" else None

    def read(self) -> Known:
        """What was told before, and what can be told."""
        return known(self.bundle)

    def show(self) -> None:
        """Where it was left; from the beginning where it was over."""
        if self.page is None:
            return
        if self.page.locked:
            self._walk = None
            self.lumbarjack.go("emergency")
            return
        if self._walk is None:
            self._walk = begin(self.page)
            self.date_field.value = ""
        self._refresh()

    def _refresh(self) -> None:
        question = None if self._walk is None else self._walk.question
        self.date_field.display = question is not None and question.id == "onset"
        if not self.date_field.display:
            self.set_focus(None)
        self.redraw()

    def _lines(self, width: int, height: int) -> Lines:
        walk = self._walk
        if walk is None:
            return []
        tight = self.layout_class == "-tiny"
        wide = min(width, READABLE)
        if walk.on == "intro":
            text = AGAIN if walk.known.again else FIRST
            about = paragraph(ABOUT, wide)
            whole = [*about, EMPTY, *paragraph(text, wide)]
            return about if tight and len(whole) > height else whole
        if walk.question is not None:
            return question_lines(
                walk.question, walk.draft, width, height, self.glyphs, tight=tight
            )
        if walk.on == "programme":
            return programme_lines(
                walk.programmes,
                walk.programme_at,
                walk.suggested,
                walk.why,
                width,
                height,
                self.glyphs,
                tight=tight,
            )
        lines, walk.top = scrolled(
            plan_lines(walk.made, self.bundle.catalogue, wide), walk.top, height
        )
        return lines

    # --- choosing ---------------------------------------------------------------------------

    @property
    def page_rows(self) -> int:
        """The plan is read on by no more than is seen at once."""
        return min(self.PAGE_ROWS, rows_seen(self.block.size.height))

    def move(self, rows: int) -> None:
        """Move the bar, or read on."""
        if self._walk is not None:
            self._walk.move(rows)
            self.block.refresh()

    def do_mark(self) -> None:
        """Mark the row, or take the mark back."""
        walk = self._walk
        if walk is None or walk.question is None:
            return
        if walk.question.kind == "many":
            walk.draft.toggle(walk.question)
            self.block.refresh()
        else:
            self.say(NO_MARKS)

    def do_digit(self, number: int) -> None:
        """Choose a number."""
        if self._walk is not None:
            self._walk.digit(number)
            self.block.refresh()

    # --- going on ---------------------------------------------------------------------------

    def do_go_on(self) -> None:
        """Take what is chosen, and go on."""
        walk = self._walk
        if walk is None:
            return
        if walk.on == "intro":
            self._begin(walk)
        elif walk.question is not None:
            self._answered(walk, walk.question)
        elif walk.on == "programme":
            self._prepare(walk)
        else:
            self._finish(walk)

    def _begin(self, walk: Walk) -> None:
        """The warning signs first, unless they were looked at already."""
        if walk.known.list_first and walk.check is None:
            from lumbarjack.ui.screens.gate.signs import SignsScreen  # noqa: PLC0415 - lazy

            self.app.push_screen(SignsScreen(self.bundle, why="first-run"), self._signs_answered)
        else:
            walk.go_to(0)
            self._refresh()

    def _signs_answered(self, answered: Answered | None) -> None:
        if answered is None or self._walk is None:
            return
        if answered.lock.locked:
            self._walk = None
        else:
            self._walk.check = answered.check
            self._walk.go_to(0)
            self._refresh()

    def _answered(self, walk: Walk, question: Question) -> None:
        if question.rows[walk.draft.at[question.id]].value == A_DATE:
            self.date_field.focus()
            self.keys.refresh()
        elif question.kind == "many" and not self._all_seen(walk, question):
            walk.further(max(1, self._rows_shown(question) - MOST_BELOW))
            self.block.refresh()
            self.say(ALL if walk.seen_end else MORE)
        else:
            self._after_question(walk)

    def _all_seen(self, walk: Walk, question: Question) -> bool:
        """Whether no line stayed out of sight."""
        return walk.seen_end or len(question.rows) <= self._rows_shown(question)

    def _rows_shown(self, question: Question) -> int:
        width, height = self.block.content_size
        head = len(paragraph(question.ask, min(width, READABLE)))
        return height - head - (self.layout_class != "-tiny")

    def _after_question(self, walk: Walk) -> None:
        if walk.last_question:
            self._suggest(walk)
        else:
            walk.go_to(walk.number + 1)
            self._refresh()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """A date was typed; nothing typed leaves the field."""
        if self._walk is None:
            return
        if not event.value.strip():
            self.do_back()
            return
        try:
            self._walk.draft.onset = onset_from(event.value, self.bundle.today())
        except BadInput as error:
            self.say(str(error))
            return
        self.set_focus(None)
        self._after_question(self._walk)

    def _suggest(self, walk: Walk) -> None:
        """The programme that fits the answers, then the page to choose one."""

        def job() -> str:
            chosen = suggestion(self.bundle, walk.answers())
            walk.suggest(chosen.programme, chosen.why)
            return ""

        def then() -> None:
            walk.on = "programme"
            self._refresh()

        self.save(job, then)

    def _prepare(self, walk: Walk) -> None:
        """The plan of this programme, to look at."""

        def job() -> str:
            walk.made = None if walk.keeps_plan else prepare(self.bundle, walk.answers())
            return ""

        def then() -> None:
            walk.on, walk.top = "plan", 0
            self._refresh()

        self.save(job, then)

    def _finish(self, walk: Walk) -> None:
        """Save everything in one write, then Today."""

        def job() -> str:
            if walk.made is None:
                tell(self.bundle, walk.answers(), walk.unsaved_check)
            else:
                store(self.bundle, walk.made, walk.unsaved_check)
            return ""

        self.save(job, self._leave)

    def _leave(self) -> None:
        """To Today, the first time by way of the looks; the next time it begins anew."""
        first = self._walk is not None and not self._walk.known.again
        self._walk = None
        if first:
            from lumbarjack.ui.screens.first_run.looks import LooksScreen  # noqa: PLC0415 - lazy

            self.app.push_screen(LooksScreen(self.bundle), lambda _: self.lumbarjack.go("today"))
        else:
            self.lumbarjack.go("today")

    # --- going back -------------------------------------------------------------------------

    def do_back_one(self) -> None:
        """The page before; nothing is lost by it."""
        self.do_back()

    def do_back(self) -> None:
        """Out of the field, or a page back; from the first to Today where there is a plan."""
        walk = self._walk
        if walk is None:
            return
        if self.typing:
            self.set_focus(None)
            self.keys.refresh()
        elif walk.back():
            self._refresh()
        elif walk.known.again:
            self._leave()
        else:
            self.say(NOTHING_YET)
