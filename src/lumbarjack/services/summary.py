"""The day in plain text, to take along: what is due, what is suggested, how it has been."""

from __future__ import annotations

from pathlib import Path

from lumbarjack.core.dosing import who_set, words
from lumbarjack.services.bundle import Bundle
from lumbarjack.services.decisions import waiting
from lumbarjack.services.fortnight import read_lately
from lumbarjack.services.lately import done_of_weeks, pain_words
from lumbarjack.services.today import Today, look, minutes
from lumbarjack.services.words import day_words, entry_words
from lumbarjack.services.writing_out import write_out

FOLDER = "taken-along"
"""Where in the data folder such files go."""


def summary(bundle: Bundle) -> str:
    """Today in plain text. Raises NeedsSetup before the first run."""
    today = look(bundle)
    lately = read_lately(bundle)
    said = "not done" if today.check_in is None else entry_words(today.check_in)
    lines = [
        f"{day_words(today.day)} {today.day.year}, day {today.number}",
        f"Check-in: {said}",
        f"Pain: {pain_words(lately)}",
        f"Done: {done_of_weeks(lately)}",
        "",
        *_due(bundle, today),
        *(f"Suggested: {a.headline.rstrip('.')}. {a.reason}" for a in waiting(today)),
        "",
        "lumbarjack keeps a log and shows exercises: general information, not a medical device.",
    ]
    return "\n".join(lines) + "\n"


def _due(bundle: Bundle, today: Today) -> list[str]:
    plan = today.plan
    if not plan.items:
        return ["Nothing is due."]
    lines = [f"Due, about {minutes(plan)} minutes:"]
    for item in plan.items:
        exercise = bundle.catalogue.exercise(item.exercise)
        per = " a side" if exercise.two_sided else ""
        why = f" {item.why}" if item.why else ""
        lines.append(f"- {exercise.name}: {words(item.dose, per)}, {who_set(item.dose)}.{why}")
    return lines


def take_along(bundle: Bundle, name: str, text: str) -> Path:
    """Write a text into a file of the data folder, and return where it is.

    A file of that name is replaced, whole. Raises NotSaved where the disk does not take it.
    """
    return write_out(bundle.places.data / FOLDER / name, text, make_folder=True)
