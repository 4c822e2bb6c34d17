"""The answers while they are being given; going back and forth loses none."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from lumbarjack.services.setup import Answers
from lumbarjack.ui.screens.first_run.questions import A_DATE, Question


@dataclass
class Draft:
    """By question: the row the bar is on, the values that are marked; and the typed date."""

    questions: tuple[Question, ...]
    at: dict[str, int] = field(default_factory=dict)
    marked: dict[str, set[object]] = field(default_factory=dict)
    onset: date | None = None
    programme: str | None = None

    def __post_init__(self) -> None:
        """What was told before is where each question begins."""
        for question in self.questions:
            self.at[question.id] = 0
            if question.kind == "many":
                told = question.told
                self.marked[question.id] = set(told) if isinstance(told, tuple) else set()
            else:
                values = [row.value for row in question.rows]
                same = [n for n, value in enumerate(values) if value == question.told]
                self.at[question.id] = same[0] if same else 0

    def move(self, question: Question, by: int) -> None:
        """Move the bar."""
        last = len(question.rows) - 1
        self.at[question.id] = max(0, min(self.at[question.id] + by, last))

    def toggle(self, question: Question) -> None:
        """Mark the row that the bar is on, or take the mark back."""
        self.marked[question.id] ^= {question.rows[self.at[question.id]].value}

    def choose(self, question: Question, value: object) -> None:
        """Put the bar on the row of a value."""
        values = [row.value for row in question.rows]
        self.at[question.id] = values.index(value)

    def value(self, question: Question) -> object:
        """The answer as it stands; None is "not said"."""
        if question.kind == "many":
            marked = self.marked[question.id]
            return tuple(row.value for row in question.rows if row.value in marked)
        value = question.rows[self.at[question.id]].value
        return self.onset if value == A_DATE else value

    def answers(self) -> Answers:
        """What is stored; what was told before and is not said any more is taken back."""
        values: dict[str, Any] = {q.id: self.value(q) for q in self.questions}
        unsaid = tuple(name for name, value in values.items() if value is None)
        return Answers(**values, programme=self.programme, unsaid=unsaid)
