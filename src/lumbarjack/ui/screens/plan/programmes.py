"""The programmes to make a plan from: minutes, for whom, for whom not."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content

from lumbarjack.core.models.exercise import Programme
from lumbarjack.services.programme import Choice, change_programme, choices
from lumbarjack.ui.commands.command import Command, bindings
from lumbarjack.ui.commands.everywhere import BACK, CHOOSE, HELP
from lumbarjack.ui.commands.plan import PROGRAMMES, TAKE
from lumbarjack.ui.lines import (
    MUTED,
    STRONG,
    TEXT,
    Lines,
    labelled,
    paragraph,
    selectable,
    windowed,
)
from lumbarjack.ui.screens.base import PageScreen
from lumbarjack.ui.screens.progress.ladders import shortened
from lumbarjack.ui.widgets.drawn import Drawn
from lumbarjack.ui.widgets.header import page_header

LABEL = 9
WITH_TIMES = 50
"""Cells of a row that has room for the whole of "3 times a day"."""

ANEW = "Your plan is made anew. What does not fit you is replaced, and said so."


class ProgrammesScreen(PageScreen[str, Choice]):
    """Choose one; Enter makes the plan from it."""

    KEYS = PROGRAMMES
    BINDINGS = bindings(PROGRAMMES)
    PAGE_ROWS = 5
    CSS_PATH = "programmes.tcss"

    chosen = -1

    def body(self) -> ComposeResult:
        """The list, and for whom the chosen one is."""
        yield Drawn(self._anew, id="anew")
        yield Drawn(self._list, id="list")
        yield Drawn(self._detail, id="detail")

    def header(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        """What is chosen here."""
        return page_header("Another programme", "Plan", width)

    def footer(self) -> tuple[Command, ...]:
        """Take, choose, back."""
        return (TAKE, CHOOSE, BACK, HELP)

    def read(self) -> Choice:
        """The programmes, and the plan's own."""
        return choices(self.bundle)

    def show(self) -> None:
        """At first the plan's own programme is chosen."""
        if self.chosen < 0 and self.page is not None:
            ids = [p.id for p in self.page.programmes]
            self.chosen = ids.index(self.page.now) if self.page.now in ids else 0
        super().show()

    @property
    def programme(self) -> Programme | None:
        """The chosen one."""
        return None if self.page is None else self.page.programmes[self.chosen]

    def _anew(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        return paragraph(ANEW, width, MUTED)

    def _list(self, width: int, height: int) -> Lines:
        if self.page is None:
            return []
        lines = [self._row(p, n == self.chosen, width) for n, p in enumerate(self.page.programmes)]
        return windowed(lines, self.chosen, height)

    def _row(self, programme: Programme, chosen: bool, width: int) -> Content:
        each = "a day" if width < WITH_TIMES else "times a day"
        often = "" if programme.times_per_day == 1 else f", {programme.times_per_day} {each}"
        here = "yours  " if self.page is not None and programme.id == self.page.now else ""
        right = f"{here}{programme.minutes} min{often}"
        room = width - 2 - len(right)
        style = STRONG if chosen else TEXT
        line = Content.assemble(
            (shortened(programme.name, room - 1).ljust(room), style), (right, MUTED)
        )
        return selectable(line, chosen, self.glyphs.selected)

    def _detail(self, width: int, height: int) -> Lines:
        one = self.programme
        if one is None:
            return []
        when = one.when[:1].upper() + one.when[1:]
        lines = [
            *labelled("When", (f"{when}.",), width, LABEL),
            *labelled("For", (one.suits,), width, LABEL),
            *labelled("Not for", (one.not_for,), width, LABEL),
        ]
        return lines[:height] if height else lines

    def move(self, rows: int) -> None:
        """Choose another programme."""
        count = len(self.page.programmes) if self.page is not None else 1
        self.chosen = max(0, min(self.chosen + rows, count - 1))
        self.redraw()

    def do_take(self) -> None:
        """Make the plan, and back to it."""
        one = self.programme
        if one is not None:
            self.save(lambda: change_programme(self.bundle, one.id), self._done)

    def _done(self) -> None:
        """Back to the plan, which says what was saved."""
        self.dismiss(self._said)
