"""Finding a time zone."""

from __future__ import annotations

from textual import getters
from textual.app import ComposeResult
from textual.widgets import Input

from lumbarjack.services.bundle import Bundle
from lumbarjack.services.zones import matching, zone_names
from lumbarjack.ui.commands.command import Command, bindings
from lumbarjack.ui.commands.everywhere import BACK, CHOOSE
from lumbarjack.ui.commands.settings import TAKE, ZONE_PAGE
from lumbarjack.ui.lines import MUTED, STRONG, Lines, paragraph, selectable, windowed
from lumbarjack.ui.screens.base import PageScreen
from lumbarjack.ui.widgets.drawn import Drawn

MACHINE = ""
"""What stands for "no setting"."""

FIELD_CELLS = 30


class ZoneScreen(PageScreen[str | None, tuple[str, ...]]):
    """A field to type in and the zones that match.

    Dismissed with a zone's name, MACHINE for this machine's own, None for no change.
    """

    KEYS = ZONE_PAGE
    BINDINGS = bindings(ZONE_PAGE)
    PAGE_ROWS = 10
    CSS_PATH = "zones.tcss"
    AUTO_FOCUS = "#find"

    list = getters.query_one("#list", Drawn)

    def __init__(self, bundle: Bundle) -> None:
        super().__init__(bundle)
        self._found: tuple[str, ...] = ()
        self._at = 0

    def body(self) -> ComposeResult:
        """The label, the field, the list."""
        yield Drawn(self._label, id="label")
        yield Input(id="find", placeholder=self.glyphs.empty * FIELD_CELLS, select_on_focus=False)
        yield Drawn(self._list_lines, id="list")

    def footer(self) -> tuple[Command, ...]:
        """Use, choose, back; letters go to the field, so no other."""
        return (TAKE, CHOOSE, BACK)

    def read(self) -> tuple[str, ...]:
        """Every zone of this machine."""
        return zone_names()

    def show(self) -> None:
        """All of them, the present one chosen."""
        self._find(self.query_one("#find", Input).value)
        present = self.bundle.settings.zone
        if present in self._found:
            self._at = self._found.index(present)
        super().show()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Those that match."""
        self._find(event.value)
        self.list.refresh()

    def _find(self, typed: str) -> None:
        found = matching(self.page or (), typed)
        self._found = found if typed.strip() else (MACHINE, *found)
        self._at = 0

    def _label(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        return paragraph("Find", width, STRONG)

    def _list_lines(self, width: int, height: int) -> Lines:
        if self.page is not None and not self._found:
            return paragraph("No zone with that in its name. Try a large city.", width, MUTED)
        rows = [
            selectable(self._word(name), n == self._at, self.glyphs.selected)
            for n, name in enumerate(self._found)
        ]
        return windowed(rows, self._at, height)

    def _word(self, name: str) -> str:
        return name or "This machine's own zone"

    def move(self, rows: int) -> None:
        """Choose another zone."""
        self._at = max(0, min(self._at + rows, len(self._found) - 1))
        self.list.refresh()

    def do_take(self) -> None:
        """Use the chosen zone."""
        if self._found:
            self.dismiss(self._found[self._at])

    def on_input_submitted(self) -> None:
        """Enter in the field."""
        self.do_take()
