"""Pages to read that open from the settings: the keys, and what this is."""

from __future__ import annotations

from textual.content import Content

from lumbarjack import __version__
from lumbarjack.config import SettingsError, load
from lumbarjack.services.care import where_files_lie
from lumbarjack.ui.commands.command import Command, bindings, keys_shown
from lumbarjack.ui.commands.own_keys import checked
from lumbarjack.ui.commands.settings import ABOUT_PAGE, KEYS_PAGE
from lumbarjack.ui.commands.table import every_command
from lumbarjack.ui.lines import EMPTY, MUTED, STRONG, TEXT, Lines, labelled, paragraph
from lumbarjack.ui.screens.reading import ReadingScreen
from lumbarjack.ui.widgets.header import page_header

ABOUT = (
    (
        "It is",
        "general information about exercises for a sore back, a timer that guides you, and a log "
        "of your pain. Its suggestions follow written rules, give their reason and source, and "
        "change nothing until you accept.",
    ),
    (
        "It is not",
        "a medical device. None of its rules has been tried on patients. Nothing marked on the "
        "list of warning signs does not mean that all is well. If something worries you, ask a "
        "doctor or a physiotherapist.",
    ),
    (
        "It keeps",
        "everything on this machine, in plain files that are yours: no account, no network, no "
        "telemetry.",
    ),
)
NAME, KEY = 16, 14
VERSION = f"version {__version__}, MIT licence"
LABEL = 15


class AboutScreen(ReadingScreen[None, dict[str, str]]):
    """What lumbarjack is and is not, the files, version, licence."""

    KEYS = ABOUT_PAGE
    BINDINGS = bindings(ABOUT_PAGE)

    def header(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        """The version and the licence at the end of the row."""
        return page_header(self.KEYS.name, VERSION, width)

    def read(self) -> dict[str, str]:
        """Where the files lie."""
        return where_files_lie(self.bundle)

    def text(self, width: int) -> Lines:
        """Three paragraphs, the paths."""
        lines: Lines = []
        for label, text in ABOUT:
            lines += [*labelled(label, [text], width, LABEL), EMPTY]
        for label, path in (self.page or {}).items():
            lines += labelled(label.capitalize(), [path], width, LABEL)
        return lines


class KeysScreen(ReadingScreen[None, str]):
    """Which keys are the person's own, how one is changed, and the name of every command.

    The page is what is wrong with the keys in the file as it is now, empty where nothing is.
    """

    KEYS = KEYS_PAGE
    BINDINGS = bindings(KEYS_PAGE)

    def read(self) -> str:
        """What would be said at the next start."""
        try:
            settings = load(self.bundle.places.settings_file)
        except SettingsError as error:
            return str(error)
        return " ".join(checked(settings.keys).told)

    def text(self, width: int) -> Lines:
        """The own keys, the way to change one, all names by screen."""
        lines = self._own(width)
        if self.page:
            lines += [EMPTY, *paragraph(f"At the next start: {self.page}", width, STRONG)]
        path = self.bundle.places.settings_file
        lines += [
            EMPTY,
            *paragraph("To change one, write its name and its key in your settings file:", width),
            *paragraph(str(path), width, MUTED),
            EMPTY,
            *paragraph("[keys]", width, indent=4),
            *paragraph('start = "s"', width, indent=4),
            *paragraph('settings = "comma,f2"', width, indent=4),
            EMPTY,
            *paragraph(
                "It holds from the next start. Two things on one key of a page are not taken.",
                width,
            ),
            EMPTY,
            *paragraph("Every name", width, STRONG),
            *self._names(),
        ]
        return lines

    def _own(self, width: int) -> Lines:
        own = self.bundle.settings.keys
        if not own:
            return paragraph("Every key is as it came.", width, STRONG)
        commands = every_command()
        rows = [self._row(commands[id]) for id in own if id in commands]
        return [*paragraph("Your own keys", width, STRONG), *rows]

    def _names(self) -> Lines:
        """Each name once."""
        named = sorted(every_command().values(), key=lambda c: c.id)
        return [self._row(c) for c in named if not c.numbers]

    def _row(self, command: Command) -> Content:
        keys = keys_shown(command, self.keymap, every=True)
        return Content.assemble(
            (command.id.ljust(NAME), TEXT), (keys.ljust(KEY), STRONG), (command.tooltip, MUTED)
        )
