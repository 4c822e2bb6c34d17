"""All the keys."""

from __future__ import annotations

from textual.content import Content

from lumbarjack.ui.commands import EVERYWHERE, HELP_PAGE, Keymap, bindings, keys_shown
from lumbarjack.ui.lines import EMPTY, MUTED, STRONG, TEXT, paragraph, wrapped
from lumbarjack.ui.page import ABOUT
from lumbarjack.ui.screens.reading import ReadingScreen
from lumbarjack.ui.sheet import READABLE

COLUMN = 13
"""Cells for the keys."""

ALSO = "All that is done here can be done with plain commands too: lumbarjack --help."


class HelpScreen(ReadingScreen):
    """One line or two for each command, out of the table."""

    HELP = "The keys of the app."
    BINDINGS = bindings(HELP_PAGE)

    def __init__(self, date: str, keymap: Keymap) -> None:
        super().__init__("Help", date, keymap)

    def text(self, width: int) -> list[Content]:
        """The keys and what they do."""
        width = min(width, READABLE)
        lines: list[Content] = []
        for command in EVERYWHERE:
            keys = keys_shown(command, self._keymap, every=True)
            for n, line in enumerate(wrapped(command.help, width - COLUMN)):
                shown = keys if n == 0 else ""
                lines.append(Content.assemble((shown.ljust(COLUMN), STRONG), (line, TEXT)))
        return [*lines, EMPTY, *paragraph(f"{ABOUT} {ALSO}", width, MUTED)]
