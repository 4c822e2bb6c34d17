"""The commands that mean the same on many screens: areas, moving, undo, help, leaving."""

from __future__ import annotations

from lumbarjack.ui.commands.command import DIGITS, Command, KeySet

TODAY = Command("today", ("t",), "today", "Today", "Today: what is due, what is suggested.")
CATALOGUE = Command("catalogue", ("c",), "catalogue", "Catalogue", "Catalogue: every exercise.")
DIARY = Command("diary", ("d",), "diary", "Diary", "Diary: log pain and look back.")
PROGRESS = Command("progress", ("p",), "progress", "Progress", "Progress: the year at a glance.")
PLAN = Command("plan", ("l",), "plan", "Plan", "Plan: your exercises, doses and days.")
AREAS = (TODAY, CATALOGUE, DIARY, PROGRESS, PLAN)

SETTINGS = Command(
    "settings", ("comma",), "settings", "Settings and About", "Settings, and what this is."
)
SIGNS = Command(
    "signs",
    ("exclamation_mark",),
    "warning signs",
    "The list of warning signs",
    "The warning signs, to read or to answer, at any time.",
)
UNDO = Command(
    "undo",
    ("u",),
    "undo",
    "Take back the last write",
    "Takes back the last thing that was saved, and says what it was.",
)
AWAY = Command(
    "go_away",
    ("v",),
    "away",
    "Days away, and back again",
    "Days on which nothing is due and nothing is broken, past ones too; while away, the way back.",
)
HELP = Command("help", ("question_mark",), "help", "Help for this screen", "This page.")
LEAVE = Command(
    "leave", ("q",), "leave", "Leave the app", "Leaves. All that was said to be saved is on disk."
)
BACK = Command("back", ("escape",), "back", "Back", "Back; nothing is lost by it.")

UP = Command("up", ("up", "k"), "up", "The row above", "The row above.")
DOWN = Command("down", ("down", "j"), "down", "The row below", "The row below.")
TOP = Command("top", ("g", "home"), "top", "The first row", "The first row.")
BOTTOM = Command("bottom", ("G", "end"), "end", "The last row", "The last row.")
PAGE_UP = Command("page_up", ("pageup",), "back", "Further up", "Further up.")
PAGE_DOWN = Command("page_down", ("pagedown",), "further", "Further down", "Further down.")
MOVES = (UP, DOWN, PAGE_UP, PAGE_DOWN, TOP, BOTTOM)
CHOOSE = Command("choose", (), "choose", "Choose a row", "", shown="↑↓")
"""For footers only: the two arrows in one place."""

LOG_PAIN = Command(
    "pain",
    DIGITS,
    "log pain",
    "Log pain now",
    "Pain now, 0 none to 10 the worst: the number, then Enter. 1 and 0 is ten.",
)

EVERYWHERE = (SIGNS, HELP)
"""First and last of every page."""

IN_AREAS = (*AREAS, SETTINGS, AWAY, UNDO, LEAVE)
"""What the five areas share."""


def area_keys(name: str, about: tuple[str, ...], own: tuple[Command, ...]) -> KeySet:
    """The commands of one of the five areas: the signs first, its own, then what all share."""
    return KeySet(name, about, (SIGNS, *own, *IN_AREAS, HELP))


def page_keys(name: str, about: tuple[str, ...], own: tuple[Command, ...]) -> KeySet:
    """The commands of a page that lies over an area: the signs first, its own, back, help."""
    return KeySet(name, about, (SIGNS, *own, BACK, HELP))
