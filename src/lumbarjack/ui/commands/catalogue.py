"""The catalogue's commands, and those of an exercise's own page."""

from __future__ import annotations

from lumbarjack.ui.commands.command import Command
from lumbarjack.ui.commands.everywhere import MOVES, area_keys, page_keys

ADD = Command(
    "add",
    ("a",),
    "add to plan",
    "Add to the plan",
    "Adds the chosen exercise at the end of your plan, and says where it is.",
)
TRY = Command(
    "try_once",
    ("enter",),
    "try once",
    "Try the chosen exercise once",
    "Starts a session of this one exercise; your plan stays as it is.",
)
FIND = Command(
    "find",
    ("slash",),
    "find",
    "Find by name or by a word",
    "Finds as you type: names, and words such as lying, chair, hip, no floor, pregnancy.",
)
CLEAR = Command(
    "clear",
    ("escape",),
    "clear",
    "Leave the field, then clear it",
    "Leaves the field; pressed again it shows all exercises, and takes the marks away.",
)
MARK = Command(
    "mark",
    ("space",),
    "mark",
    "Mark it for a list of your own",
    "Marks exercises, in the order in which you want them; Enter then does them, once.",
)
PROGRAMME = Command(
    "programme",
    ("m",),
    "programmes",
    "A whole programme, once",
    "A programme to be done once; your plan stays as it is.",
)
OPEN = Command("open_ladder", ("right",), "open", "Open the ladder", "Opens the ladder.")
CLOSE = Command("close_ladder", ("left",), "close", "Close the ladder", "Closes the ladder.")
WHOLE = Command(
    "whole",
    ("w",),
    "why",
    "All about this exercise",
    "Everything about the exercise: why, sources, care, what is easier and what harder.",
)

CATALOGUE = area_keys(
    "Catalogue",
    (
        "Every exercise, on ladders from easiest to hardest.",
        "What is behind a dose, and why it is here: w.",
        "A sign behind a name: it is not for you as things are, and the text says why.",
    ),
    (ADD, TRY, MARK, PROGRAMME, FIND, CLEAR, OPEN, CLOSE, WHOLE, *MOVES),
)
EXERCISE = page_keys(
    "Exercise",
    ("One exercise: how it goes, how much, for whom, and where that comes from.",),
    (ADD, TRY, *MOVES),
)

ONCE = Command(
    "take",
    ("enter",),
    "do it once",
    "Do this programme once",
    "Starts a session of the chosen programme; what does not fit you is replaced, and said so.",
)
PROGRAMMES_ONCE = page_keys(
    "A programme, once",
    ("It counts like any other session; your plan stays as it is.",),
    (ONCE, *MOVES),
)
