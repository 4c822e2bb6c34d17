"""The one table of commands: keys, footer words, tooltips and help all come from here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from textual.binding import Binding, BindingType

NAMES = {
    "enter": "Enter",
    "escape": "Esc",
    "up": "↑",
    "down": "↓",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "space": "Space",
    "tab": "Tab",
    "question_mark": "?",
    "equals_sign": "=",
    "exclamation_mark": "!",
}
"""Textual's name of a key -> how it is written on the screen."""


@dataclass(frozen=True)
class Command:
    """One thing a person can do on a screen.

    `id` names it in the settings file, `keys` are Textual's names with the plainest first, `word`
    stands in the footer, `tooltip` is a few words, `help` a sentence for the help page.
    """

    id: str
    keys: tuple[str, ...]
    action: str
    word: str
    tooltip: str
    help: str


START = Command(
    "start",
    ("enter",),
    "start",
    "start",
    "Start today's session",
    "Starts today's session line by line, or goes on where one was cut off. Before the first run "
    "it starts the setup.",
)
CHECK_IN = Command(
    "checkin",
    ("c",),
    "check_in",
    "check in",
    "Five short questions",
    "The check-in: pain now, worst in 24 hours, how far out, anything new, sleep.",
)
ACCEPT = Command(
    "accept",
    ("a",),
    "answer('accept')",
    "accept",
    "Do as suggested",
    "Accepts the suggestion on the card; the plan changes only then.",
)
ACCEPT_ALL = Command(
    "accept_all",
    ("A",),
    "accept_all",
    "all",
    "Accept all of this kind",
    "Accepts every suggestion that the same rule makes today; u takes them back together.",
)
LATER = Command(
    "later",
    ("n", "l"),
    "answer('later')",
    "not now",
    "Ask again another day",
    "Puts the suggestion off; it comes back tomorrow if it still holds.",
)
KEEP = Command(
    "keep",
    ("equals_sign",),
    "answer('keep')",
    "keep",
    "Keep it as it is",
    "Keeps the plan as it is.",
)
WHY = Command(
    "why",
    ("w",),
    "why",
    "why",
    "The whole reason",
    "What was looked at, the numbers, their sources, and what would change it.",
)
SIGNS = Command(
    "signs",
    ("exclamation_mark",),
    "signs",
    "warning signs",
    "The list of warning signs",
    "The warning signs, to read or to answer, at any time.",
)
UNDO = Command(
    "undo",
    ("u",),
    "undo",
    "undo",
    "Take back the last write",
    "Takes back the last thing that was saved, and says what it was.",
)
REFRESH = Command(
    "refresh",
    ("r",),
    "reread",
    "read again",
    "Read the record again",
    "Reads the record again, for what another window saved.",
)
UP = Command("up", ("up", "k"), "scroll(-1)", "up", "One line up", "One line up.")
DOWN = Command("down", ("down", "j"), "scroll(1)", "down", "One line down", "One line down.")
PAGE_UP = Command("page_up", ("pageup",), "scroll(-8)", "back", "Further up", "Further up.")
PAGE_DOWN = Command(
    "page_down", ("pagedown", "space"), "scroll(8)", "further", "Further down", "Further down."
)
TOP = Command("top", ("g", "home"), "scroll(-9999)", "top", "To the top", "To the top.")
BOTTOM = Command("bottom", ("G", "end"), "scroll(9999)", "end", "To the end", "To the end.")
BACK = Command(
    "back", ("escape",), "back", "back", "Back to Today", "Back to Today; nothing is lost by it."
)
LEAVE = Command(
    "leave",
    ("q",),
    "leave",
    "leave",
    "Leave the app",
    "Leaves. All that was said to be saved is on disk.",
)
HELP = Command("help", ("question_mark",), "help", "help", "This page", "All the keys.")

MOVES = (UP, DOWN, PAGE_UP, PAGE_DOWN, TOP, BOTTOM)
ANSWERS = (ACCEPT, LATER, KEEP)
TODAY = (
    SIGNS,
    START,
    CHECK_IN,
    ACCEPT,
    ACCEPT_ALL,
    LATER,
    KEEP,
    WHY,
    UNDO,
    REFRESH,
    *MOVES,
    LEAVE,
    HELP,
)
WHY_PAGE = (*ANSWERS, BACK, *MOVES, LEAVE)
HELP_PAGE = (BACK, *MOVES, LEAVE)
EVERYWHERE = tuple(dict.fromkeys((*TODAY, BACK)))

Keymap = Mapping[str, str]
"""Command id -> the keys that the person chose for it, comma-separated, as in the settings."""


def bindings(commands: tuple[Command, ...]) -> list[BindingType]:
    """The commands as Textual binds them."""
    return [
        Binding(",".join(c.keys), c.action, c.word, tooltip=c.tooltip, id=c.id) for c in commands
    ]


def keys_shown(command: Command, chosen: Keymap, *, every: bool = False) -> str:
    """The key as it is written on the screen: the plainest, or with `every` all of them."""
    keys = chosen[command.id].split(",") if command.id in chosen else list(command.keys)
    return " ".join(NAMES.get(k.strip(), k.strip()) for k in (keys if every else keys[:1]))
