"""One week of the diary, day by day."""

from __future__ import annotations

from textual.content import Content

from lumbarjack.core.progress.words import numbers, span
from lumbarjack.core.progress.year import Week
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.progress import read_week
from lumbarjack.services.reading import DiaryDay
from lumbarjack.services.telling import Line, day_lines
from lumbarjack.ui.commands.command import bindings
from lumbarjack.ui.commands.progress import WEEK_PAGE
from lumbarjack.ui.lines import EMPTY, MUTED, STRONG, Lines, paragraph
from lumbarjack.ui.screens.diary.told import heading, in_full
from lumbarjack.ui.screens.reading import ReadingScreen

DaysTold = tuple[DiaryDay, ...]


class WeekScreen(ReadingScreen[None, DaysTold]):
    """The numbers of a week, then its days in words."""

    KEYS = WEEK_PAGE
    BINDINGS = bindings(WEEK_PAGE)

    def __init__(self, bundle: Bundle, week: Week) -> None:
        super().__init__(bundle)
        self._week = week

    def read(self) -> DaysTold:
        """The days on which something was told."""
        return read_week(self.bundle, self._week.first)

    def text(self, width: int) -> Lines:
        """The heading, the numbers, the days."""
        if self.page is None:
            return []
        year = "" if self._week.last.year == self.bundle.today().year else f" {self._week.last:%Y}"
        lines: Lines = [
            Content.styled(f"{span(self._week)}{year}", STRONG),
            *paragraph(f"{numbers(self._week)}.", width, MUTED),
        ]
        if not self.page:
            return [*lines, EMPTY, *paragraph("Nothing was told in this week.", width)]
        for day in self.page:
            told = [
                Line(line.time, line.text)
                for line in day_lines(
                    day,
                    self.bundle.catalogue,
                    notes=self.bundle.settings.notes == "shown",
                )
            ]
            lines += [EMPTY, Content.styled(heading(day.day, self.bundle.today()), STRONG)]
            lines += [line for line in in_full(told, width) if line.plain]
        return lines
