"""The commands of the pages about the person and the advice."""

from __future__ import annotations

from lumbarjack.ui.commands.command import Command
from lumbarjack.ui.commands.everywhere import MOVES, UNDO, page_keys
from lumbarjack.ui.commands.pages import WHY

OPEN = Command("open_row", ("enter",), "open", "Open the row", "Opens the page of the row.")
TAKE = Command(
    "take",
    ("enter",),
    "take it",
    "Take the chosen line",
    "Takes the chosen line; it is part of your record, and u takes it back.",
)
TURN = Command(
    "turn",
    ("enter", "space"),
    "turn on or off",
    "Turn it on or off",
    "Turns what a clinician allowed on or off; u takes it back.",
)
READ = Command("read_on", ("enter",), "read", "What helps", "What helps where the answer is yes.")
TAKE_BACK = Command(
    "take_back",
    ("r", "delete"),
    "take it back",
    "Take this answer back",
    "Takes the answer to this advice back, whenever it was given; u brings it back.",
)
REASON = Command("reason", ("enter",), "why", "The whole reason", "Everything behind this advice.")

YOU_PAGE = page_keys(
    "You and the advice",
    (
        "What decides the advice is part of your record: it is the same on every machine.",
        "Nothing here changes your plan by itself.",
    ),
    (OPEN, WHY, UNDO, *MOVES),
)
MODE_PAGE = page_keys(
    "How the dose follows pain",
    ("Two schools, both with trials behind them. You choose, and may change it any day.",),
    (TAKE, WHY, UNDO, *MOVES),
)
CEILING_PAGE = page_keys(
    "Acceptable pain",
    (
        "Above this pain in an exercise easing off is suggested.",
        "It may be lowered to 3. It may be raised only where the rules allow it.",
    ),
    (TAKE, WHY, UNDO, *MOVES),
)
CLINICIAN_PAGE = page_keys(
    "From your clinician",
    ("Exercises that wait until a clinician turns them on, and what a surgical team allows.",),
    (TURN, WHY, UNDO, *MOVES),
)
MATTERS_PAGE = page_keys(
    "Other things that matter",
    ("Three plain questions, for yourself. Nothing is counted and nothing is kept.",),
    (READ, WHY, *MOVES),
)
LOG_PAGE = page_keys(
    "Advice so far",
    (
        "Every piece of advice and what became of it, your flares and the warning signs, newest "
        "first.",
    ),
    (REASON, TAKE_BACK, WHY, UNDO, *MOVES),
)
WHOLE_TEXT = page_keys("The whole text", ("A text to read.",), MOVES)
