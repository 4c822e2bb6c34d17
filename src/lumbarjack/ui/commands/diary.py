"""The diary's commands: the journal, a day of it, the full entry."""

from __future__ import annotations

from lumbarjack.ui.commands.command import DIGITS, Command
from lumbarjack.ui.commands.everywhere import LOG_PAIN, MOVES, UNDO, area_keys, page_keys

FULL = Command(
    "full_entry",
    ("tab",),
    "full entry",
    "The full entry",
    "Where it is, how it feels, sleep, medicine, a note: all of it, or as much as you like.",
)
OPEN = Command(
    "open_day",
    ("enter",),
    "open",
    "Save the number, or open the day",
    "Saves the number that is typed; without one it opens the chosen day.",
)
FIND = Command(
    "find",
    ("slash",),
    "find",
    "Find days",
    "Finds as you type: words of notes, places, medicines, exercises, advice; 5+ finds pain of 5 "
    "or more, thigh+ what reached the thigh or further.",
)
HIDE = Command(
    "hide_notes",
    ("N",),
    "hide notes",
    "Hide the words of notes, or show them",
    "Hides the words of all notes on the screen, for when somebody looks on; again shows them.",
)
CLEAR = Command(
    "clear",
    ("escape",),
    "clear",
    "Leave the field, then clear it",
    "Leaves the field, pressed again it shows all days; it also takes a typed number out.",
)
RUB_OUT = Command(
    "rub_out", ("backspace",), "take out", "Take the number out", "Takes the typed number out."
)

DIARY = area_keys(
    "Diary",
    (
        "A digit and Enter logs the pain now, from anywhere on this page.",
        "Behind each day: pain now, the worst, ten steps of it, where, and what was done.",
        "What was entered after its day is marked late.",
    ),
    (LOG_PAIN, OPEN, FULL, FIND, HIDE, CLEAR, RUB_OUT, *MOVES),
)

LATER_DAY = Command("later_day", ("right",), "later", "The day after", "The day after it.", "→")
EARLIER_DAY = Command(
    "earlier_day", ("left",), "earlier", "The day before", "The day before it.", "←"
)
DAYS = Command("days", (), "another day", "Another day", "", shown="←→")
"""For footers only."""

EDIT_ENTRY = Command(
    "edit_entry",
    ("enter",),
    "change",
    "Change the chosen entry",
    "Opens the chosen entry with all its answers; each of them can be changed, its time too.",
)
REMOVE_ENTRY = Command(
    "remove_entry",
    ("r", "delete"),
    "remove",
    "Take the chosen entry out",
    "Takes the chosen entry out of the diary; u brings it back.",
)
DAY = page_keys(
    "Day",
    ("Everything that was told on one day: entries, exercises, and what you decided.",),
    (EDIT_ENTRY, REMOVE_ENTRY, EARLIER_DAY, LATER_DAY, *MOVES, UNDO),
)

SAVE = Command(
    "save_entry",
    ("enter",),
    "save",
    "Save the entry",
    "Saves what is filled in; what is left blank stays not said.",
)
MARK = Command("mark", ("space",), "mark", "Mark it, or take the mark away", "Marks it, or not.")
NEXT = Command("next_field", ("tab",), "next", "The next question", "The next question.")
PREVIOUS = Command(
    "previous_field", ("shift+tab",), "before", "The question before", "The question before."
)
UP = Command("up", ("up", "k"), "up", "Up", "Up, or the question before.")
DOWN = Command("down", ("down", "j"), "down", "Down", "Down, or the next question.")
LEFT = Command("left", ("left",), "left", "Left, or less", "Left; on a number one less.", "←")
RIGHT = Command("right", ("right",), "right", "Right, or more", "Right; on a number one more.", "→")
TO_PLACES = (
    Command("to_low_back", ("l",), "low back", "The low back", "The low back; again: its sides."),
    Command("to_buttock", ("b",), "buttock", "A buttock", "A buttock; again: the other one."),
    Command("to_thigh", ("t",), "thigh", "A thigh", "A thigh, behind, then in front."),
    Command("to_calf", ("c",), "calf", "A calf", "A calf; again: the other one."),
    Command("to_shin", ("s",), "shin", "A shin, the saddle", "A shin, the other one, the saddle."),
    Command("to_foot", ("h",), "heel", "A foot, heel to toes", "A foot; again: the other one."),
    Command("to_groin", ("g",), "groin", "The groin", "The groin."),
)
OTHER_SIDE = Command(
    "other_side", ("f",), "front or back", "Front or back", "The same place, front or back."
)
PLACE_IDS = frozenset({*(c.id for c in TO_PLACES), OTHER_SIDE.id})
"""Commands that only mean something where places are marked."""
NOTE = Command(
    "note",
    ("o",),
    "note",
    "A long note in your editor",
    "Opens the note in the editor that EDITOR names; what you wrote is kept whatever happens.",
)
NUMBER = Command(
    "number",
    DIGITS,
    "number",
    "The number",
    "Fills the number of this question; 1 and 0 is ten. At a place: how bad it is just there.",
)
TAKE_OUT = Command(
    "take_out",
    ("backspace", "delete"),
    "not said",
    "Take the answer out",
    "Takes the answer out: not said.",
)
MOVE = Command("move", (), "move", "Move", "", shown="↑↓←→")
CHANGE = Command("change", (), "change", "Change", "", shown="←→")
"""For footers only."""

ENTRY = page_keys(
    "Full entry",
    (
        "Left and right are your own sides.",
        "Nothing has to be filled in: what is blank counts as not said. The groin and the saddle "
        "ask the safety list at once.",
        "Esc leaves and keeps what is filled in for the next time, until the app is left.",
    ),
    (
        *(SAVE, MARK, NEXT, PREVIOUS, UP, DOWN, LEFT, RIGHT, NUMBER, TAKE_OUT, NOTE),
        *(*TO_PLACES, OTHER_SIDE),
    ),
)
