"""Today, the plain one: what is due, what is suggested, and the way into the session."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from textual import getters, work
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from lumbarjack.services.bundle import Bundle
from lumbarjack.services.decisions import Decision, decide, open_choices, store_decisions
from lumbarjack.services.errors import BadInput, NothingThere
from lumbarjack.services.undoing import undone_words
from lumbarjack.store.errors import StoreError
from lumbarjack.ui import RunCommand
from lumbarjack.ui.commands import CHECK_IN, HELP, LEAVE, START, TODAY, UNDO, Command, bindings
from lumbarjack.ui.lines import wrapped
from lumbarjack.ui.outside import run_outside
from lumbarjack.ui.page import Page, read_page
from lumbarjack.ui.screens.help import HelpScreen
from lumbarjack.ui.screens.why import WhyScreen
from lumbarjack.ui.sheet import sheet
from lumbarjack.ui.widgets.card import card_lines
from lumbarjack.ui.widgets.drawn import Drawn
from lumbarjack.ui.widgets.footer import keys_line
from lumbarjack.ui.widgets.more import more_words
from lumbarjack.ui.widgets.title import title_lines

SAID: dict[Decision, str] = {
    "accept": "accepted",
    "later": "put off until tomorrow",
    "keep": "kept as it is",
}

FOOTERS: dict[str, tuple[Command, ...]] = {
    "day": (START, CHECK_IN, UNDO, LEAVE, HELP),
    "setup": (START, CHECK_IN, LEAVE, HELP),
    "locked": (LEAVE, CHECK_IN, HELP),
    "relief": (START, CHECK_IN, LEAVE, HELP),
}


LOW, HOME = 16, 24
"""Rows below which there is no gap and no reason on the card, and less of the reason."""
TITLE_ROWS, NOTICE_ROWS = 2, 3


class TodayScreen(Screen[None]):
    """One page: title, what is due, the card, a line for what was saved, keys."""

    HELP = "What is due today, what is suggested, and Enter to start."
    BINDINGS = bindings(TODAY)

    scroller = getters.query_one("#scroll", VerticalScroll)
    card = getters.query_one("#card", Drawn)
    more = getters.query_one("#more", Static)
    notice = getters.query_one("#notice", Static)

    @dataclass
    class Worked(Message):
        """A worker is done: the page as it is now, and a line to say."""

        page: Page
        said: str

    def __init__(self, bundle: Bundle, page: Page, run_command: RunCommand | None) -> None:
        super().__init__()
        self._bundle = bundle
        self._page = page
        self._run_command = run_command
        self._keymap = bundle.settings.keys
        self._busy = False
        self._said = ""

    def compose(self) -> ComposeResult:
        """Title, what is due, the card, the line, keys."""
        yield Drawn(lambda width: self._title(width), id="title")
        with Vertical(id="body"):
            with VerticalScroll(id="scroll", can_focus=False):
                yield Drawn(lambda width: sheet(self._page, width), id="sheet")
            yield Static(id="more")
            yield Drawn(self._card, id="card")
        yield Static(id="notice")
        yield Drawn(self._keys, id="keys")

    def on_mount(self) -> None:
        """Say how much more there is whenever that changes."""
        self.watch(self.scroller, "scroll_y", self._tell_more, init=False)
        self.watch(self.scroller, "virtual_size", self._tell_more, init=False)
        self.card.display = bool(self._page.choices)

    def on_resize(self) -> None:
        """A new size shows more, or less."""
        self._fit()

    def _fit(self) -> None:
        """The card follows the list, and the list scrolls where both have no room."""
        width = self.size.width
        said = wrapped(self._said, width)[:NOTICE_ROWS] or [""]
        self.notice.update(Content("\n".join(said)))
        room = self.size.height - TITLE_ROWS - self._gap - len(self._card(width)) - len(said) - 2
        self.scroller.styles.max_height = max(1, room)
        self.call_after_refresh(self._tell_more)

    @property
    def _gap(self) -> int:
        return 0 if self.size.height < LOW else 1

    def _title(self, width: int) -> list[Content]:
        calm = self._page.state != "locked"
        return title_lines("Today", self._page.date, width, "$accent" if calm else "$strong")

    def _card(self, width: int) -> list[Content]:
        if not self._page.choices:
            return []
        rows = self.size.height
        most = 0 if rows < LOW else 2 if rows < HOME else 4
        return card_lines(self._page.choices, self._keymap, width, most)

    def _keys(self, width: int) -> list[Content]:
        page = self._page
        state = "relief" if page.state == "locked" and not page.closed else page.state
        return [keys_line(FOOTERS[state], self._keymap, width, {START.id: page.start})]

    def _tell_more(self) -> None:
        self.more.update(Content.styled(more_words(self.scroller), "$muted"))

    def _show(self, page: Page, said: str) -> None:
        self._page = page
        self.card.display = bool(page.choices)
        for part in self.query(Drawn):
            part.refresh(layout=True)
        self._say(said)

    def _say(self, text: str) -> None:
        self._said = text
        self._fit()

    def on_key(self) -> None:
        """What was said stands until the next key."""
        if self._said and not self._busy:
            self._say("")

    @work(thread=True, group="store")
    def _do(self, job: Callable[[], str]) -> None:
        """Do a job of the store, read the page anew, and tell; a refusal is told as well."""
        try:
            said = job()
        except (BadInput, NothingThere) as error:
            said = str(error)
        except StoreError as error:
            said = f"Not saved: {error}"
        try:
            page = read_page(self._bundle)
        except StoreError as error:
            page, said = self._page, f"Not read: {error}"
        self.post_message(self.Worked(page, said))

    def _begin(self, job: Callable[[], str]) -> None:
        """One job at a time: a second key while one is on its way does nothing."""
        if self._busy:
            return
        self._busy = True
        self._do(job)

    def on_today_screen_worked(self, message: Worked) -> None:
        """Show what the record says now."""
        self._busy = False
        self._show(message.page, message.said)

    def action_answer(self, decision: Decision) -> None:
        """Answer the suggestion on the card."""
        if not self._page.choices:
            self._say("Nothing is suggested just now.")
            return
        self._begin(partial(self._answer, self._page.choices[0].id, decision))

    def _answer(self, id: str, decision: Decision) -> str:
        stored = decide(self._bundle, decision, id)
        what = stored[0].advice.headline.rstrip(".")
        return f"Saved: {what}: {SAID[decision]}. u undoes."

    def action_accept_all(self) -> None:
        """Accept every open suggestion of the rule on the card: they have one reason."""
        if not self._page.choices:
            self._say("Nothing is suggested just now.")
            return
        alike = {advice.id for advice in self._page.alike}
        self._begin(partial(self._accept_all, alike))

    def _accept_all(self, ids: set[str]) -> str:
        chosen = tuple(a for a in open_choices(self._bundle) if a.id in ids)
        stored = store_decisions(self._bundle, chosen, "accept") if chosen else ()
        return f"Saved: {len(stored)} suggestions accepted. u undoes."

    def action_undo(self) -> None:
        """Take back the last write; never on the emergency page, where a stray key could open."""
        if self._page.state == "locked":
            self._say("Nothing is undone from this page. lumbarjack undo does it.")
            return
        self._begin(self._undo)

    def _undo(self) -> str:
        undone = self._bundle.journal.undo()
        return "There is nothing to undo." if undone is None else undone_words(undone)

    def action_reread(self) -> None:
        """Read the record again."""
        self._begin(lambda: "Read again.")

    def action_why(self) -> None:
        """The whole reason; an answer given there is stored here."""
        page = self._page
        if not page.why:
            self._say("Nothing is suggested just now.")
            return
        screen = WhyScreen(page.why, page.date, self._keymap, open_choice=bool(page.choices))
        self.app.push_screen(screen, self._answered)

    def _answered(self, decision: Decision | None) -> None:
        if decision is not None:
            self.action_answer(decision)

    def action_start(self) -> None:
        """The session, or the setup before there is a plan."""
        if self._page.closed:
            self._say(self._page.closed)
        elif self._page.state == "setup":
            self._run(("setup",))
        else:
            self._run(("session", "--plain"))

    def action_check_in(self) -> None:
        """The check-in."""
        self._run(("checkin",))

    def action_signs(self) -> None:
        """The warning signs."""
        self._run(("safety",))

    def _run(self, command: tuple[str, ...]) -> None:
        """Step aside for a plain command, then read the record again."""
        if self._busy:
            return
        if self._run_command is None:
            self._say(f"Leave with q, then: lumbarjack {' '.join(command)}")
            return
        run_outside(self.app, self._run_command, command)
        self._begin(lambda: "")

    def action_scroll(self, lines: int) -> None:
        """Move the page by so many lines."""
        self.scroller.scroll_relative(y=lines, animate=False)

    def action_help(self) -> None:
        """All the keys."""
        self.app.push_screen(HelpScreen(self._page.date, self._keymap))

    def action_leave(self) -> None:
        """Leave the app."""
        self.app.exit(0)
