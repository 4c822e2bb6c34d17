"""The commands of the monthly questions."""

from __future__ import annotations

from lumbarjack.ui.commands.command import DIGITS, Command
from lumbarjack.ui.commands.everywhere import MOVES, page_keys
from lumbarjack.ui.commands.gate import PAGE_BACK

GO_ON = Command(
    "go_on",
    ("enter",),
    "continue",
    "Continue, or save",
    "Goes on with what is answered; on the last page it saves.",
)
TICK = Command("mark", ("space",), "tick", "Tick it, or not", "Ticks the line, or takes it back.")
LEAVE_OUT = Command(
    "skip",
    ("n",),
    "skip",
    "Leave this page out",
    "Leaves this page out and goes on: it counts as not said.",
)
SCORE = Command(
    "number",
    DIGITS,
    "answer",
    "Answer with a number",
    "How well the chosen activity goes, 1 and 0 is ten; on the last page the answer by its number.",
)
NAME = Command(
    "name_it",
    ("tab",),
    "name it",
    "Name the chosen activity",
    "Opens the name of the chosen activity; another name begins anew.",
)
TAKE_OUT = Command(
    "take_out",
    ("backspace", "delete"),
    "not said",
    "Take the answer out",
    "Takes the answer out: not said.",
)

QUESTIONS = page_keys(
    "Questions",
    (
        "24 statements, three activities of your own, and how it is as a whole: once in four "
        "weeks is enough, and you may leave out what you like.",
        "They show whether daily life gets easier, which pain alone does not tell.",
        "Nothing is saved before the last page; Esc keeps what is answered until the app is left.",
    ),
    (GO_ON, TICK, SCORE, NAME, LEAVE_OUT, PAGE_BACK, TAKE_OUT, *MOVES),
)
