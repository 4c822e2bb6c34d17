"""The commands of Progress, and of the pages that open from it."""

from __future__ import annotations

from lumbarjack.ui.commands.command import Command
from lumbarjack.ui.commands.everywhere import MOVES, UNDO, area_keys, page_keys

NEXT_PAGE = Command(
    "next_page",
    ("tab",),
    "next page",
    "The next page",
    "The next page: year, ladders, practised, function.",
)
PAGE_BEFORE = Command(
    "page_before", ("shift+tab",), "page before", "The page before", "The page before."
)
WEEK_BEFORE = Command(
    "week_before", ("left",), "week before", "A week back", "A week back in the year.", "←"
)
WEEK_AFTER = Command(
    "week_after", ("right",), "week after", "A week on", "A week on in the year.", "→"
)
WEEKS = Command("weeks", (), "week", "Choose a week", "", shown="←→")
"""For footers only."""
OPEN = Command(
    "open_chosen",
    ("enter",),
    "open",
    "Open the week, the ladder, the questions",
    "The chosen week day by day, how you came to the chosen rung, or the monthly questions.",
)
COUNTED = Command(
    "counted",
    ("w",),
    "how counted",
    "How it is counted",
    "How the 28 days, the weeks on target, the score and the pain are counted, and from where.",
)
COPY = Command(
    "copy",
    ("y",),
    "copy",
    "Take this page along",
    "Copies this page in words to the clipboard of your terminal, and writes it to a file.",
)
REPAIR = Command(
    "repair",
    ("m",),
    "enter a day",
    "Enter a missed day",
    "The newest missed day counts as done, for 48 hours after it and marked as entered later.",
)
REPORT = Command(
    "report",
    ("r",),
    "report",
    "A page for your clinician",
    "The last four weeks on one page, to read, and to take along as text and to print.",
)
TAKE_REPORT = Command(
    "take_report",
    ("y",),
    "take it along",
    "Take the page along",
    "Copies the page as text, and writes it as text and as HTML to print.",
)
QUESTION = Command(
    "question",
    ("o",),
    "my question",
    "Your own question",
    "What you want to ask; it stands first on the page.",
)
SAVE_QUESTION = Command(
    "save_question",
    ("enter",),
    "save",
    "Keep the question",
    "Keeps the question for the page; an empty one takes it off.",
)

PROGRESS = area_keys(
    "Progress",
    (
        "A column is a week, a row a weekday; below it the pain of the same weeks.",
        "A day with nothing logged is the faintest sign: nothing is held against it.",
        "The arrows up and down in the pain are rungs that you went to, the triangle a flare.",
    ),
    (NEXT_PAGE, PAGE_BEFORE, WEEK_BEFORE, WEEK_AFTER, OPEN, COUNTED, COPY, REPORT, REPAIR, *MOVES),
)

WEEK_PAGE = page_keys("Week", ("One week of the diary, day by day.",), MOVES)
LADDER_PAGE = page_keys(
    "Ladder", ("The rungs of a ladder, and what was suggested and decided on the way.",), MOVES
)
COUNTED_PAGE = page_keys("How it is counted", ("How the numbers of Progress come about.",), MOVES)
REPORT_PAGE = page_keys(
    "Report",
    (
        "One page that a clinician reads in a minute. Notes are left out.",
        "Printed from a browser it is one sheet of A4.",
    ),
    (TAKE_REPORT, QUESTION, UNDO, *MOVES),
)
QUESTION_PAGE = page_keys(
    "My question",
    ("One question, in your words: what you most want to know at the next visit.",),
    (SAVE_QUESTION,),
)
