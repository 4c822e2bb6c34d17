"""The commands of pages that lie over any area: help, why."""

from __future__ import annotations

from lumbarjack.ui.commands.command import Command
from lumbarjack.ui.commands.everywhere import MOVES, page_keys

ACCEPT = Command(
    "accept",
    ("a",),
    "accept",
    "Do as suggested",
    "Accepts the suggestion; the plan changes only then.",
)
ACCEPT_ALL = Command(
    "accept_all",
    ("A",),
    "all",
    "Accept all of this kind",
    "Accepts every suggestion that the same rule makes today; u takes them back together.",
)
LATER = Command(
    "later",
    ("n",),
    "not now",
    "Ask again another day",
    "Puts the suggestion off; it comes back tomorrow if it still holds. Where a session was cut "
    "off: saves what was done of it and starts anew.",
)
KEEP = Command("keep", ("equals_sign",), "keep", "Keep it as it is", "Keeps the plan as it is.")
WHY = Command(
    "why",
    ("w",),
    "why",
    "The whole reason",
    "What was looked at, the numbers, their sources, and what would change it.",
)
ANSWERS = (ACCEPT, LATER, KEEP)

WHY_PAGE = page_keys(
    "Why",
    (
        "Everything behind a suggestion: the rule, what it looked at, its numbers and sources.",
        "Nothing changes unless you accept; keeping the plan as it is is noted, nothing more.",
    ),
    (*ANSWERS, *MOVES),
)
HELP_PAGE = page_keys("Help", ("The keys of the screen you came from.",), MOVES)
