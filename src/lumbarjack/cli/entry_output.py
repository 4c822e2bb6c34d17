"""What is said after a diary entry was stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lumbarjack.cli.say import say, say_all
from lumbarjack.core.safety.opening import in_one
from lumbarjack.services.safety import gate
from lumbarjack.services.words import day_words, entry_words, time_words

if TYPE_CHECKING:
    from lumbarjack.services.bundle import Bundle
    from lumbarjack.services.diary import Entered


def say_entered(opened: Bundle, entered: Entered) -> bool:
    """Say what was saved, and whether the safety list opens.

    Where the answer about the legs closes exercises its page is said; returns whether it did.
    """
    entry = entered.entry
    at = entry.at.astimezone(opened.zone)
    marked = " (entered later)" if entry.back_dated else ""
    year = "" if entry.day.year == opened.today().year else f" {entry.day.year}"
    when = f"{day_words(entry.day)}{year}, {time_words(at, entry.day)}"
    say(f"Saved for {when}{marked}: {entry_words(entry)}.")
    page = gate(opened).page if entry.leg_weaker else ()
    if page:
        say()
        say_all(page)
    else:
        say("lumbarjack undo takes it back.")
    if entered.list_opens:
        say()
        say(in_one(entered.list_opens))
        say("The list: lumbarjack safety")
    return bool(page)
