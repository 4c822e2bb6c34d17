"""The full entry: where, how it feels, and everything else that can be said; none of it must be."""

from __future__ import annotations

from dataclasses import replace

from textual.widgets import Input

from lumbarjack.core.diary.qualities import QUALITIES
from lumbarjack.core.diary.regions import ASKS_THE_LIST
from lumbarjack.core.models.diary import DiaryEntry
from lumbarjack.services.full_entry import Draft, draft_of, save, save_at_once
from lumbarjack.services.note_file import drop_note, keep_note, kept_note
from lumbarjack.services.words import saved_words
from lumbarjack.ui.commands.command import bindings
from lumbarjack.ui.commands.diary import ENTRY
from lumbarjack.ui.screens.diary import fields as asks
from lumbarjack.ui.screens.diary.editor import edit, this_editor
from lumbarjack.ui.screens.diary.entry_shown import EntryShown
from lumbarjack.ui.screens.diary.fields import Field
from lumbarjack.ui.screens.diary.left import Left
from lumbarjack.ui.screens.diary.place_keys import PlaceKeys
from lumbarjack.ui.screens.diary.places import moved_in_list, moved_on_map
from lumbarjack.ui.screens.diary.signs import open_signs

NOT_SAVED = "Changed and not saved. Enter saves it; Esc again leaves it as it was."
WORDS_A_ROW = 2


class EntryScreen(EntryShown, PlaceKeys):
    """One question after the other; Enter saves from anywhere, Esc keeps what is filled in."""

    BINDINGS = bindings(ENTRY)
    CSS_PATH = "entry.tcss"

    # --- from question to question ----------------------------------------------------------

    def _go_to(self, ask: Field) -> None:
        self._ask = ask
        self._going_on = False
        self.set_class(ask.kind == "where", "-where")
        text = asks.get(self.draft, ask) if ask.kind == "text" else ""
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
            moved = moved_on_map if self._on_map else moved_in_list
            self._spot = moved(self._spot, down, right)
            self._going_on = False
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
            self.draft = self.draft.marked(self._spot.id)
            self._list_at_once()
        elif self._ask.kind == "words":
            self.draft = self.draft.felt(QUALITIES[self._at_word])
        elif self._ask.kind == "yes-no":
            self.draft = asks.stepped(self.draft, self._ask, 1)
        self._redraw()

    def do_digit(self, number: int) -> None:
        """A digit fills the number at hand; at a place it marks the place."""
        draft, going_on = self.draft, self._going_on
        if self._ask.kind == "where":
            new = self._spot.id not in draft.regions
            self.draft = asks.place_scored(draft, self._spot.id, number, going_on=going_on)
            if new:
                self._list_at_once()
        else:
            self.draft = asks.with_digit(draft, self._ask, number, going_on=going_on)
        self._going_on = True
        self._redraw()

    def do_take_out(self) -> None:
        """Not said."""
        if self._ask.kind == "where":
            self.draft = asks.place_taken_out(self.draft, self._spot.id)
        else:
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
            path = keep_note(places, self.draft.note, self._entry_id)
        except OSError as error:
            self.say(f"No file for the note: {error.strerror}. Type it in its field.")
            return
        said = edit(self.app, this_editor(), path)
        text = kept_note(places, self._entry_id)
        if text or not said:
            self.draft = asks.put(self.draft, asks.NOTE, text)
        self._go_to(asks.NOTE)
        self.say(said)

    # --- saving and leaving -----------------------------------------------------------------

    @property
    def _entry_id(self) -> str:
        return "" if self._changes is None else self._changes.id

    def _list_at_once(self) -> None:
        """The groin and the saddle cannot wait: what is marked is stored, and the list opens."""
        if not (self._spot.id in ASKS_THE_LIST and self._spot.id in self.draft.regions):
            return
        draft, changes = self.draft, self._changes
        stored: list[DiaryEntry] = []
        opens: list[str] = []

        def job() -> str:
            entered = save_at_once(self.bundle, draft, changes)
            stored.append(entered.entry)
            opens.extend(entered.list_opens)
            return saved_words(entered.entry.at, self.bundle.zone)

        def then() -> None:
            self._goes_on_as(stored[0])
            if opens:
                open_signs(self)

        self.save(job, then)

    def _goes_on_as(self, entry: DiaryEntry) -> None:
        """From here on that stored entry is changed."""
        self._changes = entry
        self._as_stored = draft_of(entry, self.bundle)
        stored = self._as_stored
        self.draft = replace(self.draft, days_back=stored.days_back, time=stored.time)
        self.redraw()

    def do_save_entry(self) -> None:
        """Save what is filled in."""
        draft, changes = self.draft, self._changes
        opens: list[str] = []
        words: list[str] = []
        ids: list[str] = []

        def job() -> str:
            entered = save(self.bundle, draft, changes)
            opens.extend(entered.list_opens)
            ids.append(entered.entry.id)
            at = entered.entry.at.astimezone(self.bundle.zone)
            day = f" for {at:%a} {at.day} {at:%b}"
            late = f"{day}, marked late" if entered.entry.back_dated else ""
            words.append(f"Saved {at:%H:%M}{late}. u undoes.")
            return words[0]

        self.save(job, lambda: self._leave(Left(Draft(), ids[0], words[0], bool(opens))))

    def do_back(self) -> None:
        """Out of the field; from outside it back, with all that is filled in.

        What was changed in a stored entry and is not saved wants Esc twice.
        """
        if self.typing:
            self.set_focus(None)
            self.keys.refresh()
            return
        if self._changes is not None:
            if self.draft.tidy != self._as_stored and not self._leaving:
                self._leaving = True
                self.say(NOT_SAVED)
                return
            drop_note(self.bundle.places, self._entry_id)
            self._leave(Left(Draft()))
            return
        if not self.draft.note.strip():
            drop_note(self.bundle.places)
        self._leave(Left(self.draft))

    def _leave(self, left: Left) -> None:
        if self.on_top:
            self.dismiss(left)
