"""What every page shares: header, a place for its blocks, a line to say something, keys, a worker.

A page is read in a worker (`read`) and shown as attributes of blocks; saving is a job in a worker
too, and "Saved" is said when it is on disk.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar, cast

from textual import getters, work
from textual.app import ComposeResult
from textual.content import Content
from textual.events import Resize
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input

from lumbarjack.services.bundle import Bundle
from lumbarjack.services.errors import BadInput, NothingThere
from lumbarjack.services.words import short_day
from lumbarjack.store.errors import StoreError
from lumbarjack.ui.commands.command import Command, Keymap, KeySet
from lumbarjack.ui.commands.everywhere import BACK, HELP
from lumbarjack.ui.glyphs import UTF8, Glyphs
from lumbarjack.ui.lines import Lines, wrapped
from lumbarjack.ui.screens.leads import Leads
from lumbarjack.ui.screens.moves import Moves
from lumbarjack.ui.screens.undo import Undoes
from lumbarjack.ui.widgets.drawn import Drawn
from lumbarjack.ui.widgets.footer import GAP, keys_line
from lumbarjack.ui.widgets.header import area_header, page_header
from lumbarjack.ui.widgets.thrifty import ThriftyColumn

if TYPE_CHECKING:
    from lumbarjack.ui.app import LumbarjackApp

R = TypeVar("R")
P = TypeVar("P")

Job = Callable[[], str]
Then = Callable[[], None] | None

NOTICE_ROWS = 3
SMALLEST = (40, 12)
NARROW_BELOW = (80, 24)
WIDE_FROM = (116, 36)
TINY_BELOW = (60, 20)

SIZES = ("-tiny", "-narrow", "-home", "-wide")
TOO_SMALL = "-too-small"


def size_class(columns: int, rows: int) -> str:
    """The layout of a window: "-tiny" (one column, no figure), "-narrow", "-home" or "-wide"."""
    if columns < TINY_BELOW[0] or rows < TINY_BELOW[1]:
        return "-tiny"
    if columns < NARROW_BELOW[0] or rows < NARROW_BELOW[1]:
        return "-narrow"
    return "-wide" if columns >= WIDE_FROM[0] and rows >= WIDE_FROM[1] else "-home"


class PageScreen(Leads, Moves, Undoes, Screen[R], Generic[R, P]):
    """A page: R is what it returns when it is dismissed, P what it shows.

    A screen gives KEYS and BINDINGS (`bindings(KEYS)`), `body`, `header`, `footer`, and for each
    command a method `do_ID`; `why_not` says why a command cannot work now.
    """

    KEYS: ClassVar[KeySet]
    AUTO_FOCUS = ""

    notice = getters.query_one("#notice", Drawn)
    keys = getters.query_one("#keys", Drawn)

    class Worked(Message):
        """A job is done: what the page shows now, and a line to say."""

        def __init__(
            self, number: int, page: object, said: str | None, then: Then, *, saved: bool
        ) -> None:
            super().__init__()
            self.number = number
            self.saved = saved
            self.page = page
            self.said = said
            self.then = then

    def __init__(self, bundle: Bundle, page: P | None = None) -> None:
        super().__init__()
        self.bundle = bundle
        self.page = page
        self.layout_class = "-home"
        self._said = ""
        self._jobs = 0
        self._shown_job = 0
        self._saving = False

    # --- what a screen fills in -------------------------------------------------------------

    def body(self) -> ComposeResult:
        """The blocks between the rule and the footer, each with an id; the .tcss places them."""
        raise NotImplementedError

    def header(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        """The first two rows."""
        return page_header(self.KEYS.name, self.date_words, width)

    def footer(self) -> tuple[Command, ...]:
        """Up to six commands: first the one that goes on, last help."""
        return (BACK, HELP)

    def footer_words(self) -> Mapping[str, str]:
        """Other words for commands of the footer, by id."""
        return {}

    def why_not(self, id: str) -> str | None:  # noqa: ARG002 - for those who need it
        """Why a command cannot work now, None where it can."""
        return None

    def read(self) -> P:
        """What the page shows, from the record. In a worker; it may raise StoreError."""
        raise NotImplementedError

    def show(self) -> None:
        """After `page` changed: by default everything is drawn anew."""
        self.redraw()

    # --- what a screen can use --------------------------------------------------------------

    @property
    def on_top(self) -> bool:
        """Whether nothing lies over it; for Textual the page below the top one is current, too."""
        return bool(self.app.screen_stack) and self.app.screen is self

    @property
    def lumbarjack(self) -> LumbarjackApp:
        """The app, as what it is."""
        return cast("LumbarjackApp", self.app)

    @property
    def glyphs(self) -> Glyphs:
        """The glyphs of this terminal."""
        return getattr(self.app, "glyphs", UTF8)

    @property
    def keymap(self) -> Keymap:
        """The keys that the person chose."""
        return self.bundle.settings.keys

    def area_header(self, area: str, right: str, width: int) -> Lines:
        """The five areas with this one lit, and `right` at the end."""
        wide = self.layout_class in ("-home", "-wide")
        return area_header(area, right, width, wide_gaps=wide)

    @property
    def saving(self) -> bool:
        """Whether a job of the store is on its way."""
        return self._saving

    @property
    def date_words(self) -> str:
        """The date for the header: "Mon 16 Mar"."""
        return short_day(self.bundle.today())

    def redraw(self) -> None:
        """Draw every block anew, with its height where that follows the lines."""
        for block in self.query(Drawn):
            height = block.styles.height
            block.refresh(layout=height is not None and height.is_auto)

    def say(self, text: str) -> None:
        """Say a line above the footer, until the next key."""
        self._said = text
        for block in self.query("#notice"):
            block.refresh(layout=True)
        for block in self.query("#keys"):
            block.refresh()

    def tell(self, text: str) -> None:
        """Say what a page over this one saved, as that page goes."""
        self.say(text)

    def reread(self) -> None:
        """Read the page anew, in a worker, and show it."""
        self._jobs += 1
        self._work(self._jobs, None, None)

    def save(self, job: Job, then: Then = None) -> None:
        """Do a job of the store in a worker, read the page anew, show both; then call `then`.

        `job` returns the line to say. A refusal is told in its place, and `then` is not called:
        whatever was typed stays where it is. While one job saves, another one is not begun.
        """
        if not self._saving:
            self._saving = True
            self._jobs += 1
            self._work(self._jobs, job, then)

    # --- how it works -----------------------------------------------------------------------

    def compose(self) -> ComposeResult:
        """Header, blocks, the line, the keys; placed for this window from the first frame on."""
        self._lay_out(self.app.size.width, self.app.size.height)
        yield Drawn(self.header, id="header")
        yield from self.body()
        with ThriftyColumn(id="foot"):
            yield Drawn(self._notice_lines, id="notice")
            yield Drawn(self._footer_lines, id="keys")
        yield Drawn(self._small_lines, id="small")

    def on_mount(self) -> None:
        """No cursor blinks."""
        for field in self.query(Input):
            field.cursor_blink = False

    def on_resize(self, event: Resize) -> None:
        """The layout follows the window."""
        self._lay_out(event.size.width, event.size.height)

    def _lay_out(self, columns: int, rows: int) -> None:
        before, self.layout_class = self.layout_class, size_class(columns, rows)
        for name in SIZES:
            self.set_class(name == self.layout_class, name)
        self.set_class(columns < SMALLEST[0] or rows < SMALLEST[1], TOO_SMALL)
        if self.layout_class != before:
            self.call_after_refresh(self.redraw)

    def on_screen_resume(self) -> None:
        """Shown again: read what other screens and other windows saved."""
        if self._in_view:  # Textual tells the first screen twice
            return
        known = self.page is not None and not self._shown_once
        self._in_view = self._shown_once = True
        self.show() if known else self.reread()

    def on_screen_suspend(self) -> None:
        """Another page lies over it."""
        self._in_view = False

    _shown_once = _in_view = False

    def on_key(self) -> None:
        """What was said stands until the next key."""
        if self._said and not self._saving:
            self.say("")

    @work(thread=True, group="store")
    def _work(self, number: int, job: Job | None, then: Then) -> None:
        said: str | None = None
        try:
            said = None if job is None else job()
        except (BadInput, NothingThere) as error:
            said, then = str(error), None
        except StoreError as error:
            said, then = f"Not saved: {error}", None
        try:
            page: object = self.read()
        except StoreError as error:
            page, said = self.page, f"Not read: {error}"
        self.post_message(self.Worked(number, page, said, then, saved=job is not None))

    def on_page_screen_worked(self, message: Worked) -> None:
        """Show what the record says now, unless a job that began later has shown it already.

        A page that is on its way out shows nothing any more: its blocks may be gone.
        """
        if not (self.is_attached and self.display):
            return
        if message.number > self._shown_job:
            self._shown_job = message.number
            self.page = cast(P, message.page)
            self.show()
        if message.saved:
            self._saving = False
        if message.said is not None:
            self.say(message.said)
        if message.then is not None:
            message.then()

    def action_run(self, id: str) -> None:
        """Do a command of the table, or say why it cannot be done now."""
        reason = self.why_not(id)
        if reason is not None:
            self.say(reason)
            return
        getattr(self, f"do_{id}")()

    def action_digit(self, number: int) -> None:
        """A digit was pressed where the table has a command that takes numbers."""
        reason = self.why_not("pain")
        if reason is not None:
            self.say(reason)
            return
        self.do_digit(number)

    def do_digit(self, number: int) -> None:
        """Take a digit."""
        raise NotImplementedError

    def do_back(self) -> None:
        """Back to the page below."""
        self.dismiss(None)

    def do_help(self) -> None:
        """The help of this screen."""
        self.lumbarjack.open_help(self)

    def do_undo(self) -> None:
        """Take back the last write."""
        self.save(self._undo)

    @property
    def typing(self) -> bool:
        """Whether a text field has the keys."""
        return isinstance(self.focused, Input)

    def _notice_lines(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        return [Content(line) for line in wrapped(self._said, width)[:NOTICE_ROWS]] or [Content("")]

    @property
    def key_gap(self) -> str:
        """What stands between two keys of the last row."""
        return GAP

    def _footer_lines(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        words = self.footer_words()
        return [keys_line(self.footer(), self.keymap, width, words, self.why_not, self.key_gap)]

    def _small_lines(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        text = (
            f"Please make the window at least {SMALLEST[0]} by {SMALLEST[1]}. "
            "lumbarjack today works in any size."
        )
        return [Content(line) for line in wrapped(text, width)]
