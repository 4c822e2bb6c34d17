"""A full page over Today that is read and left again."""

from __future__ import annotations

from textual import getters
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from lumbarjack.services.decisions import Decision
from lumbarjack.ui.commands import BACK, LEAVE, Command, Keymap
from lumbarjack.ui.widgets.drawn import Drawn
from lumbarjack.ui.widgets.footer import keys_line
from lumbarjack.ui.widgets.more import more_words
from lumbarjack.ui.widgets.title import title_lines


class ReadingScreen(ModalScreen[Decision | None]):
    """Title row, a text that scrolls where it must, keys. Esc goes back and decides nothing."""

    scroller = getters.query_one("#scroll", VerticalScroll)
    more = getters.query_one("#more", Static)

    def __init__(
        self, name: str, date: str, keymap: Keymap, footer: tuple[Command, ...] = (BACK, LEAVE)
    ) -> None:
        super().__init__()
        self._title = name
        self._date = date
        self._keymap = keymap
        self._footer = footer

    def text(self, width: int) -> list[Content]:
        """The lines to read."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Title, text, keys."""
        yield Drawn(lambda width: title_lines(self._title, self._date, width), id="title")
        with VerticalScroll(id="scroll", can_focus=False):
            yield Drawn(self.text, id="sheet")
        yield Static(id="more")
        yield Drawn(lambda width: [keys_line(self._footer, self._keymap, width)], id="keys")

    def on_mount(self) -> None:
        """Say how much more there is whenever that changes."""
        self.watch(self.scroller, "scroll_y", self._tell_more, init=False)
        self.watch(self.scroller, "virtual_size", self._tell_more, init=False)

    def on_resize(self) -> None:
        """A new size shows more, or less."""
        self.call_after_refresh(self._tell_more)

    def _tell_more(self) -> None:
        self.more.update(Content.styled(more_words(self.scroller), "$muted"))

    def action_scroll(self, lines: int) -> None:
        """Move the text by so many lines."""
        self.scroller.scroll_relative(y=lines, animate=False)

    def action_back(self) -> None:
        """Back to Today."""
        self.dismiss(None)

    def action_leave(self) -> None:
        """Leave the app."""
        self.app.exit(0)
