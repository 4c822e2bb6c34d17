"""The plan's commands, and those of its pages."""

from __future__ import annotations

from lumbarjack.ui.commands.command import DIGITS, Command
from lumbarjack.ui.commands.everywhere import DOWN, MOVES, UP, area_keys, page_keys

EDIT = Command(
    "edit_item",
    ("enter",),
    "change",
    "Change the chosen exercise",
    "Opens its numbers and days; a blank is filled by the next in line.",
)
REMOVE = Command(
    "remove_item",
    ("r", "delete"),
    "remove",
    "Take the chosen exercise out",
    "Takes the exercise out of the plan; u brings it back.",
)
EARLIER = Command(
    "move_up", ("K",), "up the list", "Move it up the list", "Moves the exercise up the list."
)
LATER = Command(
    "move_down",
    ("J",),
    "down the list",
    "Move it down the list",
    "Moves the exercise down the list.",
)
ORDER = Command("order", (), "move", "Move the exercise", "", shown="K J")
"""For footers only: the two letters in one place."""
PROGRAMME = Command(
    "programme",
    ("m",),
    "programme",
    "Make the plan from another programme",
    "Makes a new plan from a programme; what does not fit you is replaced, and said so.",
)
WHOLE = Command(
    "whole",
    ("w",),
    "why",
    "The whole plan with its reasons",
    "Every exercise with its reason, and what was left out and why.",
)
PLAN_SCREEN = area_keys(
    "Plan",
    (
        "Your exercises with dose, days, and who set them: your clinician, you, the programme.",
        "The Catalogue adds an exercise with a.",
    ),
    (EDIT, REMOVE, EARLIER, LATER, PROGRAMME, WHOLE, *MOVES),
)

NUMBER = Command(
    "number",
    DIGITS,
    "fill in",
    "Fill in the number",
    "Fills in the number of the chosen line.",
)
RUB_OUT = Command(
    "rub_out",
    ("backspace", "delete"),
    "blank",
    "Blank it",
    "Takes the last digit out; empty is blank.",
)
SAVE = Command("save", ("enter",), "save", "Save", "Saves what is filled in.")
MARK = Command("mark", ("space",), "mark", "Mark the day, or not", "Marks the day, or not.")
WHOSE = Command(
    "whose",
    ("tab",),
    "clinician's",
    "Your clinician's numbers, or yours",
    "Changes over between your own numbers and those that your clinician set.",
)
ITEM_PAGE = page_keys(
    "Exercise of the plan",
    (
        "Your own numbers. A blank takes the next in line: the programme, then the catalogue.",
        "What your clinician set stays as it is; Tab fills it in as they said it.",
    ),
    (SAVE, NUMBER, RUB_OUT, MARK, WHOSE, UP, DOWN),
)

TAKE = Command(
    "take",
    ("enter",),
    "make my plan",
    "Make the plan from this programme",
    "Makes your plan from the chosen programme; u brings the old plan back.",
)
PROGRAMMES = page_keys(
    "Programmes",
    ("The plan is made anew: what does not fit you is replaced, and said so.",),
    (TAKE, *MOVES),
)

EARLIER_DAY = Command(
    "day_before", ("left", "minus"), "earlier", "A day earlier", "A day earlier.", "←"
)
LATER_DAY = Command("day_after", ("right", "plus"), "later", "A day later", "A day later.", "→")
SHIFT = Command("shift", (), "a day", "A day earlier or later", "", shown="←→")
"""For footers only."""
WEEK_EARLIER = Command("earlier_week", ("pageup",), "week", "A week earlier", "A week earlier.")
WEEK_LATER = Command("later_week", ("pagedown",), "week", "A week later", "A week later.")
END = Command(
    "end_away", ("r",), "end it", "End the days away", "Ends the days away; u brings them back."
)
AWAY_PAGE = page_keys(
    "Away",
    ("Days away neither lengthen nor break anything: illness, travel, or a pause.",),
    (SAVE, EARLIER_DAY, LATER_DAY, WEEK_EARLIER, WEEK_LATER, END, UP, DOWN),
)
PLAN_WHY = page_keys(
    "The whole plan", ("Every exercise with its reason, and what was left out.",), MOVES
)
