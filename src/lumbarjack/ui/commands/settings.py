"""The commands of the settings, and of the pages that open from them."""

from __future__ import annotations

from lumbarjack.ui.commands.command import Command
from lumbarjack.ui.commands.everywhere import DOWN, MOVES, PAGE_DOWN, PAGE_UP, UP, page_keys

OPEN = Command(
    "change_row",
    ("enter",),
    "change",
    "Change or open the row",
    "The next value; for a number or a zone it opens a field, for a page it goes there.",
)
NEXT = Command("value_on", ("right", "plus"), "on", "The next value", "The next value.", "→")
PREVIOUS = Command(
    "value_before", ("left", "minus"), "back", "The value before", "The value before.", "←"
)
CHANGE = Command("values", (), "change", "Change the value", "", shown="←→")
"""For footers only: the two arrows in one place."""

SETTINGS_PAGE = page_keys(
    "Settings",
    (
        "A change holds at once and is kept in settings.toml, your own file; what you wrote in it "
        "by hand stays as it is.",
        "What decides your plan and the advice is in your record instead, told in the first run.",
    ),
    (OPEN, NEXT, PREVIOUS, *MOVES),
)

TAKE = Command("take", ("enter",), "use this", "Use this zone", "Uses the marked zone.")

ZONE_PAGE = page_keys(
    "Time zone",
    ("Type a part of a city's or a country's name; a zone is named by its largest city.",),
    (TAKE, UP, DOWN, PAGE_UP, PAGE_DOWN),
)

KEYS_PAGE = page_keys(
    "Your keys",
    ("Keys are changed in the settings file, by the name of what they do.",),
    MOVES,
)

ABOUT_PAGE = page_keys(
    "About lumbarjack",
    ("What lumbarjack is and is not, and where your files lie.",),
    MOVES,
)
