"""You and the advice: the rows that lead to its pages."""

from __future__ import annotations

from lumbarjack.services.person import Told, told_about
from lumbarjack.ui.commands.command import bindings
from lumbarjack.ui.commands.you import OPEN, YOU_PAGE
from lumbarjack.ui.screens.you.listed import Line, ListedScreen

NOT_TOLD = "not told yet"
ANSWERS, MODE, CEILING, CLINICIAN, LOG, MATTERS = range(6)
ABOUT = {
    ANSWERS: "What you told at the first run. Enter: answer it anew; your plan can stay.",
    MODE: "Whether the dose follows your pain or the calendar, and what each means.",
    CEILING: "How much pain in an exercise is acceptable, with what is known about it.",
    CLINICIAN: "Exercises that a clinician turns on, and what a surgical team allows.",
    LOG: "Every piece of advice, what became of it, and the warning signs you answered.",
    MATTERS: "Fear of movement, mood, sleep and work: three plain questions.",
}


class YouScreen(ListedScreen[Told]):
    """A row a page, with what holds now beside it."""

    KEYS = YOU_PAGE
    BINDINGS = bindings(YOU_PAGE)
    TAKE = OPEN

    def read(self) -> Told:
        """The answers as they stand."""
        return told_about(self.bundle)

    def lines(self, page: Told) -> tuple[Line, ...]:
        """Name, and what holds."""
        known = bool(page.answers)
        return (
            Line("Your answers", page.short or NOT_TOLD),
            Line("How the dose follows pain", page.mode or NOT_TOLD, open=known),
            Line("Acceptable pain", page.ceiling or NOT_TOLD, open=known),
            Line("From your clinician", page.clinician or NOT_TOLD, open=known),
            Line("Advice so far"),
            Line("Other things that matter"),
        )

    def means(self, page: Told, at: int) -> tuple[str, ...]:  # noqa: ARG002 - same for everybody
        """One sentence; of the answers all of them."""
        return (ABOUT[at],)

    def about(self, page: Told) -> tuple[str, ...]:
        """The answers, where the bar is on them."""
        if self.at != ANSWERS:
            return ()
        return (" ".join(f"{label}: {words}." for label, words in page.answers),)

    def why_not(self, id: str) -> str | None:
        """Before the first run there is nothing to choose."""
        page = self.page
        if id != OPEN.id or page is None:
            return None
        line = self.lines(page)[self.at]
        return None if line.open else "This comes after the first run: Your answers."

    def do_open_row(self) -> None:
        """To the page of the row."""
        from lumbarjack.ui.screens.you.ceiling import CeilingScreen  # noqa: PLC0415 - lazy
        from lumbarjack.ui.screens.you.clinician import ClinicianScreen  # noqa: PLC0415 - lazy
        from lumbarjack.ui.screens.you.log import LogScreen  # noqa: PLC0415 - lazy
        from lumbarjack.ui.screens.you.matters import MattersScreen  # noqa: PLC0415 - lazy
        from lumbarjack.ui.screens.you.mode import ModeScreen  # noqa: PLC0415 - lazy

        if self.at == ANSWERS:
            lumbarjack = self.lumbarjack
            lumbarjack.close_pages()
            lumbarjack.go("first-run")
            return
        pages = {
            MODE: ModeScreen,
            CEILING: CeilingScreen,
            CLINICIAN: ClinicianScreen,
            LOG: LogScreen,
            MATTERS: MattersScreen,
        }
        self.app.push_screen(pages[self.at](self.bundle))
