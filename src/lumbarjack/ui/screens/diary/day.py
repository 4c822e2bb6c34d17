"""One day of the diary, whole: to read, and to change what was written."""

from __future__ import annotations

from datetime import date

from textual.content import Content

from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.diary import remove_entry
from lumbarjack.services.full_entry import draft_of
from lumbarjack.services.journal_days import DayRow, Journal, read_journal
from lumbarjack.services.telling import Line, day_lines
from lumbarjack.ui.commands.command import Command, bindings
from lumbarjack.ui.commands.diary import (
    DAY,
    DAYS,
    EARLIER_DAY,
    EDIT_ENTRY,
    LATER_DAY,
    REMOVE_ENTRY,
)
from lumbarjack.ui.commands.everywhere import BACK, CHOOSE, HELP
from lumbarjack.ui.lines import EMPTY, STRONG, Lines, paragraph
from lumbarjack.ui.screens.diary.left import Left
from lumbarjack.ui.screens.diary.signs import open_signs
from lumbarjack.ui.screens.diary.told import heading, in_full
from lumbarjack.ui.screens.reading import ReadingScreen

NO_ENTRY = "Nothing is told on this day any more."
NOT_WRITTEN = "What you wrote in the diary can be changed; this line is told by the app."


class DayScreen(ReadingScreen[None, Journal]):
    """Every entry, session and answer of a day in words; the arrows go to the days beside it."""

    KEYS = DAY
    BINDINGS = bindings(DAY)
    ASKS_BEFORE_UNDO = True

    def __init__(self, bundle: Bundle, day: date, page: Journal | None = None) -> None:
        super().__init__(bundle, page)
        self._day = day
        self._at = 0
        self._begins: tuple[int, ...] = ()
        self._rows_shown = 0

    def footer(self) -> tuple[Command, ...]:
        """Change an entry, choose one, the days beside this one."""
        if self.layout_class == "-tiny":
            return (EDIT_ENTRY, DAYS, BACK, HELP)
        return (EDIT_ENTRY, CHOOSE, DAYS, REMOVE_ENTRY, BACK, HELP)

    def why_not(self, id: str) -> str | None:
        """At both ends of the diary there is no further day; some lines nobody wrote."""
        if id == EARLIER_DAY.id and self._beside(1) is None:
            return "This is the first day of the diary."
        if id == LATER_DAY.id and self._beside(-1) is None:
            return "This is the last day of the diary."
        if id in (EDIT_ENTRY.id, REMOVE_ENTRY.id) and self._entry is None:
            return NOT_WRITTEN if self._told else NO_ENTRY
        return None

    def read(self) -> Journal:
        """The journal."""
        return read_journal(self.bundle)

    # --- what it shows ----------------------------------------------------------------------

    def text(self, width: int) -> Lines:
        """The heading, then every line of the day, the chosen one marked."""
        if self.page is None:
            return []
        head = Content.styled(heading(self._day, self.page.today), STRONG)
        told = self._told
        if not told:
            return [head, EMPTY, *paragraph(NO_ENTRY, width)]
        lines: Lines = [head]
        begins: list[int] = []
        for number, line in enumerate(told):
            lines.append(EMPTY)
            begins.append(len(lines))
            mark = f"{self.glyphs.selected} " if number == self._at else "  "
            first, *rest = in_full([line], width - 2)
            lines.append(Content.assemble((mark, "$accent"), first))
            lines += [Content.assemble("  ", line) for line in rest]
        self._begins = (*begins, len(lines) + 1)
        return lines

    def _shown(self, width: int, height: int) -> Lines:
        self._rows_shown = height
        return super()._shown(width, height)

    @property
    def _told(self) -> tuple[Line, ...]:
        row = self._row
        if row is None:
            return ()
        notes = self.bundle.settings.notes == "shown"
        return day_lines(row.told, self.bundle.catalogue, notes=notes)

    @property
    def _row(self) -> DayRow | None:
        rows = self.page.rows if self.page is not None else ()
        return next((row for row in rows if row.day == self._day), None)

    @property
    def _entry(self) -> DiaryEntry | None:
        """The chosen line, where it is an entry of the diary."""
        told = self._told
        of = told[min(self._at, len(told) - 1)].of if told else None
        return of if isinstance(of, DiaryEntry) else None

    def show(self) -> None:
        """As many lines as the day has now."""
        self._at = max(0, min(self._at, len(self._told) - 1))
        super().show()

    # --- moving -----------------------------------------------------------------------------

    def move(self, rows: int) -> None:
        """Choose another line; one that is longer than the page is read to its end first."""
        if abs(rows) == 1 and self._reads_on(rows):
            self._top += rows
        else:
            self._at = max(0, min(self._at + rows, len(self._told) - 1))
            self._see_chosen()
        self.block.refresh()
        self.keys.refresh()

    def _reads_on(self, down: int) -> bool:
        """Whether more of the chosen line lies beyond the page in that direction."""
        begin, end = self._chosen_rows
        room = self._rows_shown - 1
        return end - 1 > self._top + room if down > 0 else begin < self._top

    @property
    def _chosen_rows(self) -> tuple[int, int]:
        if self._at + 1 >= len(self._begins):
            return 0, 0
        return self._begins[self._at], self._begins[self._at + 1] - 1

    def _see_chosen(self) -> None:
        begin, end = self._chosen_rows
        room = max(1, self._rows_shown - 1)
        if not self._at:
            begin = 0
        if end > self._top + room:
            self._top = end - room
        self._top = min(self._top, begin)

    def _beside(self, by: int) -> date | None:
        rows = self.page.rows if self.page is not None else ()
        days = [row.day for row in rows]
        if self._day not in days:
            return None
        at = days.index(self._day) + by
        return days[at] if 0 <= at < len(days) else None

    def do_earlier_day(self) -> None:
        """The day before it."""
        self._go(self._beside(1))

    def do_later_day(self) -> None:
        """The day after it."""
        self._go(self._beside(-1))

    def _go(self, day: date | None) -> None:
        if day is not None:
            self._day = day
            self._top = self._at = 0
            self.block.refresh()
            self.keys.refresh()

    # --- changing ---------------------------------------------------------------------------

    def do_edit_entry(self) -> None:
        """Open the chosen entry: any of its answers can be changed."""
        from lumbarjack.ui.screens.diary.entry import EntryScreen  # noqa: PLC0415 - lazy

        entry = self._entry
        if entry is not None:
            draft = draft_of(entry, self.bundle)
            self.app.push_screen(EntryScreen(self.bundle, draft, changes=entry), self._changed)

    def _changed(self, left: Left | None) -> None:
        if left is not None and left.said:
            self.offers_undo_of(left.saved)
            self.say(left.said)
        if left is not None and left.opens_list:
            open_signs(self)

    def do_remove_entry(self) -> None:
        """Take the chosen entry out."""
        entry = self._entry
        if entry is not None:
            self.offers_undo_of(entry.id)
            self.save(lambda: f"{remove_entry(self.bundle, entry)} u brings it back.")
