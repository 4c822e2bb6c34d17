"""What the page of the full entry shows."""

from __future__ import annotations

from textual import getters
from textual.app import ComposeResult
from textual.events import Resize
from textual.widgets import Input

from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.full_entry import Asked, Draft, read_asked
from lumbarjack.services.words import short_day
from lumbarjack.ui.commands.command import Command
from lumbarjack.ui.commands.diary import (
    CHANGE,
    ENTRY,
    MARK,
    MOVE,
    NEXT,
    NOTE,
    NUMBER,
    OTHER_SIDE,
    PLACE_IDS,
    SAVE,
)
from lumbarjack.ui.commands.everywhere import BACK, CHOOSE, HELP
from lumbarjack.ui.lines import EMPTY, STRONG, Lines, paragraph
from lumbarjack.ui.screens.base import PageScreen
from lumbarjack.ui.screens.diary import fields as asks
from lumbarjack.ui.screens.diary.answers import (
    list_lines,
    question_lines,
    short_where,
    where_lines,
)
from lumbarjack.ui.screens.diary.editor import why_no_editor
from lumbarjack.ui.screens.diary.fields import Field
from lumbarjack.ui.screens.diary.grid import grid_lines
from lumbarjack.ui.screens.diary.left import Left
from lumbarjack.ui.screens.diary.map import map_block, shows_map
from lumbarjack.ui.screens.diary.places import Spot
from lumbarjack.ui.widgets.drawn import Drawn
from lumbarjack.ui.widgets.header import page_header

IN_ITS_FIELD = "Type the note in its field."
STILL_HERE = "The note that you wrote in the editor is still here."
MAP_SIZES = {"-home": (42, 19), "-wide": (58, 27), "-narrow": (20, 15)}
"""The cells of the map in each layout, as entry.tcss places it."""

NO_PLACE_HERE = "That letter goes to a place of the body, where places are marked."


class EntryShown(PageScreen[Left, Asked]):
    """The question at hand, and beside it what is answered so far.

    `changes` is the stored entry that is being changed, None for a new one.
    """

    KEYS = ENTRY

    left = getters.query_one("#left", Drawn)
    right = getters.query_one("#right", Drawn)
    field = getters.query_one("#field", Input)

    def __init__(
        self,
        bundle: Bundle,
        draft: Draft,
        page: Asked | None = None,
        *,
        changes: DiaryEntry | None = None,
    ) -> None:
        super().__init__(bundle, page)
        self.draft = draft
        self._changes = changes
        self._as_stored = draft
        self._leaving = False
        self._ask: Field = asks.WHERE
        self._spot = Spot()
        self._at_word = 0
        self._going_on = False
        self._note_looked_for = False

    @property
    def date_words(self) -> str:
        """The date with the time."""
        return f"{super().date_words}, {self.bundle.now():%H:%M}"

    # --- what it shows ----------------------------------------------------------------------

    def header(self, width: int, height: int) -> Lines:  # noqa: ARG002 - a Draw
        """What this is: a new entry, or which one is being changed."""
        return page_header(self._title, self.date_words, width)

    @property
    def _title(self) -> str:
        if self._changes is None:
            return self.KEYS.name
        at = self._changes.at.astimezone(self.bundle.zone)
        return f"Entry of {short_day(self._changes.day)}, {at:%H:%M}"

    def body(self) -> ComposeResult:
        """The question, all of them, the field for words."""
        yield Drawn(self._left_lines, id="left")
        yield Drawn(self._right_lines, id="right")
        field = Input(id="field", placeholder=self.glyphs.empty * 30)
        field.display = False
        yield field

    def on_mount(self) -> None:
        """It opens with the places."""
        self.set_class(True, "-where")
        self.set_class(not self._on_map, "-listed")

    def on_resize(self, event: Resize) -> None:
        """Another size may have no room for the map."""
        super().on_resize(event)
        self.set_class(not self._on_map, "-listed")

    def footer(self) -> tuple[Command, ...]:
        """What the keys do with this question."""
        if self.typing:
            return (SAVE, NEXT, BACK, HELP)
        middle = {
            "where": (MARK, NEXT) if self.layout_class == "-tiny" else (MOVE, MARK, NEXT),
            "words": (MOVE, MARK, NEXT),
            "score": (NUMBER, NEXT, CHOOSE),
            "minutes": (NUMBER, NEXT, CHOOSE),
            "yes-no": (CHANGE, NEXT, CHOOSE),
            "when": (CHANGE, NEXT, CHOOSE),
            "text": (NEXT, CHOOSE),
        }[self._ask.kind]
        narrow = self.layout_class in ("-narrow", "-tiny")
        one_view = narrow and self._ask.kind == "where" and self._on_map
        last = (OTHER_SIDE,) if one_view else () if narrow else (NOTE,)
        return (SAVE, *middle, *last, HELP)

    def footer_words(self) -> dict[str, str]:
        """Esc leaves the field first."""
        return {BACK.id: "leave the field"} if self.typing else {}

    def why_not(self, id: str) -> str | None:
        """Without an editor there is no long note; letters go to places where places are."""
        if id in PLACE_IDS and self._ask.kind != "where":
            return NO_PLACE_HERE
        return why_no_editor(IN_ITS_FIELD) if id == NOTE.id else None

    def read(self) -> Asked:
        """Where it was before."""
        return read_asked(self.bundle, self._changes)

    def show(self) -> None:
        """A note that an editor left behind comes back once."""
        if self.page is not None and not self._note_looked_for:
            self._note_looked_for = True
            if self.page.note and (self._changes is not None or not self.draft.note):
                self.draft = asks.put(self.draft, asks.NOTE, self.page.note)
                self.say(STILL_HERE)
        super().show()

    def _left_lines(self, width: int, height: int) -> Lines:
        if self.page is None:
            return []
        if self._ask.kind != "where":
            lines = question_lines(
                self._ask, self.draft, self._at_word, self.page, self.glyphs, width
            )
            return lines[:height]
        if self._on_map:
            return map_block(self.app, self.draft, self._spot, width, height, both=self._both)
        return grid_lines(self.draft, self._spot, self.glyphs, width, height)

    def _right_lines(self, width: int, height: int) -> Lines:
        if self.page is None:
            return []
        if self._ask.kind != "where":
            head = paragraph("As much as you like", width, STRONG)
            rest = list_lines(self.draft, self._ask, self.page, self.glyphs, width, height - 2)
            return [*head, EMPTY, *rest]
        if self.layout_class == "-tiny" or (self.layout_class == "-narrow" and not self._on_map):
            return short_where(self.draft, self._spot, self.page, width)[:height]
        lines = where_lines(self.draft, self._spot, self.page, self.glyphs, width, height)
        return lines[:height]

    @property
    def _both(self) -> bool:
        """Whether there is room for both views."""
        return self.layout_class in ("-home", "-wide")

    @property
    def _on_map(self) -> bool:
        """Whether the places are drawn; else they are a list."""
        size = MAP_SIZES.get(self.layout_class)
        if size is None or self.glyphs.ascii:
            return False
        return shows_map(self.app, *size, both=self._both)

    def _redraw(self) -> None:
        for block in (self.left, self.right, self.keys):
            block.refresh()
