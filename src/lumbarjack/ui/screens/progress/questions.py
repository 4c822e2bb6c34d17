"""The monthly questions: 24 statements, three own activities, and how it is as a whole."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from textual import getters
from textual.app import ComposeResult
from textual.widgets import Input

from lumbarjack.core.measures import own, roland
from lumbarjack.core.measures.course import CHANGES
from lumbarjack.core.models.measures import LONGEST_ACTIVITY
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.measures import Answers, Asking, read_asking, save_measures
from lumbarjack.services.words import saved_words
from lumbarjack.ui.commands.command import Command, bindings
from lumbarjack.ui.commands.everywhere import BACK, CHOOSE, HELP
from lumbarjack.ui.commands.gate import PAGE_BACK
from lumbarjack.ui.commands.measures import GO_ON, LEAVE_OUT, NAME, QUESTIONS, SCORE, TICK
from lumbarjack.ui.lines import Lines
from lumbarjack.ui.score import typed
from lumbarjack.ui.screens.base import PageScreen
from lumbarjack.ui.screens.progress.questions_lines import (
    change_lines,
    names_row,
    own_lines,
    roland_lines,
)
from lumbarjack.ui.widgets.drawn import Drawn

Step = Literal["roland", "own", "change"]

NONE_TICKED = "Nothing is ticked: Enter again counts that as 0 of 24, n leaves the page out."
NAME_FIRST = "Tab gives it a name first."


@dataclass(frozen=True)
class Asked:
    """What the questions hand back: the answers not saved yet, and a line to say."""

    answers: Answers
    said: str = ""


class QuestionsScreen(PageScreen[Asked, Asking]):
    """Page after page; nothing is stored before the last Enter."""

    KEYS = QUESTIONS
    BINDINGS = bindings(QUESTIONS)
    PAGE_ROWS = 6
    CSS_PATH = "questions.tcss"

    block = getters.query_one("#asked", Drawn)
    field = getters.query_one("#name", Input)

    def __init__(self, bundle: Bundle, answers: Answers, page: Asking | None = None) -> None:
        super().__init__(bundle, page)
        self.answers = answers
        self._step: Step = "roland"
        self._at = 0
        self._ticked = answers.roland or frozenset()
        self._none_is_meant = False
        self._going_on = False

    # --- what it shows ----------------------------------------------------------------------

    def body(self) -> ComposeResult:
        """The page, and the field for a name."""
        yield Drawn(self._lines, id="asked")
        field = Input(id="name", max_length=LONGEST_ACTIVITY, placeholder="such as gardening")
        field.display = False
        yield field

    @property
    def date_words(self) -> str:
        """Which page of how many."""
        steps = self._steps
        return f"{steps.index(self._step) + 1} of {len(steps)}"

    @property
    def _steps(self) -> tuple[Step, ...]:
        """The change since the last time is asked from the second time on."""
        first = self.page is not None and self.page.first_time
        return ("roland", "own") if first else ("roland", "own", "change")

    def footer(self) -> tuple[Command, ...]:
        """What the keys do on this page."""
        if self.typing:
            return (GO_ON, BACK, HELP)
        middle: tuple[Command, ...] = {
            "roland": (TICK, CHOOSE),
            "own": (SCORE, NAME),
            "change": (SCORE, CHOOSE),
        }[self._step]
        back = () if self._step == "roland" else (PAGE_BACK,)
        return (GO_ON, *middle, LEAVE_OUT, *back, HELP)

    def footer_words(self) -> dict[str, str]:
        """Enter saves on the last page."""
        if self.typing:
            return {GO_ON.id: "done", BACK.id: "leave the field"}
        return {GO_ON.id: "save"} if self._step == self._steps[-1] else {}

    def why_not(self, id: str) -> str | None:
        """Numbers answer where there are some to give."""
        if self.saving:
            return "Just a moment: it is being saved."
        if id == "pain" and self._step == "roland":
            return "Space ticks a statement that is so today."
        if id == "pain" and self._step == "own" and not self.answers.names[self._at].strip():
            return NAME_FIRST
        if id == NAME.id and self._step != "own":
            return "Only the three activities have names."
        return None

    def read(self) -> Asking:
        """What was said so far."""
        return read_asking(self.bundle)

    def show(self) -> None:
        """The activities under the names that they were given last."""
        if self.page is not None and not any(self.answers.names):
            self.answers = replace(self.answers, names=self.page.names)
        super().show()

    def _lines(self, width: int, height: int) -> Lines:
        if self.page is None:
            return []
        if self._step == "roland":
            return roland_lines(self._ticked, self._at, self.glyphs, width, height)
        if self._step == "own":
            lines = own_lines(self.answers, self._at, self.typing, self.glyphs, width)
        else:
            lines = change_lines(self.answers, self._at, self.glyphs, width)
        return lines[:height]

    def move(self, rows: int) -> None:
        """Choose another line."""
        many = {"roland": roland.MOST, "own": own.MANY, "change": len(CHANGES)}[self._step]
        self._at = max(0, min(self._at + rows, many - 1))
        self._going_on = False
        self.block.refresh()

    # --- answering --------------------------------------------------------------------------

    def do_mark(self) -> None:
        """Tick the statement; of seven answers take the chosen one."""
        if self._step == "roland":
            self._ticked = self._ticked ^ {self._at + 1}
            self._none_is_meant = False
        elif self._step == "change":
            self.answers = replace(self.answers, change=self._at + 1)
        self.block.refresh()

    def do_digit(self, number: int) -> None:
        """How well an activity goes, or which of the seven answers."""
        if self._step == "change":
            if 1 <= number <= len(CHANGES):
                self._at = number - 1
                self.answers = replace(self.answers, change=number)
            else:
                self.say("1 very much better to 7 very much worse.")
        else:
            before = self.answers.scores[self._at] if self._going_on else None
            self._score(int(typed("" if before is None else str(before), number)))
            self._going_on = True
        self.block.refresh()

    def _score(self, score: int | None) -> None:
        scores = list(self.answers.scores)
        scores[self._at] = score
        self.answers = replace(self.answers, scores=tuple(scores))

    def do_take_out(self) -> None:
        """Not said."""
        if self._step == "own":
            self._score(None)
        elif self._step == "change":
            self.answers = replace(self.answers, change=None)
        else:
            self._ticked = self._ticked - {self._at + 1}
        self._going_on = False
        self.block.refresh()

    # --- names ------------------------------------------------------------------------------

    def do_name_it(self) -> None:
        """The field over the name of the chosen activity."""
        if self.typing:
            self._named()
            return
        self.field.value = self.answers.names[self._at]
        top = self.block.region.y + names_row(self.block.content_size.width)
        self.field.styles.offset = (self.block.region.x + 2, top + 2 * self._at)
        self.field.display = True
        self.field.focus()
        self.call_after_refresh(self.redraw)

    def on_input_submitted(self) -> None:
        """The name stands."""
        self._named()

    def _named(self) -> None:
        names, name = list(self.answers.names), " ".join(self.field.value.split())
        if name.casefold() != names[self._at].casefold():
            self._score(None)
        names[self._at] = name
        self.answers = replace(self.answers, names=tuple(names))
        self._leave_field()

    def _leave_field(self) -> None:
        self.set_focus(None)
        self.field.display = False
        self.redraw()

    # --- from page to page ------------------------------------------------------------------

    def do_go_on(self) -> None:
        """Go on with what is answered; save on the last page."""
        if self._step == "roland":
            if not self._ticked and not self._none_is_meant:
                self._none_is_meant = True
                self.say(NONE_TICKED)
                return
            self.answers = replace(self.answers, roland=self._ticked)
        self._next()

    def do_skip(self) -> None:
        """Leave this page out."""
        if self._step == "roland":
            self.answers = replace(self.answers, roland=None)
        elif self._step == "own":
            self.answers = replace(self.answers, scores=(None,) * own.MANY)
        else:
            self.answers = replace(self.answers, change=None)
        self._next()

    def _next(self) -> None:
        steps = self._steps
        at = steps.index(self._step)
        if at + 1 < len(steps):
            self._go_to(steps[at + 1])
        else:
            self._store()

    def do_back_one(self) -> None:
        """The page before."""
        at = self._steps.index(self._step)
        if at:
            self._go_to(self._steps[at - 1])

    def _go_to(self, step: Step) -> None:
        self._step = step
        self._at = 0
        self._none_is_meant = self._going_on = False
        self.redraw()

    def _store(self) -> None:
        answers = self.answers
        said: list[str] = []

        def job() -> str:
            stored = save_measures(self.bundle, answers)
            said.append(saved_words(stored.at, self.bundle.zone))
            return said[0]

        self.save(job, lambda: self._leave(Asked(Answers(), said[0])))

    def do_back(self) -> None:
        """Out of the field; from outside it back, with what is answered."""
        if self.typing:
            self._leave_field()
        else:
            kept = self._ticked if self._ticked else self.answers.roland
            self._leave(Asked(replace(self.answers, roland=kept)))

    def _leave(self, asked: Asked) -> None:
        if self.on_top:
            self.dismiss(asked)
