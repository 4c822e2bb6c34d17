"""What the keys of Today save, and what is said of it; imported with the first of them."""

from __future__ import annotations

from lumbarjack.services.bundle import Bundle
from lumbarjack.services.closing import of_words
from lumbarjack.services.cut_off import save_cut_off
from lumbarjack.services.decisions import Decision, decide, open_choices, store_decisions
from lumbarjack.services.diary import Entered, Told, log_pain
from lumbarjack.services.easier_day import make_easier
from lumbarjack.services.flaring import DECLARED, declare_flare
from lumbarjack.services.summary import summary, take_along
from lumbarjack.services.words import saved_words

SAID: dict[Decision, str] = {
    "accept": "accepted",
    "later": "put off until tomorrow",
    "keep": "kept as it is",
}


def log(bundle: Bundle, number: int) -> tuple[Entered, str]:
    """Store the pain now; and what is said of it."""
    entered = log_pain(bundle, Told(now=number))
    return entered, saved_words(entered.entry.at, bundle.zone)


def save_what_was_left(bundle: Bundle) -> str:
    """Store what was done of a session that was cut off."""
    saved = save_cut_off(bundle)
    if saved is None:
        return ""
    return f"Saved: {of_words(saved)}. u undoes."


def answer(bundle: Bundle, id: str, decision: Decision) -> str:
    """Store the answer to a suggestion."""
    stored = decide(bundle, decision, id)
    what = stored[0].advice.headline.rstrip(".")
    return f"Saved: {what}: {SAID[decision]}. u undoes."


def accept_all(bundle: Bundle, ids: set[str]) -> str:
    """Accept those of these suggestions that are still open."""
    chosen = tuple(a for a in open_choices(bundle) if a.id in ids)
    stored = store_decisions(bundle, chosen, "accept") if chosen else ()
    return f"Saved: {len(stored)} suggestions accepted. u undoes."


def easier(bundle: Bundle) -> str:
    """All of today one step easier."""
    make_easier(bundle)
    return "Saved: one step easier, for today only; it counts as a full day. u undoes."


def flare(bundle: Bundle) -> str:
    """A flare, said by the person."""
    declare_flare(bundle)
    return DECLARED


def copy(bundle: Bundle) -> tuple[str, str]:
    """The day as text, written to a file as well; and what is said of it."""
    text = summary(bundle)
    name = f"today-{bundle.today().isoformat()}.txt"
    return text, f"Copied, and written to {take_along(bundle, name, text)}"
