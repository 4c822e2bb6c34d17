"""Where one is in the first run, and what was chosen so far."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lumbarjack.core.models.checks import SafetyCheck
from lumbarjack.core.models.exercise import Programme
from lumbarjack.services.first_run import Known
from lumbarjack.services.setup import Answers, SetUp
from lumbarjack.ui import score
from lumbarjack.ui.screens.first_run.draft import Draft
from lumbarjack.ui.screens.first_run.questions import Question, questions

Page = Literal["intro", "question", "programme", "plan"]

TITLES = {"intro": "lumbarjack", "plan": "Your plan"}


@dataclass
class Walk:
    """The pages: the first one, the questions, the programme, the plan.

    `check` is the answer to the warning signs; `made` the plan to look at, None where the plan
    stays as it is. `seen_end` says that the last line of a long list was in sight.
    """

    known: Known
    draft: Draft
    on: Page = "intro"
    number: int = 0
    check: SafetyCheck | None = None
    suggested: str = ""
    why: str = ""
    programme_at: int = 0
    made: SetUp | None = None
    top: int = 0
    seen_end: bool = False
    digits: str = ""

    @property
    def title(self) -> str:
        """The heading of the page."""
        return TITLES.get(self.on, "Your answers" if self.known.again else "Setting up")

    @property
    def place(self) -> str:
        """Which page of how many: "3 of 10"; empty on the first one."""
        last = len(self.draft.questions) + 2
        numbers = {"intro": 0, "question": self.number + 1, "programme": last - 1, "plan": last}
        number = numbers[self.on]
        return f"{number} of {last}" if number else ""

    @property
    def question(self) -> Question | None:
        """The question of the page, None where it asks none."""
        return self.draft.questions[self.number] if self.on == "question" else None

    @property
    def last_question(self) -> bool:
        """Whether no question follows."""
        return self.number + 1 == len(self.draft.questions)

    @property
    def programmes(self) -> tuple[Programme | None, ...]:
        """The plan as it is (None) where there is one, the suggested programme, the others."""
        first = [p for p in self.known.programmes if p.id == self.suggested]
        others = [p for p in self.known.programmes if p.id != self.suggested]
        keep: tuple[None, ...] = (None,) if self.known.again else ()
        return (*keep, *first, *others)

    @property
    def keeps_plan(self) -> bool:
        """Whether the plan stays as it is."""
        return self.programmes[self.programme_at] is None

    @property
    def unsaved_check(self) -> SafetyCheck | None:
        """The answer to the warning signs where it is still to be stored."""
        return None if self.check is None or self.check.edited_at else self.check

    def answers(self) -> Answers:
        """What is stored; a programme is named only where it is not the suggested one."""
        chosen = self.programmes[self.programme_at] if self.suggested else None
        other = chosen is not None and chosen.id != self.suggested
        self.draft.programme = chosen.id if other and chosen is not None else None
        return self.draft.answers()

    def suggest(self, programme: str, why: str) -> None:
        """Take a suggestion; another one than before is where the bar begins."""
        if programme != self.suggested:
            self.programme_at = 0
        self.suggested, self.why = programme, why

    def move(self, by: int) -> None:
        """Move the bar, or read on."""
        self.digits = ""
        question = self.question
        if question is not None:
            self.draft.move(question, by)
            self.seen_end = self.seen_end or self._at_end(question)
        elif self.on == "programme":
            self.programme_at = max(0, min(self.programme_at + by, len(self.programmes) - 1))
        elif self.on == "plan":
            self.top = max(0, self.top + by)

    def further(self, rows: int) -> None:
        """Show the next lines of a long list, `rows` of which are in sight."""
        question = self.question
        if question is not None:
            last = len(question.rows) - 1
            at = max(self.draft.at[question.id], rows - 1) + rows
            self.draft.at[question.id] = min(at, last)
            self.seen_end = self._at_end(question)

    def _at_end(self, question: Question) -> bool:
        return self.draft.at[question.id] == len(question.rows) - 1

    def digit(self, number: int) -> None:
        """Choose a number; 0 right after a 1 makes ten."""
        question = self.question
        if question is not None:
            self.digits = score.typed(self.digits, number)
            self.draft.choose(question, int(self.digits))

    def go_to(self, number: int) -> None:
        """To a question."""
        self.on, self.number, self.digits, self.seen_end = "question", number, "", False

    def back(self) -> bool:
        """A page back; False on the first one."""
        if self.on == "intro":
            return False
        if self.on == "question" and self.number:
            self.go_to(self.number - 1)
        elif self.on == "programme":
            self.go_to(self.number)
        else:
            self.on = "programme" if self.on == "plan" else "intro"
        return True


def begin(known: Known) -> Walk:
    """At the first page, with what was told before."""
    return Walk(known, Draft(questions(known)))
