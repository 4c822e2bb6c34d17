"""The commands of a session, and of the pages that belong to it."""

from __future__ import annotations

from lumbarjack.ui.commands.command import DIGITS, Command, KeySet
from lumbarjack.ui.commands.everywhere import BACK, HELP, MOVES, SIGNS, UNDO, page_keys
from lumbarjack.ui.commands.pages import ACCEPT, KEEP, WHY
from lumbarjack.ui.commands.today import COPY

GO_ON = Command(
    "go_on",
    ("enter",),
    "ready",
    "Begin, or go on",
    "Begins the exercise, goes on after a pause, answers as the last row says.",
)
PAUSE = Command(
    "pause",
    ("space",),
    "pause",
    "Pause, or count one",
    "Pauses and goes on again; counts one repetition where you set the pace.",
)
NEXT = Command(
    "next",
    ("n",),
    "next",
    "The next exercise",
    "On to the next exercise; what was done of this one is kept.",
)
PREVIOUS = Command(
    "previous",
    ("b",),
    "back",
    "Back to the set-up",
    "This exercise from its set-up; from there the exercise before it.",
)
LONGER = Command(
    "longer", ("plus",), "5 s more", "Five seconds more", "Five seconds more, this once."
)
SHORTER = Command(
    "shorter", ("minus",), "5 s less", "Five seconds less", "Five seconds less, this once."
)
EASIER = Command(
    "easier",
    ("e",),
    "easier",
    "An easier one, now",
    "The next easier exercise, or half the dose where there is none; for today only.",
)
NO_FLOOR = Command(
    "no_floor",
    ("x",),
    "no floor",
    "The version without the floor",
    "The version of this exercise that needs no floor.",
)
PAIN = Command(
    "pain",
    DIGITS,
    "pain",
    "Log pain in this exercise",
    "Pain now, 0 none to 10 the worst. 1 and then 0 is ten.",
)
ZONE = Command(
    "zone",
    ("z",),
    "where",
    "Where the pain is",
    "Where the pain is that you said last: 1 low back to 5 foot.",
)
INSTRUCTIONS = Command(
    "instructions",
    ("i",),
    "why and care",
    "How it is done, and what to take care of",
    "All the steps, the breath, where it is felt, and when to stop.",
)
LOOK = Command(
    "look",
    ("f",),
    "look",
    "Another look of the body",
    "Draws the body with other cells; the choice is kept.",
)
SOUND = Command(
    "sound",
    ("m",),
    "sound",
    "Bell, flash or neither",
    "The sign at a change of phases: bell, flash, off. The choice is kept.",
)
STILL = Command(
    "still_there",
    ("y",),
    "still there",
    "The pain is still there",
    "Five minutes after pain moved further out: it is still there. n: it is gone.",
)
LEARN = Command(
    "learn",
    ("l",),
    "learn first",
    "Learn the one before it first",
    "On a set-up that names an exercise to learn first: one short set of that.",
)
SHORT = Command(
    "short",
    ("h",),
    "a short one",
    "A short one, five minutes",
    "Before anything is begun: five minutes of today's, what matters most.",
)
THROW = Command(
    "throw",
    ("t",),
    "throw it away",
    "Throw it away",
    "Where a session was cut off: forgets it; nothing of it is stored. u takes that back.",
)
STOP = Command(
    "stop",
    ("s",),
    "stop",
    "Stop and save",
    "Stops here and saves what was done.",
)
LEAVE = Command(
    "leave",
    ("q",),
    "leave",
    "Leave; the session is kept",
    "Leaves the app. The session is kept and goes on at the next start.",
)
TAKE_OVER = Command(
    "take_over",
    ("a",),
    "take it over",
    "Take it over",
    "Where the session runs in another window: goes on with it here, and ends it there.",
)
SECONDS = Command("seconds", (), "5 s", "Five seconds", "", shown="+ -")
"""For the last row only: the two keys in one place."""
EFFORT = Command("effort", (), "easy, right, hard", "How it was", "", shown="1 2 3")
PLACE = Command("place", (), "where", "Where it is", "", shown="0-5")
"""For the last row only: digits that mean something else than pain."""

SESSION = KeySet(
    "Session",
    (
        "The clock only runs while you look at it: a line that was silent pauses the session, and "
        "what nobody saw is not counted.",
        "Pain above your limit offers an easier one; you decide, and Enter decides nothing.",
    ),
    (
        SIGNS,
        GO_ON,
        PAUSE,
        NEXT,
        PREVIOUS,
        LONGER,
        SHORTER,
        PAIN,
        ZONE,
        EASIER,
        NO_FLOOR,
        INSTRUCTIONS,
        LEARN,
        SHORT,
        STILL,
        LOOK,
        SOUND,
        STOP,
        THROW,
        TAKE_OVER,
        LEAVE,
        BACK,
        HELP,
    ),
)

SKIP = Command(
    "skip",
    ("n",),
    "skip it",
    "Skip this exercise",
    "Neither of the two; on to the next exercise.",
)
OTHER_WAY = Command(
    "other_way",
    ("d",),
    "other direction",
    "The opposite direction",
    "Where pain moved further out: leaves that direction out, and does the opposite one instead.",
)
OFFER = KeySet(
    "An easier one",
    (
        "Suggested because of the pain you said. It holds for today only; your plan stays.",
        "Enter does nothing here: you decide with a letter.",
    ),
    (SIGNS, ACCEPT, KEEP, OTHER_WAY, SKIP, WHY, STOP, HELP),
)

WHY_OFFERED = page_keys(
    "Why it is suggested",
    (
        "Everything behind the suggestion: the rule, what it looked at, its numbers and sources.",
        "It holds for today only; your plan stays as it is. The session stands still meanwhile.",
    ),
    (ACCEPT, KEEP, SKIP, *MOVES),
)

DONE = Command("done", ("enter",), "done", "Done", "Saves what you said, and goes to Today.")
RESUME = Command(
    "previous",
    ("b",),
    "back to it",
    "Back to the session",
    "Stopped too soon: the session goes on where it stood, and is saved anew at its end.",
)
FIELD_UP = Command("field_up", ("up", "shift+tab"), "up", "The line above", "The line above.")
FIELD_DOWN = Command("field_down", ("tab", "down"), "next", "The line below", "The line below.")
AFTER = page_keys(
    "Session saved",
    (
        "The session is saved already; what you add here is saved with it.",
        "Nothing has to be answered: Enter is enough.",
    ),
    (DONE, PAIN, RESUME, FIELD_DOWN, FIELD_UP, COPY, UNDO),
)

SAVE = Command(
    "save_it", ("s",), "save what was done", "Save what was done", "Saves it as far as it went."
)
CUT_OFF = page_keys(
    "A session was cut off",
    ("It cannot go on; what was done can be saved.", "Esc leaves it as it is."),
    (SAVE, THROW),
)
THROWN = page_keys(
    "Session thrown away",
    ("u brings it back as it stood; after this page that is not possible any more.",),
    (DONE, UNDO),
)

LOOKING = page_keys(
    "A session in another window",
    ("It is run by the keys of the other window; here it is looked at, or taken over.",),
    (TAKE_OVER,),
)
