"""Which body looks best here: three small ones in the cells there are, then their colours."""

from __future__ import annotations

import os
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.content import Content

from lumbarjack.figure import cells_for
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.settings import changed, write
from lumbarjack.ui.commands.command import Command, bindings
from lumbarjack.ui.commands.everywhere import BACK, CHOOSE, HELP
from lumbarjack.ui.commands.first_run import LOOKS, NEXT
from lumbarjack.ui.lines import EMPTY, MUTED, STRONG, TEXT, Lines, paragraph, selectable
from lumbarjack.ui.screens.base import PageScreen
from lumbarjack.ui.widgets.drawn import Drawn
from lumbarjack.ui.widgets.figure import FigurePlace

SHOWN = "bridge"
"""The exercise whose hold is shown."""
READABLE = 72
PLACES = ("one", "two", "three")
WORDS = {
    "braille": "Fine dots",
    "sextant": "Smooth blocks",
    "quadrant": "Coarse blocks",
    "half": "Half blocks",
    "ascii": "Letters",
}
BODIES = {"mannequin": "Neutral", "warm": "Warm", "brown": "Brown", "deep": "Deep"}

LIT = {True: STRONG, False: TEXT}


@dataclass(frozen=True)
class Ask:
    """One question of the two: the setting, and its values with their words."""

    setting: str
    ask: str
    values: dict[str, str]
    note: str


def asks(term: str, *, ascii: bool, colours: bool) -> tuple[Ask, ...]:
    """What can be asked in this terminal: nothing where there is one answer only."""
    cells = [look for look in WORDS if cells_for(look, term, not ascii) == look][:3]
    looks = Ask(
        "look",
        "Which figure looks best?",
        {look: WORDS[look] for look in cells},
        "Take one without gaps and strange boxes. The settings change it later.",
    )
    bodies = Ask(
        "palette", "In which colours?", BODIES, "Skin and hair only. The settings change it later."
    )
    return (*((looks,) if len(cells) > 1 else ()), *((bodies,) if colours else ()))


class LooksScreen(PageScreen[None, None]):
    """Enter takes the figure with the bar; Esc leaves it as it is."""

    KEYS = LOOKS
    BINDINGS = bindings(LOOKS)
    CSS_PATH = "looks.tcss"

    def __init__(self, bundle: Bundle, page: None = None) -> None:
        super().__init__(bundle, page)
        self._asks: tuple[Ask, ...] = ()
        self._number = 0
        self._at = 0

    # --- what it shows ----------------------------------------------------------------------

    def body(self) -> ComposeResult:
        """The question with its rows, the bodies, their words."""
        yield Drawn(self._lines, id="ask")
        for place in PLACES:
            yield FigurePlace(id=place)
        yield Drawn(self._captions, id="captions")

    def on_mount(self) -> None:
        """Begin with the first question there is."""
        app = self.app
        no_colour = bool(getattr(app, "no_colour", False)) or app.current_theme.ansi
        only_ascii = bool(getattr(app, "ascii", False))
        self._asks = asks(os.environ.get("TERM", ""), ascii=only_ascii, colours=not no_colour)
        for figure in self.query(FigurePlace):
            figure.exercise = self.bundle.catalogue.exercise(SHOWN)
            figure.pose = 1.0
        self._go_to(0)

    def read(self) -> None:
        """Nothing of the record is needed."""

    def footer(self) -> tuple[Command, ...]:
        """Take it, choose, leave it."""
        return (NEXT, CHOOSE, BACK, HELP)

    def footer_words(self) -> dict[str, str]:
        """What Enter and Esc do here."""
        return {
            NEXT.id: "take this one",
            BACK.id: "question before" if self._number else "leave it as it is",
        }

    @property
    def _ask(self) -> Ask | None:
        return self._asks[self._number] if self._number < len(self._asks) else None

    def _go_to(self, number: int) -> None:
        """To a question, the bar on what is in force; after the last one the page goes."""
        self._number = number
        ask = self._ask
        if ask is None:
            self.dismiss(None)
            return
        values = list(ask.values)
        now = self._in_force(ask)
        self._at = values.index(now) if now in values else 0
        self.set_class(ask.setting == "palette", "-one")
        self._show_figures()

    def _in_force(self, ask: Ask) -> str:
        if ask.setting == "palette":
            return self.bundle.settings.palette
        only_ascii = bool(getattr(self.app, "ascii", False))
        return cells_for(self.bundle.settings.look, os.environ.get("TERM", ""), not only_ascii)

    def _show_figures(self) -> None:
        ask = self._ask
        if ask is None:
            return
        values = list(ask.values)
        first = self.query_one("#one", FigurePlace)
        if ask.setting == "palette":
            first.look, first.palette = None, values[self._at]
        elif self.layout_class == "-narrow":
            first.look = values[self._at]
        else:
            for place, value in zip(PLACES, values, strict=False):
                self.query_one(f"#{place}", FigurePlace).look = value
        for number, place in enumerate(PLACES):
            self.query_one(f"#{place}", FigurePlace).set_class(number >= len(values), "-none")
        self.redraw()

    def show(self) -> None:
        """Another size shows other figures."""
        self._show_figures()

    def _lines(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        ask = self._ask
        if ask is None:
            return []
        wide = min(width, READABLE)
        rows = [
            selectable(words, number == self._at, self.glyphs.selected)
            for number, words in enumerate(ask.values.values())
        ]
        head = [*paragraph(ask.ask, wide), EMPTY]
        note = [] if self.layout_class == "-narrow" else [EMPTY, *paragraph(ask.note, wide, MUTED)]
        return [*head, *rows, *note]

    def _captions(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        ask = self._ask
        if ask is None or ask.setting == "palette":
            return []
        column = width // len(PLACES)
        return [
            Content("").join(
                Content.styled(words.center(column - 2).ljust(column), LIT[n == self._at])
                for n, words in enumerate(ask.values.values())
            )
        ]

    # --- choosing ---------------------------------------------------------------------------

    def move(self, rows: int) -> None:
        """Move the bar."""
        ask = self._ask
        if ask is not None:
            self._at = max(0, min(self._at + rows, len(ask.values) - 1))
            self._show_figures()

    def do_go_on(self) -> None:
        """Take the figure with the bar."""
        ask = self._ask
        if ask is None:
            return
        value = list(ask.values)[self._at]
        if value == self._in_force(ask):
            self._go_to(self._number + 1)
            return
        settings = changed(self.bundle.settings, ask.setting, value)
        self.lumbarjack.take(self.bundle.with_settings(settings))
        path = self.bundle.places.settings_file

        def job() -> str:
            write(path, {ask.setting: value})
            return ""

        self.save(job, lambda: self._go_to(self._number + 1))

    def do_back(self) -> None:
        """The question before; from the first one on, with all as it is."""
        if self._number:
            self._go_to(self._number - 1)
        else:
            self.dismiss(None)
