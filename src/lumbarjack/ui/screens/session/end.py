"""After a session: it is saved already; what may be added to it."""

from __future__ import annotations

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input

from lumbarjack.core.models.pain import Zone
from lumbarjack.core.models.sessions import SessionRecord
from lumbarjack.core.session.words import PLACES
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.checkpoint import Checkpoint
from lumbarjack.services.closing import (
    TOMORROW,
    After,
    Follows,
    add_after,
    came_to,
    known_words,
    numbers_words,
    what_follows,
)
from lumbarjack.services.safety import gate
from lumbarjack.services.summary import summary, take_along
from lumbarjack.services.thrown import go_on_after_all
from lumbarjack.services.words import short_day
from lumbarjack.ui.commands.command import Command, bindings
from lumbarjack.ui.commands.everywhere import HELP, UNDO
from lumbarjack.ui.commands.session import AFTER, DONE, FIELD_DOWN, PAIN, RESUME
from lumbarjack.ui.commands.today import COPY
from lumbarjack.ui.lines import MUTED, STRONG, TEXT, Lines, paragraph, parted
from lumbarjack.ui.score import typed
from lumbarjack.ui.screens.base import PageScreen
from lumbarjack.ui.screens.session.packed import packed
from lumbarjack.ui.widgets.drawn import Drawn
from lumbarjack.ui.widgets.figure import FigurePlace
from lumbarjack.ui.widgets.header import page_header

FIELDS = ("Pain now", "Where", "How was it")
PAIN_NOW, WHERE, NOTE = range(3)
COLUMN = 14

RESTING = ("childs-pose", "crook-lying-breathing")
"""The body that rests beside it: the first of these that the catalogue has."""

TAKEN_BACK = "The session is taken back."
GONE = "It is in your record no more."
LONGEST_NOTE = 200
LINE = 22
"""Cells of a line where text will go."""


class EndScreen(PageScreen[None, Follows]):
    """What it came to, and three things that may be said; Enter is enough.

    `before_stop` is how it stood before a key stopped it: from there it can go on after all.
    """

    KEYS = AFTER
    BINDINGS = bindings(AFTER)
    CSS_PATH = "end.tcss"

    def __init__(
        self, bundle: Bundle, record: SessionRecord, before_stop: Checkpoint | None = None
    ) -> None:
        super().__init__(bundle)
        self._before_stop = before_stop
        self._record: SessionRecord | None = record
        self._shown = record
        self._now = ""
        self._zone: Zone | None = None
        self._field = PAIN_NOW

    def body(self) -> ComposeResult:
        """What it came to, the fields, what was known before, the body at rest, tomorrow."""
        yield Drawn(self._came_to, id="came-to")
        yield Drawn(self._fields, id="fields")
        line = self.glyphs.empty * LINE
        yield Input(id="note", placeholder=line, max_length=LONGEST_NOTE, select_on_focus=False)
        yield Drawn(self._facts, id="facts")
        yield FigurePlace(id="figure")
        yield Drawn(self._tomorrow, id="tomorrow")

    def on_mount(self) -> None:
        """A body at rest."""
        found = {exercise.id: exercise for exercise in self.bundle.catalogue.exercises}
        resting = next((found[id] for id in RESTING if id in found), None)
        figure = self.query_one(FigurePlace)
        figure.exercise, figure.pose = resting, 1.0

    def read(self) -> Follows:
        """What follows from it."""
        return what_follows(self.bundle, self._shown)

    def header(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        """That it is saved, and when."""
        at = self._shown.ended_at.astimezone(self.bundle.zone)
        name = "Session saved" if self._record is not None else "Session taken back"
        return page_header(name, f"{short_day(self._shown.day)}, {at:%H:%M}", width, heavy=width)

    def footer(self) -> tuple[Command, ...]:
        """Enough with Enter."""
        if self._record is None:
            return (DONE, HELP) if self._before_stop is None else (DONE, RESUME, HELP)
        if self._before_stop is not None:
            return (DONE, RESUME, PAIN, COPY, UNDO, HELP)
        return (DONE, PAIN, FIELD_DOWN, COPY, UNDO, HELP)

    def footer_words(self) -> Mapping[str, str]:
        """What is copied."""
        return {COPY.id: "copy the day"}

    def why_not(self, id: str) -> str | None:
        """Once it is taken back nothing can be added; one that ended by itself is over."""
        if id == RESUME.id and self._before_stop is None:
            return "This session went to its end; there is nothing to go on with."
        taken_back = self._record is None
        if id == "undo" and taken_back:
            return "It is taken back already; u on Today goes further back."
        return "It is taken back; Enter goes to Today." if id == "pain" and taken_back else None

    # --- the blocks -------------------------------------------------------------------------

    def _came_to(self, width: int, height: int) -> Lines:
        if self._record is None:
            return [Content.styled(TAKEN_BACK, STRONG), Content.styled(GONE, TEXT)]
        first, rest = came_to(self._shown)
        numbers = numbers_words(self._shown)
        more = paragraph(f"{rest} {numbers}." if numbers else rest, width)
        lines = [Content.styled(first, STRONG), *more]
        return lines if len(lines) <= height else [lines[0], Content.styled(rest, TEXT)]

    def _fields(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        if self._record is None:
            return []
        zone = "" if self._zone is None else self._zone.words
        values = (self._now, zone, "")
        return [self._row(n, name, values[n]) for n, name in enumerate(FIELDS)]

    def _row(self, number: int, name: str, value: str) -> Content:
        chosen = number == self._field and self._record is not None
        mark = (f"{self.glyphs.selected} ", "$accent") if chosen else "  "
        label = (name.ljust(COLUMN - 2), STRONG if chosen else MUTED)
        if number == NOTE:
            return Content.assemble(mark, label)
        if value:
            return Content.assemble(mark, label, (value, STRONG if chosen else TEXT))
        if chosen:
            return Content.assemble(mark, label, (" ", "on $accent"))
        return Content.assemble(mark, label, (self.glyphs.empty * LINE, "$line"))

    def _facts(self, width: int, height: int) -> Lines:
        if self._record is None:
            return []
        known = [Content.styled(w, MUTED) for w in known_words(self._shown, self.bundle.catalogue)]
        help: Lines = []
        if self._field == WHERE:
            help = packed(PLACES[1:], width)
        elif self._field == PAIN_NOW:
            help = paragraph("0 none, 10 the worst", width, MUTED)
        lines = parted([help, known])
        return lines[:height] if height else lines

    def _tomorrow(self, width: int, height: int) -> Lines:
        if self._record is None:
            return []
        page = self.page or Follows()
        waits = " It waits on Today." if page.waits else ""
        advice = f"{page.advice}{waits}"
        with_all = (TOMORROW, f"{advice} {page.tomorrow}".strip())
        for said in (with_all, (TOMORROW, advice), ("", advice), (TOMORROW, page.tomorrow)):
            lines = [line for text in said if text for line in paragraph(text, width)]
            if not height or len(lines) <= height:
                break
        return lines[:height] if height else lines

    # --- what may be said -------------------------------------------------------------------

    def do_digit(self, number: int) -> None:
        """The pain now, or the place by its number."""
        ten = self._field == WHERE and self._now == "1" and number == 0 and self._zone is None
        if self._field == PAIN_NOW or ten:
            self._now = typed(self._now if ten else "", number)
            self._choose(NOTE if self._now == "0" else WHERE)
        elif self._field == WHERE and 0 < number < len(Zone):
            self._zone = list(Zone)[number]
            self._choose(NOTE)
        else:
            self.say("1 to 5 is a place.")

    def do_field_down(self) -> None:
        """The line below."""
        self._choose(min(NOTE, self._field + 1))

    def do_field_up(self) -> None:
        """The line above."""
        self._choose(max(PAIN_NOW, self._field - 1))

    def _choose(self, field: int) -> None:
        self._field = field
        note = self.query_one("#note", Input)
        if field == NOTE:
            note.focus()
        else:
            self.set_focus(None)
        self.redraw()

    def on_input_submitted(self) -> None:
        """Enter in the line of words is enough, too."""
        self.do_done()

    def do_done(self) -> None:
        """Save what was said, and go to Today; or to the list, where what was said opens it."""
        record = self._record
        after = After(
            now=int(self._now) if self._now else None,
            zone=self._zone if self._now != "0" else None,
            note=self.query_one("#note", Input).value,
        )
        opened: list[tuple[str, ...]] = [()]

        def job() -> str:
            if record is not None and after.said:
                self._record = add_after(self.bundle, record, after)
            opened[0] = gate(self.bundle).opened
            return ""

        self.save(job, lambda: self._leave(bool(opened[0])))

    def _leave(self, list_opens: bool) -> None:
        if not list_opens:
            self.dismiss(None)
            return
        from lumbarjack.ui.screens.gate.signs import SignsScreen  # noqa: PLC0415 - lazy

        self.app.switch_screen(SignsScreen(self.bundle, why="opened"))

    def do_back(self) -> None:
        """Out of the line of words; else as Enter: nothing that was typed is lost."""
        if self.typing:
            self._choose(WHERE)
        else:
            self.do_done()

    def do_copy(self) -> None:
        """Take the day along: to the clipboard and to a file."""
        taken: list[str] = []
        name = f"today-{self._shown.day.isoformat()}.txt"

        def job() -> str:
            taken.append(summary(self.bundle))
            return f"Copied, and written to {take_along(self.bundle, name, taken[0])}"

        self.save(job, lambda: self.app.copy_to_clipboard(taken[0]))

    def do_previous(self) -> None:
        """On with it, where it stood before it was stopped."""
        kept, record = self._before_stop, self._record
        if kept is None:
            return

        def job() -> str:
            go_on_after_all(self.bundle, kept, record)
            return ""

        def then() -> None:
            from lumbarjack.ui.screens.session.screen import SessionScreen  # noqa: PLC0415 - a ring

            self.app.switch_screen(SessionScreen(self.bundle))

        self.save(job, then)

    def do_undo(self) -> None:
        """Take the session back."""

        def job() -> str:
            said = self._undo()
            self._record = None
            return said

        self.save(job, self._taken_back)

    def _taken_back(self) -> None:
        note = self.query_one("#note", Input)
        self.set_focus(None)
        note.display = False
        self.redraw()
