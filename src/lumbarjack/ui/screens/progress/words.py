"""A page of Progress as text to take along."""

from __future__ import annotations

from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.progress.words import week_words
from lumbarjack.services.progress import Progress
from lumbarjack.services.taking import ABOUT
from lumbarjack.services.telling_progress import (
    function_words,
    ladder_words,
    pain_words,
    practised_words,
    year_words,
)
from lumbarjack.services.words import day_words

LATELY = 12


def page_words(page: Progress, shown: str, catalogue: Catalogue) -> str:
    """One page as text to take along."""
    lines = {
        "year": [*year_words(page), "", *_weeks(page)],
        "pain": [*pain_words(page), "", *_weeks(page)],
        "ladders": [*ladder_words(page), "", page.reached.words],
        "practised": practised_words(page, catalogue),
        "function": function_words(page),
    }[shown]
    if shown == "year":
        lines += ["", *ladder_words(page), "", page.reached.words]
    today = page.today
    head = f"Progress on {day_words(today)} {today.year}"
    return "\n".join([head, "", *lines, "", ABOUT]) + "\n"


def _weeks(page: Progress) -> list[str]:
    told = [week for week in page.weeks[-LATELY:] if week.scores or week.done]
    return [f"{week_words(week)}." for week in reversed(told)]
