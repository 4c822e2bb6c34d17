"""Progress in plain words: what `y` takes along, and what a tiny window shows."""

from __future__ import annotations

from lumbarjack.core.streaks.streak import words as streak_words
from lumbarjack.services.progress import Progress
from lumbarjack.services.taking import ABOUT
from lumbarjack.services.words import day_words
from lumbarjack.ui.screens.progress.area import week_words
from lumbarjack.ui.screens.progress.ladders import since_words

LATELY = 12


def page_words(page: Progress, shown: str) -> str:
    """One page as text to take along."""
    lines = {
        "year": [*year_words(page), "", *_weeks(page)],
        "pain": [*pain_words(page), "", *_weeks(page)],
        "ladders": [*ladder_words(page), "", page.reached.words],
        "function": function_words(page),
    }[shown]
    if shown == "year":
        lines += ["", *ladder_words(page), "", page.reached.words]
    today = page.today
    head = f"Progress on {day_words(today)} {today.year}"
    return "\n".join([head, "", *lines, "", ABOUT]) + "\n"


def year_words(page: Progress) -> list[str]:
    """The numbers in sentences."""
    return [*streak_words(page.streak)[:4], *pain_words(page)]


def pain_words(page: Progress) -> list[str]:
    """The pain of this month beside that of before."""
    if page.learning:
        return [page.learning]
    if page.month is None:
        return ["No pain logged in the last 28 days."]
    then = f", {page.then.score} {page.then.words}" if page.then is not None else ""
    return [f"Pain, the worst of the day: {page.month} this month{then}."]


def ladder_words(page: Progress) -> list[str]:
    """Where each ladder stands."""
    return [
        f"{p.ladder.name}: {p.rung_name}, rung {p.rung} of {p.rungs}, "
        f"{since_words(p.since, page.today)}."
        for p in page.places
    ] or ["No exercises in the plan yet."]


def function_words(page: Progress) -> list[str]:
    """What the diary measures."""
    said = []
    for one in page.measures:
        if one.now is not None:
            first = f", {one.first} in the first 28 days" if one.first is not None else ""
            said.append(f"{one.name}: {one.now} {one.unit} on average in 28 days{first}.")
    return said or ["Nothing is measured yet."]


def _weeks(page: Progress) -> list[str]:
    told = [week for week in page.weeks[-LATELY:] if week.scores or week.done]
    return [f"{week_words(week)}." for week in reversed(told)]
