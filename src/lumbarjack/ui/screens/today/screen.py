"""Today."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from textual import getters
from textual.app import ComposeResult

from lumbarjack.core.models.advice import Action
from lumbarjack.ui.commands.command import Command, bindings
from lumbarjack.ui.commands.everywhere import CHOOSE, HELP, LOG_PAIN
from lumbarjack.ui.commands.pages import LATER
from lumbarjack.ui.commands.today import COPY, DROP, EASIER_DAY, START, TODAY
from lumbarjack.ui.lines import MUTED, Lines, paragraph
from lumbarjack.ui.score import typed
from lumbarjack.ui.screens.area import AreaScreen
from lumbarjack.ui.screens.today.card import card_lines
from lumbarjack.ui.screens.today.days import fortnight_lines, weeks_lines
from lumbarjack.ui.screens.today.left import Left, caption_lines
from lumbarjack.ui.screens.today.shown import AskedFor, Page, Row
from lumbarjack.ui.widgets.drawn import Drawn
from lumbarjack.ui.widgets.figure_play import PlayingFigure

if TYPE_CHECKING:
    from lumbarjack.services.decisions import Decision
    from lumbarjack.services.diary import Entered
    from lumbarjack.services.safety import Answered
    from lumbarjack.ui.screens.today.holds import Holds

NOTES = frozenset({Action.CLINICIAN, Action.HOLD})
"""Advice that stands beside the suggestion."""

READING = "Just a moment: the record is being read."
NOTHING_SUGGESTED = "Nothing is suggested just now."

LOOK_AGAIN_S = 30.0
"""How often it is looked whether Today is still so while it stands open."""


class TodayScreen(AreaScreen[Page]):
    """What is due, what is suggested, how it has been; Enter starts."""

    AREA = "today"
    KEYS = TODAY
    BINDINGS = bindings(TODAY)
    PAGE_ROWS = 6
    CSS_PATH = "today.tcss"

    left = getters.query_one("#left", Drawn)
    caption = getters.query_one("#caption", Drawn)
    figure = getters.query_one("#figure", PlayingFigure)

    _selected = 0
    _typed = ""
    _told_of_files = 0
    _holds: Holds | None = None

    def body(self) -> ComposeResult:
        """Headline and list, body and caption, card, days."""
        yield Drawn(self._left_lines, id="left")
        yield PlayingFigure(id="figure")
        yield Drawn(self._caption_lines, id="caption")
        yield Drawn(self._card_lines, id="card")
        yield Drawn(self._days_lines, id="days")

    def on_mount(self) -> None:
        """A new day begins while it stands open, too, and things are told elsewhere."""
        self.set_interval(LOOK_AGAIN_S, self._look_again)

    def header_right(self) -> str:
        """The date; where there is room, which day it is since the first."""
        roomy = self.page is not None and self.layout_class in ("-home", "-wide")
        return self.page.date if roomy and self.page is not None else self.date_words

    def footer(self) -> tuple[Command, ...]:
        """The key that goes on first."""
        if self._typed:
            return (START, DROP, LOG_PAIN, HELP)
        if self.page is not None and self.page.goes_on and not self.page.elsewhere:
            return (START, LATER, LOG_PAIN, CHOOSE, COPY, HELP)
        return (START, LOG_PAIN, CHOOSE, EASIER_DAY, COPY, HELP)

    def footer_words(self) -> Mapping[str, str]:
        """What Enter does now."""
        start = "save" if self._typed else self.page.start if self.page is not None else "start"
        copy = "copy the day" if self.layout_class == "-wide" else COPY.word
        return {START.id: start, COPY.id: copy, LATER.id: "start anew"}

    def why_not(self, id: str) -> str | None:
        """Why a command cannot work now."""
        page = self.page
        if page is None:
            waits = id in {"start", "short", "copy", "easier_day", "instructions"}
            return READING if waits else None
        if id == "start" and not self._typed:
            return None if page.elsewhere else page.closed or None
        if id == "short":
            return page.closed or page.no_short or None
        if id == "easier_day":
            return page.no_easier
        if id == "instructions" and self._row is None:
            return "There is no exercise to explain here."
        if id in ("accept", "accept_all", "later", "keep"):
            return self._why_no_answer(page, id)
        if id == "why" and not page.why:
            return NOTHING_SUGGESTED
        return None

    def _why_no_answer(self, page: Page, id: str) -> str | None:
        if id == "later" and page.elsewhere:
            from lumbarjack.services.cut_off import RUNS_ELSEWHERE  # noqa: PLC0415 - lazy

            return RUNS_ELSEWHERE
        if page.choices or (id == "later" and page.cut_off is not None):
            return None
        note = bool(page.cards)
        return "This is a note; there is nothing to answer." if note else NOTHING_SUGGESTED

    # --- reading and showing ----------------------------------------------------------------

    def read(self) -> Page:
        """Today as it stands."""
        from lumbarjack.ui.screens.today.holds import so_until  # noqa: PLC0415 - kept comes first
        from lumbarjack.ui.screens.today.page import read_page  # noqa: PLC0415 - as above

        holds, page = so_until(self.bundle), read_page(self.bundle)
        self._holds = None if page.elsewhere else holds  # no file tells that its process was killed
        return page

    def show(self) -> None:
        """The page, or where it leads instead."""
        page = self.page
        if page is None:
            return
        if page.state != "day":
            self.lumbarjack.go("emergency" if page.state == "locked" else "first-run")
            return
        self._selected = max(0, min(self._selected, len(page.rows) - 1))
        card = page.cards[0] if page.cards else None
        self.set_class(card is None, "-no-card")
        self.set_class(card is not None and card.whole, "-whole-card")
        self._show_body()
        self.redraw()

    def on_page_screen_worked(self, message: AreaScreen.Worked) -> None:
        """What the store repaired or refused is told as well, once."""
        page = message.page
        if isinstance(page, Page) and len(page.told) > self._told_of_files:
            self._told_of_files = len(page.told)
            message.said = message.said or " ".join(page.told)

    def on_key(self) -> None:
        """It may be another day since the last key; what was kept is read anew with the first."""
        self._look_again(never_read=not self._jobs)

    def _look_again(self, *, never_read: bool = False) -> None:
        holds = self._holds or self.lumbarjack.kept
        so = holds is not None and not never_read and holds.still(self.bundle)
        if self.page is not None and self.on_top and not so:
            self.reread()

    @property
    def _row(self) -> Row | None:
        rows = self.page.rows if self.page is not None else ()
        row = rows[self._selected] if rows else None
        return row if row is not None and row.exercise is not None else None

    def _show_body(self) -> None:
        """The body of the chosen exercise: it moves once, then rests in its hold."""
        page, row = self.page, self._row
        name = row.exercise if row is not None else page.body if page is not None else None
        first = page.shown if page is not None else None
        if first is not None and first.id == name:
            self.figure.exercise = first
            return
        catalogue = self.bundle.catalogue
        self.figure.exercise = catalogue.exercise(name) if name and name in catalogue else None

    # --- drawing ----------------------------------------------------------------------------

    def _left_lines(self, width: int, height: int) -> Lines:
        if self.page is None:
            return paragraph(READING, width, MUTED)
        if self.page.state != "day":
            return []
        left = Left(self.page, self._selected, self._typed, self.glyphs, self.keymap)
        return left.lines(self.layout_class, width, height)

    def _caption_lines(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        return [] if self.page is None else caption_lines(self.page, self._selected, width)

    def _card_lines(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        return [] if self.page is None else card_lines(self.page, self.glyphs, self.keymap, width)

    def _days_lines(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        lately = self.page.lately if self.page is not None else None
        if lately is None:
            return []
        if self.layout_class == "-wide":
            return weeks_lines(lately, self.glyphs, width)
        home = self.layout_class == "-home"
        return fortnight_lines(lately, self.glyphs, letters=home, short=not home)

    # --- choosing ---------------------------------------------------------------------------

    def move(self, rows: int) -> None:
        """Choose another exercise."""
        last = len(self.page.rows) - 1 if self.page is not None else -1
        self._selected = max(0, min(self._selected + rows, last))
        self._show_body()
        self.left.refresh()
        self.caption.refresh()

    # --- the quick entry --------------------------------------------------------------------

    def do_digit(self, number: int) -> None:
        """Type a number; it is saved with Enter."""
        self._typing(typed(self._typed, number))
        self.say(f"Pain now {self._typed}. Enter saves it, Esc drops it.")

    def do_drop(self) -> None:
        """Drop the number."""
        self._typing("")

    def _typing(self, text: str) -> None:
        self._typed = text
        self.left.refresh()
        self.keys.refresh()

    def _log(self, number: int) -> None:
        entered: list[Entered] = []

        def job() -> str:
            from lumbarjack.ui.screens.today import doing  # noqa: PLC0415 - lazy

            stored, said = doing.log(self.bundle, number)
            entered.append(stored)
            return said

        def then() -> None:
            self._typing("")
            if entered[0].list_opens:
                self.open_signs("opened")

        self.save(job, then)

    # --- starting ---------------------------------------------------------------------------

    def do_start(self) -> None:
        """Save the number that was typed; else the session, or the check-in before it."""
        page = self.page
        if page is None:
            return
        if self._typed:
            self._log(int(self._typed))
        elif page.goes_on:
            self.lumbarjack.open_session()
        elif not page.checked_in:
            self.lumbarjack.open_check_in()
        elif page.cut_off is not None:
            self._start_anew()
        else:
            self.lumbarjack.start_session()

    def do_short(self) -> None:
        """Five minutes of today's, what matters most."""
        from lumbarjack.services.lineup import SHORT  # noqa: PLC0415 - lazy

        self.lumbarjack.start_session((SHORT,))

    def _start_anew(self) -> None:
        """Save what was done of the session that was cut off, then begin today's."""

        def then() -> None:
            self.lumbarjack.start_session()

        self.save(self._save_cut_off, then)

    def _save_cut_off(self) -> str:
        from lumbarjack.ui.screens.today import doing  # noqa: PLC0415 - lazy

        return doing.save_what_was_left(self.bundle)

    # --- suggestions ------------------------------------------------------------------------

    def do_accept(self) -> None:
        """Do as suggested."""
        self._answer("accept")

    def do_later(self) -> None:
        """Not now; where a session was cut off, begin anew."""
        if self.page is not None and self.page.cut_off is not None and not self.page.choices:
            self._start_anew()
        else:
            self._answer("later")

    def do_keep(self) -> None:
        """Keep it as it is."""
        self._answer("keep")

    def _answer(self, decision: Decision) -> None:
        if self.page is not None and self.page.choices:
            self.save(partial(self._decide, self.page.choices[0].advice.id, decision))

    def _decide(self, id: str, decision: Decision) -> str:
        from lumbarjack.ui.screens.today import doing  # noqa: PLC0415 - lazy

        return doing.answer(self.bundle, id, decision)

    def do_accept_all(self) -> None:
        """Accept every open suggestion of the rule on the card: they have one reason."""
        if self.page is not None:
            self.save(partial(self._accept_all, {advice.id for advice in self.page.alike}))

    def _accept_all(self, ids: set[str]) -> str:
        from lumbarjack.ui.screens.today import doing  # noqa: PLC0415 - lazy

        return doing.accept_all(self.bundle, ids)

    def do_why(self) -> None:
        """The whole reason of what is on the card; without one, of why nothing changes."""
        page = self.page
        if page is None:
            return
        first = tuple(card.advice for card in page.cards[:1])
        others = tuple(a for a in page.why if a not in first and a.action in NOTES)
        shown = (*first, *others) or page.why
        from lumbarjack.ui.screens.why import WhyScreen  # noqa: PLC0415 - lazy

        screen = WhyScreen(self.bundle, shown, open_choice=bool(page.choices))
        self.app.push_screen(screen, self._answered)

    def _answered(self, decision: Decision | None) -> None:
        if decision is not None:
            self._answer(decision)

    # --- the rest ---------------------------------------------------------------------------

    def do_easier_day(self) -> None:
        """All of today one step easier."""
        self.save(self._make_easier)

    def _make_easier(self) -> str:
        from lumbarjack.ui.screens.today import doing  # noqa: PLC0415 - lazy

        return doing.easier(self.bundle)

    def do_flare(self) -> None:
        """You know it before the numbers do."""
        self.save(self._declare_flare)

    def _declare_flare(self) -> str:
        from lumbarjack.ui.screens.today import doing  # noqa: PLC0415 - lazy

        return doing.flare(self.bundle)

    def do_instructions(self) -> None:
        """How the chosen exercise is done."""
        from lumbarjack.ui.screens.today.instructions import (  # noqa: PLC0415 - lazy
            InstructionsScreen,
        )

        row = self._row
        if row is not None and row.exercise is not None and row.dose is not None:
            exercise = self.bundle.catalogue.exercise(row.exercise)
            self.app.push_screen(InstructionsScreen(self.bundle, exercise, row.dose))

    def do_copy(self) -> None:
        """Take the day along: to the clipboard and to a file."""
        taken: list[str] = []

        def job() -> str:
            from lumbarjack.ui.screens.today import doing  # noqa: PLC0415 - lazy

            text, said = doing.copy(self.bundle)
            taken.append(text)
            return said

        self.save(job, lambda: self.app.copy_to_clipboard(taken[0]))

    def do_signs(self) -> None:
        """The warning signs, as they are asked now."""
        page = self.page
        if page is not None and page.alert:
            self.open_signs("opened" if page.list_opened else "repeat")
        else:
            self.open_signs("asked")

    def open_signs(self, why: AskedFor) -> None:
        """The list; a lock leads to the emergency page."""
        from lumbarjack.ui.screens.gate.signs import SignsScreen  # noqa: PLC0415 - lazy

        self.app.push_screen(SignsScreen(self.bundle, why=why), self._signs_answered)

    def _signs_answered(self, answered: Answered | None) -> None:
        if answered is not None and answered.lock.locked:
            self.lumbarjack.go("emergency")
