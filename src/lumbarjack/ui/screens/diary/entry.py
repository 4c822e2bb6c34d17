"""The full entry: where, how it feels, and everything else that can be said; none of it must be."""

from __future__ import annotations

from textual import getters
from textual.app import ComposeResult
from textual.widgets import Input

from lumbarjack.core.diary.qualities import QUALITIES
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.full_entry import Asked, Draft, read_asked, save
from lumbarjack.services.note_file import drop_note, keep_note, kept_note
from lumbarjack.ui.commands.command import Command, bindings
from lumbarjack.ui.commands.diary import CHANGE, ENTRY, MARK, MOVE, NEXT, NOTE, NUMBER, SAVE
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
from lumbarjack.ui.screens.diary.editor import edit, this_editor
from lumbarjack.ui.screens.diary.fields import Field
from lumbarjack.ui.screens.diary.grid import Spot, grid_lines, moved, region_at
from lumbarjack.ui.screens.diary.left import Left
from lumbarjack.ui.widgets.drawn import Drawn

NO_EDITOR = "No editor is named: EDITOR is not set. Type the note in its field."
STILL_HERE = "The note that you wrote in the editor is still here."
WORDS_A_ROW = 2


class EntryScreen(PageScreen[Left, Asked]):
    """One question after the other; Enter saves from anywhere, Esc keeps what is filled in."""

    KEYS = ENTRY
    BINDINGS = bindings(ENTRY)
    CSS_PATH = "entry.tcss"

    left = getters.query_one("#left", Drawn)
    right = getters.query_one("#right", Drawn)
    field = getters.query_one("#field", Input)

    def __init__(self, bundle: Bundle, draft: Draft, page: Asked | None = None) -> None:
        super().__init__(bundle, page)
        self.draft = draft
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

    def footer(self) -> tuple[Command, ...]:
        """What the keys do with this question."""
        if self.typing:
            return (SAVE, NEXT, BACK, HELP)
        middle = {
            "where": (MOVE, MARK, NEXT),
            "words": (MOVE, MARK, NEXT),
            "score": (NUMBER, NEXT, CHOOSE),
            "minutes": (NUMBER, NEXT, CHOOSE),
            "yes-no": (CHANGE, NEXT, CHOOSE),
            "when": (CHANGE, NEXT, CHOOSE),
            "text": (NEXT, CHOOSE),
        }[self._ask.kind]
        note = () if self.layout_class in ("-narrow", "-tiny") else (NOTE,)
        return (SAVE, *middle, *note, HELP)

    def footer_words(self) -> dict[str, str]:
        """Esc leaves the field first."""
        return {BACK.id: "leave the field"} if self.typing else {}

    def why_not(self, id: str) -> str | None:
        """Without an editor there is no long note."""
        return NO_EDITOR if id == NOTE.id and not this_editor() else None

    def read(self) -> Asked:
        """Where it was before."""
        return read_asked(self.bundle)

    def show(self) -> None:
        """A note that an editor left behind comes back once."""
        if self.page is not None and not self._note_looked_for:
            self._note_looked_for = True
            if self.page.note and not self.draft.note:
                self.draft = asks.put(self.draft, asks.NOTE, self.page.note)
                self.say(STILL_HERE)
        super().show()

    def _left_lines(self, width: int, height: int) -> Lines:
        if self.page is None:
            return []
        if self._ask.kind == "where":
            return grid_lines(self.draft.regions, self._spot, self.glyphs, width, height)
        return question_lines(self._ask, self.draft, self._at_word, self.page, self.glyphs, width)[
            :height
        ]

    def _right_lines(self, width: int, height: int) -> Lines:
        if self.page is None:
            return []
        if self._ask.kind != "where":
            head = paragraph("As much as you like", width, STRONG)
            rest = list_lines(self.draft, self._ask, self.page, self.glyphs, width, height - 2)
            return [*head, EMPTY, *rest]
        if self.layout_class in ("-narrow", "-tiny"):
            return short_where(self.draft, self._spot, self.page, width)[:height]
        return where_lines(self.draft, self._spot, self.page, self.glyphs, width)[:height]

    def _redraw(self) -> None:
        for block in (self.left, self.right, self.keys):
            block.refresh()

    # --- from question to question ----------------------------------------------------------

    def _go_to(self, ask: Field) -> None:
        self._ask = ask
        self._going_on = False
        self.set_class(ask.kind == "where", "-where")
        text = getattr(self.draft, ask.id) if ask.kind == "text" else ""
        one_line = ask.kind == "text" and "\n" not in text
        if one_line:
            self.field.value = text
            self.field.display = True
            self.field.focus()
            self.field.cursor_position = len(text)
        else:
            self.set_focus(None)
            self.field.display = False
        self._redraw()

    def _step(self, by: int) -> None:
        shown = asks.fields(self.draft)
        at = next(n for n, one in enumerate(shown) if one.id == self._ask.id)
        self._go_to(shown[(at + by) % len(shown)])

    def do_next_field(self) -> None:
        """The next question."""
        self._step(1)

    def do_previous_field(self) -> None:
        """The question before."""
        self._step(-1)

    # --- arrows -----------------------------------------------------------------------------

    def do_up(self) -> None:
        """Up among places or words, else the question before."""
        self._arrow(-1, 0)

    def do_down(self) -> None:
        """Down among places or words, else the next question."""
        self._arrow(1, 0)

    def do_left(self) -> None:
        """Left, or less."""
        self._arrow(0, -1)

    def do_right(self) -> None:
        """Right, or more."""
        self._arrow(0, 1)

    def _arrow(self, down: int, right: int) -> None:
        if self._ask.kind == "where":
            self._spot = moved(self._spot, down, right)
        elif self._ask.kind == "words":
            to = self._at_word + down * WORDS_A_ROW + right
            self._at_word = to if 0 <= to < len(QUALITIES) else self._at_word
        elif down:
            self._step(down)
            return
        else:
            self.draft = asks.stepped(self.draft, self._ask, right)
            self._going_on = False
        self._redraw()

    # --- answering --------------------------------------------------------------------------

    def do_mark(self) -> None:
        """Mark the place or the word; yes and no take turns."""
        if self._ask.kind == "where":
            self.draft = self.draft.marked(region_at(self._spot).id)
        elif self._ask.kind == "words":
            self.draft = self.draft.felt(QUALITIES[self._at_word])
        elif self._ask.kind == "yes-no":
            self.draft = asks.stepped(self.draft, self._ask, 1)
        self._redraw()

    def do_digit(self, number: int) -> None:
        """A digit fills the number at hand."""
        self.draft = asks.with_digit(self.draft, self._ask, number, going_on=self._going_on)
        self._going_on = True
        self._redraw()

    def do_take_out(self) -> None:
        """Not said."""
        self.draft = asks.taken_out(self.draft, self._ask)
        self._going_on = self._ask.kind in ("minutes", "when")
        self._redraw()

    def on_input_changed(self, event: Input.Changed) -> None:
        """What is typed is kept as it is typed."""
        if self._ask.kind == "text" and self.field.display:
            self.draft = asks.put(self.draft, self._ask, event.value)
            self.right.refresh()

    def on_input_submitted(self) -> None:
        """Enter saves here too."""
        self.do_save_entry()

    # --- the long note ----------------------------------------------------------------------

    def do_note(self) -> None:
        """The note in the editor; its text is kept whatever happens."""
        places = self.bundle.places
        try:
            path = keep_note(places, self.draft.note)
        except OSError as error:
            self.say(f"No file for the note: {error.strerror}. Type it in its field.")
            return
        said = edit(self.app, this_editor(), path)
        text = kept_note(places)
        if text or not said:
            self.draft = asks.put(self.draft, asks.NOTE, text)
        self._go_to(asks.NOTE)
        self.say(said)

    # --- saving and leaving -----------------------------------------------------------------

    def do_save_entry(self) -> None:
        """Save what is filled in."""
        draft = self.draft
        opens: list[str] = []
        words: list[str] = []

        def job() -> str:
            entered = save(self.bundle, draft)
            opens.extend(entered.list_opens)
            at = entered.entry.at.astimezone(self.bundle.zone)
            late = f" for {at:%a} {at.day} {at:%b}, marked late" if entered.entry.back_dated else ""
            words.append(f"Saved {at:%H:%M}{late}. u undoes.")
            return words[0]

        self.save(job, lambda: self._leave(Left(Draft(), words[0], bool(opens))))

    def do_back(self) -> None:
        """Out of the field; from outside it back, with all that is filled in."""
        if self.typing:
            self.set_focus(None)
            self.keys.refresh()
            return
        if not self.draft.note.strip():
            drop_note(self.bundle.places)
        self._leave(Left(self.draft))

    def _leave(self, left: Left) -> None:
        if self.is_current:
            self.dismiss(left)
