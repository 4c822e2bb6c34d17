"""What can be done on the screen that `?` was pressed on."""

from __future__ import annotations

from lumbarjack.services.bundle import Bundle
from lumbarjack.ui.commands.command import KeySet, bindings
from lumbarjack.ui.commands.pages import HELP_PAGE
from lumbarjack.ui.lines import EMPTY, READABLE, Lines, paragraph
from lumbarjack.ui.screens.help.columns import entries, one_column, two_columns
from lumbarjack.ui.screens.reading import ReadingScreen
from lumbarjack.ui.widgets.header import page_header


class HelpScreen(ReadingScreen[None, None]):
    """The commands of a screen out of the table, then what it is for.

    Keys stand in two columns from 80 cells on; where there is room, with a whole sentence each.
    """

    KEYS = HELP_PAGE
    BINDINGS = bindings(HELP_PAGE)
    READABLE = 116

    def __init__(self, bundle: Bundle, of: KeySet) -> None:
        super().__init__(bundle)
        self._of = of

    def header(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        """Whose help it is."""
        return page_header(f"Help: {self._of.name}", self.date_words, width)

    def read(self) -> None:
        """Nothing of the record is shown."""

    def text(self, width: int) -> Lines:
        """The keys and what they do, then the page in a few sentences."""
        columns = two_columns if self.layout_class in ("-home", "-wide") else one_column
        sentences = self.layout_class in ("-narrow", "-wide")
        lines = columns(entries(self._of, self.keymap, sentences=sentences), width)
        about = " ".join(self._of.about)
        return [*lines, EMPTY, *paragraph(about, min(width, READABLE))]
