"""Days away: the first and the last of them, or the way back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from textual.app import ComposeResult
from textual.content import Content

from lumbarjack.core.models.person import AwayDocument
from lumbarjack.core.models.record import Record
from lumbarjack.services.away import away_now, come_back, from_to, go_away, overlapping
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.words import day_words
from lumbarjack.ui.commands.command import Command, bindings
from lumbarjack.ui.commands.everywhere import BACK, CHOOSE, HELP
from lumbarjack.ui.commands.plan import AWAY_PAGE, END, SAVE, SHIFT
from lumbarjack.ui.lines import MUTED, STRONG, TEXT, Lines, paragraph, parted, selectable
from lumbarjack.ui.screens.base import PageScreen
from lumbarjack.ui.widgets.drawn import Drawn
from lumbarjack.ui.widgets.header import page_header

WEEK = 7
LABEL = 12
WHAT = (
    "Nothing is due on days away, and nothing is broken: the count waits. Days that are over can "
    "be told too."
)
NOT_AWAY = "No days away are planned."


@dataclass(frozen=True)
class Known:
    """What was told of days away: all of it, and the days of today, else the next ones."""

    record: Record
    now: AwayDocument | None


class AwayScreen(PageScreen[str, Known]):
    """Two dates, moved a day or a week at a time; with days away they are those of them."""

    KEYS = AWAY_PAGE
    BINDINGS = bindings(AWAY_PAGE)
    CSS_PATH = "away.tcss"

    def __init__(self, bundle: Bundle, page: Known | None = None) -> None:
        super().__init__(bundle, page)
        today = bundle.today()
        self.dates = [today, today + timedelta(days=WEEK - 1)]
        self.at = 0
        self._filled = False

    def body(self) -> ComposeResult:
        """What being away means, and the dates."""
        yield Drawn(self._text, id="dates")

    def header(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        """What is told here."""
        return page_header("Days away", self.date_words, width)

    def footer(self) -> tuple[Command, ...]:
        """Save and move the dates, or come back."""
        end = (END,) if self._now is not None else ()
        return (SAVE, SHIFT, *end, CHOOSE, BACK, HELP)

    def footer_words(self) -> Mapping[str, str]:
        """What r does, and the arrows."""
        began = self._now is not None and self._now.first <= self.bundle.today()
        return {END.id: "I am back" if began else "take it out", CHOOSE.id: "which day"}

    @property
    def _now(self) -> AwayDocument | None:
        return None if self.page is None else self.page.now

    def why_not(self, id: str) -> str | None:
        """There is nothing to end where no days away are planned."""
        return NOT_AWAY if id == END.id and self._now is None else None

    def read(self) -> Known:
        """What was told of days away."""
        record = self.bundle.record()
        return Known(record, away_now(record, self.bundle.today()))

    def show(self) -> None:
        """Days away that run, or are to come, are the first to be changed."""
        if self._now is not None and not self._filled:
            self.dates = [self._now.first, self._now.last]
            self.at = 1
        self._filled = True
        super().show()

    def _text(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        days = (self.dates[1] - self.dates[0]).days + 1
        length = "one day" if days == 1 else f"{days} days" if days > 0 else ""
        told = self._changes()
        rows = [
            self._row(n, name, day, length if n else "", width)
            for n, (name, day) in enumerate(zip(("First day", "Last day"), self.dates, strict=True))
        ]
        what = [] if self.layout_class == "-tiny" else paragraph(WHAT, width, TEXT)
        return parted([what, paragraph(told, width, STRONG), rows])

    def _changes(self) -> str:
        """Which days away are changed by saving, and which stay beside them."""
        if self.page is None:
            return ""
        known, today = overlapping(self.page.record, *self.dates), self.bundle.today()
        if known:
            return f"This changes: {', '.join(_dates(away, today) for away in known)}."
        return "" if self._now is None else f"Besides {_dates(self._now, today)}, which stays."

    def _row(self, number: int, name: str, day: date, length: str, width: int) -> Content:
        chosen = number == self.at
        style = STRONG if chosen else TEXT
        used = 2 + LABEL + len(day_words(day))
        after = f"   {length}" if length and used + 3 + len(length) <= width else ""
        line = Content.assemble((name.ljust(LABEL), style), (day_words(day), style), (after, MUTED))
        return selectable(line, chosen, self.glyphs.selected)

    def _move(self, days: int) -> None:
        moved = self.dates[self.at] + timedelta(days=days)
        self.dates[self.at] = moved
        if self.dates[1] < self.dates[0]:
            self.dates = [moved, moved]
        self.redraw()

    def do_up(self) -> None:
        """The first day."""
        self.at = 0
        self.redraw()

    def do_down(self) -> None:
        """The last day."""
        self.at = 1
        self.redraw()

    def do_day_before(self) -> None:
        """A day earlier."""
        self._move(-1)

    def do_day_after(self) -> None:
        """A day later."""
        self._move(1)

    def do_earlier_week(self) -> None:
        """A week earlier."""
        self._move(-WEEK)

    def do_later_week(self) -> None:
        """A week later."""
        self._move(WEEK)

    def do_save(self) -> None:
        """Store the days away, and back to the plan."""
        first, last = self.dates
        self.save(lambda: f"{go_away(self.bundle, first, last)} u undoes.", self._done)

    def do_end_away(self) -> None:
        """Back, and back to the page below."""
        self.save(lambda: f"{come_back(self.bundle)} u undoes.", self._done)

    def _done(self) -> None:
        """Back to the page below, which says what was saved."""
        self.dismiss(self._said)


def _dates(away: AwayDocument, today: date) -> str:
    return f"away {from_to(away.first, away.last, today)}"
