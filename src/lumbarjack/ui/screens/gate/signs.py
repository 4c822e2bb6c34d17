"""The warning signs, to answer."""

from __future__ import annotations

from typing import ClassVar, Literal

from textual import getters
from textual.app import ComposeResult
from textual.events import Resize

from lumbarjack.core.safety.gate import OPEN
from lumbarjack.core.safety.signs import Sign
from lumbarjack.services import safety
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.safety import Answered, Asking, Unsaved, asking, mark_none, mark_signs
from lumbarjack.services.setup import first_check
from lumbarjack.store.errors import StoreError
from lumbarjack.ui.commands.command import Command, bindings
from lumbarjack.ui.commands.everywhere import BACK, CHOOSE, HELP, LEAVE
from lumbarjack.ui.commands.gate import GO_ON, MARK, NONE, SIGNS_PAGE, YES
from lumbarjack.ui.lines import EMPTY, MUTED, STRONG, Lines, apart
from lumbarjack.ui.screens.base import PageScreen
from lumbarjack.ui.screens.gate.form import Form
from lumbarjack.ui.screens.gate.paging import Page
from lumbarjack.ui.screens.gate.sheet import Sheet
from lumbarjack.ui.screens.moves import ALL_ROWS
from lumbarjack.ui.widgets.drawn import Drawn

Why = Literal["asked", "check-in", "repeat", "opened", "first-run"]

PRESS = "Mark what applies, or press n for none."
EACH = "This line wants its own answer: y or n."
LEAVES_OUT = "A line is marked. Enter continues with it; Esc again leaves it out."
MARKED = "A line is marked. Enter continues with it, Space takes the mark back."
STILL_ASKS = "The list opened by itself and waits for its answers. Esc again: later."
NOTHING = "Saved: nothing on the list. That does not mean that all is well."
BOOKED = "Saved. Book a visit and tell them; exercise goes on."


class SignsScreen(PageScreen[Answered | None, Asking]):
    """The list, page by page; a mark that closes exercises is saved at once.

    Dismissed with the stored answer, or None where it was left. After a lock every page over the
    area is gone and the emergency page is shown. In the first run "none of these" is handed back
    without being stored: it is stored with the rest.
    """

    KEYS = SIGNS_PAGE
    BINDINGS = bindings(SIGNS_PAGE)
    PAGE_ROWS = ALL_ROWS
    CSS_PATH = "gate.tcss"
    HEADINGS: ClassVar[dict[str, str]] = {"first-run": "Before you start"}

    block = getters.query_one("#asked", Drawn)

    def __init__(self, bundle: Bundle, why: Why = "asked", page: Asking | None = None) -> None:
        super().__init__(bundle, page)
        self._why = why
        self._form: Form | None = None
        self._first = 0
        self._at = 0
        self._leaving = False

    # --- what it shows ----------------------------------------------------------------------

    def header(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        """The heading and which page of how many; no tabs, there is nowhere else to go yet."""
        heading = self.HEADINGS.get(self._why, "Warning signs")
        number = "" if self._form is None else f"{self._number + 1} of {len(self._pages)}"
        row = apart(heading, number, width, style=STRONG, right_style=MUTED)
        return row if self.layout_class == "-tiny" else [EMPTY, *row]

    def body(self) -> ComposeResult:
        """The page."""
        yield Drawn(self._lines, id="asked")

    def footer(self) -> tuple[Command, ...]:
        """Without `n` where it would close a list that opened by itself."""
        out = LEAVE if self._why == "first-run" else BACK
        first = (YES, NONE) if self._each else (NONE, MARK)
        if self.layout_class in ("-home", "-wide"):
            return (*first, CHOOSE, GO_ON, out, HELP)
        return (*first, GO_ON, CHOOSE, out, HELP)

    def footer_words(self) -> dict[str, str]:
        """`n` answers one line where each is asked."""
        words = {CHOOSE.id: "move", LEAVE.id: "leave", BACK.id: "leave"}
        none = "no" if self._each else "none" if self.layout_class == "-tiny" else NONE.word
        return {**words, NONE.id: none}

    @property
    def _each(self) -> bool:
        return self._form is not None and self._form.each

    def read(self) -> Asking:
        """How the list is asked now."""
        return asking(self.bundle, self._why)

    def show(self) -> None:
        """What is asked; what was said already stays."""
        if self.page is not None:
            said = {} if self._form is None else self._form.said
            self._form = Form(self.page, said)
        super().show()

    def on_resize(self, event: Resize) -> None:
        """As many lines a page as there is room for."""
        super().on_resize(event)
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        if self._form is not None:
            self._go_to(self._number)
            self.redraw()

    def _sheet(self, form: Form) -> Sheet:
        width, height = self.block.content_size
        return Sheet(form, self.layout_class, width, height, self.glyphs)

    def _lines(self, width: int, height: int) -> Lines:
        if self._form is None:
            return []
        sheet = Sheet(self._form, self.layout_class, width, height, self.glyphs)
        return sheet.lines(self._page, self._at)

    # --- where one is -----------------------------------------------------------------------

    @property
    def _pages(self) -> tuple[Page, ...]:
        return () if self._form is None else self._sheet(self._form).pages()

    @property
    def _number(self) -> int:
        """The page that holds the first line not yet passed."""
        return next((n for n, (_, end) in enumerate(self._pages) if self._first < end), 0)

    @property
    def _page(self) -> Page:
        return self._pages[self._number]

    def _shown(self, form: Form) -> tuple[Sign, ...]:
        first, end = self._page
        return form.signs[first:end]

    def _go_to(self, number: int) -> None:
        first, end = self._pages[number]
        self._first = first
        if not first <= self._at < end:
            self._at = first

    def _turn(self, by: int) -> None:
        if self._form is None:
            return
        number = max(0, min(self._number + by, len(self._pages) - 1))
        self._go_to(number)
        self._at = self._first
        self.redraw()

    def move(self, rows: int) -> None:
        """Go to another line of this page."""
        if self._form is not None:
            first, end = self._page
            self._at = max(first, min(self._at + rows, end - 1))
            self._leaving = False
            self.block.refresh()

    # --- answering --------------------------------------------------------------------------

    def do_mark(self) -> None:
        """Mark the line, or take the mark back."""
        if self._form is not None:
            id = self._form.signs[self._at].id
            if self._form.each:
                self.say(EACH)
            elif self._form.said.pop(id, False) is False:
                self._form.said[id] = True
            self.block.refresh()

    def do_yes(self) -> None:
        """This line applies."""
        self._answer(True)

    def do_none(self) -> None:
        """None of these; or no to this line."""
        form = self._form
        if form is None:
            return
        if form.each:
            self._answer(False)
        elif form.marked(self._shown(form)):
            self.say(MARKED)
        else:
            form.said.update(dict.fromkeys((s.id for s in self._shown(form)), False))
            self._next()

    def _answer(self, yes: bool) -> None:
        if self._form is not None:
            self._form.said[self._form.signs[self._at].id] = yes
            if self._form.each:
                self.move(1)
            self.block.refresh()

    def do_go_on(self) -> None:
        """Go on with what is marked; without an answer it says so."""
        form = self._form
        if form is None:
            return
        shown = self._shown(form)
        unanswered = form.open(shown)
        if form.each and unanswered:
            self._at = form.signs.index(unanswered[0])
            self.block.refresh()
            self.say(EACH)
        elif not form.each and not form.marked(shown):
            self.say(PRESS)
        elif form.locking(shown):
            self._store(form)
        else:
            self._next()

    def _next(self) -> None:
        form = self._form
        if form is not None and self._number + 1 < len(self._pages):
            self._turn(1)
        elif form is not None:
            self._store(form)

    # --- leaving ----------------------------------------------------------------------------

    def do_back_one(self) -> None:
        """The page before; what was said stays."""
        self._turn(-1)

    def do_back(self) -> None:
        """Leave without answering; a list that opened by itself wants that twice."""
        if self._why == "first-run" and self._number:
            self._turn(-1)
        elif self._form is not None and self._form.each and not self._leaving:
            self._leaving = True
            self.say(STILL_ASKS)
        elif self._form is not None and self._form.marked(self._form.signs) and not self._leaving:
            self._leaving = True
            self.say(LEAVES_OUT)
        else:
            self.dismiss(None)

    def do_signs(self) -> None:
        """This is the list."""
        self.say("This is the list.")

    # --- storing ----------------------------------------------------------------------------

    def _store(self, form: Form) -> None:
        """Save what was said, in a worker; what locks is shown also where it could not be saved."""
        signs, tried = form.answer()
        why: safety.Why = "opened" if form.each else self._why
        locks = form.locking(form.signs)
        if self._why == "first-run" and not signs and not form.each:
            check = first_check(self.bundle, "first-run")
            self.dismiss(Answered(check=check, lock=OPEN, page=()))
            return
        answered: list[Answered] = []

        def job() -> str:
            try:
                if signs or locks:
                    answered.append(mark_signs(self.bundle, signs, why, tried))
                else:
                    answered.append(mark_none(self.bundle, why, tried))
            except StoreError:
                if not locks:
                    raise
            return ""

        def then() -> None:
            if answered:
                self._done(answered[0])
            else:
                self._not_saved(Unsaved(signs, tried, why))

        self.save(job, then)

    def _done(self, answered: Answered) -> None:
        lumbarjack, below = self.lumbarjack, self.app.screen_stack[-2]
        self.dismiss(answered)
        if answered.lock.locked:
            lumbarjack.close_pages()
            lumbarjack.go("emergency")
        elif isinstance(below, PageScreen):
            below.tell(BOOKED if answered.check.signs else NOTHING)

    def _not_saved(self, unsaved: Unsaved) -> None:
        """The page of the lock over everything; it tries to save again by itself."""
        from lumbarjack.ui.screens.gate.emergency import EmergencyScreen  # noqa: PLC0415 - lazy

        lumbarjack, bundle = self.lumbarjack, self.bundle
        self.dismiss(None)
        lumbarjack.close_pages()
        lumbarjack.push_screen(EmergencyScreen(bundle, unsaved=unsaved))
