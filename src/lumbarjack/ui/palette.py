"""ctrl+p: what can be done on the page at hand, out of the one table, found by typing."""

from __future__ import annotations

from collections.abc import Callable

from textual import getters
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input

from lumbarjack.services.bundle import Bundle
from lumbarjack.ui.commands.command import Command, KeySet, bindings, keys_shown
from lumbarjack.ui.commands.everywhere import BACK, CHOOSE, MOVES
from lumbarjack.ui.commands.palette import DO, PALETTE_PAGE
from lumbarjack.ui.lines import (
    MUTED,
    STRONG,
    TEXT,
    Lines,
    paragraph,
    selectable,
    windowed,
)
from lumbarjack.ui.screens.base import PageScreen
from lumbarjack.ui.widgets.drawn import Drawn

FIELD_CELLS = 30
KEY_CELLS = 7
PAGE_ROWS = 8


def matching(commands: tuple[Command, ...], typed: str) -> tuple[Command, ...]:
    """Those with every typed word in their few words or their sentence, the former first."""
    words = typed.casefold().split()
    found = [c for c in commands if all(w in f"{_few(c)} {c.help.casefold()}" for w in words)]
    return tuple(sorted(found, key=lambda c: not all(w in _few(c) for w in words)))


def _few(command: Command) -> str:
    return f"{command.tooltip} {command.word}".casefold()


class PaletteScreen(PageScreen[str, None]):
    """A field, the commands that match, and the marked one in a sentence.

    Dismissed with the id of a command of the page below, None for nothing. `why_not` is that
    page's, so that what cannot be done now is muted.
    """

    KEYS = PALETTE_PAGE
    BINDINGS = bindings(PALETTE_PAGE)
    CSS_PATH = "palette.tcss"
    AUTO_FOCUS = "#find"

    list = getters.query_one("#list", Drawn)
    meaning = getters.query_one("#meaning", Drawn)

    def __init__(
        self, bundle: Bundle, of: KeySet, cannot: Callable[[str], str | None] = lambda _id: None
    ) -> None:
        super().__init__(bundle)
        self._cannot = cannot
        self._all = tuple(c for c in of.commands if c.keys and not c.numbers and c not in MOVES)
        self._found = self._all
        self._at = 0

    def body(self) -> ComposeResult:
        """The field, the list, the sentence."""
        yield Drawn(self._label, id="label")
        yield Input(id="find", placeholder=self.glyphs.empty * FIELD_CELLS, select_on_focus=False)
        yield Drawn(self._list_lines, id="list")
        yield Drawn(self._meaning_lines, id="meaning")

    def footer(self) -> tuple[Command, ...]:
        """Do, choose, back; letters go to the field, so no other."""
        return (DO, CHOOSE, BACK)

    def read(self) -> None:
        """Nothing of the record is shown."""

    def on_input_changed(self, event: Input.Changed) -> None:
        """Those that match."""
        self._found = matching(self._all, event.value)
        self._at = 0
        self._refresh()

    def on_input_submitted(self) -> None:
        """Enter in the field."""
        self.do_do()

    def _label(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        return paragraph("Find", width, STRONG)

    def _list_lines(self, width: int, height: int) -> Lines:
        rows = [self._row(c, n == self._at, width) for n, c in enumerate(self._found)]
        return windowed(rows, self._at, height) or paragraph(
            "Nothing of that name on this page.", width, MUTED
        )

    def _row(self, command: Command, chosen: bool, width: int) -> Content:
        name = command.tooltip.ljust(width - KEY_CELLS - 2)
        plain = MUTED if self._cannot(command.id) else TEXT
        keys = keys_shown(command, self.keymap)
        text = Content.assemble((name, STRONG if chosen else plain), (keys, MUTED))
        return selectable(text, chosen, self.glyphs.selected)

    def _meaning_lines(self, width: int, height: int) -> Lines:
        if not self._found:
            return []
        command = self._found[self._at]
        return paragraph(self._cannot(command.id) or command.help, width)[:height]

    def _refresh(self) -> None:
        self.list.refresh()
        self.meaning.refresh()

    def _move(self, by: int) -> None:
        self._at = max(0, min(self._at + by, len(self._found) - 1))
        self._refresh()

    def do_up(self) -> None:
        """The row above."""
        self._move(-1)

    def do_down(self) -> None:
        """The row below."""
        self._move(1)

    def do_page_up(self) -> None:
        """Some rows up."""
        self._move(-PAGE_ROWS)

    def do_page_down(self) -> None:
        """Some rows down."""
        self._move(PAGE_ROWS)

    def do_do(self) -> None:
        """Go back, and do it there."""
        if self._found:
            self.dismiss(self._found[self._at].id)
