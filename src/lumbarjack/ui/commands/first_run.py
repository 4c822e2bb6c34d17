"""The commands of the first run."""

from __future__ import annotations

from lumbarjack.ui.commands.command import DIGITS, Command
from lumbarjack.ui.commands.everywhere import LEAVE, MOVES, page_keys
from lumbarjack.ui.commands.gate import MARK, PAGE_BACK

NEXT = Command(
    "go_on",
    ("enter",),
    "continue",
    "Continue",
    "Takes the marked line, or what is marked, and goes on. Each page says what Enter alone takes.",
)
SCORE = Command(
    "pain",
    DIGITS,
    "choose",
    "Choose a number",
    "Chooses a number where one is asked. 1 and 0 is ten.",
)

FIRST_RUN = page_keys(
    "The first run",
    (
        "A few questions, one a page; what is left open stays open, and every answer can be "
        "changed later.",
        "They are saved together with the plan at the end; warning signs are saved at once.",
    ),
    (NEXT, MARK, SCORE, PAGE_BACK, *MOVES, LEAVE),
)

LOOKS = page_keys(
    "Your figure",
    (
        "The same body, drawn with other cells, then with other colours: take what looks best.",
        "It changes nothing else, and the settings offer it again.",
    ),
    (NEXT, *MOVES),
)
