"""The way out of a lock: when somebody looked, and what they said."""

from __future__ import annotations

from datetime import date

from textual import getters
from textual.app import ComposeResult
from textual.content import Content

from lumbarjack.services.bundle import Bundle
from lumbarjack.services.safety import Answered, ToldTo, mark_assessed, unlock_days
from lumbarjack.services.words import day_words
from lumbarjack.ui.commands.command import Command, bindings
from lumbarjack.ui.commands.everywhere import BACK, CHOOSE, HELP
from lumbarjack.ui.commands.gate import GO_ON, UNLOCK_PAGE
from lumbarjack.ui.lines import (
    EMPTY,
    MUTED,
    STRONG,
    Lines,
    apart,
    paragraph,
    selectable,
    windowed,
    wrapped,
)
from lumbarjack.ui.screens.base import PageScreen
from lumbarjack.ui.widgets.drawn import Drawn

WHEN = "On which day did somebody look at it?"
WHAT = "What were you told?"
TOLD: tuple[tuple[ToldTo, str, str], ...] = (
    ("may", "I was told I may exercise", "Exercises open again."),
    ("not-told", "Nobody said", "Relief positions and walking open; the rest waits."),
    ("may-not", "I was told not to", "Exercises stay closed."),
)
CHOOSE_ONE = "Choose a line with the arrows, then Enter."
NONE = -1


class UnlockScreen(PageScreen[Answered | None, tuple[date, ...]]):
    """A day, then one of three lines, none of which is chosen beforehand."""

    KEYS = UNLOCK_PAGE
    BINDINGS = bindings(UNLOCK_PAGE)
    CSS_PATH = "gate.tcss"

    block = getters.query_one("#asked", Drawn)

    def __init__(self, bundle: Bundle) -> None:
        super().__init__(bundle)
        self._day: date | None = None
        self._at = 0

    # --- what it shows ----------------------------------------------------------------------

    def header(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        """The heading, and which of the two questions."""
        number = "1 of 2" if self._day is None else "2 of 2"
        row = apart(self.KEYS.name, number, width, style=STRONG, right_style=MUTED)
        return row if self.layout_class == "-tiny" else [EMPTY, *row]

    def body(self) -> ComposeResult:
        """The question and its lines."""
        yield Drawn(self._lines, id="asked")

    def footer(self) -> tuple[Command, ...]:
        """Continue, choose, back."""
        return (GO_ON, CHOOSE, BACK, HELP)

    def footer_words(self) -> dict[str, str]:
        """The second question saves."""
        return {} if self._day is None else {GO_ON.id: "save"}

    def read(self) -> tuple[date, ...]:
        """The days that can be meant."""
        return unlock_days(self.bundle)

    def _lines(self, width: int, height: int) -> Lines:
        if self.page is None:
            return []
        tight = self.layout_class == "-tiny"
        question = paragraph(WHEN if self._day is None else WHAT, width)
        head = [*question, *([] if tight else [EMPTY])]
        if self._day is None:
            days = [self._row(n, self._words(day)) for n, day in enumerate(self.page)]
            return [*head, *windowed(days, self._at, height - len(head))]
        rows = [self._row(n, words) for n, (_, words, _) in enumerate(TOLD)]
        if self._at == NONE:
            return [*head, *rows]
        return [*head, *rows, EMPTY, *self._follows(width)]

    def _row(self, number: int, words: str) -> Content:
        return selectable(words, number == self._at, self.glyphs.selected)

    def _words(self, day: date) -> str:
        ago = (self.bundle.today() - day).days
        return {0: "Today, ", 1: "Yesterday, "}.get(ago, "") + day_words(day)

    def _follows(self, width: int) -> Lines:
        return [Content.styled(line, MUTED) for line in wrapped(TOLD[self._at][2], width)]

    # --- moving -----------------------------------------------------------------------------

    def move(self, rows: int) -> None:
        """Choose another row; none is chosen before the first arrow."""
        count = len(TOLD) if self._day is not None else len(self.page or ())
        start = self._at if self._at != NONE else (-1 if rows > 0 else count)
        self._at = max(0, min(start + rows, count - 1))
        self.block.refresh()

    def do_back_one(self) -> None:
        """The first question again."""
        if self._day is not None:
            self._at = (self.page or ()).index(self._day) if self._day in (self.page or ()) else 0
            self._day = None
            self.redraw()

    def do_back(self) -> None:
        """A question back; from the first one to the page of the lock."""
        if self._day is None:
            self.dismiss(None)
        else:
            self.do_back_one()

    def do_go_on(self) -> None:
        """Take the day; or save what was told."""
        if not self.page:
            return
        if self._day is None:
            self._day, self._at = self.page[self._at], NONE
            self.redraw()
        elif self._at == NONE:
            self.say(CHOOSE_ONE)
        else:
            self._save(self._day, TOLD[self._at][0])

    def _save(self, day: date, told: ToldTo) -> None:
        answered: list[Answered] = []

        def job() -> str:
            answered.append(mark_assessed(self.bundle, day, told))
            return ""

        self.save(job, lambda: self._done(answered[0]))

    def _done(self, answered: Answered) -> None:
        """Back to the page of the lock, which opens what is open again."""
        self.dismiss(answered)
