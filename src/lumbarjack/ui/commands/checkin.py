"""The check-in's commands."""

from __future__ import annotations

from lumbarjack.ui.commands.command import DIGITS, Command, KeySet
from lumbarjack.ui.commands.everywhere import (
    CATALOGUE,
    DIARY,
    HELP,
    LEAVE,
    PROGRESS,
    SETTINGS,
    SIGNS,
    TODAY,
)

ANSWER = Command(
    "pain",
    DIGITS,
    "answer",
    "Answer with a number",
    "Answers the open question and goes on to the next. 1 and then 0 is ten.",
)
GO_ON = Command(
    "go_on",
    ("enter",),
    "save",
    "Go on, or save",
    "Before any answer: to the session, with two questions. Else leaves a question open, or, at "
    "the last one, saves the check-in.",
)
CHANGE = Command(
    "change",
    ("up", "k"),
    "change the one before",
    "Back to the answer before",
    "Back to the answer before, to change it.",
)
NOTHING = Command(
    "nothing",
    ("n",),
    "nothing on it",
    "Nothing on the list",
    "Nothing on the list of warning signs applies today.",
)
SOMETHING = Command(
    "something",
    ("y",),
    "the list",
    "Something on the list",
    "Opens the list of warning signs, to mark what applies.",
)
RIGHT_SIDE = Command("right_side", ("r",), "right", "Right side", "While the list is asked: right.")
BOTH_SIDES = Command("both_sides", ("b",), "both", "Both sides", "While the list is asked: both.")
LEFT_SIDE = Command(
    "left_side",
    ("l",),
    "left",
    "Left side, or Plan",
    "From the buttock on, while the list is asked: left side. Else the Plan.",
)
LATER_TODAY = Command(
    "back",
    ("escape",),
    "later",
    "Later",
    "Puts the check-in off; what was answered stays for when it is opened again.",
)

UP_TO_TEN = Command("up_to_ten", (), "answer", "Answer", "", shown="0-10")
UP_TO_FIVE = Command("up_to_five", (), "answer", "Answer", "", shown="0-5")
SIDES = Command("sides", (), "side", "Which side", "", shown="l r b")
"""For footers only: what digits and letters mean at the open question."""

CHECK_IN = KeySet(
    "Check-in",
    (
        "Five short questions: they tell how yesterday settled, and what fits today.",
        "Nothing is saved before the last Enter. An answer that was left open counts as not said.",
        "0 is no pain, 10 the worst you can think of. Unsure? Take the nearest.",
    ),
    (
        SIGNS,
        ANSWER,
        GO_ON,
        CHANGE,
        NOTHING,
        SOMETHING,
        LEFT_SIDE,
        RIGHT_SIDE,
        BOTH_SIDES,
        LATER_TODAY,
        TODAY,
        CATALOGUE,
        DIARY,
        PROGRESS,
        SETTINGS,
        LEAVE,
        HELP,
    ),
)
