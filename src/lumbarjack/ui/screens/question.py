"""The person's own question for the page: one field, and below it how it will read."""

from __future__ import annotations

from dataclasses import dataclass

from textual import getters
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input

from lumbarjack.services.bundle import Bundle
from lumbarjack.services.report import QUESTION_MOST, ask_clinician
from lumbarjack.ui.commands.command import Command, bindings
from lumbarjack.ui.commands.everywhere import BACK, HELP
from lumbarjack.ui.commands.progress import QUESTION_PAGE, SAVE_QUESTION
from lumbarjack.ui.lines import EMPTY, MUTED, STRONG, TEXT, Lines, paragraph
from lumbarjack.ui.screens.base import PageScreen
from lumbarjack.ui.widgets.drawn import Drawn
from lumbarjack.ui.widgets.header import page_header

ABOUT = "It stands first on the page. Empty: no question."

ROOMY = 7
"""Rows from which on there is room for a heading of its own, and 200 characters below it."""


@dataclass(frozen=True)
class Typed:
    """What stands in the field, and a line to say where it was saved."""

    text: str
    said: str = ""


class QuestionScreen(PageScreen[Typed, None]):
    """A field in focus; Enter saves, Esc leaves with what is typed."""

    KEYS = QUESTION_PAGE
    BINDINGS = bindings(QUESTION_PAGE)
    CSS_PATH = "question.tcss"

    block = getters.query_one("#about", Drawn)
    below = getters.query_one("#below", Drawn)
    field = getters.query_one("#field", Input)

    def __init__(self, bundle: Bundle, text: str) -> None:
        super().__init__(bundle)
        self._text = text

    def body(self) -> ComposeResult:
        """What it is for, the field, the question as it will stand on the page."""
        yield Drawn(self._about, id="about")
        line = self.glyphs.empty * 30
        yield Input(
            self._text,
            id="field",
            placeholder=line,
            max_length=QUESTION_MOST,
            select_on_focus=False,
        )
        yield Drawn(self._below, id="below")

    def on_mount(self) -> None:
        """It is there to be typed in."""
        self.field.focus()

    def header(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        """What is written here."""
        return page_header("My question", self.date_words, width)

    def footer(self) -> tuple[Command, ...]:
        """Save it, or leave."""
        return (SAVE_QUESTION, BACK, HELP)

    def footer_words(self) -> dict[str, str]:
        """Nothing is lost by Esc."""
        return {BACK.id: "leave"}

    def read(self) -> None:
        """Nothing of the record: the page knows the question."""

    def _about(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        return paragraph(ABOUT, width, MUTED)

    def _below(self, width: int, height: int) -> Lines:
        question = " ".join(self.field.value.split())
        left = Content.styled(f"{len(question)} of {QUESTION_MOST} characters", MUTED)
        if not question:
            return [left]
        lines = paragraph(question, width, TEXT)
        if height < ROOMY:
            return [left, *lines][:height]
        return [left, EMPTY, Content.styled("On the page:", STRONG), *lines]

    def on_input_changed(self) -> None:
        """It is read along as it is typed."""
        self.below.refresh()

    def on_input_submitted(self) -> None:
        """Enter in the field."""
        self.do_save_question()

    def do_save_question(self) -> None:
        """Keep it for the page."""
        text, said = self.field.value, list[str]()

        def job() -> str:
            said.append(f"{ask_clinician(self.bundle, text)} u undoes.")
            return said[0]

        self.save(job, lambda: self._leave(Typed(text, said[0])))

    def do_back(self) -> None:
        """Back, with what is typed."""
        self._leave(Typed(self.field.value))

    def _leave(self, typed: Typed) -> None:
        if self.on_top:
            self.dismiss(typed)
