"""The settings: a row each, changed where it stands."""

from __future__ import annotations

from textual import getters, on
from textual.app import ComposeResult
from textual.widgets import Input

from lumbarjack.services.bundle import Bundle
from lumbarjack.services.errors import BadInput
from lumbarjack.services.person import Told, told_about
from lumbarjack.services.settings import Value, changed, write
from lumbarjack.ui.commands.command import Command, bindings
from lumbarjack.ui.commands.everywhere import BACK, CHOOSE, HELP
from lumbarjack.ui.commands.settings import CHANGE, OPEN, SETTINGS_PAGE
from lumbarjack.ui.lines import Lines, windowed
from lumbarjack.ui.screens.base import PageScreen
from lumbarjack.ui.screens.settings.detail import detail_lines, list_lines
from lumbarjack.ui.screens.settings.rows import ROWS, Row
from lumbarjack.ui.widgets.drawn import Drawn

NUMBER_CELLS = 24
NOT_A_NUMBER = "A telephone number is like 112 or +43 1 40695: digits, spaces and ( ) / . -"
OPENS = {"telephone": "type a number", "zone": "find a zone", "page": "open"}


class SettingsScreen(PageScreen[None, Told]):
    """What may differ between two machines of one person; a change holds at once."""

    KEYS = SETTINGS_PAGE
    BINDINGS = bindings(SETTINGS_PAGE)
    CSS_PATH = "settings.tcss"

    list = getters.query_one("#list", Drawn)
    detail = getters.query_one("#detail", Drawn)
    field = getters.query_one("#field", Input)

    def __init__(self, bundle: Bundle, page: Told | None = None) -> None:
        super().__init__(bundle, page)
        self._at = 0
        self._drafts: dict[str, str] = {}
        self._unwritten: dict[str, Value] = {}
        self._leaving = False

    @property
    def row(self) -> Row:
        """The selected row."""
        return ROWS[self._at]

    # --- what it shows ----------------------------------------------------------------------

    def body(self) -> ComposeResult:
        """The list, the selected row in words, the field for a telephone number."""
        yield Drawn(self._list_lines, id="list")
        yield Drawn(self._detail_lines, id="detail")
        field = Input(
            id="field",
            max_length=NUMBER_CELLS,
            placeholder=self.glyphs.empty * NUMBER_CELLS,
            select_on_focus=False,
        )
        field.display = False
        yield field

    def footer(self) -> tuple[Command, ...]:
        """Typing, choosing a value, or going to a page."""
        if self.typing:
            return (OPEN, BACK, HELP)
        change = CHANGE if self.row.kind == "choice" else OPEN
        return (change, CHOOSE, BACK, HELP)

    def footer_words(self) -> dict[str, str]:
        """What Enter does on this row."""
        if self.typing:
            return {OPEN.id: "save", BACK.id: "leave the field"}
        return {OPEN.id: OPENS.get(self.row.kind, OPEN.word)}

    def read(self) -> Told:
        """The answers that are in the record."""
        return told_about(self.bundle)

    def show(self) -> None:
        """Draw, with the field where the row has one."""
        super().show()
        if not self.typing:
            self._show_field()

    @on(PageScreen.Worked)
    def _written(self) -> None:
        """After what every page does then: write what was changed while something was written."""
        self.call_later(self._go_on)

    def _go_on(self) -> None:
        self._write()
        if self._leaving and not self.saving:
            self.dismiss(None)

    def _values(self) -> dict[str, str]:
        settings = self.bundle.settings
        values = {row.id: row.word(settings) for row in ROWS if row.kind != "page"}
        own = len(settings.keys)
        told = "" if self.page is None else self.page.short or "not told yet"
        return {
            **values,
            "keys": f"{own} of your own" if own else "as they came",
            "answers": told,
            "about": "",
        }

    def _list_lines(self, width: int, height: int) -> Lines:
        gaps = self.layout_class in ("-home", "-wide")
        lines, at = list_lines(self._values(), self.row.id, width, self.glyphs, gaps=gaps)
        return windowed(lines, at, height)

    def _detail_lines(self, width: int, height: int) -> Lines:
        told = self.page or Told()
        return detail_lines(self.row, self.bundle.settings, told, width, height, self.glyphs)

    def _show_field(self) -> None:
        """A telephone row has its field, with what was typed there before."""
        telephone = self.row.kind == "telephone"
        if telephone:
            kept = getattr(self.bundle.settings, self.row.id) or ""
            self.field.value = self._drafts.get(self.row.id, kept)
        else:
            self.set_focus(None)
        self.field.display = telephone

    # --- moving -----------------------------------------------------------------------------

    def move(self, rows: int) -> None:
        """Choose another setting."""
        self._keep_draft()
        self.set_focus(None)
        self._at = max(0, min(self._at + rows, len(ROWS) - 1))
        self._show_field()
        for block in (self.list, self.detail, self.keys):
            block.refresh()

    def _keep_draft(self) -> None:
        if self.row.kind == "telephone":
            self._drafts[self.row.id] = self.field.value

    # --- changing ---------------------------------------------------------------------------

    def do_value_on(self) -> None:
        """The next value."""
        self._step(1)

    def do_value_before(self) -> None:
        """The value before."""
        self._step(-1)

    def do_change_row(self) -> None:
        """The next value, the field, the list of zones, or the page of this row."""
        if self.row.kind == "choice":
            self._step(1)
        elif self.row.kind == "telephone":
            self.field.focus()
            self.keys.refresh()
        elif self.row.kind == "zone":
            self._open_zones()
        else:
            self._open_page()

    def do_back(self) -> None:
        """Out of the field, or back once everything is written."""
        if self.typing:
            self._keep_draft()
            self.set_focus(None)
            self.keys.refresh()
        elif self._unwritten:
            self._leaving = True
        else:
            self.dismiss(None)

    def _step(self, by: int) -> None:
        if self.row.kind != "choice":
            self.say(f"Enter: {OPENS[self.row.kind]}.")
            return
        value = self.row.stepped(self.bundle.settings, by)
        if value != getattr(self.bundle.settings, self.row.id):
            self.change(self.row.id, value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """A telephone number was typed; nothing typed takes it out."""
        try:
            self.change(self.row.id, event.value.strip() or None)
        except BadInput:
            self.say(NOT_A_NUMBER)
            return
        self._drafts.pop(self.row.id, None)
        self.set_focus(None)
        self._show_field()
        self.keys.refresh()

    def change(self, name: str, value: Value) -> None:
        """Set it now, and keep it in the file. Raises BadInput where the value does not fit."""
        settings = changed(self.bundle.settings, name, value)
        self.lumbarjack.take(self.bundle.with_settings(settings))
        self._unwritten[name] = value
        self.list.refresh()
        self.detail.refresh()
        self._write()

    def _write(self) -> None:
        """Write in a worker; what is changed meanwhile is written after it."""
        if self.saving or not self._unwritten:
            return
        values, self._unwritten = self._unwritten, {}
        path = self.bundle.places.settings_file

        def job() -> str:
            write(path, values)
            return ""

        self.save(job)

    def _open_zones(self) -> None:
        from lumbarjack.ui.screens.settings.zones import ZoneScreen  # noqa: PLC0415 - lazy

        def chosen(zone: str | None) -> None:
            if zone is not None:
                self.change("zone", zone or None)

        self.app.push_screen(ZoneScreen(self.bundle), chosen)

    def _open_page(self) -> None:
        from lumbarjack.ui.screens.settings.pages import AboutScreen, KeysScreen  # noqa: PLC0415

        if self.row.id == "answers":
            from lumbarjack.ui.screens.you.screen import YouScreen  # noqa: PLC0415 - lazy

            self.app.push_screen(YouScreen(self.bundle))
        elif self.row.id == "keys":
            self.app.push_screen(KeysScreen(self.bundle))
        else:
            self.app.push_screen(AboutScreen(self.bundle))
