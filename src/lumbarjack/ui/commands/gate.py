"""The commands of the warning signs, of the emergency page, and of the way out of it."""

from __future__ import annotations

from lumbarjack.ui.commands.command import Command, KeySet
from lumbarjack.ui.commands.everywhere import DIARY, DOWN, LEAVE, MOVES, SIGNS, UP, page_keys

NONE = Command(
    "none",
    ("n",),
    "none of these",
    "None of these",
    "None of the lines on this page; where each line is asked, no to the marked one.",
)
YES = Command(
    "yes",
    ("y",),
    "yes",
    "Yes, this line",
    "This line applies; where each line is asked it goes on to the next one.",
)
MARK = Command(
    "mark", ("space",), "mark", "Mark or unmark", "Marks the line, or takes the mark back."
)
GO_ON = Command(
    "go_on",
    ("enter",),
    "continue",
    "Continue",
    "Goes on with what is marked; it answers nothing by itself.",
)
PAGE_BACK = Command(
    "back_one", ("b", "left"), "page back", "The page before", "The page before this one."
)

SIGNS_PAGE = page_keys(
    "Warning signs",
    (
        "People with these signs need to be seen before they exercise; what is marked is saved at "
        "once.",
        "lumbarjack shows exercises and keeps a log: general information, not a medical device.",
        "Nothing marked here does not mean that all is well.",
    ),
    (NONE, YES, MARK, GO_ON, PAGE_BACK, *MOVES, LEAVE),
)

SAVE_RECORD = Command(
    "save_record",
    ("y",),
    "save my record",
    "Write my record to a file",
    "Writes your record to a text file, to take with you, and says where it is.",
)
ASSESSED = Command(
    "assessed",
    ("r",),
    "I have been assessed",
    "I have been assessed",
    "Records that somebody has looked at the signs, and what you were told.",
)
RELIEF = Command(
    "relief",
    ("enter",),
    "relief positions",
    "Relief positions and a walk",
    "Starts relief positions and a short walk, where those are open.",
)

EMERGENCY_PAGE = KeySet(
    "Emergency",
    ("Exercises are closed until somebody has looked at the signs; the diary stays open.",),
    (SIGNS, SAVE_RECORD, DIARY, ASSESSED, RELIEF, LEAVE),
)

UNLOCK_PAGE = page_keys(
    "I have been assessed",
    (
        "The day on which somebody looked at the signs, then what you were told.",
        "Exercises open only where you were told that you may exercise.",
    ),
    (GO_ON, PAGE_BACK, UP, DOWN),
)
