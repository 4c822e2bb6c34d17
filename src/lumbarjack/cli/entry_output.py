"""What is said after a diary entry was stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lumbarjack.cli.say import say
from lumbarjack.core.safety.opening import in_one
from lumbarjack.services.words import day_words, entry_words

if TYPE_CHECKING:
    from lumbarjack.services.bundle import Bundle
    from lumbarjack.services.diary import Entered


def say_entered(opened: Bundle, entered: Entered) -> None:
    """Say what was saved, and whether the safety list opens."""
    entry = entered.entry
    at = entry.at.astimezone(opened.zone)
    marked = " (entered later)" if entry.back_dated else ""
    year = "" if entry.day.year == opened.today().year else f" {entry.day.year}"
    say(f"Saved for {day_words(entry.day)}{year}, {at:%H:%M}{marked}: {entry_words(entry)}.")
    say("lumbarjack undo takes it back.")
    if entered.list_opens:
        say()
        say(in_one(entered.list_opens))
        say("The list: lumbarjack safety")
