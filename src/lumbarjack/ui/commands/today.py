"""Today's commands."""

from __future__ import annotations

from lumbarjack.ui.commands.command import Command
from lumbarjack.ui.commands.everywhere import LOG_PAIN, MOVES, area_keys, page_keys
from lumbarjack.ui.commands.pages import ACCEPT, ACCEPT_ALL, KEEP, LATER, WHY

START = Command(
    "start",
    ("enter",),
    "start",
    "Start today's session",
    "Starts today's session, goes on where one was cut off, or saves the number just typed.",
)
SHORT = Command(
    "short",
    ("h",),
    "a short one",
    "A short one, five minutes",
    "Five minutes of what is due, by what matters most; it counts like any other.",
)
DROP = Command(
    "drop", ("escape",), "drop it", "Drop the number", "Drops the number just typed, unsaved."
)
EASIER_DAY = Command(
    "easier_day",
    ("e",),
    "easier day",
    "All of today one step easier",
    "Everything due today one step easier, for today only; the plan stays as it is.",
)
FLARE = Command(
    "flare",
    ("F",),
    "a flare",
    "Say that this is a flare",
    "From today everything is one step easier, half the dose, until it settles; u takes it back.",
)
COPY = Command(
    "copy",
    ("y",),
    "copy",
    "Take the day along",
    "Copies the day's summary to the clipboard of your terminal, and writes it to a file.",
)
INSTRUCTIONS = Command(
    "instructions",
    ("i",),
    "instructions",
    "How the exercise is done",
    "How the chosen exercise is done, what to take care of, and why it is there.",
)

TODAY = area_keys(
    "Today",
    (
        "What is due today, what is suggested, and how it has been.",
        "Pain bars and squares are one a day, today last: ■ done, ▪ easier or relief, ▫ rest, "
        "▲ flare, – away, · nothing logged.",
        "Pain 0 to 3 is comfortable, 4 and 5 acceptable if it settles by tomorrow, 6 and more "
        "says ease off.",
    ),
    (
        START,
        SHORT,
        LOG_PAIN,
        DROP,
        ACCEPT,
        ACCEPT_ALL,
        LATER,
        KEEP,
        WHY,
        EASIER_DAY,
        FLARE,
        INSTRUCTIONS,
        COPY,
        *MOVES,
    ),
)

INSTRUCTIONS_PAGE = page_keys(
    "Instructions", ("How one exercise is done, with the dose of today.",), MOVES
)
