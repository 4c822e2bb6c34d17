"""How today stands, in a few words for a prompt or a status line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lumbarjack.core.streaks.streak import Streak, TodayWord
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.decisions import waiting
from lumbarjack.services.errors import Locked, NeedsSetup
from lumbarjack.services.today import look, minutes

Word = Literal["no plan", "paused", "list open", "nothing"] | TodayWord

WIDEST = 24
"""Cells of the short form: a prompt has no more to give."""


@dataclass(frozen=True)
class Status:
    """Today in one word, what is due ("open"), and how many of the last 28 days counted.

    `waiting` is how many suggestions have no answer yet.
    """

    word: Word
    minutes: int = 0
    done: int = 0
    counted: int = 0
    checked_in: bool = False
    waiting: int = 0


def read_status(bundle: Bundle, found: Streak) -> Status:
    """How today stands, beside the streak; before the first run "no plan"."""
    try:
        today = look(bundle)
    except NeedsSetup:
        return Status("no plan")
    except Locked:
        return Status("paused")
    word: Word = found.today
    if today.lock.locked:
        word = "paused"
    elif today.list_open:
        word = "list open"
    elif word == "open" and not today.plan.items:
        word = "nothing"
    return Status(
        word=word,
        minutes=minutes(today.plan),
        done=found.days_done_28,
        counted=found.days_counted_28,
        checked_in=today.check_in is not None,
        waiting=len(waiting(today)),
    )


_WORDS: dict[Word, str] = {
    "no plan": "no plan yet",
    "paused": "exercises paused",
    "list open": "safety list open",
    "nothing": "nothing due",
    "done": "done",
    "relief": "relief done",
    "rest": "rest day",
    "flare": "flare day",
    "away": "away",
}


def short(status: Status) -> str:
    """At most 24 cells of words and numbers; nothing of pain, for others may read along."""
    first = f"{status.minutes} min due" if status.word == "open" else _WORDS[status.word]
    if not status.done or status.word in {"no plan", "paused", "list open"}:
        return first
    whole = f"{first}, {status.done}/{status.counted} days"
    return whole if len(whole) <= WIDEST else first


_SENTENCES: dict[Word, str] = {
    "no plan": "There is no plan yet. Begin with: lumbarjack setup",
    "paused": "Exercises are paused by the safety list. See: lumbarjack safety",
    "list open": "The safety list is open and comes before a session: lumbarjack safety",
    "nothing": "Nothing in the plan is due today.",
    "done": "Today is done.",
    "relief": "Today is done: a relief day counts.",
    "rest": "A rest day. Nothing is due.",
    "flare": "A flare day with a check-in: it counts.",
    "away": "Away today. The count waits.",
}


def sentences(status: Status) -> tuple[str, ...]:
    """The same in sentences, with what waits for an answer."""
    due = f"Today's exercises are due: about {status.minutes} minutes."
    said = [due if status.word == "open" else _SENTENCES[status.word]]
    if status.word == "no plan":
        return tuple(said)
    if not status.checked_in:
        said.append("The check-in is not done yet: lumbarjack checkin")
    if status.waiting:
        said.append("A suggestion waits for your answer: lumbarjack advice")
    if status.done:
        said.append(f"{status.done} of the last {status.counted} days.")
    return tuple(said)
