"""The page for the clinician, to read before it is taken along."""

from __future__ import annotations

from collections.abc import Mapping

from lumbarjack.core.report.facts import Report
from lumbarjack.core.report.text import as_text, day_by_day
from lumbarjack.core.report.words import ABOUT, sections, title
from lumbarjack.services.report import read_report, take_report
from lumbarjack.ui.commands.command import Command, bindings
from lumbarjack.ui.commands.everywhere import BACK, HELP
from lumbarjack.ui.commands.progress import QUESTION, REPORT_PAGE, TAKE_REPORT
from lumbarjack.ui.lines import EMPTY, MUTED, STRONG, TEXT, Lines, paragraph
from lumbarjack.ui.screens.question import QuestionScreen, Typed
from lumbarjack.ui.screens.reading import ReadingScreen


class ReportScreen(ReadingScreen[None, Report]):
    """What the page says, section by section."""

    KEYS = REPORT_PAGE
    BINDINGS = bindings(REPORT_PAGE)

    _typed: str | None = None
    """A question that was left without saving it."""

    def read(self) -> Report:
        """The last four weeks."""
        return read_report(self.bundle)

    def header(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        """Progress, as this lies over it."""
        return self.area_header("progress", self.date_words, width)

    def footer(self) -> tuple[Command, ...]:
        """Take it along, and the question."""
        return (TAKE_REPORT, QUESTION, BACK, HELP)

    def why_not(self, id: str) -> str | None:
        """Nothing can be taken, nor asked, before the page is read."""
        if id in (TAKE_REPORT.id, QUESTION.id) and self.page is None:
            return "The page is still being made."
        return None

    def footer_words(self) -> Mapping[str, str]:
        """Whether there is a question already."""
        asked = self.page is not None and self.page.question
        return {QUESTION.id: "change my question" if asked else "my question"}

    def text(self, width: int) -> Lines:
        """The sections; the pain day by day as digits, readable without colour."""
        if self.page is None:
            return paragraph("Reading the last four weeks ...", width, MUTED)
        lines = paragraph(title(self.page), width, STRONG)
        for section in sections(self.page):
            lines += [EMPTY, *paragraph(section.title, width, STRONG)]
            for sentence in section.lines:
                lines += paragraph(sentence, width, TEXT)
            if section.title == "Pain":
                for row in day_by_day(self.page):
                    lines += paragraph(row, width, TEXT, indent=2)
        return [*lines, EMPTY, *paragraph(ABOUT, width, MUTED)]

    def do_take_report(self) -> None:
        """To the clipboard as text, and as text and HTML into files."""
        report = self.page
        assert report is not None

        def job() -> str:
            text, html = take_report(self.bundle, report)
            return f"Copied, and written to {text} and {html.name} (to print)."

        self.save(job, lambda: self.app.copy_to_clipboard(as_text(report)))

    def do_question(self) -> None:
        """The field for the question; what was typed before and not saved is still there."""
        kept = self.page.question if self.page is not None else ""
        text = kept if self._typed is None else self._typed
        self.app.push_screen(QuestionScreen(self.bundle, text), self._asked)

    def _asked(self, typed: Typed | None) -> None:
        if typed is None:
            return
        self._typed = None if typed.said else typed.text
        if typed.said:
            self.say(typed.said)
