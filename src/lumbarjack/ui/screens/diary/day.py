"""One day of the diary, whole."""

from __future__ import annotations

from datetime import date

from textual.content import Content

from lumbarjack.services.bundle import Bundle
from lumbarjack.services.journal_days import DayRow, Journal, read_journal
from lumbarjack.services.telling import day_lines
from lumbarjack.ui.commands.command import Command, bindings
from lumbarjack.ui.commands.diary import DAY, DAYS, EARLIER_DAY, LATER_DAY
from lumbarjack.ui.commands.everywhere import BACK, HELP
from lumbarjack.ui.lines import EMPTY, STRONG, Lines, paragraph
from lumbarjack.ui.screens.diary.told import heading, in_full
from lumbarjack.ui.screens.reading import ReadingScreen


class DayScreen(ReadingScreen[None, Journal]):
    """Every entry, session and answer of a day in words; the arrows go to the days beside it."""

    KEYS = DAY
    BINDINGS = bindings(DAY)

    def __init__(self, bundle: Bundle, day: date, page: Journal | None = None) -> None:
        super().__init__(bundle, page)
        self._day = day

    def footer(self) -> tuple[Command, ...]:
        """Back, the days beside it."""
        return (BACK, DAYS, HELP)

    def why_not(self, id: str) -> str | None:
        """At both ends of the diary there is no further day."""
        if id == EARLIER_DAY.id and self._beside(1) is None:
            return "This is the first day of the diary."
        if id == LATER_DAY.id and self._beside(-1) is None:
            return "This is the last day of the diary."
        return None

    def read(self) -> Journal:
        """The journal."""
        return read_journal(self.bundle)

    def text(self, width: int) -> Lines:
        """The heading, then every line of the day."""
        if self.page is None:
            return []
        head = Content.styled(heading(self._day, self.page.today), STRONG)
        row = self._row
        if row is None:
            return [head, EMPTY, *paragraph("Nothing is told on this day any more.", width)]
        told = day_lines(row.told, self.bundle.catalogue, self.bundle.zone)
        return [head, EMPTY, *in_full(told, width)]

    @property
    def _row(self) -> DayRow | None:
        rows = self.page.rows if self.page is not None else ()
        return next((row for row in rows if row.day == self._day), None)

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
            self._top = 0
            self.block.refresh()
            self.keys.refresh()
