"""The diary: log pain in two keys, look back day by day."""

from __future__ import annotations

from textual import getters
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input

from lumbarjack.config import Settings
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.diary import Told, log_pain
from lumbarjack.services.full_entry import Draft
from lumbarjack.services.journal_days import DayRow, Item, Journal, items, read_journal
from lumbarjack.services.settings import changed, write
from lumbarjack.services.telling import day_lines
from lumbarjack.services.words import saved_words
from lumbarjack.ui.body_map import drawn_places, drawn_zone, map_fits
from lumbarjack.ui.commands.command import Command, bindings
from lumbarjack.ui.commands.diary import CLEAR, DIARY, FIND, FULL, OPEN, RUB_OUT
from lumbarjack.ui.commands.everywhere import CHOOSE, HELP, LOG_PAIN, UNDO
from lumbarjack.ui.lines import EMPTY, STRONG, Lines, paragraph
from lumbarjack.ui.score import typed
from lumbarjack.ui.screens.diary.day import DayScreen
from lumbarjack.ui.screens.diary.left import Left
from lumbarjack.ui.screens.diary.map import both_views
from lumbarjack.ui.screens.diary.quick import find_line, pain_line
from lumbarjack.ui.screens.diary.rows import BY_SIZE, journal_lines
from lumbarjack.ui.screens.diary.signs import open_signs
from lumbarjack.ui.screens.diary.told import as_much_as_fits, heading, in_short
from lumbarjack.ui.screens.moves import ALL_ROWS
from lumbarjack.ui.screens.record import RecordScreen
from lumbarjack.ui.widgets.drawn import Drawn

NOTHING_YET = "Nothing yet. How is it now? 0 is no pain, 10 the worst you can think of."
NOTHING_FOUND = "No entry with that word."
FIND_HINT = "words; 5+ is pain; thigh+ further out"
MAP_CELLS, MAP_ROWS = 16, 14
"""The map beside the journal, each view."""


class DiaryScreen(RecordScreen[Journal]):
    """The quick entry, the journal, and the chosen day in words."""

    AREA = "diary"
    KEYS = DIARY
    BINDINGS = bindings(DIARY)
    ASKS_BEFORE_UNDO = True
    CSS_PATH = "diary.tcss"

    quick = getters.query_one("#quick", Drawn)
    list = getters.query_one("#list", Drawn)
    day = getters.query_one("#day", Drawn)
    field = getters.query_one("#find", Input)

    def __init__(self, bundle: Bundle, page: Journal | None = None) -> None:
        super().__init__(bundle, page)
        self._typed = ""
        self._looked_for = ""
        self._finding = False
        self._at = 0
        self._rows: tuple[DayRow, ...] = ()
        self._items: tuple[Item, ...] = ()
        self._places: tuple[int, ...] = ()
        self._draft = Draft()

    # --- what it shows ----------------------------------------------------------------------

    def body(self) -> ComposeResult:
        """Quick entry, journal, day."""
        yield Drawn(self._quick_lines, id="quick")
        yield Drawn(self._list_lines, id="list")
        yield Drawn(self._day_lines, id="day")
        field = Input(id="find")
        field.display = False
        yield field

    def footer(self) -> tuple[Command, ...]:
        """Logging first; while something is typed, what to do with it."""
        if self.typing:
            return (OPEN, CHOOSE, CLEAR, HELP)
        if self._typed:
            return (OPEN, LOG_PAIN, RUB_OUT, HELP)
        if self.layout_class == "-tiny":
            return (LOG_PAIN, OPEN, HELP)
        return (LOG_PAIN, FULL, OPEN, FIND, UNDO, HELP)

    def footer_words(self) -> dict[str, str]:
        """What Enter and Esc do now."""
        if self.typing:
            return {OPEN.id: "done", CLEAR.id: "leave the field"}
        if self._typed:
            return {OPEN.id: "save", LOG_PAIN.id: "another number"}
        return {}

    def why_not(self, id: str) -> str | None:
        """Without a day nothing can be opened."""
        if id == OPEN.id and not (self._typed or self._rows or self.typing):
            return "There is no day to open yet."
        return None

    def read_record(self) -> Journal:
        """The journal; its words too once somebody looks for one."""
        return read_journal(self.bundle, texts=self._finding or bool(self._looked_for))

    def show(self) -> None:
        """The rows of the page as they are found."""
        chosen = self._rows[self._at].day if self._rows else None
        self._rows = self.page.find(self._looked_for) if self.page else ()
        days = [row.day for row in self._rows]
        newest_was_chosen = self._at == 0
        self._at = 0 if newest_was_chosen or chosen not in days else days.index(chosen)
        self._lay_rows()
        self.redraw()

    def _lay_rows(self) -> None:
        if self.page is not None:
            self._items = items(self.page, self._rows, gaps=not self._looked_for)
            self._places = tuple(
                n for n, item in enumerate(self._items) if isinstance(item, DayRow)
            )

    def _quick_lines(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        if self.typing or (self._looked_for and not self._typed):
            return find_line(
                self._looked_for, self._found(), self.glyphs, width, typing=self.typing
            )
        return pain_line(self._typed, self.glyphs, width)

    def _found(self) -> str:
        if self.page is None or not self._looked_for:
            return FIND_HINT if self.typing else ""
        esc = "" if self.typing else "  Esc: all"
        return f"{len(self._rows)} of {len(self.page.rows)} days{esc}"

    def _list_lines(self, width: int, height: int) -> Lines:
        if self.page is None:
            return self.reading_lines(width)
        if not self._rows:
            return paragraph(NOTHING_FOUND if self.page.rows else NOTHING_YET, width)
        return journal_lines(
            self._items,
            self._places[self._at],
            self.page.today,
            BY_SIZE[self.layout_class],
            self.glyphs,
            width,
            height,
        )

    def _day_lines(self, width: int, height: int) -> Lines:
        if self.page is None or not self._rows:
            return []
        row = self._rows[self._at]
        told = day_lines(row.told, self.bundle.catalogue, notes=not self._notes_hidden)
        head = heading(row.day, self.page.today)
        if self.layout_class == "-wide":
            picture = self._small_map(row)
            room = height - 2 - len(picture)
            words = as_much_as_fits(told, width, room)
            blank = [EMPTY] * (room - len(words))
            return [Content.styled(head, STRONG), EMPTY, *words, *blank, *picture]
        return in_short(told, head, width, height)

    def _small_map(self, row: DayRow) -> Lines:
        """Where it was on that day, at half the size; nothing where that was not said."""
        places, scores = row.places
        drawn = drawn_places(places, scores, None, mono=False) or drawn_zone(row.reach)
        if not map_fits(self.app, MAP_CELLS, MAP_ROWS) or not drawn:
            return []
        return [EMPTY, *both_views(self.app, drawn, MAP_CELLS, MAP_ROWS)]

    # --- moving -----------------------------------------------------------------------------

    def move(self, rows: int) -> None:
        """Choose another day."""
        self._at = max(0, min(self._at + rows, len(self._rows) - 1))
        self.list.refresh()
        self.day.refresh()

    def do_open_day(self) -> None:
        """Save the number; without one open the day."""
        if self._typed:
            self._save_number(int(self._typed))
        elif self.page is not None:
            self.app.push_screen(DayScreen(self.bundle, self._rows[self._at].day, self.page))

    # --- the number -------------------------------------------------------------------------

    def do_digit(self, number: int) -> None:
        """A digit goes to the quick entry, from anywhere here."""
        self._type(typed(self._typed, number))

    def do_rub_out(self) -> None:
        """Take the number out."""
        self._type("")

    def _type(self, number: str) -> None:
        self._typed = number
        self.quick.refresh()
        self.keys.refresh()

    def _save_number(self, number: int) -> None:
        opens: dict[str, None] = {}

        def job() -> str:
            entered = log_pain(self.bundle, Told(now=number))
            opens.update(dict.fromkeys(entered.list_opens))
            self.offers_undo_of(entered.entry.id)
            return saved_words(entered.entry.at, self.bundle.zone)

        def then() -> None:
            if self._typed == str(number):
                self._type("")
            self.move(-ALL_ROWS)
            if opens:
                open_signs(self)

        self.save(job, then)

    # --- finding ----------------------------------------------------------------------------

    def do_find(self) -> None:
        """The field for a word, with the words of every day read."""
        self._finding = True
        self.field.display = True
        self.field.value = self._looked_for
        self.field.focus()
        self.call_after_refresh(self._redraw_quick)
        self.reread()

    def do_clear(self) -> None:
        """Out of the field; from outside it all days are shown again, a typed number goes."""
        if self.typing:
            self._leave_field()
        elif self._typed:
            self._type("")
        elif self._looked_for:
            self._look_for("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Find while one types."""
        if self._finding:
            self._look_for(event.value.strip())

    def on_input_submitted(self) -> None:
        """The words stand; back to the days."""
        self._leave_field()

    def _leave_field(self) -> None:
        self._finding = False
        self.field.display = False
        self.set_focus(None)
        self._redraw_quick()

    def _look_for(self, words: str) -> None:
        if words != self._looked_for:
            self._looked_for = words
            self.show()

    def _redraw_quick(self) -> None:
        self.quick.refresh()
        self.keys.refresh()

    # --- notes ------------------------------------------------------------------------------

    @property
    def _notes_hidden(self) -> bool:
        return self.bundle.settings.notes == "hidden"

    def do_hide_notes(self) -> None:
        """Hide the words of all notes, or show them again; the setting stays."""
        to = "shown" if self._notes_hidden else "hidden"
        settings = changed(self.bundle.settings, "notes", to)

        def job() -> str:
            write(self.bundle.places.settings_file, {"notes": to})
            return "Notes are shown." if to == "shown" else "Notes are hidden. N shows them."

        self.save(job, lambda: self._take(settings))

    def _take(self, settings: Settings) -> None:
        self.lumbarjack.take(self.bundle.with_settings(settings))
        self.reread()

    # --- the full entry ---------------------------------------------------------------------

    def do_full_entry(self) -> None:
        """All the questions; what was filled in before and not saved is still there."""
        from lumbarjack.ui.screens.diary.entry import EntryScreen  # noqa: PLC0415 - lazy

        draft = self._draft.with_now(int(self._typed)) if self._typed else self._draft
        self.app.push_screen(EntryScreen(self.bundle, draft), self._entry_left)

    def _entry_left(self, left: Left | None) -> None:
        if left is None:
            return
        self._draft = left.draft
        self._type("")
        if left.said:
            self._at = 0
            self.offers_undo_of(left.saved)
            self.say(left.said)
        if left.opens_list:
            open_signs(self)
